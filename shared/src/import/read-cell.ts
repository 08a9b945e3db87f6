import { exact, isCurrency, maxWholeDigits, parseDecimal, type DecimalRefusal } from '../decimal/index.ts'
import { languageOfPlace } from '../language/index.ts'
import type { MissingReason } from '../observation/index.ts'
import { currencyNamed, currencyOfSign, currencySigns, folded, isMissingMark, missingWord, scaleOf, withoutAbbreviations, writesDollarSign } from './cell-words.ts'

/** Why a cell is not read. Nothing is ever guessed: what two people would read differently without either being careless is refused. */
export const cellRefusals = [
  'not-a-number', 'exponent', 'grouping', 'several-decimal-marks', 'too-many-digits', 'too-large',
  /** Words beside the number that are neither its unit, its currency nor its magnitude. */
  'words-beside',
  /** `3 B` in Spanish: thousand millions or millions of millions. */
  'scale-unclear',
  /** `$` where the place's own currency has another sign; three letters that are no currency. */
  'currency-unclear',
  /** `#¡REF!`, `#DIV/0!` */
  'spreadsheet-error',
  /** `####`: the column was too narrow for it. */
  'too-narrow',
  /** `03-abr`: a spreadsheet made a day of it, often of a fraction. */
  'date',
] as const
export type CellRefusal = (typeof cellRefusals)[number]

/** What is to be looked at in a reading, because somebody elsewhere would read the same signs otherwise. */
export const cellDoubts = [
  /** `1.234`: another number in another country's writing. */
  'marks',
  /** `(1.234)` or `1.234-`, as accountants write a loss. */
  'accounting-negative',
  /** `M`, `MM`, `B` */
  'scale',
  /** A dash: no data, though some tables mean zero by it. */
  'missing-mark',
] as const
export type CellDoubt = (typeof cellDoubts)[number]

export type CellReading =
  | { readonly is: 'empty' }
  | {
      readonly is: 'number'
      /** In full, whatever magnitude was written: 3000000 for `3 M`. As written where there is a percent sign: 77 for `77 %`. */
      readonly value: number
      /** What it was multiplied by; 1 for a number written in full. */
      readonly scale: number
      /** The currency that stands with it (ISO 4217); null when none does. */
      readonly currency: string | null
      readonly isPercent: boolean
      readonly doubts: readonly CellDoubt[]
    }
  /** `3/4`, `3 de 4`: neither reduced nor divided. */
  | { readonly is: 'fraction'; readonly numerator: number; readonly denominator: number; readonly doubts: readonly CellDoubt[] }
  | { readonly is: 'missing'; readonly reason: MissingReason; readonly doubts: readonly CellDoubt[] }
  | { readonly is: 'unreadable'; readonly reason: CellRefusal }

/** Where a cell is read. */
export interface CellSetting {
  /** BCP 47, as people of the place write numbers. */
  readonly locale: string
  /** The place's own (ISO 4217): what its bare `$` or its pesos are. */
  readonly currency: string
  /** Words that may stand after the number and say nothing more: `acuerdos`. */
  readonly units?: readonly string[]
}

/**
 * How the text of one cell is read by a person of the place. Marks of decimals and groups as `parseDecimal` takes them; a
 * currency before or behind (`US$`, `COP`, `euros`), a magnitude (`mil`, `M`, `mil millones`, `bi`), a percent sign, a unit; a
 * fraction; and what tables write where there is no number. Spaces of every kind are spaces. A longer text is never searched for a number.
 */
