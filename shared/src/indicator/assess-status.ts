import { exact } from '../decimal/index.ts'
import { hasEnded, periodBounds, quarterOf, shiftPeriod, type CalendarDate, type Period } from '../period/index.ts'
import type { Measurement } from './aggregate-over-time.ts'
import { attainmentOf, type DatedValue, type Formula } from './attainment.ts'
import { canOnlyGrow, isAdditive, planFor, targetFor, type Comparison } from './comparison.ts'
import type { Indicator } from './indicator.ts'
import type { StatusState } from './status.ts'

/**
 * Parameters of the rule that gives a status, beside each territory's own tolerance. They are choices of this product, not of
 * the framework: a change of any of them is a new version, because it changes what the public was told.
 */
export const statusRule = {
  version: 'status-rule/1',
  /** Quarters after the baseline (without one, after the first value) from which an effect may fairly be expected. */
  maturesAfterQuarters: { short: 0, medium: 4, long: 8 },
  /** Tolerances below the plan down to which it is at risk; below, off track. */
  toleranceMultipleAtRisk: 2,
  /** Levels below the plan down to which a rubric or a stage is at risk; below, off track. */
  levelsAtRisk: 1,
  /** Attainment above which the figure, or the target, asks for a second look. */
  reviewAbove: 1.3,
} as const

export interface StatusInput {
  indicator: Pick<Indicator, 'kind' | 'decimals' | 'direction' | 'aggregationOverTime' | 'horizon' | 'lowerBound' | 'isContext'>
  /** The period judged, of the indicator's own frequency. */
  period: Period
  /** The day it is in the territory. */
  today: CalendarDate
  /** 0.15 is 15 points of attainment. */
  tolerance: number
  /** Figures of that period, of the earlier ones of its year, and of the last one of the year before; any others do no harm. In any order. */
  points: readonly Measurement[]
  /** Targets in force, one a period, of whatever periods. In any order. */
  targets: readonly DatedValue[]
  baseline: DatedValue | null
  /** Period of the first value ever observed; counts where there is no baseline. */
  firstPeriod: Period | null
}

/** Which rule gave the state, with the numbers that its sentence names. */
export type StatusRule =
  | { rule: 'missing'; period: Period; reason: 'no_data' | 'not_applicable'; note: string }
  | { rule: 'not_reported'; period: Period }
  | { rule: 'period_open'; period: Period; endsOn: CalendarDate }
  | { rule: 'context'; period: Period; value: number }
  | { rule: 'neutral'; period: Period; value: number; target: DatedValue | null }
  | { rule: 'no_target'; period: Period; value: number }
  | { rule: 'awaiting_end'; period: Period; value: number; target: DatedValue }
  | { rule: 'incomplete'; comparison: Comparison }
  | { rule: 'judged'; comparison: Comparison; formula: Formula; tolerance: number; needsReview: boolean; maturesIn: Period | null }

export interface AssessedStatus {
  state: StatusState
  /** Share of the plan reached (0.77), not clamped; null where there is none. */
  attainment: number | null
  rule: StatusRule
}

/**
 * How an indicator stands in a period, by `status-rule/1`. In this order:
 *
 * 1. A figure of context, and one whose direction is neutral or that is a text, is shown and not rated, whatever its target.
 * 2. A period that has not ended is `in_progress`, whatever was reported.
 * 3. No figure: `no_data`, `not_applicable`, or `not_reported` when nothing was handed in.
 * 4. No target around the period: `no_target`.
 * 5. Otherwise the value is compared with its plan (`planFor`) by its formula (`attainmentOf`):
 *    attainment ≥ 1 `achieved`; ≥ 1 − tolerance `on_track`; ≥ 1 − 2 · tolerance `at_risk`; less `off_track`.
 *
 * The hard cases:
 * - **Part of a year's target.** Reaching the share of the target that corresponds to the elapsed time, or the straight line,
 *   is `on_track`, not `achieved`: nobody has reached the target yet. A flow that already equals the whole target, and a level
 *   that already stands at it, are `achieved`.
 * - **Target zero.** Downwards: achieved when the value is ≤ 0; otherwise there is no ratio and it is off track. Upwards: as for
 *   negative targets, the progress from a lower baseline if there is one, otherwise reached or off track.
 * - **Target equal to the baseline** (holding): achieved when not worse; otherwise by the quotient, with the same tolerance.
 * - **Decreasing targets**: each period answers to its own; the share of the reduction is counted from the baseline.
 * - **Year to date with gaps.** A gap is never a zero. Where the sum can only grow, what is known counts if it already reaches
 *   the plan (or, downwards, is already off track); otherwise the period alone is judged by its own target, or, for a
 *   ratio, by the level promised; without one it is `no_data`, with the sentence that says how much is missing.
 * - **A level promised for the end of the year**: by the straight line from the baseline, or from the last value of the year
 *   before; without either, and for levels of a rubric, `in_progress` until reached.
 * - **Levels of a rubric and stages** are ordered and do not divide: one below is at risk, more is off track.
 * - **Horizon not reached**: `maturing` takes the place of at risk and off track; what is achieved or on track stands.
 * - **Attainment above 130 %** is achieved and marked for review.
 */
