import { languageOfLocale, type Language } from '../language/index.ts'
import { canonicalDecimal, exact, maxFractionDigits, maxSignificantDigits, rounded } from './decimal.ts'

/** How many digits after the decimal mark; without `decimals` all that the value has. */
export interface DecimalDigits {
  /** Round to so many, halves away from zero. */
  decimals?: number | undefined
  /** Fill up with zeros to so many, at most `decimals`: the same in all rows of a column. */
  minimumDecimals?: number | undefined
}

/** `−1.256.755.000,5` in `es-CO`, `−1,256,755,000.5` in `es-MX`: grouped from 1.000 on, never rounded unless asked. */
export function formatDecimal(value: number, locale: string, digits: DecimalDigits = {}): string {
  return write(value, locale, digits, 'negative')
}

/** A change, with its sign: `+3,2`, `−3,2`; zero, and what is rounded to it, has none. */
export function formatSigned(value: number, locale: string, digits: DecimalDigits = {}): string {
  return write(value, locale, digits, 'exceptZero')
}

/** A ratio as a percentage of at most `decimals` decimals: 0.775 is `77,5 %` in Spanish, `77,5%` in Portuguese. */
export function formatPercent(ratio: number, locale: string, decimals?: number): string {
  return withPercentSign(formatDecimal(ratio * 100, locale, { decimals }), locale)
}

/** A relative change as a percentage, with its sign: `+12,5 %`. Not for a change between percentages, which is in points. */
export function formatSignedPercent(ratio: number, locale: string, decimals?: number): string {
  return withPercentSign(formatSigned(ratio * 100, locale, { decimals }), locale)
}

// Spanish puts a space before the sign in all its countries (Ortografía de la lengua española, 2010); CLDR leaves it out in some.
function withPercentSign(number: string, locale: string): string {
  return languageOfLocale(locale) === 'es' ? `${number}\u00a0%` : `${number}%`
}

interface Scale {
  from: number
  unit: number
  one: string
  other: string
}

// Not Intl's compact notation: it writes `k` and `B` in American Spanish, where `B` is taken for the English billion, and
// rounds 1.256.755.000 to `1,3 bi` in Portuguese.
const scales: Record<Language, Scale[]> = {
  es: [
    { from: 1e4, unit: 1e3, one: '\u00a0mil', other: '\u00a0mil' },
    { from: 1e6, unit: 1e6, one: '\u00a0M', other: '\u00a0M' },
    { from: 1e12, unit: 1e12, one: '\u00a0billón', other: '\u00a0billones' },
  ],
  pt: [
    { from: 1e4, unit: 1e3, one: '\u00a0mil', other: '\u00a0mil' },
    { from: 1e6, unit: 1e6, one: '\u00a0mi', other: '\u00a0mi' },
    { from: 1e9, unit: 1e9, one: '\u00a0bi', other: '\u00a0bi' },
    { from: 1e12, unit: 1e12, one: '\u00a0tri', other: '\u00a0tri' },
  ],
  en: [
    { from: 1e4, unit: 1e3, one: 'k', other: 'k' },
    { from: 1e6, unit: 1e6, one: 'm', other: 'm' },
    { from: 1e9, unit: 1e9, one: 'bn', other: 'bn' },
    { from: 1e12, unit: 1e12, one: 'tn', other: 'tn' },
  ],
}

/**
 * A large amount where room is short (an axis, a card): `1.256,8 M`, `1,26 bi`, `1.26bn`. Rounded to one decimal, to two
 * below 10; in full below 10.000. The full number must be one tap away.
 */
export function formatCompact(value: number, locale: string): string {
  const language = languageOfLocale(locale)
  const scale = language && scaleFor(Math.abs(value), scales[language])
  const scaled = scale ? value / scale.unit : value
  return withScale(formatDecimal(scaled, locale, { decimals: Math.abs(scaled) < 10 ? 2 : 1 }), scale)
}

