import { difference, exact } from '../decimal/index.ts'
import type { Period } from '../period/index.ts'
import type { Indicator } from './indicator.ts'

export interface DatedValue {
  period: Period
  value: number
}

/**
 * How far a value is from what was planned, and by which formula:
 * - `share`: value ÷ plan;
 * - `inverse`: plan ÷ value, for what should fall and has no baseline;
 * - `reduction`: (baseline − value) ÷ (baseline − plan);
 * - `progress`: (value − baseline) ÷ (plan − baseline);
 * - `levels`: steps of a ladder, which are ordered but do not divide;
 * - `difference`: nothing to divide by; the value reaches the plan or does not.
 */
export type Formula =
  | { by: 'share' }
  | { by: 'inverse' }
  | { by: 'reduction'; from: DatedValue }
  | { by: 'progress'; from: DatedValue }
  | { by: 'levels' }
  | { by: 'difference' }

export interface Attainment {
  /** 0.77 is 77 %, not clamped: may exceed 1 and be negative. Null for levels and differences. */
  ratio: number | null
  formula: Formula
}

/**
 * The share of the plan that a value reaches. Upwards it is value ÷ plan, the one that everybody can check with a
 * calculator, also where there is a baseline; the baseline is called in only where that quotient says nothing, because
 * the plan is zero or negative. Downwards it is the share of the reduction promised from the baseline; without a baseline, or
 * where the plan is not below it (holding what there is, or allowing more), plan ÷ value; with a zero or a negative on
 * either side, no ratio. Levels of a rubric and stages have no ratio. Source: domain rule on targets, attainment of a
 * `down` indicator uses its own formula.
 */
export function attainmentOf(
  value: number,
  plan: number,
  indicator: Pick<Indicator, 'kind' | 'decimals' | 'direction'>,
  baseline: DatedValue | null,
): Attainment {
  const formula = formulaFor(value, plan, indicator, baseline)
  return { ratio: ratioBy(formula, value, plan), formula }
}

function formulaFor(value: number, plan: number, indicator: Pick<Indicator, 'kind' | 'decimals' | 'direction'>, baseline: DatedValue | null): Formula {
  if (isLadder(indicator)) return { by: 'levels' }
  return indicator.direction === 'down' ? downwards(value, plan, baseline) : upwards(plan, baseline)
}

/** Whether values are steps in an order, such as a rubric's levels. A mean of levels has decimals and is a number like others. */
export function isLadder({ kind, decimals }: Pick<Indicator, 'kind' | 'decimals'>): boolean {
  return (kind === 'score' || kind === 'milestone') && decimals === 0
}

function upwards(plan: number, baseline: DatedValue | null): Formula {
  if (plan > 0) return { by: 'share' }
  return baseline && baseline.value < plan ? { by: 'progress', from: baseline } : { by: 'difference' }
}

function downwards(value: number, plan: number, baseline: DatedValue | null): Formula {
  if (baseline && baseline.value > plan) return { by: 'reduction', from: baseline }
  return plan > 0 && value > 0 ? { by: 'inverse' } : { by: 'difference' }
}

/** What a formula makes of its numbers; null for levels and differences. */
export function ratioBy(formula: Formula, value: number, plan: number): number | null {
  switch (formula.by) {
    case 'share':
      return exact(value / plan)
    case 'inverse':
      return exact(plan / value)
    case 'reduction':
      return exact(difference(formula.from.value, value) / difference(formula.from.value, plan))
    case 'progress':
      return exact(difference(value, formula.from.value) / difference(plan, formula.from.value))
    case 'levels':
    case 'difference':
      return null
    default:
      return formula satisfies never
  }
}
