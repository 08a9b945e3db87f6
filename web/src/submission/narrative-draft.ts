import type { Narrative } from '@atalaya/shared/submission'
import { z } from 'zod'

/** The three texts of a scope, as typed. */
export const narrativeDraftSchema = z.object({ result: z.string(), obstacle: z.string(), wayForward: z.string() })
export type NarrativeDraft = z.infer<typeof narrativeDraftSchema>
export const narrativeFields = ['result', 'obstacle', 'wayForward'] as const

export function narrativeDraftOf({ result, obstacle, wayForward }: Narrative): NarrativeDraft {
  return { result, obstacle, wayForward }
}

export function isSameNarrative(one: NarrativeDraft, other: NarrativeDraft): boolean {
  return narrativeFields.every((field) => one[field] === other[field])
}