const shortenedFrom = 1_000_000

/** Whether a number is written by `formatCompact` in a cell, on a card or beside a line, where there is no room for all its digits. */
export function isShortenedWhereNarrow(value: number): boolean {
  return Math.abs(value) >= shortenedFrom
}

/** Round numbers that are read side by side, such as an axis': all in the scale of the largest, none rounded: `0`, `50 mil`, `100 mil`. */
export function formatCompactAlike(values: readonly number[], locale: string): string[] {
  const language = languageOfLocale(locale)
  const scale = language && scaleFor(Math.max(0, ...values.map(Math.abs)), scales[language])
  return values.map((value) => withScale(formatDecimal(scale ? exact(value / scale.unit) : value, locale), value === 0 ? undefined : scale))
}

function withScale(number: string, scale: Scale | undefined): string {
  if (!scale) return number
  return number + (/^−?1$/.test(number) ? scale.one : scale.other)
}

/** The largest scale that is reached once the magnitude is rounded in the one below: 999.960 is `1 M`, not `1.000 mil`. */
function scaleFor(magnitude: number, ascending: Scale[]): Scale | undefined {
  let reached: Scale | undefined
  for (const scale of ascending) {
    const unit = reached ? reached.unit : 1
    if (exact((Math.round(exact((magnitude / unit) * 10)) / 10) * unit) < scale.from) break
    reached = scale
  }
  return reached
}

type SignDisplay = 'negative' | 'exceptZero'

function write(value: number, locale: string, { decimals, minimumDecimals = 0 }: DecimalDigits, sign: SignDisplay): string {
  const fixed = decimals ?? (minimumDecimals > 0 && decimalsOf(value) < minimumDecimals ? minimumDecimals : undefined)
  return writerFor(locale, sign, fixed, minimumDecimals)(value)
}

/** Digits after the decimal mark that a value has. */
export function decimalsOf(value: number): number {
  const [, decimals = ''] = canonicalDecimal(value).split('.')
  return decimals.length
}

type Writer = (value: number) => string

const writers = new Map<string, Map<number, Writer>>()

/** Kept, because making one costs many times what using it does. `fixed` undefined writes every significant digit. */
function writerFor(locale: string, signDisplay: SignDisplay, fixed: number | undefined, minimum: number): Writer {
  const ofLocale = writers.get(locale) ?? new Map<number, Writer>()
  writers.set(locale, ofLocale)
  const key = ((fixed === undefined ? maxFractionDigits + 1 : fixed) * (maxFractionDigits + 1) + minimum) * 2 + (signDisplay === 'negative' ? 0 : 1)
  const known = ofLocale.get(key)
  if (known) return known
  const writer = remembering(
    new Intl.NumberFormat(locale, {
      numberingSystem: 'latn',
      // By default Spanish leaves 1234 ungrouped.
      useGrouping: 'always',
      signDisplay,
      ...(fixed === undefined
        ? { maximumSignificantDigits: maxSignificantDigits }
        : { minimumFractionDigits: minimum, maximumFractionDigits: fixed }),
    }),
    fixed,
  )
  ofLocale.set(key, writer)
  return writer
}

/** Numbers remembered of one way of writing. */
const maxRemembered = 1024

/** The same small counts and percentages stand in every sentence of every page; looking one up costs less than writing it. */
function remembering(format: Intl.NumberFormat, decimals: number | undefined): Writer {
  const texts = new Map<number, string>()
  return (given) => {
    // Rounded before it is looked up: of the shares that are told as 77 % there is no end.
    const value = decimals === undefined ? exact(given) : rounded(given, decimals)
    const known = texts.get(value)
    if (known !== undefined) return known
    // A hyphen is narrower than a digit, breaks at the end of a line, and screen readers pass over it.
    const text = format.format(value).replace('-', '−')
    if (texts.size >= maxRemembered) texts.clear()
    texts.set(value, text)
    return text
  }
}
