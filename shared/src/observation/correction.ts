import type { Period } from '../period/index.ts'
import type { Observation, Vintage } from './observation.ts'

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

/** One published version of a figure and the one that took its place. */
export interface Correction {
  readonly before: Observation
  readonly after: Observation
}

/**
 * What was replaced in the open, in the order of `replaced`, settled figures included (`isCorrection` tells them apart). `inForce`
 * holds the versions in force, of one indicator or many. A version whose successor is in neither list is left out: there is nothing
 * to set it against.
 */
export function correctionsOf(inForce: readonly Observation[], replaced: readonly Observation[]): Correction[] {
  const keyOf = ({ indicator, period, cell }: Observation, version: number) => [indicator, period, cell, version].join(' ')
  const versions = new Map([...inForce, ...replaced].map((observation) => [keyOf(observation, observation.version), observation]))
  return replaced.flatMap((before) => {
    const after = versions.get(keyOf(before, before.version + 1))
    return after === undefined ? [] : [{ before, after }]
  })
}
