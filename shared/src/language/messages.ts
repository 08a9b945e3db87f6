import type { Language } from './language.ts'

/**
 * A catalogue of interface texts: one object a language, all of the same shape, so that a text missing from one of
 * them, or a parameter of another type, fails the type check. A text with parameters is a function.
 */
export function defineMessages<Texts extends object>(catalogue: {
  es: Texts
  pt: NoInfer<Texts>
  en: NoInfer<Texts>
}): Record<Language, Texts> {
  return catalogue
}

/** The wording for a count: `plural('es', 1, { one: 'cifra', other: 'cifras' })`. CLDR plural rules. */
export function plural(language: Language, count: number, wordings: { one: string; other: string }): string {
  return new Intl.PluralRules(language).select(count) === 'one' ? wordings.one : wordings.other
}