export function readCell(text: string, setting: CellSetting): CellReading {
  const written = text.replace(/\p{Cf}/gu, '').replace(/\s+/gu, ' ').trim()
  if (written === '') return { is: 'empty' }
  if (written.length > longestText) return unreadable('not-a-number')
  const reason = missingWord(written)
  if (reason !== undefined) return { is: 'missing', reason, doubts: [] }
  if (isMissingMark(written)) return { is: 'missing', reason: 'no_data', doubts: ['missing-mark'] }
  if (/^#+$/.test(written)) return unreadable('too-narrow')
  if (/^#.*[!?]$|^#(?:N\/[AD]|NULL|NULO|NUM)/i.test(written)) return unreadable('spreadsheet-error')
  if (looksLikeDay(written)) return unreadable('date')
  return readFraction(written, setting) ?? readAmount(written, setting)
}

const longestText = 200

function unreadable(reason: CellRefusal): CellReading {
  return { is: 'unreadable', reason }
}

const months = 'ene|feb|mar|abr|may|jun|jul|ago|sep|set|oct|nov|dic|jan|fev|mai|out|dez|apr|aug|dec'
const dayPattern = new RegExp(`^(?:\\d{1,4}[-/ ](?:${months})[a-z]*\\.?(?:[-/ ]\\d{2,4})?|(?:${months})[a-z]*\\.?[-/ ]\\d{1,4}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4}|\\d{1,2}[-/]\\d{1,2}[-/]\\d{2}|\\d{4}-\\d{2}-\\d{2}.*)$`)

function looksLikeDay(written: string): boolean {
  return dayPattern.test(folded(written))
}

const fractionPattern = /^(?<numerator>[\d.,' ]*\d) ?(?:\/| de | of ) ?(?<denominator>\d[\d.,' ]*)$/i

function readFraction(written: string, { locale }: CellSetting): CellReading | undefined {
  const { numerator, denominator } = fractionPattern.exec(written)?.groups ?? {}
  if (numerator === undefined || denominator === undefined) return undefined
  const [above, below] = [parseDecimal(numerator, locale), parseDecimal(denominator, locale)]
  if (!above.ok) return unreadable(refusalOf(above.reason))
  if (!below.ok) return unreadable(refusalOf(below.reason))
  return { is: 'fraction', numerator: above.value, denominator: below.value, doubts: above.wasAmbiguous || below.wasAmbiguous ? ['marks'] : [] }
}

function refusalOf(reason: DecimalRefusal): CellRefusal {
  return reason === 'empty' || reason === 'currency' ? 'not-a-number' : reason
}

interface Parts {
  readonly before: string
  readonly number: string
  readonly after: string
  readonly isNegative: boolean
  /** Written as accountants do. */
  readonly isAccounting: boolean
}

const sign = /[-+\u2010-\u2013\u2212]/u
// The dot of «S/.» and «Gs.» belongs to the currency.
const numberPattern = /(?:(?<![\p{L}/])[.,](?=\d)|\d)(?:[\d.,'\u2018\u2019\u02bc\u00b4 ]*[\d.,])?(?:[eE][-+]?\d+)?/u

/** The number and what stands before and behind it, without signs and parentheses; undefined where there is no number or more than one sign. */
function partsOf(written: string): Parts | undefined {
  const found = numberPattern.exec(written)
  if (!found) return undefined
  const number = found[0].trim()
  let before = written.slice(0, found.index)
  let after = written.slice(found.index + found[0].length)
  const isParenthesised = before.includes('(') && after.includes(')')
  if (isParenthesised) {
    before = before.replace('(', '')
    after = after.replace(')', '')
  }
  const isTrailing = /^ ?[-\u2212]$/u.test(after)
  if (isTrailing) after = ''
  const signed = sign.exec(before)?.[0]
  before = before.replace(sign, '')
  if ([isParenthesised, isTrailing, signed !== undefined].filter(Boolean).length > 1) return undefined
  return { before: before.trim(), number, after: after.trim(), isNegative: isParenthesised || isTrailing || (signed !== undefined && signed !== '+'), isAccounting: isParenthesised || isTrailing }
}

function readAmount(written: string, setting: CellSetting): CellReading {
  const parts = partsOf(written)
  if (!parts) return unreadable('not-a-number')
  const beside = readBeside(parts, setting)
  if (beside.is === 'unreadable') return beside
  const parsed = parseDecimal(parts.number, setting.locale)
  if (!parsed.ok) return unreadable(refusalOf(parsed.reason))
  const { currency, scale, isPercent } = beside
  const size = exact(parsed.value * scale)
  if (size >= 10 ** maxWholeDigits) return unreadable('too-large')
  const doubts: CellDoubt[] = []
  if (parsed.wasAmbiguous) doubts.push('marks')
  if (parts.isAccounting) doubts.push('accounting-negative')
  if (beside.isScaleDoubtful) doubts.push('scale')
  return { is: 'number', value: parts.isNegative && size !== 0 ? -size : size, scale, currency, isPercent, doubts }
}

type Beside =
  | { readonly is: 'beside'; readonly currency: string | null; readonly scale: number; readonly isScaleDoubtful: boolean; readonly isPercent: boolean }
  | { readonly is: 'unreadable'; readonly reason: CellRefusal }

/** What the words around a number say of it. */
function readBeside({ before, after }: Parts, setting: CellSetting): Beside {
  const behind = takeCurrency(withoutAbbreviations(after))
  const ahead = takeCurrency(before)
  if (ahead.rest !== '' || (ahead.code !== undefined && behind.code !== undefined && !isSameMoney(ahead.code, behind.code))) return { is: 'unreadable', reason: 'words-beside' }
  const given = behind.code === undefined || behind.code === '$' ? (ahead.code ?? behind.code) : behind.code
  const currency = given === undefined ? null : currencyIn(given, setting)
  if (currency === undefined) return { is: 'unreadable', reason: 'currency-unclear' }
  const plain = { is: 'beside', currency, scale: 1, isScaleDoubtful: false, isPercent: false } as const
  const rest = behind.rest.replace(/(?:^| )(?:de|of)$/iu, '').trim()
  if (rest === '') return plain
  if (/^(?:%|por ciento|por cento|per ?cent|pct)$/iu.test(rest)) return given === undefined ? { ...plain, isPercent: true } : { is: 'unreadable', reason: 'words-beside' }
  const scale = scaleOf(rest, languageOfPlace(setting.locale))
  if (scale.is === 'scale') return { ...plain, scale: scale.by, isScaleDoubtful: scale.isDoubtful }
  if (setting.units?.some((unit) => unit !== '' && folded(unit) === folded(rest)) === true) return plain
  return { is: 'unreadable', reason: scale.is === 'unclear' ? 'scale-unclear' : 'words-beside' }
}

/** `$ 300 pesos`, `$ 300 COP`: the sign says nothing else than the word. */
function isSameMoney(one: string, other: string): boolean {
  return one === other || one === '$' || other === '$'
}

/** The currency at either end of some words, and the words without it. */
function takeCurrency(words: string): { readonly code?: string; readonly rest: string } {
  for (const written of currencySigns) {
    const code = currencyOfSign(written)
    if (code === undefined) continue
    if (words.endsWith(written) && !isPartOfWord(words, words.length - written.length)) return { code, rest: words.slice(0, -written.length).trim() }
    if (words.startsWith(written) && !/^\p{L}/u.test(words.slice(written.length))) return { code, rest: words.slice(written.length).trim() }
  }
  const iso = /(?:^| )(?<code>[A-Z]{3})$|^(?<first>[A-Z]{3})(?: |$)/u.exec(words)
  const code = iso?.groups?.['code'] ?? iso?.groups?.['first']
  if (iso && code !== undefined && isCurrency(code)) return { code, rest: words.replace(iso[0], '').trim() }
  const named = currencyNamed(words)
  return named ? { code: named.code, rest: named.before } : { rest: words }
}

/** A sign of letters is none at the end of a longer word; `M€` and `k$` are a magnitude and a sign. */
function isPartOfWord(words: string, at: number): boolean {
  return /\p{L}/u.test(words[at] ?? '') && /\p{L}/u.test(words[at - 1] ?? '')
}

function currencyIn(code: string, { currency }: CellSetting): string | undefined {
  if (code !== '$') return code
  return writesDollarSign(currency) ? currency : undefined
}
