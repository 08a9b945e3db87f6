import { exact } from '@atalaya/shared/decimal'
import { isAdditive, isLadder, isPercentage, isUnrated, type Baseline, type Indicator, type Target } from '@atalaya/shared/indicator'
import { ordinalOf, periodDueWith, yearOf, type Period } from '@atalaya/shared/period'
import { storedValue } from '@atalaya/shared/submission'
import { dueIn, figureOf, trueValue, type Office } from './city-figures.ts'
import { truthOf } from './city-truth.ts'
import { demoQuarters, indexOf, quartersOfYear } from './demo-calendar.ts'
import { seeded } from './random.ts'

/** How a promise goes: kept, nearly kept, missed, missed by far; with the share of the target that it comes to. */
const outcomes = [
  { share: [1.01, 1.12], levelsMissed: 0 },
  { share: [0.87, 0.97], levelsMissed: 0 },
  { share: [0.73, 0.82], levelsMissed: 1 },
  { share: [0.5, 0.66], levelsMissed: 2 },
] as const

/** An office is as good, or as hopeful, at an indicator every year, but for a little. */
function outcomeOf({ city }: Office, { code }: Indicator, year: number): { share: number; levelsMissed: number } {
  const random = seeded(`${city.slug}/${code}/outcome`)
  const drawn = random.next()
  let total = 0
  const drawnOutcome = outcomes.find((_outcome, index) => {
    total += city.outcomes[index] as number
    return drawn < total
  })
  const { share: [least, most], levelsMissed } = drawnOutcome ?? outcomes[0]
  const ofYear = 0.03 * seeded(`${city.slug}/${code}/outcome/${year}`).around()
  return { share: least + (most - least) * random.next() + ofYear, levelsMissed }
}

function isRated(indicator: Indicator): boolean {
  return !isUnrated(indicator)
}

/** The whole of one's own plan, but not of what depends on others. */
function mostPromised({ upperBound }: Indicator): number {
  return upperBound === null ? 1 : 0.95
}

/** Points that a year's target may lie above what came of it: nobody hopes for everything at once. */
const farthestHope = 0.25

/** As somebody would promise it: counts whole, amounts with two digits, shares in hundredths. */
function asPromised(indicator: Indicator, value: number): number {
  const { kind, decimals, lowerBound, upperBound } = indicator
  const rounded = () => {
    if (kind === 'ratio') return upperBound === null && value > 1.5 ? Math.round(value * 10) / 10 : Math.round(value * 100) / 100
    if (kind === 'currency') return Number(value.toPrecision(2))
    return decimals > 0 && value < 10 ? Math.round(value * 10) / 10 : Math.round(value)
  }
  const least = lowerBound === null ? -Infinity : lowerBound
  const most = isPercentage(indicator) ? mostPromised(indicator) : upperBound === null ? Infinity : upperBound
  return exact(Math.min(most, Math.max(least, rounded())))
}

/** The quarters of a year with which an indicator is due, as far as the demo goes. */
function dueQuarters({ frequency }: Indicator, year: number): Period[] {
  return demoQuarters.filter((quarter) => yearOf(quarter) === year && periodDueWith(quarter, frequency) !== undefined)
}

/** The year's value as the target's would be counted: a sum for flows, a quotient of sums, or the last. */
function valueOfYear(office: Office, indicator: Indicator, quarters: readonly Period[]): number | null {
  const values = quarters.flatMap((quarter) => trueValue(office, indicator.code, quarter) ?? [])
  if (values.length === 0) return null
  if (isAdditive(indicator)) return values.reduce((total, value) => total + value, 0)
  if (indicator.kind !== 'ratio' || indicator.aggregationOverTime !== 'sum') return values.at(-1) ?? null
  const parts = quarters.map((quarter) => truthOf(office, indicator.code, quarter)).filter((truth) => truth !== null && typeof truth === 'object')
  const sum = (of: 'numerator' | 'denominator') => parts.reduce((total, part) => total + part[of], 0)
  return sum('denominator') === 0 ? null : sum('numerator') / sum('denominator')
}

function seasonOf({ profile }: Office, code: string, quarter: Period): number {
  return profile(code).season[ordinalOf(quarter) - 1] as number
}

function yearTarget(office: Office, indicator: Indicator, year: number): number | null {
  const quarters = dueQuarters(indicator, year)
  const value = valueOfYear(office, indicator, quarters)
  if (value === null) return null
  const { share, levelsMissed } = outcomeOf(office, indicator, year)
  if (isLadder(indicator)) return asPromised(indicator, value + levelsMissed)
  if (indicator.direction === 'down') return asPromised(indicator, value * share)
  if (isPercentage(indicator)) return asPromised(indicator, Math.min(value / share, value + farthestHope))
  if (!isAdditive(indicator)) return asPromised(indicator, value / share)
  const whole = quartersOfYear(quarters[0] as Period).filter((quarter) => periodDueWith(quarter, indicator.frequency) !== undefined)
  const seasons = (of: readonly Period[]) => of.reduce((total, quarter) => total + seasonOf(office, indicator.code, quarter), 0)
  return Math.max(1, asPromised(indicator, (value * seasons(whole)) / seasons(quarters) / share))
}

