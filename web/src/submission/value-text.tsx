import { formatCompact, isShortenedWhereNarrow } from '@atalaya/shared/decimal'
import { formatValue, type FormatContext, type Indicator } from '@atalaya/shared/indicator'
import { absenceText, type Point } from '@atalaya/shared/observation'

interface ValueTextProps {
  readonly point: Pick<Point, 'value' | 'missing'>
  readonly indicator: Pick<Indicator, 'kind' | 'unit' | 'decimals'>
  readonly format: FormatContext
}

/** A value in a narrow column, a long one shortened: its full number is in the sheet at the side and under the pointer. A missing one says which kind of missing it is. */
export function ValueText({ point: { value, missing }, indicator, format }: ValueTextProps) {
  if (value === null) return <>{absenceText(missing, format.language)}</>
  const full = formatValue(value, indicator, format)
  return isShortenedWhereNarrow(value) ? <abbr title={full.text}>{formatCompact(value, format.locale)}</abbr> : <>{full.number}</>
}
