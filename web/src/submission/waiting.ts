import type { Role } from '@atalaya/shared/access'
import type { CalendarDate } from '@atalaya/shared/period'
import type { SubmissionSummary } from '@atalaya/shared/submission'

/** What a quarter asks of somebody, by their roles. */
export type Task = 'fill' | 'go-on' | 'answer' | 'submit' | 'check' | 'publish'

/** What others wait for comes first; what has only just opened, last. */
export const tasksByUrgency: readonly Task[] = ['answer', 'submit', 'check', 'publish', 'go-on', 'fill']

function forProvider({ state, isStarted, opensOn, endsOn }: SubmissionSummary, today: CalendarDate): Task | undefined {
  if (state === 'returned') return 'answer'
  if (state !== 'draft' || today < opensOn) return undefined
  if (!isStarted) return 'fill'
  return today > endsOn ? 'submit' : 'go-on'
}

/** What waits for somebody in a quarter; undefined when nothing does, or when it waits for somebody else. */
export function taskOf(summary: SubmissionSummary, held: readonly Role[], today: CalendarDate): Task | undefined {
  const asProvider = held.includes('provider') ? forProvider(summary, today) : undefined
  if (asProvider) return asProvider
  if (summary.state === 'submitted' && held.includes('validator')) return 'check'
  return summary.state === 'approved' && held.includes('publisher') ? 'publish' : undefined
}
