import { defineMessages, type Language } from '@atalaya/shared/language'

interface Texts {
  language: string
}

export const languageMessages = defineMessages<Texts>({ es: { language: 'Idioma' }, pt: { language: 'Idioma' }, en: { language: 'Language' } })

/** Each language by its own name, whatever the language of the page. */
export const ownNames: Record<Language, string> = { es: 'Español', pt: 'Português', en: 'English' }
