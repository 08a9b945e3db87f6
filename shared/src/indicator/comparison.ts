import { exact } from '../decimal/index.ts'
import { liesWithin, monthsBetweenEnds, monthsFromTo, monthsIn, periodBounds, shiftPeriod, yearOf, yearToDate, type Period } from '../period/index.ts'
import { aggregateOverTime, type Aggregate, type Measurement } from './aggregate-over-time.ts'
import { isLadder, type DatedValue } from './attainment.ts'
import type { Indicator } from './indicator.ts'

/** What a value is compared with, and where that plan comes from. */
export interface Comparison {
  /** What was measured, over the sub-periods `from` to `to`. */
  value: number
  from: Period
  to: Period
  plan: number
  /** The target behind the plan; for `targets_to_date` the period's own. */
  target: DatedValue
  basis: Basis
  /** Whether reaching the plan is reaching the target: its period has ended, or nothing can undo it. */
  isFinal: boolean
  /** Sub-periods without a figure within `from` to `to`, out of `expected`; then `value` is what is known. */
  missing: Period[]
  expected: number
  /** Sub-periods for want of which the year to date was set aside and the period alone is compared. */
  setAside: { missing: Period[]; expected: number } | null
}

export type Basis =
  /** The target whole: its period ends with the value's, or it is already reached. */
  | { by: 'target' }
  /** Sum of the targets of the year's sub-periods so far. */
  | { by: 'targets_to_date' }
  /** Target × elapsed share of its period: 0.5 for a year's target at the end of June. */
  | { by: 'elapsed_share'; share: number }
  /** A level that holds throughout the longer period: 80 % for the year is 80 % in each of its quarters. */
  | { by: 'level' }
  /** The straight line from the origin to the target, at the end of the value's period. */
  | { by: 'straight_line'; origin: DatedValue }

export type Plan =
  /** In order of preference: the first that can be judged honestly is to be used. */
  | { plan: 'comparisons'; candidates: [Comparison, ...Comparison[]] }
  | { plan: 'no_target' }
  /** A level promised for the end of a period that still runs, without an origin from which to draw a line. */
  | { plan: 'awaiting_end'; target: DatedValue }

export interface PlanInput {
  indicator: Pick<Indicator, 'kind' | 'decimals' | 'direction' | 'aggregationOverTime' | 'lowerBound'>
  period: Period
  points: readonly Measurement[]
  targets: readonly DatedValue[]
  baseline: DatedValue | null
}

/** Whether the values of sub-periods add up, so that the target of a year is shared out over it. */
export function isAdditive({ kind, aggregationOverTime }: Pick<Indicator, 'kind' | 'aggregationOverTime'>): boolean {
  return aggregationOverTime === 'sum' && kind !== 'ratio'
}

/** The target that a period answers to: its own, otherwise that of the shortest longer period around it. */
export function targetFor(period: Period, targets: readonly DatedValue[]): DatedValue | undefined {
  let shortest: DatedValue | undefined
  for (const target of targets) {
    if (liesWithin(period, target.period) && (!shortest || monthsIn(target.period) < monthsIn(shortest.period))) shortest = target
  }
  return shortest
}

/** With what the value of a period is to be compared. */
export function planFor(value: number, input: PlanInput): Plan {
  const target = targetFor(input.period, input.targets)
  if (!target) return { plan: 'no_target' }
  if (isAdditive(input.indicator)) return { plan: 'comparisons', candidates: flowComparisons(value, target, input) }
  if (target.period === input.period) return { plan: 'comparisons', candidates: [alone(value, target, input)] }
  if (input.indicator.aggregationOverTime === 'last') return levelAtEnd(value, target, input)
  return { plan: 'comparisons', candidates: ratioComparisons(value, target, input) }
}

/**
 * Flows. With targets for all sub-periods of the year so far, the year to date against their sum, and failing that (something
 * missing) the period alone against its own; with targets for some of them, the period alone. With the target of a longer
 * period only, what was done so far in it against the elapsed share, or against the whole once that is reached.
 */
function flowComparisons(value: number, target: DatedValue, input: PlanInput): [Comparison, ...Comparison[]] {
  const { period, indicator, targets } = input
  if (target.period !== period) return [flowInLonger(value, target, input)]
  const subPeriods = yearToDate(period)
  const planned = subPeriods.map((subPeriod) => targets.find((candidate) => candidate.period === subPeriod)?.value)
  if (subPeriods.length === 1 || planned.includes(undefined)) return [alone(value, target, input)]
  const toDate = aggregateOverTime(input.points, subPeriods, indicator)
  const aloneInstead = { ...alone(value, target, input), setAside: { missing: toDate.missing, expected: toDate.expected } }
  if (toDate.value === null) return [aloneInstead]
  const plan = planned.reduce<number>((total, part) => (part === undefined ? total : exact(total + part)), 0)
  return [
    over(subPeriods, toDate, { value: toDate.value, plan, target, basis: { by: 'targets_to_date' }, isFinal: true }),
    aloneInstead,
  ]
}

