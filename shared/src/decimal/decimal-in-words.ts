import type { Language } from '../language/index.ts'
import { cardinalInEnglish } from './cardinal-in-english.ts'
import { cardinalInPortuguese } from './cardinal-in-portuguese.ts'
import { cardinalInSpanish } from './cardinal-in-spanish.ts'
import type { Counted } from './currency-name.ts'
import { canonicalDecimal, maxWholeDigits } from './decimal.ts'

interface Wording {
  minus: string
  decimalMark: string
  cardinal: (whole: number, counted?: Counted) => string
  /** Up to so many decimals are read as one number, «coma veinticinco»; longer ones digit by digit. */
  decimalsReadTogether: number
}

const wordings: Record<Language, Wording> = {
  es: { minus: 'menos', decimalMark: 'coma', cardinal: cardinalInSpanish, decimalsReadTogether: 2 },
  pt: { minus: 'menos', decimalMark: 'vírgula', cardinal: cardinalInPortuguese, decimalsReadTogether: 2 },
  en: { minus: 'minus', decimalMark: 'point', cardinal: cardinalInEnglish, decimalsReadTogether: 1 },
}

/**
 * A number in words, so that whoever typed it sees its size: «quinientos treinta y seis millones novecientos veinte mil»,
 * «um bilhão, duzentos mil», “one billion, two hundred thousand”. Spanish counts by the long scale (mil millones, billón),
 * Brazilian Portuguese and English by the short. A whole number agrees with what it counts. Below 10^15 in size: otherwise a
 * RangeError.
 */
export function decimalInWords(value: number, language: Language, counted: Counted = 'nothing'): string {
  if (!(Math.abs(value) < 10 ** maxWholeDigits)) throw new RangeError(`No words for ${value}`)
  const { minus, decimalMark, cardinal, decimalsReadTogether } = wordings[language]
  const canonical = canonicalDecimal(value)
  const [whole = '', decimals = ''] = canonical.replace('-', '').split('.')
  const inWords = cardinal(Number(whole), decimals === '' ? counted : 'nothing')
  const words = canonical.startsWith('-') ? [minus, inWords] : [inWords]
  if (decimals !== '') words.push(decimalMark, ...decimalsInWords(decimals, decimalsReadTogether, cardinal))
  return words.join(' ')
}

/** `05` is «cero cinco», `25` «veinticinco», `125` «uno dos cinco». */
function decimalsInWords(decimals: string, readTogether: number, cardinal: Wording['cardinal']): string[] {
  const isReadTogether = decimals.length <= readTogether && !decimals.startsWith('0')
  return (isReadTogether ? [decimals] : [...decimals]).map((digits) => cardinal(Number(digits)))
}
