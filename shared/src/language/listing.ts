import type { Language } from './language.ts'

/** «T1 2019, T3 2019 y T4 2020» */
export function listing(language: Language, items: readonly string[]): string {
  // British English lists without a comma before «and», as the other two languages do.
  const locale = language === 'en' ? 'en-GB' : language
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(items)
}
