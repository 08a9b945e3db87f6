import { formatCompact } from '@atalaya/shared/decimal'
import { formatValue, missingText, type FormatContext, type Indicator } from '@atalaya/shared/indicator'
import type { Point } from '@atalaya/shared/observation'

/** From here on an amount is shortened where room is short; its full number is in the sheet at the side and under the pointer. */
const shortenedFrom = 1_000_000

interface ValueTextProps {
  readonly point: Pick<Point, 'value' | 'missing'>
  readonly indicator: Pick<Indicator, 'kind' | 'unit' | 'decimals'>
  readonly format: FormatContext
}

/** A value in a narrow column; a missing one says which kind of missing it is. */
export function ValueText({ point: { value, missing }, indicator, format }: ValueTextProps) {
  if (value === null) return <>{missingText(missing ?? 'not_reported', format.language)}</>
  const full = formatValue(value, indicator, format)
  const isShort = Math.abs(value) >= shortenedFrom
  return isShort ? <abbr title={full.text}>{formatCompact(value, format.locale)}</abbr> : <>{full.number}</>
}
