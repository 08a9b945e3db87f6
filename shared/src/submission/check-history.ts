import { difference, exact } from '../decimal/index.ts'
import { isLadder, isPercentage } from '../indicator/index.ts'
import { yearOf } from '../period/index.ts'
import { valuePointer, warn, type CheckedFigure, type CheckedIndicator, type PreviousPoint, type Remark } from './remark.ts'
import { storedValue } from './stored-value.ts'

/** Parameters of the checks against earlier values, `check-rule/1`. */
export const checkRule = {
  version: 'check-rule/1',
  /** A factor taken for ×1,000 (or ×1,000,000) lies between these times it: half an order of magnitude either way. */
  magnitudeBand: { from: 0.3, to: 3 },
  magnitudes: [1_000, 1_000_000],
  /** (b − a) ÷ a above which a change asks for a second look. */
  largeChange: 1,
  /** Known values that the usual range is made of, at most and at least. */
  usualRange: { most: 8, least: 5 },
  /** Modified z-score from which a value is outside (Iglewicz and Hoaglin, How to Detect and Handle Outliers, 1993). */
  outlierScore: 3.5,
  /** Change of a denominator: of a stock, such as the staff or the departments; and of the cases of a period, which vary by nature. */
  denominatorChange: { stock: 0.2, cases: 1 },
  /** Cases below which a denominator of the period's cases is not compared. */
  fewCases: 10,
} as const

type Known = PreviousPoint & { value: number }

/**
 * Warnings from a value's own history. Of those about size one alone is given, the most telling: a slip of magnitude, a
 * change of more than 100 %, a value outside the usual range. Percentages change in points, so the second is not asked of
 * them; levels have no history to be compared with by size.
 */
export function checkAgainstHistory(figure: CheckedFigure, indicator: CheckedIndicator, previous: readonly PreviousPoint[]): Remark[] {
  const { value } = storedValue(figure.entry)
  const known = previous.filter((point): point is Known => point.value !== null)
  const last = known[0]
  if (value === null || !last || isLadder(indicator) || indicator.kind === 'qualitative') return []
  const pointer = valuePointer(figure.entry)
  const ofSize = magnitudeJump(value, last, pointer) ?? largeChange(value, last, pointer, indicator) ?? outsideUsualRange(value, known, pointer, indicator)
  return [ofSize, cumulativeLower(figure, value, last, indicator), denominatorChanged(figure, previous, indicator)].filter((remark) => remark !== null)
}

function magnitudeJump(value: number, { value: previous, period }: Known, pointer: string): Remark | null {
  if (value === 0 || previous === 0) return null
  const times = Math.abs(value / previous)
  const told = (magnitude: number, direction: 'up' | 'down') => warn('magnitude-jump', pointer, { value, previous, previousPeriod: period, magnitude, direction })
  const { from, to } = checkRule.magnitudeBand
  for (const magnitude of checkRule.magnitudes) {
    if (times >= magnitude * from && times <= magnitude * to) return told(magnitude, 'up')
    if (1 / times >= magnitude * from && 1 / times <= magnitude * to) return told(magnitude, 'down')
  }
  // A rise of any other size is a large change; a fall is never more than 100 %, and says nothing of how far it went.
  const isFarBelow = 1 / times >= checkRule.magnitudes[0] * from
  return isFarBelow ? told(10 ** Math.round(Math.log10(1 / times)), 'down') : null
}

function largeChange(value: number, { value: previous, period }: Known, pointer: string, indicator: CheckedIndicator): Remark | null {
  if (previous <= 0 || isPercentage(indicator)) return null
  const change = exact(difference(value, previous) / previous)
  return Math.abs(change) > checkRule.largeChange ? warn('large-change', pointer, { value, previous, previousPeriod: period, change }) : null
}

/**
 * Outside the median ± 3.5 robust standard deviations of the last values. Where more than half of them are equal their median
 * absolute deviation is zero, and the mean absolute deviation stands in; where all are equal nothing is known of how they vary.
 */
