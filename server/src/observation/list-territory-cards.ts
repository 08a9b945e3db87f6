import type { ReadHandle } from '@atalaya/db/store'
import { listTerritories } from '@atalaya/db/territory'
import type { Language } from '@atalaya/shared/language'
import { composeBoard, type TerritoryCard } from '@atalaya/shared/observation'
import type { CalendarDate } from '@atalaya/shared/period'
import { atOneVersion } from './at-one-version.ts'
import { loadBoard } from './load-board.ts'
import { versionOnDay } from './version-on-day.ts'

/** What the cards of all territories depend on: every version, and the day that it is there. */
export async function territoriesVersion(handle: ReadHandle, now: Date): Promise<string> {
  const territories = await listTerritories(handle)
  return territories.map((territory) => `${territory.id}.${versionOnDay(territory, now)}`).join(' ')
}

interface CardsWanted {
  readonly language: Language
  readonly now: Date
  /** The day whose knowledge is shown; today's when undefined. */
  readonly asOf: CalendarDate | undefined
}

/** Every territory with how its latest published quarter stands, by name. */
export async function listTerritoryCards(handle: ReadHandle, { language, now, asOf }: CardsWanted): Promise<TerritoryCard[]> {
  const cards: TerritoryCard[] = []
  for (const { slug } of await listTerritories(handle)) {
    const board = await atOneVersion(handle, slug, (territory) => loadBoard(handle, territory, { period: undefined, language, audience: 'published', now, asOf }))
    const latestPeriod = board.periods[0] ?? null
    cards.push({ territory: board.territory, latestPeriod, summary: latestPeriod === null ? {} : composeBoard(board).summary })
  }
  return cards.toSorted((a, b) => a.territory.name[language].localeCompare(b.territory.name[language], language))
}