export function assessStatus(input: StatusInput): AssessedStatus {
  const { period, today, indicator } = input
  const point = input.points.find((candidate) => candidate.period === period)
  const value = point ? point.value : null
  if (value !== null && isUnrated(indicator)) return { state: 'neutral', attainment: null, rule: unratedRule(value, input) }
  if (!hasEnded(period, today)) {
    return { state: 'in_progress', attainment: null, rule: { rule: 'period_open', period, endsOn: periodBounds(period).to } }
  }
  if (value !== null) return rate(value, input)
  if (point?.missing) return { state: point.missing.reason, attainment: null, rule: { rule: 'missing', period, ...point.missing } }
  return { state: 'not_reported', attainment: null, rule: { rule: 'not_reported', period } }
}

/** What a status judges where that has come together over several periods; null where it judges the period's own value, or nothing. */
export function accumulatedValue({ rule }: AssessedStatus): { from: Period; value: number } | null {
  if (rule.rule !== 'judged' || rule.comparison.from === rule.comparison.to) return null
  return { from: rule.comparison.from, value: rule.comparison.value }
}

/** Whether an indicator is shown and never judged: context, neutral, or a story. */
export function isUnrated({ isContext, direction, kind }: Pick<Indicator, 'isContext' | 'direction' | 'kind'>): boolean {
  return isContext || direction === 'neutral' || kind === 'qualitative'
}

function unratedRule(value: number, { indicator, period, targets }: StatusInput): StatusRule {
  if (indicator.isContext) return { rule: 'context', period, value }
  const target = targetFor(period, targets)
  return { rule: 'neutral', period, value, target: target === undefined ? null : target }
}

function rate(value: number, input: StatusInput): AssessedStatus {
  const { period } = input
  const plan = planFor(value, input)
  switch (plan.plan) {
    case 'no_target':
      return { state: 'no_target', attainment: null, rule: { rule: 'no_target', period, value } }
    case 'awaiting_end':
      return { state: 'in_progress', attainment: null, rule: { rule: 'awaiting_end', period, value, target: plan.target } }
    case 'comparisons': {
      const judged = plan.candidates.map((candidate) => judge(candidate, input)).find((candidate) => isCertain(candidate, input))
      if (judged) return { state: judged.state, attainment: judged.attainment, rule: judged.rule }
      return { state: 'no_data', attainment: null, rule: { rule: 'incomplete', comparison: plan.candidates[0] } }
    }
    default:
      return plan satisfies never
  }
}

interface Judgement extends AssessedStatus {
  rule: Extract<StatusRule, { rule: 'judged' }>
  /** Before `maturing` takes its place. */
  bareState: StatusState
}

function judge(comparison: Comparison, input: StatusInput): Judgement {
  const { indicator, tolerance } = input
  const { ratio, formula } = attainmentOf(comparison.value, comparison.plan, indicator, baselineOf(input))
  const bareState = stateOf(comparison, ratio, formula, input)
  const maturesIn = bareState === 'at_risk' || bareState === 'off_track' ? maturesLater(input) : null
  const needsReview = bareState === 'achieved' && ratio !== null && ratio > statusRule.reviewAbove
  return {
    state: maturesIn ? 'maturing' : bareState,
    bareState,
    attainment: ratio,
    rule: { rule: 'judged', comparison, formula, tolerance, needsReview, maturesIn },
  }
}

function stateOf({ value, plan, isFinal }: Comparison, ratio: number | null, formula: Formula, { indicator, tolerance }: StatusInput): StatusState {
  const shortfall = indicator.direction === 'down' ? value - plan : plan - value
  if (shortfall <= 0) return isFinal ? 'achieved' : 'on_track'
  if (formula.by === 'levels') return shortfall <= statusRule.levelsAtRisk ? 'at_risk' : 'off_track'
  return ratio === null ? 'off_track' : stateByAttainment(ratio, tolerance)
}

/** The state of a plan that is not reached. */
export function stateByAttainment(ratio: number, tolerance: number): 'on_track' | 'at_risk' | 'off_track' {
  if (ratio >= exact(1 - tolerance)) return 'on_track'
  return ratio >= exact(1 - statusRule.toleranceMultipleAtRisk * tolerance) ? 'at_risk' : 'off_track'
}

/** A sum with gaps is the least it can be: it decides only what more could not change. */
function isCertain({ bareState, rule: { comparison } }: Judgement, { indicator }: StatusInput): boolean {
  if (comparison.missing.length === 0) return true
  if (!canOnlyGrow(indicator)) return false
  return indicator.direction === 'down' ? bareState === 'off_track' : comparison.value >= comparison.plan
}

/** The baseline of a level that lies before the period. A flow's is of another length of time and cannot be subtracted. */
function baselineOf({ baseline, indicator, period }: StatusInput): DatedValue | null {
  const isBefore = baseline !== null && periodBounds(baseline.period).to < periodBounds(period).to
  return isBefore && !isAdditive(indicator) ? baseline : null
}

/** The quarter from which an effect may fairly be expected, when it is still to come. */
function maturesLater({ indicator, baseline, firstPeriod, period }: StatusInput): Period | null {
  const start = baseline === null ? firstPeriod : baseline.period
  const quarters = statusRule.maturesAfterQuarters[indicator.horizon]
  if (start === null || quarters === 0) return null
  const fairFrom = shiftPeriod(quarterOf(start), quarters)
  return quarterOf(period) < fairFrom ? fairFrom : null
}
