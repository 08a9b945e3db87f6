import { centDecimals, exact, formatDecimal, parseDecimal, type DecimalRefusal } from '@atalaya/shared/decimal'

/** What stands in a field for a number. */
export type EnteredNumber =
  | { readonly is: 'empty' }
  | { readonly is: 'number'; readonly value: number; readonly wasAmbiguous: boolean }
  | { readonly is: 'unreadable'; readonly reason: NumberRefusal }
export type NumberRefusal = Exclude<DecimalRefusal, 'empty'> | 'percent'

/** A number as typed in the territory's writing. A percent sign is refused where a percentage is not what is asked for. */
export function readEntered(text: string, locale: string): EnteredNumber {
  const parsed = parseDecimal(text, locale)
  if (parsed.ok) {
    return parsed.isPercent ? { is: 'unreadable', reason: 'percent' } : { is: 'number', value: parsed.value, wasAmbiguous: parsed.wasAmbiguous }
  }
  return parsed.reason === 'empty' ? { is: 'empty' } : { is: 'unreadable', reason: parsed.reason }
}

/** A percentage as typed (`77`, `77 %`), as the ratio that is stored: 0.77. */
export function readEnteredPercentage(text: string, locale: string): EnteredNumber {
  const parsed = parseDecimal(text, locale)
  if (parsed.ok) return { is: 'number', value: exact(parsed.value / 100), wasAmbiguous: parsed.wasAmbiguous }
  return parsed.reason === 'empty' ? { is: 'empty' } : { is: 'unreadable', reason: parsed.reason }
}

/** A stored number as it stands in a field: all its digits, in the territory's writing. */
export function formatEntered(value: number, locale: string): string {
  return formatDecimal(value, locale)
}

/** A stored amount as it stands in a field; one with cents has both digits of them. */
export function formatEnteredAmount(value: number, locale: string): string {
  return formatDecimal(value, locale, { minimumDecimals: Number.isInteger(value) ? 0 : centDecimals })
}
