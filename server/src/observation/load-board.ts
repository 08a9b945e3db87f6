import type { StoredAdoption } from '@atalaya/db/indicator'
import { listMissingNotes, type Audience } from '@atalaya/db/observation'
import type { ReadHandle } from '@atalaya/db/store'
import { getTerritory } from '@atalaya/db/territory'
import type { DatedValue } from '@atalaya/shared/indicator'
import type { Language } from '@atalaya/shared/language'
import { sparklineLength, type BoardIndicator, type BoardInput } from '@atalaya/shared/observation'
import { calendarDate, frequencyOf, hasEnded, periodContaining, previousPeriod, shiftPeriod, yearOf, type Frequency, type Period } from '@atalaya/shared/period'
import { Problem } from '@atalaya/shared/problem'
import { frameworkInForce } from '../indicator/framework-in-force.ts'
import { isWithin, type Stretch } from './kept-points.ts'
import { presentTerritory } from './present-territory.ts'
import { periodsSeenBy, territoryInForce, type TerritoryInForce } from './territory-in-force.ts'

export interface BoardWanted {
  readonly slug: string
  /** The newest that the audience may see when undefined. */
  readonly period: Period | undefined
  readonly language: Language
  readonly audience: Audience
  readonly now: Date
  /** Codes of the rows that are wanted; all that are adopted when undefined. */
  readonly codes?: ReadonlySet<string>
}

const none: ReadonlySet<Period> = new Set()

export interface LoadedBoard extends BoardInput {
  readonly territoryId: number
  /** In force, by the indicator's id. */
  readonly baselines: TerritoryInForce['baselines']
  /** Who answers for each indicator, by code; empty when not named. */
  readonly owners: ReadonlyMap<string, string>
}

/** Everything a board is composed from, in as many reads whatever the number of indicators. Raises `not-found` for an unknown territory or a period that is no quarter. */
export async function loadBoard(handle: ReadHandle, { slug, period, language, audience, now, codes }: BoardWanted): Promise<LoadedBoard> {
  const { id: territoryId, ...stored } = await getTerritory(handle, slug)
  if (period !== undefined && frequencyOf(period) !== 'quarterly') throw new Problem('not-found', { detail: 'A board is of a quarter, such as 2019-Q1', params: {} })
  const territory = presentTerritory({ id: territoryId, ...stored })
  const today = calendarDate(now, territory.timeZone)
  const inForce = await territoryInForce(handle, { id: territoryId, version: stored.version })
  const { points, adoptions, baselines, targets, corrected } = inForce
  const seen = periodsSeenBy(inForce, audience)
  const quarter = period ?? seen[0]?.period ?? lastEndedQuarter(today)
  const year = yearOf(quarter)
  const framework = await frameworkInForce(handle)
  const stretches = stretchesOf(quarter)
  const wanted = framework.indicators.filter(({ id, code }) => adoptions.has(id) && (codes === undefined || codes.has(code)))
  const pointsOf = new Map(wanted.map(({ id, frequency }) => [id, points.of(id, stretches[frequency], audience)]))
  // A yearly figure shown in a first quarter is last year's, with last year's target.
  const sinceLastYear = { from: String(year - 1), until: `${year}-~` }
  const isAnyMissing = [...pointsOf.values()].some((ofIndicator) => ofIndicator.some(({ missing }) => missing !== null))
  const notes = Map.groupBy(isAnyMissing ? await listMissingNotes(handle, { territoryId, ...sinceLastYear }) : [], ({ indicatorId }) => indicatorId)

  const rows = wanted.flatMap((indicator): BoardIndicator[] => {
    const adoption = adoptions.get(indicator.id)
    if (!adoption) return []
    const baseline = baselines.get(indicator.id)
    return [
      {
        indicator,
        tolerance: adoption.tolerance,
        points: pointsOf.get(indicator.id) ?? [],
        missingNotes: new Map(notes.get(indicator.id)?.map(({ period: missed, note }) => [missed, note])),
        corrected: corrected.get(indicator.id) ?? none,
        targets: targets.get(indicator.id)?.filter((target) => isWithin(target.period, sinceLastYear)) ?? [],
        baseline: baseline ? toDatedValue(baseline) : null,
        firstPeriod: points.firstPeriod(indicator.id, audience) ?? null,
      },
    ]
  })
  return {
    territoryId,
    baselines,
    territory,
    language,
    quarter,
    today,
    firstQuarter: seen.at(-1)?.period ?? quarter,
    framework: { scopes: framework.framework.scopes, aspects: framework.framework.aspects },
    indicators: rows,
    owners: new Map(framework.indicators.flatMap(({ id, code }) => owned(code, adoptions.get(id)))),
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

function owned(code: string, adoption: StoredAdoption | undefined): [string, string][] {
  return adoption ? [[code, adoption.owner]] : []
}

function toDatedValue({ period, value }: DatedValue): DatedValue {
  return { period, value }
}

function lastEndedQuarter(today: string): Period {
  const current = periodContaining(today, 'quarterly')
  return hasEnded(current, today) ? current : previousPeriod(current)
}
