import type { Observation } from '@atalaya/shared/observation'

/** One published version and the one that took its place. */
export interface Correction {
  readonly before: Observation
  readonly after: Observation
}

/**
 * What was replaced in the open, in the order of `replaced` (newest first). `series` holds the versions in force. A version whose
 * successor is in neither list is left out: there is nothing to set it against.
 */
export function correctionsOf(series: readonly Observation[], replaced: readonly Observation[]): Correction[] {
  const all = [...series, ...replaced]
  return replaced.flatMap((before) => {
    const after = all.find(({ period, cell, version }) => period === before.period && cell === before.cell && version === before.version + 1)
    return after === undefined ? [] : [{ before, after }]
  })
}
