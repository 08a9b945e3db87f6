import { formatValue, missingText, type FormatContext } from '@atalaya/shared/indicator'
import type { Point } from '@atalaya/shared/observation'
import type { SubmissionRow } from '@atalaya/shared/submission'

/** A value in full with its unit, or which kind of missing it is. */
export function pointText({ value, missing }: Pick<Point, 'value' | 'missing'>, indicator: SubmissionRow['indicator'], format: FormatContext): string {
  return value === null ? missingText(missing ?? 'not_reported', format.language) : formatValue(value, indicator, format).text
}
