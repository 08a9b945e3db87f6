import type { KeptTarget } from '../indicator/index.ts'
import type { Language } from '../language/index.ts'
import { dayOfInstant, quarterOf, type Period } from '../period/index.ts'
import { observationMessages } from './observation-messages.ts'
import type { Observation } from './observation.ts'

/** The instants at which quarters were published, by quarter; those that are not published are absent. */
export type Publications = ReadonlyMap<Period, string>

/** A version of an observation, as far as it decides since when its figure is known. */
export type ToldVersion = Pick<Observation, 'period' | 'cell' | 'version' | 'value' | 'approvedOn'>

/**
 * Since when the public could read a number of a period: since its quarter was published or, where it came later, since it was
 * added or found. Undefined while nothing but its absence has been told. Takes every version of one indicator's figures, in any order.
 */
export function publicSince(period: Period, versions: readonly ToldVersion[], publications: Publications): string | undefined {
  const [first] = versions.filter((told) => told.period === period && told.cell === '' && told.value !== null).toSorted((one, other) => one.version - other.version)
  return first && versionPublicSince(first, publications)
}

/** Since when the public can read one version of a figure: a correction since it was made, which is after its quarter was published. */
export function versionPublicSince({ period, approvedOn }: Pick<ToldVersion, 'period' | 'approvedOn'>, publications: Publications): string | undefined {
  const published = publications.get(quarterOf(period))
  return published !== undefined && approvedOn > published ? approvedOn : published
}

/**
 * That a target was entered, or changed, when the figure that it is held against could be read already: «Meta registrada el 12 de
 * mayo de 2019, después de publicarse la cifra»; empty for one that was there before. Whatever day it says that it was decided on.
 */
export function lateTargetText({ setAt, version }: Pick<KeptTarget, 'setAt' | 'version'>, since: string | undefined, { timeZone, language }: { timeZone: string; language: Language }): string {
  if (since === undefined || setAt <= since) return ''
  const { targetEnteredLate, targetChangedLate } = observationMessages[language]
  return (version === 1 ? targetEnteredLate : targetChangedLate)(dayOfInstant(setAt, timeZone, language))
}
