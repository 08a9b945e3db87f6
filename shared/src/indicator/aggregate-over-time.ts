import { exact } from '../decimal/index.ts'
import type { Period } from '../period/index.ts'
import type { Indicator } from './indicator.ts'

/** A value with its parts, or why there is none; observations have this shape. */
export interface Measurement {
  period: Period
  /** In stored form; null when missing. */
  value: number | null
  numerator: number | null
  denominator: number | null
  missing: { reason: 'no_data' | 'not_applicable'; note: string } | null
}

export interface Aggregate {
  /** Null when nothing is known, or when the denominators add up to zero. */
  value: number | null
  /** How many sub-periods count: all of them for sums and means, the last alone for a value at the cut-off. */
  expected: number
  /** Sub-periods among them without a figure, oldest first. Those that do not apply are not among them: they lack nothing. */
  missing: Period[]
}

/**
 * The value of a longer period out of its sub-periods, by the indicator's aggregation over time: a sum, the last, a mean; for
 * a ratio a sum is Σ numerators ÷ Σ denominators (never the mean of percentages). A sub-period without a figure is counted
 * as missing and never as zero, so a sum with something missing is what is known and no more; one that does not apply
 * (a ratio in a quarter in which nothing was due) adds nothing and is not missing.
 */
export function aggregateOverTime(
  points: readonly Measurement[],
  subPeriods: readonly Period[],
  indicator: Pick<Indicator, 'kind' | 'aggregationOverTime'>,
): Aggregate {
  const counted = indicator.aggregationOverTime === 'last' ? subPeriods.slice(-1) : subPeriods
  const known: Measurement[] = []
  const missing: Period[] = []
  for (const subPeriod of counted) {
    const point = points.find((candidate) => candidate.period === subPeriod)
    if (point && isKnown(point, indicator)) known.push(point)
    else if (point?.missing?.reason !== 'not_applicable') missing.push(subPeriod)
  }
  return { value: known.length === 0 ? null : combine(known, indicator), expected: counted.length, missing }
}

/** A ratio to be added needs its parts; without them it is as good as missing. */
function isKnown(point: Measurement, { kind, aggregationOverTime }: Pick<Indicator, 'kind' | 'aggregationOverTime'>): boolean {
  if (kind === 'ratio' && aggregationOverTime === 'sum') return point.numerator !== null && point.denominator !== null
  return point.value !== null
}

function combine(known: readonly Measurement[], { kind, aggregationOverTime }: Pick<Indicator, 'kind' | 'aggregationOverTime'>): number | null {
  switch (aggregationOverTime) {
    case 'sum': {
      if (kind !== 'ratio') return sum(known.map(({ value }) => value))
      const denominator = sum(known.map((point) => point.denominator))
      return denominator === 0 ? null : exact(sum(known.map((point) => point.numerator)) / denominator)
    }
    case 'mean':
      return exact(sum(known.map(({ value }) => value)) / known.length)
    case 'last':
      return known.at(-1)?.value ?? null
    default:
      return aggregationOverTime satisfies never
  }
}

function sum(values: readonly (number | null)[]): number {
  return values.reduce<number>((total, value) => (value === null ? total : exact(total + value)), 0)
}
