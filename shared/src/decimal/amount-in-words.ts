import type { Language } from '../language/index.ts'
import { currencyGender, currencyName } from './currency-name.ts'
import { canonicalDecimal, centDecimals } from './decimal.ts'
import { decimalInWords } from './decimal-in-words.ts'

interface Wording {
  /** Between a round number of millions and what it counts. */
  ofMillions: string
  /** Before the cents. */
  and: string
}

const wordings: Record<Language, Wording> = {
  es: { ofMillions: 'de ', and: 'con' },
  pt: { ofMillions: 'de ', and: 'e' },
  en: { ofMillions: '', and: 'and' },
}

/**
 * An amount as a notary writes it: «mil doscientos pesos colombianos con 50/100», «um milhão de reais brasileiros», “one thousand,
 * two hundred US dollars and 50/100”. Hundredths in digits, because what they are called in each currency nobody keeps a list
 * of; an amount finer than that is read with its decimal mark. Below 10^15 in size: otherwise a RangeError.
 */
export function amountInWords(value: number, currency: string, language: Language): string {
  const [whole = '', decimals = ''] = canonicalDecimal(Math.abs(value)).split('.')
  if (decimals.length > centDecimals) return `${decimalInWords(value, language)} ${currencyName(currency, false, language)}`
  const { ofMillions, and } = wordings[language]
  const units = Number(whole)
  const words = decimalInWords(value < 0 ? -units : units, language, currencyGender(currency, language))
  const name = `${units > 0 && units % 1e6 === 0 ? ofMillions : ''}${currencyName(currency, units === 1, language)}`
  return decimals === '' ? `${words} ${name}` : `${words} ${name} ${and} ${decimals.padEnd(centDecimals, '0')}/100`
}