function flowInLonger(value: number, target: DatedValue, input: PlanInput): Comparison {
  const subPeriods = within(target.period, input.period)
  const toDate = aggregateOverTime(input.points, subPeriods, input.indicator)
  const done = toDate.value === null ? value : toDate.value
  const share = exact(monthsFromTo(target.period, input.period) / monthsIn(target.period))
  const isReached = canOnlyGrow(input.indicator) && input.indicator.direction === 'up' && done >= target.value
  if (share === 1 || isReached) return over(subPeriods, toDate, { value: done, plan: target.value, target, basis: { by: 'target' }, isFinal: true })
  return over(subPeriods, toDate, { value: done, plan: exact(target.value * share), target, basis: { by: 'elapsed_share', share }, isFinal: false })
}

/** Ratios from parts and means: a target of 80 % is not shared out over the year; failing the year to date, the period alone. */
function ratioComparisons(value: number, target: DatedValue, input: PlanInput): [Comparison, ...Comparison[]] {
  const subPeriods = within(target.period, input.period)
  const toDate = aggregateOverTime(input.points, subPeriods, input.indicator)
  const isFinal = endsTogether(target.period, input.period)
  const basis: Basis = isFinal ? { by: 'target' } : { by: 'level' }
  const aloneInstead = { ...alone(value, target, input), basis, isFinal, setAside: { missing: toDate.missing, expected: toDate.expected } }
  if (toDate.value === null) return [aloneInstead]
  return [over(subPeriods, toDate, { value: toDate.value, plan: target.value, target, basis, isFinal }), aloneInstead]
}

/** Values at a cut-off, with the target of a longer period: the whole at its end or once reached, the straight line before. */
function levelAtEnd(value: number, target: DatedValue, input: PlanInput): Plan {
  const isReached = input.indicator.direction === 'down' ? value <= target.value : value >= target.value
  if (isReached || endsTogether(target.period, input.period)) return { plan: 'comparisons', candidates: [alone(value, target, input)] }
  const origin = originOf(input)
  if (!origin) return { plan: 'awaiting_end', target }
  const plan = onStraightLine(origin, target, input.period)
  return { plan: 'comparisons', candidates: [{ ...alone(value, target, input), plan, basis: { by: 'straight_line', origin }, isFinal: false }] }
}

export interface Planned {
  value: number
  target: DatedValue
  /** Where the straight line stood at the end of the period before; null for what is level. */
  since: number | null
}

/**
 * What a period by itself is planned to reach, by the rules of `planFor`, so that what is drawn is what is judged: its own
 * target; of a longer period's its equal share for a flow (the shares of the year to date add up to its plan), the same level
 * for ratios and means, the straight line for values at a cut-off. Undefined without a target, and before the end of a longer
 * period to which no line leads.
 */
export function plannedFor(input: PlanInput): Planned | undefined {
  const { period, indicator, targets } = input
  const target = targetFor(period, targets)
  if (!target) return undefined
  const whole = { value: target.value, target, since: null }
  if (target.period === period) return whole
  if (isAdditive(indicator)) return { ...whole, value: exact((target.value * monthsIn(period)) / monthsIn(target.period)) }
  if (indicator.aggregationOverTime !== 'last') return whole
  const origin = originOf(input)
  if (origin) return { value: onStraightLine(origin, target, period), target, since: onStraightLine(origin, target, shiftPeriod(period, -1)) }
  return endsTogether(target.period, period) ? whole : undefined
}

function onStraightLine(origin: DatedValue, target: DatedValue, at: Period): number {
  const done = monthsBetweenEnds(origin.period, at)
  const whole = monthsBetweenEnds(origin.period, target.period)
  return exact(origin.value + ((target.value - origin.value) * done) / whole)
}

/** Where the straight line starts: the baseline when it lies before the period, otherwise the last value of the year before. Steps of a ladder have no line. */
function originOf({ indicator, baseline, period, points }: PlanInput): DatedValue | undefined {
  if (isLadder(indicator)) return undefined
  if (baseline && periodBounds(baseline.period).to < periodBounds(period).from) return baseline
  const lastOfYearBefore = points
    .filter((point) => yearOf(point.period) === yearOf(period) - 1 && yearOf(shiftPeriod(point.period, 1)) === yearOf(period))
    .find((point) => point.value !== null)
  return lastOfYearBefore && lastOfYearBefore.value !== null ? { period: lastOfYearBefore.period, value: lastOfYearBefore.value } : undefined
}

function alone(value: number, target: DatedValue, { period }: PlanInput): Comparison {
  return { value, from: period, to: period, plan: target.value, target, basis: { by: 'target' }, isFinal: true, missing: [], expected: 1, setAside: null }
}

function over(
  subPeriods: readonly Period[],
  toDate: Aggregate,
  plan: Pick<Comparison, 'value' | 'plan' | 'target' | 'basis' | 'isFinal'>,
): Comparison {
  return { ...plan, from: subPeriods[0] as Period, to: subPeriods.at(-1) as Period, missing: toDate.missing, expected: toDate.expected, setAside: null }
}

/** Counts and amounts that cannot be negative: what is known of a sum is the least that it can be. */
export function canOnlyGrow({ lowerBound, kind, aggregationOverTime }: Pick<Indicator, 'lowerBound' | 'kind' | 'aggregationOverTime'>): boolean {
  return isAdditive({ kind, aggregationOverTime }) && lowerBound !== null && lowerBound >= 0
}

function within(longer: Period, period: Period): Period[] {
  return yearToDate(period).filter((subPeriod) => liesWithin(subPeriod, longer))
}

function endsTogether(a: Period, b: Period): boolean {
  return monthsBetweenEnds(a, b) === 0
}
