import { z } from 'zod'

/** Languages of the interface and of its content; the first is the default. */
export const languages = ['es', 'pt', 'en'] as const
export const languageSchema = z.enum(languages)
export type Language = z.infer<typeof languageSchema>

/** A text in every language of the product. */
export const localizedTextSchema = z.object({ es: z.string(), pt: z.string(), en: z.string() })
export type LocalizedText = z.infer<typeof localizedTextSchema>

const defaultLocales: Record<Language, string> = { es: 'es', pt: 'pt-BR', en: 'en' }

/**
 * BCP 47 locale in which numbers and dates are written for a reader of `language` on the pages of a territory:
 * the territory's own (`es-CO`) when it is in that language, the language's default otherwise.
 */
export function formattingLocale(language: Language, territoryLocale?: string): string {
  return territoryLocale !== undefined && languageOfLocale(territoryLocale) === language ? territoryLocale : defaultLocales[language]
}

/** The language of a BCP 47 locale, when it is one of the product's. */
export function languageOfLocale(locale: string): Language | undefined {
  return languages.find((language) => locale.startsWith(language) && (locale.length === language.length || locale[language.length] === '-'))
}

/** The language in which the product writes for an office of a place: that of its locale, and the default where it is none of the product's. */
export function languageOfPlace(locale: string): Language {
  const language = languageOfLocale(locale)
  return language === undefined ? languages[0] : language
}

/** The first language of an Accept-Language header that the product speaks; Spanish when there is none. */
export function preferredLanguage(acceptLanguage: string | undefined): Language {
  const ranked = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.split(';')
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/i.exec(parameter)?.[1]).find(Boolean)
      return { language: tag.trim().toLowerCase().split('-')[0], quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality)
  for (const { language } of ranked) {
    const known = languages.find((candidate) => candidate === language)
    if (known) return known
  }
  return languages[0]
}