/** The year's target shared out over its periods: by season for what adds up, step by step for what is kept. */
function partsOf(office: Office, indicator: Indicator, year: number, annual: number): { period: Period; value: number }[] {
  const quarters = quartersOfYear(`${year}-Q1` as Period).filter((quarter) => periodDueWith(quarter, indicator.frequency) !== undefined)
  const seasons = quarters.map((quarter) => seasonOf(office, indicator.code, quarter))
  const allSeasons = seasons.reduce((total, season) => total + season, 0)
  const start = isAdditive(indicator) || indicator.aggregationOverTime !== 'last' ? annual : startOfYear(office, indicator, year, annual)
  let promised = 0
  let season = 0
  return quarters.map((quarter, index) => {
    const period = periodDueWith(quarter, indicator.frequency) as Period
    if (!isAdditive(indicator)) return { period, value: asPromised(indicator, start + ((annual - start) * (index + 1)) / quarters.length) }
    season += seasons[index] as number
    const untilNow = Math.round((annual * season) / allSeasons)
    const value = untilNow - promised
    promised = untilNow
    return { period, value }
  })
}

function startOfYear(office: Office, indicator: Indicator, year: number, otherwise: number): number {
  const before = dueQuarters(indicator, year - 1).at(-1)
  const value = before === undefined ? null : trueValue(office, indicator.code, before)
  return value ?? otherwise
}

/** What the office promises for a year, before the changes that come later. */
export function targetsOf(office: Office, year: number, decidedOn: string): Target[] {
  const { city, wording } = office
  const source = wording.goals.targetSource.replace('{year}', String(year))
  return office.adopted.filter(isRated).flatMap((indicator) => {
    const random = seeded(`${city.slug}/${indicator.code}/targets`)
    const change = city.targetChanges.find((candidate) => candidate.indicator === indicator.code && yearOf(candidate.period) === year)
    const hasTargets = !random.chance(0.1) || change !== undefined
    const annual = hasTargets ? yearTarget(office, indicator, year) : null
    if (annual === null) return []
    const first = change ? changedFrom(indicator, annual, change.firstTimes) : annual
    const isByPeriod = indicator.frequency !== 'annual' && !change && random.chance(0.5)
    const parts = isByPeriod ? partsOf(office, indicator, year, annual) : []
    return [{ period: `${year}-A1` as Period, value: first }, ...parts].map(({ period, value }) => ({
      indicator: indicator.code, period, value, source, decidedOn, reason: '', version: 0,
    }))
  })
}

function changedFrom(indicator: Indicator, value: number, firstTimes: number): number {
  const first = asPromised(indicator, value * firstTimes)
  return first === value ? value + (firstTimes > 1 ? 1 : -1) : first
}

/** The promises of a city that were changed, as they were changed. */
export function changedTargetsOf(office: Office): Target[] {
  const { city, wording, adopted } = office
  return city.targetChanges.map(({ indicator: code, period, on, reason }) => {
    const indicator = adopted.find((candidate) => candidate.code === code)
    const value = indicator ? yearTarget(office, indicator, yearOf(period)) : null
    if (value === null) throw new Error(`${city.slug} has no target of ${code} to change`)
    const source = wording.goals.changedSource.replace('{year}', String(yearOf(period)))
    return { indicator: code, period, value, source, decidedOn: on, reason: wording.goals.changedReasons[reason] as string, version: 1 }
  })
}

/**
 * The baselines of what can be rated, each with the quarter that gave it: the first value that is known, or for some
 * effects of the long run, which began to be measured later, the next.
 */
export function baselinesOf(office: Office): { quarter: Period; baseline: Omit<Baseline, 'decidedOn'> }[] {
  const { city, wording } = office
  return office.adopted.filter(isRated).flatMap((indicator) => {
    const random = seeded(`${city.slug}/${indicator.code}/baseline`)
    if (random.chance(0.2)) return []
    const known = demoQuarters.flatMap((quarter) => {
      if (!dueIn(office, quarter).some((due) => due.indicator.code === indicator.code)) return []
      const { value } = storedValue(figureOf(office, indicator, quarter).entry)
      return value === null ? [] : [{ quarter, value }]
    })
    const beginsLater = indicator.horizon === 'long' && random.chance(0.5)
    const chosen = known[beginsLater ? 1 : 0]
    if (!chosen || indexOf(chosen.quarter) > 5) return []
    const period = periodDueWith(chosen.quarter, indicator.frequency) as Period
    return [{ quarter: chosen.quarter, baseline: { indicator: indicator.code, period, value: chosen.value, source: wording.goals.baselineSource, version: 0 } }]
  })
}
