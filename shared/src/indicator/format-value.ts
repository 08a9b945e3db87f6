import { decimalsOf, formatDecimal, formatPercent } from '../decimal/index.ts'
import { formattingLocale, type Language, type LocalizedText } from '../language/index.ts'
import type { Territory } from '../territory/index.ts'
import { indicatorMessages } from './indicator-messages.ts'
import { isPercentage, type Indicator } from './indicator.ts'

/** For whom and where numbers are written. */
export interface FormatContext {
  language: Language
  /** BCP 47, by `formattingLocale`. */
  locale: string
  /** ISO 4217 code of the territory's currency. */
  currency: string
}

/** How numbers are written on the pages and in the files of a territory for a reader of the language. */
export function formatContextOf({ locale, currency }: Pick<Territory, 'locale' | 'currency'>, language: Language): FormatContext {
  return { language, locale: formattingLocale(language, locale), currency }
}

/** What decides how a value is written: an indicator, or a row in which its unit is already in the reader's language. */
export interface MeasuredIn {
  kind: Indicator['kind']
  unit: string | LocalizedText
  decimals: number
}

export interface FormattedValue {
  /** The number alone, a percentage with its sign: `1.256.755.000`, `77,5 %`, `2`. */
  number: string
  /** What stands beside it, smaller; empty for a percentage, whose sign is in the number: `acuerdos`, `COP`, `de 4`. */
  unit: string
  /** Both, as a sentence takes them: `46 acuerdos`, `77,5 %`, `nivel 2 de 4`. */
  text: string
}

/** Decimals of the smallest unit of most currencies. */
const centDecimals = 2

/** Decimals with which a value is shown: an amount keeps the cents that it has, so that 1.256.755.000,50 is not read as …001; anything else has its indicator's. */
export function shownDecimals(value: number, { kind, decimals }: Pick<MeasuredIn, 'kind' | 'decimals'>): number {
  return kind === 'currency' ? Math.max(decimals, Math.min(decimalsOf(value), centDecimals)) : decimals
}

const levelUnit = /^(?<step>.+) \d+-(?<top>\d+)$/

/**
 * A value as people read it: ratios in % as percentages, amounts with the currency's code, levels out of their highest
 * (their unit names the range: `nivel 0-4`), by the locale and rounded to the indicator's decimals or to those given. An amount
 * that was entered with cents shows them. Units come as plurals, so after a lone 1 the unit goes into brackets: `1 (acuerdos)`.
 */
export function formatValue(value: number, { kind, unit, decimals }: MeasuredIn, { language, locale, currency }: FormatContext, digits = shownDecimals(value, { kind, decimals })): FormattedValue {
  const word = typeof unit === 'string' ? unit : unit[language]
  if (isPercentage({ kind, unit })) {
    const percent = formatPercent(value, locale, digits)
    return { number: percent, unit: '', text: percent }
  }
  const number = formatDecimal(value, locale, { decimals: digits })
  if (kind === 'currency') return { number, unit: currency, text: `${number}\u00a0${currency}` }
  const level = levelUnit.exec(word)?.groups
  if (level?.['step'] !== undefined && level['top'] !== undefined) {
    const outOf = indicatorMessages[language].outOf(level['top'])
    return { number, unit: outOf, text: `${level['step']} ${number} ${outOf}` }
  }
  return { number, unit: word, text: number === '1' && word !== word.toUpperCase() ? `1 (${word})` : `${number} ${word}`.trim() }
}

/** Denominators from which a percentage stands without its fraction. */
export const casesShownAsFraction = 10

/** «3 de 4» for a ratio of fewer than ten cases; null where the percentage can stand alone, or the parts are not counts. */
export function formatFraction(numerator: number | null, denominator: number | null, { language, locale }: Pick<FormatContext, 'language' | 'locale'>): string | null {
  if (numerator === null || denominator === null) return null
  if (denominator <= 0 || denominator >= casesShownAsFraction || !Number.isInteger(numerator) || !Number.isInteger(denominator)) return null
  return `${formatDecimal(numerator, locale)} ${indicatorMessages[language].outOf(formatDecimal(denominator, locale))}`
}

/** What stands where a number would: «sin dato», «no aplica», «sin reportar». Never a zero or a dash. */
export function missingText(reason: 'no_data' | 'not_applicable' | 'not_reported', language: Language): string {
  return indicatorMessages[language].missing[reason]
}
