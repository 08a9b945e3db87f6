import { centDecimals, formatDecimal, formatPercent } from '../decimal/index.ts'
import { formattingLocale, type Language } from '../language/index.ts'
import type { Territory } from '../territory/index.ts'
import { indicatorMessages } from './indicator-messages.ts'
import { isPercentage, type Indicator, type Unit } from './indicator.ts'

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
  unit: string | Unit
  /** Of a row, whose unit is in one language: what a single one is called. */
  singularUnit?: string
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

/** Decimals with which a value is shown: an amount that has cents keeps both of their digits, so that 1.256.755.000,50 is not read as …001; anything else has its indicator's. */
export function shownDecimals(value: number, { kind, decimals }: Pick<MeasuredIn, 'kind' | 'decimals'>): number {
  return kind === 'currency' && !Number.isInteger(value) ? Math.max(decimals, centDecimals) : decimals
}

const levelUnit = /^(?<step>.+) \d+-(?<top>\d+)$/

/**
 * A value as people read it: ratios in % as percentages, amounts with the currency's code, levels out of their highest
 * (their unit names the range: `nivel 0-4`), by the locale and rounded to the indicator's decimals or to those given. An amount
 * that was entered with cents shows both digits of them. A 1 has its unit in the singular, also below zero: `1 acuerdo`.
 */
export function formatValue(value: number, measured: MeasuredIn, { language, locale, currency }: FormatContext, digits = shownDecimals(value, measured)): FormattedValue {
  const { kind } = measured
  if (isPercentage(measured)) {
    const percent = formatPercent(value, locale, digits)
    return { number: percent, unit: '', text: percent }
  }
  if (kind === 'currency') {
    const number = formatDecimal(value, locale, { decimals: digits, minimumDecimals: Number.isInteger(value) ? 0 : Math.min(digits, centDecimals) })
    return { number, unit: currency, text: `${number}\u00a0${currency}` }
  }
  const number = formatDecimal(value, locale, { decimals: digits })
  const word = number === '1' || number === '−1' ? singularOf(measured, language) : pluralOf(measured, language)
  const level = kind === 'quantity' || kind === 'ratio' ? undefined : levelUnit.exec(word)?.groups
  if (level?.['step'] !== undefined && level['top'] !== undefined) {
    const outOf = indicatorMessages[language].outOf(level['top'])
    return { number, unit: outOf, text: `${level['step']} ${number} ${outOf}` }
  }
  return { number, unit: word, text: `${number} ${word}`.trim() }
}

/** As many as a stored number has at most. */
const everyDigit = 15

/** A value as it was entered, every digit of it: what waits to be checked, and what is told of who did what, is never rounded. */
export function formatEntered(value: number, measured: MeasuredIn, context: FormatContext): FormattedValue {
  return formatValue(value, measured, context, everyDigit)
}

function pluralOf({ unit }: Pick<MeasuredIn, 'unit'>, language: Language): string {
  return typeof unit === 'string' ? unit : unit[language]
}

function singularOf({ unit, singularUnit }: MeasuredIn, language: Language): string {
  const one = typeof unit === 'string' ? singularUnit : unit.one?.[language]
  return one ?? pluralOf({ unit }, language)
}

/** Denominators from which a percentage stands without its fraction. */
export const casesShownAsFraction = 10

/** «3 de 4» for a ratio of fewer than ten cases; null where the percentage can stand alone, or the parts are not counts. */
export function formatFraction(numerator: number | null, denominator: number | null, { language, locale }: Pick<FormatContext, 'language' | 'locale'>): string | null {
  if (numerator === null || denominator === null) return null
  if (denominator <= 0 || denominator >= casesShownAsFraction || !Number.isInteger(numerator) || !Number.isInteger(denominator)) return null
  return `${formatDecimal(numerator, locale)} ${indicatorMessages[language].outOf(formatDecimal(denominator, locale))}`
}
