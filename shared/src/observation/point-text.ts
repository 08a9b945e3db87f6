import { formatValue, missingText, type FormatContext, type MeasuredIn } from '../indicator/index.ts'
import type { Language } from '../language/index.ts'
import type { MissingReason } from './observation.ts'

/** Why there is no number; null where nobody said anything of the period. */
type Missing = MissingReason | { readonly reason: MissingReason } | null

/** What stands where the number would. */
export function absenceText(missing: Missing, language: Language): string {
  if (missing === null) return missingText('not_reported', language)
  return missingText(typeof missing === 'string' ? missing : missing.reason, language)
}

/** A value in full with its unit, or which kind of missing it is. */
export function pointText({ value, missing }: { readonly value: number | null; readonly missing: Missing }, measured: MeasuredIn, context: FormatContext): string {
  return value === null ? absenceText(missing, context.language) : formatValue(value, measured, context).text
}
