import type { Period } from '../period/index.ts'
import type { Vintage } from './observation.ts'

/** A published version of one indicator's figure, as far as it decides what is a correction. */
export interface ToldValue {
  readonly period: Period
  readonly version: number
  readonly value: number | null
  readonly vintage: Vintage
}

/**
 * Whether a published version was corrected by the one that replaced it: what had been told changed, «no data» included. It is
 * a revision, and nobody's mistake, when a number that was marked as preliminary has become revised or final. Source: the
 * framework's own count of corrected figures (ORI-CG-05).
 */
export function isCorrection(before: ToldValue, after: ToldValue): boolean {
  const isSettled = before.value !== null && before.vintage === 'preliminary' && after.vintage !== 'preliminary'
  return before.value !== after.value && !isSettled
}

/** The periods whose figure was ever corrected, out of all published versions of one indicator in any order. */
export function correctedPeriods(versions: readonly ToldValue[]): Set<Period> {
  const corrected = versions.filter((after) =>
    versions.some((before) => before.period === after.period && before.version === after.version - 1 && isCorrection(before, after)),
  )
  return new Set(corrected.map(({ period }) => period))
}
