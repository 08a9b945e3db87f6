import type { Period } from '../period/index.ts'
import type { MissingReason, Observation, Vintage } from './observation.ts'

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

/** A published version with what is told of it beside the figure in force. */
export interface VersionTold extends ToldValue {
  readonly missing: MissingReason | null
  /** Why it replaced the one before. */
  readonly reason: string
  /** The instant since which anybody could read it. */
  readonly publicAt: string
}

/** The published versions of figures that have more than one, by period; those of one indicator. */
export type VersionsTold = ReadonlyMap<Period, readonly VersionTold[]>

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

/** What a corrected figure said at first, and the last correction of it. */
export interface CorrectionTold {
  readonly first: VersionTold
  readonly last: VersionTold
}

/** The first version that was published of a figure, and the one that a correction last put in its place; undefined where it was not corrected. */
export function correctionTold(versions: readonly VersionTold[]): CorrectionTold | undefined {
  const inOrder = versions.toSorted((a, b) => a.version - b.version)
  const [first] = inOrder
  const last = inOrder.findLast((after, place) => {
    const before = inOrder[place - 1]
    return before !== undefined && isCorrection(before, after)
  })
  return first && last && { first, last }
}
