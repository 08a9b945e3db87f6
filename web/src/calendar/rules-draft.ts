import { closesBeforeDue, openings, plainRulesSchema, reportFrequencies, type PlainRules } from '@atalaya/shared/calendar'
import { z } from 'zod'

/** Rules as they are typed: days are text until they are sent. */
export const rulesDraftSchema = z.object({
  opens: z.enum(openings),
  due: z.string(),
  isClosed: z.boolean(),
  closes: z.string(),
  reportFrequency: z.enum(reportFrequencies),
})
export type RulesDraft = z.infer<typeof rulesDraftSchema>

/** Longer after the due date for whoever has never closed a quarter. */
const usualGrace = 30

export function draftOfRules({ opens, dueDays, closesDays, reportFrequency }: PlainRules): RulesDraft {
  return { opens, due: String(dueDays), isClosed: closesDays !== null, closes: String(closesDays ?? dueDays + usualGrace), reportFrequency }
}

function wholeDays(text: string): number {
  return /^\d{1,3}$/.test(text.trim()) ? Number(text.trim()) : Number.NaN
}

/** The rules as the API takes them, whether or not it takes them yet: days that are none are no number. */
export function rulesOfDraft({ opens, due, isClosed, closes, reportFrequency }: RulesDraft): PlainRules {
  return { opens, dueDays: wholeDays(due), closesDays: isClosed ? wholeDays(closes) : null, reportFrequency }
}

/** The days that are not taken yet. */
export function wrongDaysIn(draft: RulesDraft): ReadonlySet<'dueDays' | 'closesDays'> {
  const rules = rulesOfDraft(draft)
  const parsed = plainRulesSchema.safeParse(rules)
  if (parsed.success) return new Set(closesBeforeDue(rules) ? ['closesDays'] : [])
  return new Set(parsed.error.issues.map(({ path }) => (path[0] === 'closesDays' ? 'closesDays' : 'dueDays')))
}
