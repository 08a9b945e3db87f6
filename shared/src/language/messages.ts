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

interface CountRule {
  readonly rules: Intl.PluralRules
  readonly known: Map<number, boolean>
}

const countRules = new Map<Language, CountRule>()

/** Counts remembered of one language. */
const maxRemembered = 1024

/** The wording for a count: `plural('es', 1, { one: 'cifra', other: 'cifras' })`. CLDR plural rules. */
export function plural(language: Language, count: number, wordings: { one: string; other: string }): string {
  return isOne(language, count) ? wordings.one : wordings.other
}

/** Kept, rules and answers, because making the one or asking for the other costs many times what looking it up does. */
function isOne(language: Language, count: number): boolean {
  const { rules, known } = countRuleOf(language)
  const found = known.get(count)
  if (found !== undefined) return found
  if (known.size >= maxRemembered) known.clear()
  const answer = rules.select(count) === 'one'
  known.set(count, answer)
  return answer
}

function countRuleOf(language: Language): CountRule {
  const kept = countRules.get(language)
  if (kept) return kept
  const made = { rules: new Intl.PluralRules(language), known: new Map<number, boolean>() }
  countRules.set(language, made)
  return made
}
