import { maxFractionDigits, maxSignificantDigits, maxWholeDigits, significantDigits } from './decimal.ts'

/** Why a text is not read as a number. */
export const decimalRefusals = [
  'empty',
  'not-a-number',
  /** A currency's sign or code stands with it: the currency is a field of its own. */
  'currency',
  /** `1,25676E+09`: a spreadsheet shortened it, and its last digits are gone. */
  'exponent',
  /** Grouping marks do not part it in threes, or it would be another number in another country's writing. */
  'grouping',
  'several-decimal-marks',
  'too-many-digits',
  'too-large',
] as const
export type DecimalRefusal = (typeof decimalRefusals)[number]

export type ParsedDecimal =
  | {
      ok: true
      /** As written: 77 for `77 %`. */
      value: number
      /** Text for the wire, with the decimals that were typed: `1256755000.50`. */
      canonical: string
      /** Somebody elsewhere would read another number in it: show how it was read. */
      wasAmbiguous: boolean
      isPercent: boolean
    }
  | { ok: false; reason: DecimalRefusal }

type Mark = '.' | ','

const decimalMarks = new Map<string, Mark>()

/** The decimal mark of a locale (CLDR): a comma in `es-CO`, a dot in `es-MX`, `es-PE` and `es-CU`. */
export function decimalMark(locale: string): Mark {
  const known = decimalMarks.get(locale)
  if (known) return known
  const parts = new Intl.NumberFormat(locale, { numberingSystem: 'latn' }).formatToParts(1.5)
  const mark = parts.some(({ type, value }) => type === 'decimal' && value === ',') ? ',' : '.'
  decimalMarks.set(locale, mark)
  return mark
}

/**
 * The number that a person of `locale` typed or pasted. A text that two countries read differently (`1.234`) is read as
 * the locale reads it and flagged; one that only another country's writing makes a number of (`1,256,755.50` in Colombia)
 * is read so and flagged; parentheses, which accountants put around a loss, are flagged too. Groups, of three digits, may
 * be parted by the other mark, spaces or apostrophes, or as `1'256.755,50`. Nothing is ever rounded or guessed.
 */
export function parseDecimal(text: string, locale: string): ParsedDecimal {
  if (text.trim().length > longestText) return refuse('not-a-number')
  const { body, isNegative, isPercent, isParenthesised } = unwrap(text)
  if (body === '') return refuse(text.trim() === '' ? 'empty' : 'not-a-number')
  if (!/^[\d., ']*\d[\d., ']*$/.test(body)) return refuse(reasonAgainst(text))

  const home = decimalMark(locale)
  const here = readWith(body, home)
  const elsewhere = readWith(body, otherThan(home))
  const reading = here ?? elsewhere
  if (!reading) return refuse(body.split(home).length > 2 ? 'several-decimal-marks' : 'grouping')
  if (!here && mayBeCarelessGrouping(reading, home)) return refuse('grouping')

  const whole = reading.whole.replace(/\D/g, '').replace(/^0+(?=\d)/, '')
  const unsigned = reading.fraction === '' ? whole : `${whole}.${reading.fraction}`
  if (whole.length > maxWholeDigits) return refuse('too-large')
  if (significantDigits(unsigned) > maxSignificantDigits || reading.fraction.length > maxFractionDigits) return refuse('too-many-digits')

  const canonical = isNegative && Number(unsigned) !== 0 ? `-${unsigned}` : unsigned
  const readsOtherwise = here !== undefined && elsewhere !== undefined && numberOf(here) !== numberOf(elsewhere)
  return {
    ok: true,
    value: Number(canonical),
    canonical,
    wasAmbiguous: here === undefined || readsOtherwise || isParenthesised,
    isPercent,
  }
}

// A whole document pasted into a field: the patterns below take quadratic time to say no.
const longestText = 200

function refuse(reason: DecimalRefusal): ParsedDecimal {
  return { ok: false, reason }
}

const wrapping = /^(?<sign>[-+\u2010-\u2013\u2212]?)\p{Zs}*(?<body>.*?)\p{Zs}*(?<percent>%?)$/u

/** The text without sign, parentheses and percent sign; spaces and apostrophes of all kinds made one. */
function unwrap(text: string) {
  // Pages and messengers add invisible marks of direction and width to what is copied from them.
  const visible = text.replace(/\p{Cf}/gu, '').trim()
  const inner = /^\((?<inner>[^-+\u2010-\u2013\u2212]*)\)$/u.exec(visible)?.groups?.['inner']
  const { sign = '', body = '', percent = '' } = wrapping.exec(inner?.trim() ?? visible)?.groups ?? { body: visible }
  return {
    body: body.replace(/\p{Zs}/gu, ' ').replace(/[\u2018\u2019\u02bc\u00b4]/g, "'"),
    isNegative: inner !== undefined || (sign !== '' && sign !== '+'),
    isPercent: percent !== '',
    isParenthesised: inner !== undefined,
  }
}

function reasonAgainst(text: string): DecimalRefusal {
  if (/\d[eE][-+\u2212]?\d+\s*$/.test(text)) return 'exponent'
  if (/\d/.test(text) && /\p{Sc}|(?<!\p{L})(?:[A-Z]{3}(?!\p{L})|S\/)/u.test(text)) return 'currency'
  return 'not-a-number'
}

interface Reading {
  /** Digits before the decimal mark, with their grouping marks. */
  whole: string
  /** Digits after it; empty when there is none. */
  fraction: string
}

const groupedBy: Record<Mark, RegExp> = { '.': groupingWith('\\.'), ',': groupingWith(',') }

/** Plain digits; threes parted by one mark throughout; or the American custom of an apostrophe at the millions. */
function groupingWith(mark: string): RegExp {
  const throughout = `[1-9]\\d{0,2}(?<mark>[ ']|${mark})\\d{3}(?:\\k<mark>\\d{3})*`
  const atMillions = `[1-9]\\d{0,2}(?:${mark}\\d{3})?'\\d{3}${mark}\\d{3}`
  return new RegExp(`^(?:\\d+|${throughout}|${atMillions})$`)
}

function readWith(body: string, mark: Mark): Reading | undefined {
  const [whole = '', fraction, ...rest] = body.split(mark)
  if (rest.length > 0 || (fraction !== undefined && !/^\d+$/.test(fraction))) return undefined
  if (whole === '') return fraction === undefined ? undefined : { whole: '0', fraction }
  return groupedBy[otherThan(mark)].test(whole) ? { whole, fraction: fraction ?? '' } : undefined
}

/**
 * `1256.755` in Colombia: a decimal dot, or a first grouping dot left out? A thousandfold apart, so it is not guessed.
 * A comma among the groups, or nothing but zero before the dot, leaves no doubt.
 */
function mayBeCarelessGrouping({ whole, fraction }: Reading, home: Mark): boolean {
  return fraction.length === 3 && whole !== '0' && !whole.includes(home)
}

function otherThan(mark: Mark): Mark {
  return mark === '.' ? ',' : '.'
}

function numberOf({ whole, fraction }: Reading): number {
  return Number(`${whole.replace(/\D/g, '')}.${fraction}`)
}
