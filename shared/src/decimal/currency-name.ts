import type { Language } from '../language/index.ts'

/** What a number counts: nothing, or nouns of a gender with which it agrees (un peso, doscientas libras). */
export type Counted = 'nothing' | 'masculine' | 'feminine'

const formats = new Map<string, Intl.NumberFormat>()

/** «peso colombiano», «pesos colombianos»: what one, or several, of a currency (ISO 4217) are called; CLDR's names. */
export function currencyName(currency: string, isOne: boolean, language: Language): string {
  const key = `${language} ${currency}`
  // Kept, because making one costs many times what using it does.
  const format = formats.get(key) ?? new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay: 'name', maximumFractionDigits: 0 })
  formats.set(key, format)
  const name = format
    .formatToParts(isOne ? 1 : 2)
    .filter(({ type }) => type === 'currency')
    .map(({ value }) => value)
    .join('')
  // CLDR's Portuguese names are headings; in a sentence they are common nouns.
  return language === 'pt' ? name.charAt(0).toLocaleLowerCase(language) + name.slice(1) : name
}

/** Nouns in -a that are masculine and whose adjective (nicaragüense, malauí) does not say so. */
const masculineInA = ['córdoba', 'kuacha']

/** The gender of a currency, by the adjective where it agrees with its noun (lempira hondureño, coroa sueca; not rial saudita), otherwise by the noun's ending. */
export function currencyGender(currency: string, language: Language): Counted {
  const [noun = '', adjective = ''] = currencyName(currency, true, language).split(' ')
  if (/^(?!d[aeo]s?$).*(?<!it)[ao]$/.test(adjective)) return adjective.endsWith('a') ? 'feminine' : 'masculine'
  return /(?:a|dade?)$/.test(noun) && !masculineInA.includes(noun) ? 'feminine' : 'masculine'
}
