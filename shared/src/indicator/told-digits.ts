import { centDecimals, difference, exact, rounded } from '../decimal/index.ts'
import { stateByAttainment } from './assess-status.ts'
import { ratioBy, type Formula } from './attainment.ts'
import { shownDecimals, type MeasuredIn } from './format-value.ts'
import { isPercentage } from './indicator.ts'

/** The numbers of a sentence that are compared, and how. */
export interface ComparedNumbers {
  readonly value: number
  readonly plan: number
  readonly formula: Formula
  /** Null where no percentage is told. */
  readonly attainment: number | null
  readonly tolerance: number
}

/** Decimals that a sentence may show beyond its indicator's: of a percentage one, because three of them are no longer read. */
const mostExtraDecimals = { percentage: 1, other: 3 }

/**
 * Decimals with which a sentence tells a value and its plan: the indicator's, and more where a reader with a calculator would
 * not find in the numbers what the sentence says of them. 1.115 and 1.6 told as 1.1 and 1.6 give 68.75 % where it is 69.7;
 * 0.7996 is not the 80 % that was promised. Where no decimals up to the limit do, as many as the limit has; those of the
 * indicator where the two cannot be told apart at all.
 */
export function toldDigits(numbers: ComparedNumbers, indicator: MeasuredIn): number {
  const fewest = planDigits(numbers.plan, indicator)
  // Most numbers agree as they are, and this is asked for every row of every board.
  if (isApart(numbers, fewest, indicator) && givesWhatIsSaid(numbers, fewest, indicator)) return fewest
  const candidates = moreDigits(fewest, indicator).filter((digits) => isApart(numbers, digits, indicator))
  return candidates.find((digits) => givesWhatIsSaid(numbers, digits, indicator)) ?? candidates.at(-1) ?? fewest
}

function moreDigits(fewest: number, indicator: MeasuredIn): number[] {
  if (indicator.kind === 'currency') return [Math.max(fewest, centDecimals)]
  return Array.from({ length: isPercentage(indicator) ? mostExtraDecimals.percentage : mostExtraDecimals.other }, (_, extra) => fewest + 1 + extra)
}

/** Whether two numbers that differ look different. */
function isApart(numbers: ComparedNumbers, digits: number, indicator: MeasuredIn): boolean {
  const [value, plan] = shownNumbers(numbers, digits, indicator)
  return value !== plan || numbers.value === numbers.plan
}

/** Decimals of a plan: the indicator's, one where the share of a whole number is not whole, and the cents with which an amount was promised; the share of an amount has none. */
export function planDigits(plan: number, { kind, decimals }: Pick<MeasuredIn, 'kind' | 'decimals'>): number {
  if (kind === 'currency') return exact(plan * 100) % 1 === 0 ? shownDecimals(plan, { kind, decimals }) : decimals
  return kind === 'quantity' && decimals === 0 && !Number.isInteger(plan) ? 1 : decimals
}

/**
 * Decimals of a share told as a percentage: as many as it takes to stay on its side of the thresholds, so that 0.849 is not
 * «85 %» beside a tolerance of 15 points, nor 0.998 «100 %». Undefined, for all that it has, where two are too few.
 */
export function attainmentDecimals(attainment: number, tolerance: number): number | undefined {
  const side = (ratio: number) => (ratio >= 1 ? 'reached' : stateByAttainment(ratio, tolerance))
  return [0, 1, 2].find((digits) => side(rounded(attainment * 100, digits) / 100) === side(attainment))
}

/** The distance in points between two percentages as they are shown; that of the exact ones where those look the same. */
export function toldPoints(value: number, plan: number, digits: number): number {
  const [told, toldPlan] = [rounded(value * 100, digits), rounded(plan * 100, digits)]
  return told === toldPlan ? exact(Math.abs(difference(value, plan)) * 100) : Math.abs(difference(told, toldPlan))
}

/** Whether the numbers as shown give the percentage as shown. */
function givesWhatIsSaid(numbers: ComparedNumbers, digits: number, indicator: MeasuredIn): boolean {
  const { formula, attainment, tolerance } = numbers
  const [value, plan] = shownNumbers(numbers, digits, indicator)
  const decimals = attainment === null ? undefined : attainmentDecimals(attainment, tolerance)
  if (attainment === null || decimals === undefined) return true
  const shownFormula = 'from' in formula ? { ...formula, from: { ...formula.from, value: shown(formula.from.value, digits, indicator) } } : formula
  const ratio = ratioBy(shownFormula, value, plan)
  return ratio === null || rounded(ratio * 100, decimals) === rounded(attainment * 100, decimals)
}

function shownNumbers({ value, plan }: ComparedNumbers, digits: number, indicator: MeasuredIn): [number, number] {
  return [shown(value, Math.max(digits, shownDecimals(value, indicator)), indicator), shown(plan, digits, indicator)]
}

/** A number as it will stand in the sentence; of a percentage that before its sign. */
function shown(value: number, digits: number, indicator: MeasuredIn): number {
  return rounded(isPercentage(indicator) ? value * 100 : value, digits)
}
