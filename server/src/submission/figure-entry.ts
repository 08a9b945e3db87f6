import type { StoredIndicator } from '@atalaya/db/indicator'
import { isCurrency } from '@atalaya/shared/decimal'
import { formatContextOf } from '@atalaya/shared/indicator'
import { languageOfPlace } from '@atalaya/shared/language'
import { Problem, type FieldError } from '@atalaya/shared/problem'
import type { MissingReason } from '@atalaya/shared/observation'
import { answerForm, findingSentence, storedValue, zeroDenominatorNote, type FigureEntry, type Finding } from '@atalaya/shared/submission'
import type { Territory } from '@atalaya/shared/territory'

/**
 * Refuses an answer of a form that the indicator does not have, and an amount that cannot be converted: raises
 * `invalid-fields` with pointers below `prefix`. A value that is merely implausible is a finding and is kept.
 */
export function refuseWrongEntry(entry: FigureEntry, indicator: StoredIndicator, territory: Territory, prefix: string): void {
  const refuse = (field: string, slug: string, detail: string) => {
    throw new Problem('invalid-fields', { detail, params: {}, errors: [{ pointer: `${prefix}/entry/${field}`, detail, slug }] })
  }
  if (entry.form === 'missing' || entry.form === 'blank') return
  const form = answerForm(indicator)
  if (entry.form !== form) refuse('form', 'wrong-form', `${indicator.code} is answered as ${form}, not as ${entry.form}`)
  if (entry.form !== 'amount') return
  if (!isCurrency(entry.currency)) refuse('currency', 'unknown-currency', `There is no currency ${entry.currency} in ISO 4217`)
  if (entry.rate <= 0) refuse('rate', 'rate-not-positive', 'A rate is above zero')
  if (entry.currency === territory.currency && entry.rate !== 1) refuse('rate', 'rate-of-own-currency', `An amount in ${territory.currency} has the rate 1`)
  if (entry.currency !== territory.currency && entry.rateSource === '') refuse('rateSource', 'rate-source-missing', 'The source of the rate is needed')
}

/** What is wrong with a figure, as the API points at it: in English, like every detail. */
export function findingError(finding: Finding, indicator: StoredIndicator, territory: Territory, prefix: string): FieldError {
  return { pointer: `${prefix}${finding.pointer}`, detail: findingSentence(finding, indicator, formatContextOf(territory, 'en')), slug: finding.slug }
}

/** What an answer is worth once stored, with the note that a missing value never lacks; both null for a blank. */
export function storedAnswer(entry: FigureEntry, { locale }: Territory): { value: number | null; missing: { reason: MissingReason; note: string } | null } {
  const { value, missing } = storedValue(entry)
  if (missing === null) return { value, missing }
  return { value, missing: { reason: missing, note: entry.form === 'missing' ? entry.note : zeroDenominatorNote[languageOfPlace(locale)] } }
}
