import type { Observation } from '@atalaya/shared/observation'
import type { FigureEntry } from '@atalaya/shared/submission'

/** What was answered, from what is published of it. */
export function entryOf({ value, numerator, denominator, amount, missing }: Observation): FigureEntry {
  // A ratio over nothing does not apply, and its parts say so themselves.
  if (numerator !== null && denominator !== null) return { form: 'ratio', numerator, denominator }
  if (missing) return { form: 'missing', ...missing }
  if (amount) return { form: 'amount', ...amount }
  return value === null ? { form: 'blank' } : { form: 'value', value }
}
