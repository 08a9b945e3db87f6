import type { StoredTerritory } from '@atalaya/db/territory'
import { calendarDate } from '@atalaya/shared/period'

/** What everything made from a territory's board depends on: its version, and the day that it is there, with which figures fall due. */
export function versionOnDay({ version, timeZone }: Pick<StoredTerritory, 'version' | 'timeZone'>, now: Date): string {
  return `${version} ${calendarDate(now, timeZone)}`
}
