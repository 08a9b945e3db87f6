import type { Audience } from '@atalaya/db/observation'
import type { ReadHandle } from '@atalaya/db/store'
import type { StoredTerritory } from '@atalaya/db/territory'
import type { DatedValue } from '@atalaya/shared/indicator'
import type { Language } from '@atalaya/shared/language'
import { sparklineLength, type BoardIndicator, type BoardInput, type VersionsTold } from '@atalaya/shared/observation'
import { calendarDate, frequencyOf, hasEnded, periodContaining, previousPeriod, shiftPeriod, yearOf, type CalendarDate, type Frequency, type Period } from '@atalaya/shared/period'
import { Problem } from '@atalaya/shared/problem'
import { isWithin, type Stretch } from './kept-points.ts'
import { presentTerritory } from './present-territory.ts'
import { periodsSeenBy } from './territory-in-force.ts'
import { territoryKnown, type TerritoryKnown } from './territory-known.ts'

export interface BoardWanted {
  /** The newest that the audience may see when undefined. */
  readonly period: Period | undefined
  readonly language: Language
  readonly audience: Audience
  readonly now: Date
  /** The day whose knowledge is shown; today's when undefined. */
  readonly asOf?: CalendarDate | undefined
  /** Codes of the rows that are wanted; all that are adopted when undefined. */
  readonly codes?: ReadonlySet<string>
}

const none: VersionsTold = new Map()
const noPeriods: ReadonlySet<Period> = new Set()

export interface LoadedBoard extends BoardInput {
  /** What it was loaded from, for whatever stands beside the board. */
  readonly known: TerritoryKnown
}

/** Everything a board is composed from, in as many reads whatever the number of indicators. Raises `not-found` for a period that is no quarter. */
export async function loadBoard(handle: ReadHandle, stored: StoredTerritory, { period, language, audience, now, asOf, codes }: BoardWanted): Promise<LoadedBoard> {
  if (period !== undefined && frequencyOf(period) !== 'quarterly') throw new Problem('not-found', { detail: 'A board is of a quarter, such as 2019-Q1', params: {} })
  const territory = presentTerritory(stored)
  const today = asOf ?? calendarDate(now, territory.timeZone)
  const known = await territoryKnown(handle, stored, asOf)
  const { framework, points, adoptions, baselines, targets, changed, told, verified } = known.inForce
  const seen = periodsSeenBy(known.inForce, audience)
  const quarter = period ?? seen[0]?.period ?? lastEndedQuarter(today)
  const year = yearOf(quarter)
  const stretches = stretchesOf(quarter)
  // A yearly figure shown in a first quarter is last year's, with last year's target.
  const sinceLastYear = { from: String(year - 1), until: `${year}-~` }
  const adopted = framework.indicators.flatMap((indicator) => {
    const adoption = adoptions.get(indicator.id)
    const isWanted = codes === undefined || codes.has(indicator.code)
    return adoption && isWanted ? [{ indicator, adoption, shown: points.of(indicator.id, stretches[indicator.frequency], audience) }] : []
  })
  const isAnyMissing = adopted.some(({ shown }) => shown.some(({ missing }) => missing !== null))
  const notes = isAnyMissing ? Map.groupBy(await known.missingNotes(sinceLastYear), ({ indicatorId }) => indicatorId) : undefined

  const rows = adopted.map(({ indicator, adoption, shown }): BoardIndicator => {
    const { id } = indicator
    const baseline = baselines.get(id)
    const ofIndicator = notes?.get(id)
    return {
      indicator,
      tolerance: adoption.tolerance,
      points: shown,
      missingNotes: ofIndicator && new Map(ofIndicator.map(({ period: missed, note }) => [missed, note])),
      told: told.get(id) ?? none,
      verified: verified.get(id) ?? noPeriods,
      targets: targets.get(id)?.filter((target) => isWithin(target.period, sinceLastYear)) ?? [],
      changed: changed.get(id)?.filter((target) => isWithin(target.period, sinceLastYear)) ?? [],
      baseline: baseline ? toDatedValue(baseline) : null,
      firstPeriod: points.firstPeriod(id, audience) ?? null,
    }
  })
  return {
    known,
    asOf,
    territory,
    language,
    quarter,
    today,
    firstQuarter: seen.at(-1)?.period ?? quarter,
    framework: { scopes: framework.framework.scopes, aspects: framework.framework.aspects },
    indicators: rows,
    periods: seen.map(({ period: seenPeriod }) => seenPeriod),
    publishedOn: seen.find((candidate) => candidate.period === quarter)?.publishedAt ?? null,
  }
}

/** How far back a board shows the series of each frequency. A longer period may still be in course: a board of a first quarter shows the year that it begins. */
function stretchesOf(quarter: Period): Record<Frequency, Stretch> {
  const year = yearOf(quarter)
  const until = `${year}-~`
  return {
    quarterly: { from: shiftPeriod(quarter, 1 - sparklineLength), until: quarter },
    four_monthly: { from: String(year - 4), until },
    semiannual: { from: String(year - 6), until },
    annual: { from: String(year - sparklineLength), until },
  }
}

function toDatedValue({ period, value }: DatedValue): DatedValue {
  return { period, value }
}

function lastEndedQuarter(today: string): Period {
  const current = periodContaining(today, 'quarterly')
  return hasEnded(current, today) ? current : previousPeriod(current)
}
