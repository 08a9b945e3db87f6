import { createRequire } from 'node:module'
import currencyCodes from 'currency-codes'
import { formattingLocale, languages, type Language, type LocalizedText } from '@atalaya/shared/language'

// The package's own entry loads every language it has.
const countries = createRequire(import.meta.url)('i18n-iso-countries/index.js') as typeof import('i18n-iso-countries')

function namesIn(type: 'region' | 'currency', code: string, otherwise: string): LocalizedText {
  const nameIn = (language: Language) => new Intl.DisplayNames([formattingLocale(language)], { type, fallback: 'none' }).of(code) ?? otherwise
  const [es, pt, en] = languages.map(nameIn) as [string, string, string]
  return { es, pt, en }
}

/**
 * Countries by ISO 3166-1 alpha-2. The names are CLDR's: the package's Portuguese is European, and calls each of the two
 * Congos by the other's name.
 */
export function listCountries(): { code: string; name: LocalizedText }[] {
  return Object.keys(countries.getAlpha2Codes()).map((code) => ({ code, name: namesIn('region', code, code) }))
}

/** Currencies by ISO 4217 code, with the decimals of their minor unit; metals, bond units and test codes left out. */
export function listCurrencies(): { code: string; name: LocalizedText; decimals: number }[] {
  return currencyCodes.data
    // The package files codes that are money of no place under pseudo-countries: Zz08_gold.
    .filter((currency) => !currency.countries.some((place) => place.startsWith('Zz')))
    .map(({ code, currency, digits }) => ({ code, name: namesIn('currency', code, currency), decimals: digits }))
}
