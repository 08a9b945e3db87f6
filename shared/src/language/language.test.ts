import { describe, expect, it } from 'vitest'
import { formattingLocale, languageOfPlace, languages, languageSchema, localizedTextSchema, preferredLanguage } from './language.ts'

describe('the languages of the product', () => {
  it('begin with Spanish', () => expect(languages).toEqual(['es', 'pt', 'en']))
  it.each(['fr', 'ES', 'es-CO', '', null])('%j is none', (code) => expect(languageSchema.safeParse(code).success).toBe(false))

  it('a text lacks none of them', () => {
    expect(localizedTextSchema.safeParse({ es: 'ciudad', pt: 'cidade' }).success).toBe(false)
    expect(localizedTextSchema.parse({ es: 'ciudad', pt: 'cidade', en: 'city' })).toEqual({ es: 'ciudad', pt: 'cidade', en: 'city' })
  })
})

describe('the locale in which numbers and dates are written', () => {
  it.each([
    ['es', 'es-CO', 'es-CO'],
    ['es', 'es-MX', 'es-MX'],
    ['es', 'pt-BR', 'es'],
    ['es', undefined, 'es'],
    ['pt', 'pt-BR', 'pt-BR'],
    ['pt', 'es-CO', 'pt-BR'],
    ['pt', undefined, 'pt-BR'],
    ['en', 'es-CO', 'en'],
    ['en', 'en-US', 'en-US'],
    ['es', 'est-EE', 'es'],
  ] as const)('for a reader of %s on the pages of %s is %s', (language, territoryLocale, locale) => {
    expect(formattingLocale(language, territoryLocale)).toBe(locale)
  })
})

describe('the language of the office of a place', () => {
  it.each([['es-CO', 'es'], ['pt-BR', 'pt'], ['en', 'en'], ['fr-CA', 'es'], ['est-EE', 'es']] as const)('where numbers are written as in %s is %s', (locale, language) => {
    expect(languageOfPlace(locale)).toBe(language)
  })
})

describe('the language a browser prefers', () => {
  it.each([
    [undefined, 'es'],
    ['', 'es'],
    ['*', 'es'],
    ['fr,de;q=0.8', 'es'],
    ['en', 'en'],
    ['EN-gb', 'en'],
    ['pt-BR,pt;q=0.9,en;q=0.8', 'pt'],
    ['fr-FR,fr;q=0.9,en;q=0.5,es;q=0.4', 'en'],
    ['es;q=0.3, en;q=0.7', 'en'],
    ['en;q=0.7, pt;q=0.7', 'en'],
    ['en ; q=0.2 , pt ; q=0.4', 'pt'],
    ['en;Q=0.2,pt;Q=0.4', 'pt'],
    ['en;q=0,pt;q=0.1', 'pt'],
    ['en;q=0', 'es'],
    ['en;level=1;q=0.2,pt;q=0.4', 'pt'],
    // A quality that is no number says nothing about what is preferred.
    ['en;q=1.2.3,pt;q=0.4', 'pt'],
    [',,;;q=,', 'es'],
  ])('of %j is %s', (header, language) => {
    expect(preferredLanguage(header)).toBe(language)
  })
})
