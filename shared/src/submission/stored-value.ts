import { exact } from '../decimal/index.ts'
import type { LocalizedText } from '../language/index.ts'
import type { MissingReason } from '../observation/index.ts'
import type { FigureEntry } from './figure.ts'

/** The note of a ratio that does not apply because nothing came under its denominator. */
export const zeroDenominatorNote: LocalizedText = {
  es: 'El denominador es 0: en el periodo no hubo casos sobre los cuales calcular la razón.',
  pt: 'O denominador é 0: não houve no período casos sobre os quais calcular a razão.',
  en: 'The denominator is 0: in this period there were no cases from which to work out the ratio.',
}

export interface StoredValue {
  value: number | null
  missing: MissingReason | null
}

/**
 * What an entry is worth once stored: a ratio as numerator ÷ denominator, an amount in the territory's currency at its own
 * rate, neither rounded to the indicator's decimals. A denominator of 0 makes the figure not applicable, whatever the
 * numerator (the note is `zeroDenominatorNote`). A blank is neither a value nor missing: both are null.
 */
export function storedValue(entry: FigureEntry): StoredValue {
  switch (entry.form) {
    case 'value':
      return { value: entry.value, missing: null }
    case 'ratio':
      if (entry.denominator === 0) return { value: null, missing: 'not_applicable' }
      return { value: exact(entry.numerator / entry.denominator), missing: null }
    case 'amount':
      return { value: exact(entry.value * entry.rate), missing: null }
    case 'missing':
      return { value: null, missing: entry.reason }
    case 'blank':
      return { value: null, missing: null }
    default:
      return entry satisfies never
  }
}

/** Whether two entries are stored alike; the date of an amount in the territory's own currency says nothing. */
export function isSameEntry(one: FigureEntry, other: FigureEntry): boolean {
  if (one.form === 'amount' && other.form === 'amount' && one.rate === 1 && other.rate === 1) return one.value === other.value && one.currency === other.currency
  const facts = (entry: FigureEntry) => JSON.stringify(Object.entries(entry).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  return facts(one) === facts(other)
}