function outsideUsualRange(value: number, known: readonly Known[], pointer: string, indicator: CheckedIndicator): Remark | null {
  const { lowerBound, upperBound } = indicator
  const values = known.slice(0, checkRule.usualRange.most).map((point) => point.value)
  if (values.length < checkRule.usualRange.least) return null
  const middle = median(values)
  const spread = robustDeviation(values.map((each) => Math.abs(each - middle)))
  if (spread === 0 || Math.abs(value - middle) <= checkRule.outlierScore * spread) return null
  const low = shownBound(middle - checkRule.outlierScore * spread, indicator, Math.ceil)
  const high = shownBound(middle + checkRule.outlierScore * spread, indicator, Math.floor)
  return warn('outside-usual-range', pointer, {
    value,
    low: lowerBound === null ? low : Math.max(low, lowerBound),
    high: upperBound === null ? high : Math.min(high, upperBound),
    count: values.length,
  })
}

/** Rounded inwards to the decimals shown, so that a value outside 23.6 is not told to be outside «24». */
function shownBound(bound: number, indicator: CheckedIndicator, inwards: (value: number) => number): number {
  const unit = 10 ** (indicator.decimals + (isPercentage(indicator) ? 2 : 0))
  return exact(inwards(exact(bound * unit)) / unit)
}

/** What one standard deviation would be, from distances to the median: 1.4826 × their median or 1.2533 × their mean. */
function robustDeviation(distances: readonly number[]): number {
  const middle = median(distances)
  if (middle > 0) return 1.4826 * middle
  return (1.2533 * distances.reduce((total, distance) => total + distance, 0)) / distances.length
}

function median(values: readonly number[]): number {
  const sorted = ascending(values)
  const below = sorted[Math.floor((sorted.length - 1) / 2)]
  const above = sorted[Math.ceil((sorted.length - 1) / 2)]
  // Both exist in any list that is not empty, and an empty one has no median.
  return below === undefined || above === undefined ? Number.NaN : (below + above) / 2
}

/** Put in place one by one: of eight numbers that is a fifth of the work of the library's sorting, asked for twice a figure. */
function ascending(values: readonly number[]): number[] {
  const sorted: number[] = []
  for (const value of values) {
    let place = sorted.length
    for (; place > 0 && (sorted[place - 1] as number) > value; place -= 1) sorted[place] = sorted[place - 1] as number
    sorted[place] = value
  }
  return sorted
}

/** What accumulates within the year does not fall without a correction. Of a ratio it is the numerator that accumulates. */
function cumulativeLower({ entry, period }: CheckedFigure, value: number, last: Known, { accumulation }: CheckedIndicator): Remark | null {
  if (accumulation !== 'cumulative' || yearOf(last.period) !== yearOf(period)) return null
  if (entry.form !== 'ratio') {
    return value < last.value ? warn('cumulative-lower', '/entry/value', { value, previous: last.value, previousPeriod: last.period }) : null
  }
  if (last.denominator === null) return null
  // The quotient was kept to 15 digits, so its product with the denominator is sure to a few less.
  const previous = Number((last.value * last.denominator).toPrecision(12))
  const isLower = entry.numerator < previous
  return isLower ? warn('cumulative-lower', '/entry/numerator', { numerator: entry.numerator, previousNumerator: previous, previousPeriod: last.period }) : null
}

function denominatorChanged({ entry }: CheckedFigure, previous: readonly PreviousPoint[], { accumulation, aggregationOverTime }: CheckedIndicator): Remark | null {
  // What is planned from January until the cut-off grows with every quarter by its nature.
  if (accumulation === 'cumulative') return null
  const last = previous.find((point) => point.denominator !== null && point.denominator > 0)
  if (entry.form !== 'ratio' || entry.denominator <= 0 || !last || last.denominator === null) return null
  const change = exact((entry.denominator - last.denominator) / last.denominator)
  const isOfCases = aggregationOverTime === 'sum'
  if (isOfCases && Math.max(entry.denominator, last.denominator) < checkRule.fewCases) return null
  // Twice as many and half as many are the same distance; a loss of 100 % would never come.
  const distance = isOfCases && change < 0 ? exact(last.denominator / entry.denominator - 1) : Math.abs(change)
  if (distance <= (isOfCases ? checkRule.denominatorChange.cases : checkRule.denominatorChange.stock)) return null
  return warn('denominator-changed', '/entry/denominator', { denominator: entry.denominator, previous: last.denominator, previousPeriod: last.period, change })
}
