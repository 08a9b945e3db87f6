import { exact } from '@atalaya/shared/decimal'
import { isAdditive, isLadder, isPercentage, type Indicator } from '@atalaya/shared/indicator'
import { ordinalOf, period, periodDueWith, type Period } from '@atalaya/shared/period'
import { trueValue, type Office } from './city-figures.ts'
import { truthOf } from './city-truth.ts'
import { demoQuarters, quartersOfYear } from './demo-calendar.ts'
import { seeded } from './random.ts'

/** How a promise goes: kept, nearly kept, missed, missed by far; with the share of the target that it comes to. */
const outcomes = [
  { share: [1.01, 1.12], levelsMissed: 0 },
  { share: [0.87, 0.97], levelsMissed: 0 },
  { share: [0.73, 0.82], levelsMissed: 1 },
  { share: [0.5, 0.66], levelsMissed: 2 },
] as const

const plannedYears = [2023, 2024, 2025]

/** An office is as good, or as hopeful, at an indicator in every year. */
function outcomeOf({ city }: Office, { code }: Indicator): { share: number; levelsMissed: number } {
  const random = seeded(`${city.slug}/${code}/outcome`)
  const drawn = random.next()
  let total = 0
  const drawnOutcome = outcomes.find((_outcome, index) => {
    total += city.outcomes[index] as number
    return drawn < total
  })
  const { share: [least, most], levelsMissed } = drawnOutcome ?? outcomes[0]
  return { share: least + (most - least) * random.next(), levelsMissed }
}

/** The whole of one's own plan, but not of what depends on others. */
function mostPromised({ upperBound }: Indicator): number {
  return upperBound === null ? 1 : 0.95
}

/** Points that a year's target may lie above what came of it: nobody hopes for everything at once. */
const farthestHope = 0.25

/** As somebody would promise it: counts whole, in fives from a hundred on, larger ones and amounts with two digits, shares in hundredths. */
export function asPromised(indicator: Indicator, value: number): number {
  const { kind, decimals, lowerBound, upperBound } = indicator
  const rounded = () => {
    if (kind === 'ratio') return upperBound === null && value > 1.5 ? Math.round(value * 10) / 10 : Math.round(value * 100) / 100
    if (kind === 'currency' || value >= 1000) return Number(value.toPrecision(2))
    if (value >= 100) return Math.round(value / 5) * 5
    return decimals > 0 && value < 10 ? Math.round(value * 10) / 10 : Math.round(value)
  }
  const least = lowerBound === null ? -Infinity : lowerBound
  const most = isPercentage(indicator) ? mostPromised(indicator) : upperBound === null ? Infinity : upperBound
  return exact(Math.min(most, Math.max(least, rounded())))
}

/** The quarters of a year with which an indicator is due. */
function dueInYear({ frequency }: Indicator, year: number): Period[] {
  return quartersOfYear(period(`${year}-Q1`)).filter((quarter) => periodDueWith(quarter, frequency) !== undefined)
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

/** What would make of a year, as far as the demo goes, the office's outcome. */
function hopedFor(office: Office, indicator: Indicator, year: number): number | null {
  const whole = dueInYear(indicator, year)
  const known = whole.filter((quarter) => demoQuarters.includes(quarter))
  const value = valueOfYear(office, indicator, known)
  if (value === null) return null
  const { share, levelsMissed } = outcomeOf(office, indicator)
  if (isLadder(indicator)) return value + levelsMissed
  if (indicator.direction === 'down') return value * share
  if (isPercentage(indicator)) return Math.min(value / share, value + farthestHope)
  if (!isAdditive(indicator)) return value / share
  const { season } = office.profile(indicator.code)
  const seasons = (of: readonly Period[]) => of.reduce((total, quarter) => total + (season[ordinalOf(quarter) - 1] as number), 0)
  return Math.max(1, (value * seasons(whole)) / seasons(known) / share)
}

type Step = { readonly year: number; readonly value: number }

/** Where the way begins: at what there was when the first plan was made, for what is kept; a flow begins with its first year. */
function startOf(office: Office, indicator: Indicator, first: Step): Step {
  if (isAdditive(indicator) || indicator.aggregationOverTime !== 'last') return first
  const before = dueInYear(indicator, first.year - 1).findLast((quarter) => demoQuarters.includes(quarter))
  const value = before === undefined ? null : trueValue(office, indicator.code, before)
  return value === null ? first : { year: first.year - 1, value }
}

/** Nobody plans to become worse. */
function notWorse({ direction }: Indicator, start: number, end: number): number {
  return direction === 'down' ? Math.min(start, end) : Math.max(start, end)
}

/** By equal steps, or for what grows by the year by equal rates. */
function between(start: Step, end: Step, year: number, indicator: Indicator): number {
  if (start.year === end.year) return end.value
  const share = (year - start.year) / (end.year - start.year)
  return isAdditive(indicator) ? start.value * (end.value / start.value) ** share : start.value + (end.value - start.value) * share
}

/** The plan of an indicator, made in one piece: the targets by year, on a steady way to the last; empty where nothing can be hoped for. */
function yearTargets(office: Office, indicator: Indicator): ReadonlyMap<number, number> {
  const hoped = plannedYears.flatMap((year) => {
    const value = hopedFor(office, indicator, year)
    return value === null ? [] : [{ year, value }]
  })
  const [first, last] = [hoped[0], hoped.at(-1)]
  if (first === undefined || last === undefined) return new Map()
  const start = startOf(office, indicator, first)
  const end = { year: last.year, value: notWorse(indicator, start.value, last.value) }
  return new Map(hoped.map(({ year }) => [year, asPromised(indicator, between(start, end, year, indicator))]))
}

/** A flow of fewer is not worth sharing out over the periods of a year. */
const leastShared = 5

/** What is promised for a year as a whole, and for each of its periods where the office promises that. */
export interface YearPlan {
  readonly annual: number
  readonly parts: readonly { readonly period: Period; readonly value: number }[]
}

/**
 * The plan of a year. Of a flow its periods have equal parts, so that the year's target is their sum; what is kept comes on
 * from the year before; shares of what happened stay the same throughout. Undefined where nothing is promised.
 */
export function planOf(office: Office, indicator: Indicator, year: number): YearPlan | undefined {
  const targets = yearTargets(office, indicator)
  const annual = targets.get(year)
  if (annual === undefined) return undefined
  const periods = dueInYear(indicator, year).flatMap((quarter) => periodDueWith(quarter, indicator.frequency) ?? [])
  const count = periods.length
  if (!isByPeriod(office, indicator) || (isAdditive(indicator) && Math.min(...targets.values()) / count < leastShared)) return { annual, parts: [] }
  if (isAdditive(indicator)) {
    const part = asPromised(indicator, annual / count)
    return { annual: exact(part * count), parts: periods.map((own) => ({ period: own, value: part })) }
  }
  const before = targets.get(year - 1) ?? startOf(office, indicator, { year, value: annual }).value
  const from = indicator.aggregationOverTime === 'last' ? before : annual
  return { annual, parts: periods.map((own, index) => ({ period: own, value: asPromised(indicator, from + ((annual - from) * (index + 1)) / count) })) }
}

function isByPeriod({ city }: Office, { code, frequency }: Indicator): boolean {
  return frequency !== 'annual' && seeded(`${city.slug}/${code}/by-period`).chance(0.5)
}
