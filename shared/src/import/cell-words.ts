import type { Language } from '../language/index.ts'
import type { MissingReason } from '../observation/index.ts'

/** A text as words are compared: lower case, without accents, dots of abbreviations, invisible marks and double spaces. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/(?<=\p{L})\./gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

const noData = [
  'nd', 'n/d', 's/d', 'sd', 's/i', 'sin dato', 'sin datos', 'sin informacion', 'no disponible', 'no hay dato', 'no hay datos', 'dato no disponible',
  'sem dado', 'sem dados', 'sem informacao', 'nao disponivel', 'nao ha dado', 'nao ha dados',
  'no data', 'not available', 'no information',
]
const notApplicable = ['n/a', 'na', 'no aplica', 'no corresponde', 'nao se aplica', 'nao aplicavel', 'not applicable', 'does not apply']

/** What a word says instead of a number, in any of the three languages; undefined for any other. */
export function missingWord(text: string): MissingReason | undefined {
  const word = folded(text)
  const isAmong = (words: readonly string[]) => words.includes(word) || words.includes(word.replaceAll(' ', ''))
  if (isAmong(noData)) return 'no_data'
  return isAmong(notApplicable) ? 'not_applicable' : undefined
}

/** Dashes, dots and colons that tables leave where there is no number. Never a zero, though some tables mean one. */
export function isMissingMark(text: string): boolean {
  return /^(?:[-\u2010-\u2015\u2212]{1,3}|\.{2,4}|\u2026|:)$/u.test(text.replace(/\s/gu, ''))
}

const thousand = 1e3
const million = 1e6
const billion = 1e9
const trillion = 1e12

/** Written out, a word belongs to one language: «billones» are 10¹² wherever they are read, “billions” 10⁹. */
const spelled: Readonly<Record<string, number>> = {
  'mil': thousand, 'miles': thousand, 'thousand': thousand, 'thousands': thousand,
  'millon': million, 'millones': million, 'milhao': million, 'milhoes': million, 'million': million, 'millions': million,
  'mil millones': billion, 'miles de millones': billion, 'millardo': billion, 'millardos': billion, 'bilhao': billion, 'bilhoes': billion, 'billion': billion, 'billions': billion,
  'billon': trillion, 'billones': trillion, 'trilhao': trillion, 'trilhoes': trillion, 'trillion': trillion, 'trillions': trillion,
}

/** Shortened, it depends on who writes. */
const shortened: Record<Language, Readonly<Record<string, number>>> = {
  es: { k: thousand, K: thousand, M: million, mill: million, MM: million, mm: million, MMM: billion },
  pt: { k: thousand, K: thousand, mi: million, M: million, MM: million, mm: million, bi: billion, B: billion, tri: trillion },
  en: { k: thousand, K: thousand, m: million, M: million, mn: million, MM: million, mm: million, b: billion, B: billion, bn: billion, tn: trillion },
}

const unlikeElsewhere = ['m', 'M', 'MM', 'mm', 'MMM', 'b', 'B']

export type Scale = { readonly is: 'scale'; readonly by: number; readonly isDoubtful: boolean } | { readonly is: 'unclear' } | { readonly is: 'none' }

/**
 * By how much a word after a number multiplies it. Doubtful where accountants elsewhere mean another by the same letters (M as the
 * Roman thousand); unclear where the place itself has two readings: «3 B» in Spanish.
 */
export function scaleOf(word: string, language: Language): Scale {
  const plain = word.replace(/\.$/, '')
  const by = spelled[folded(plain)]
  if (by !== undefined) return { is: 'scale', by, isDoubtful: false }
  const short = shortened[language][plain]
  if (short !== undefined) return { is: 'scale', by: short, isDoubtful: unlikeElsewhere.includes(plain) }
  const isShortElsewhere = Object.values(shortened).some((words) => plain in words)
  return { is: isShortElsewhere || ['T', 't', 'G'].includes(plain) ? 'unclear' : 'none' }
}

/** Mexico's abbreviations, as what they stand for. */
const together: Readonly<Record<string, string>> = {
  mdp: 'millones de pesos', mdd: 'millones de dolares', mmdp: 'mil millones de pesos', mmdd: 'mil millones de dolares',
}

export function withoutAbbreviations(words: string): string {
  return together[folded(words)] ?? words
}

const signs: Readonly<Record<string, string>> = {
  'US$': 'USD', 'U$S': 'USD', 'USD$': 'USD', 'R$': 'BRL', '$U': 'UYU', 'AR$': 'ARS', 'COL$': 'COP', 'COP$': 'COP', 'MXN$': 'MXN', 'MX$': 'MXN', 'CLP$': 'CLP',
  'S/.': 'PEN', 'S/': 'PEN', 'Gs.': 'PYG', 'Gs': 'PYG', '₲': 'PYG', '€': 'EUR', '£': 'GBP', '¥': 'JPY', '₩': 'KRW', '$': '$',
}

/** Longest first, so that `US$` is not taken for a `$`. */
export const currencySigns = Object.keys(signs).toSorted((one, other) => other.length - one.length)

/** What a sign stands for; `$` for the one that twenty countries share. */
export function currencyOfSign(sign: string): string | undefined {
  return signs[sign]
}

const names: Readonly<Record<string, string>> = {
  'euro': 'EUR', 'euros': 'EUR', 'dolar': 'USD', 'dolares': 'USD', 'dollar': 'USD', 'dollars': 'USD', 'us dollars': 'USD', 'dolares estadounidenses': 'USD', 'dolares americanos': 'USD',
  'reais': 'BRL', 'real': 'BRL', 'reales': 'BRL', 'soles': 'PEN', 'sol': 'PEN', 'guaranies': 'PYG', 'guarani': 'PYG', 'peso': '$', 'pesos': '$',
  'pesos colombianos': 'COP', 'pesos mexicanos': 'MXN', 'pesos argentinos': 'ARS', 'pesos uruguayos': 'UYU', 'pesos cubanos': 'CUP', 'pesos chilenos': 'CLP',
}

/** The longest name of a currency that a text ends with, and what it stands for: a code, or `$` for pesos of nobody says where. */
export function currencyNamed(text: string): { readonly code: string; readonly before: string } | undefined {
  const words = text.trim().split(/\s+/u)
  for (let from = 0; from < words.length; from++) {
    const code = names[folded(words.slice(from).join(' '))]
    if (code !== undefined) return { code, before: words.slice(0, from).join(' ') }
  }
  return undefined
}

/** Currencies whose own people write a bare `$`. */
const dollarSigned = ['USD', 'COP', 'MXN', 'ARS', 'UYU', 'CUP', 'CLP', 'DOP']

export function writesDollarSign(currency: string): boolean {
  return dollarSigned.includes(currency)
}
