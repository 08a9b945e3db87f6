import type { StoredTerritory } from '@atalaya/db/territory'
import { calendarDate, calendarDateSchema, type CalendarDate } from '@atalaya/shared/period'
import { Problem } from '@atalaya/shared/problem'

/**
 * The day that an address asks about, in the territory's own calendar; undefined where it asks about none, or for today, which is what is
 * known now. Raises `day-not-past` for what is no day, and for one that is still to come there.
 */
export function pastDay(asked: string | undefined, { timeZone }: Pick<StoredTerritory, 'timeZone'>, now: Date): CalendarDate | undefined {
  if (asked === undefined || asked === '') return undefined
  const today = calendarDate(now, timeZone)
  const day = calendarDateSchema.safeParse(asked)
  if (!day.success || day.data > today) {
    throw new Problem('day-not-past', { detail: `A day is written 2026-03-31, and the last that can be asked about is ${today}`, params: { latest: today } })
  }
  return day.data === today ? undefined : day.data
}
