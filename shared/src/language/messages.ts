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

const pluralRules = new Map<Language, Intl.PluralRules>()

/** The wording for a count: `plural('es', 1, { one: 'cifra', other: 'cifras' })`. CLDR plural rules. */
export function plural(language: Language, count: number, wordings: { one: string; other: string }): string {
  // Kept, because making one costs many times what using it does.
  const rules = pluralRules.get(language) ?? new Intl.PluralRules(language)
  pluralRules.set(language, rules)
  return rules.select(count) === 'one' ? wordings.one : wordings.other
}
