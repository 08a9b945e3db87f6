import type { Role } from '@atalaya/shared/access'
import { periodContaining, previousPeriod, type CalendarDate } from '@atalaya/shared/period'
import type { SubmissionSummary } from '@atalaya/shared/submission'

/** What has to happen next in a quarter. */
export type Step = 'fill' | 'go-on' | 'fill-late' | 'go-on-late' | 'hand-in' | 'answer' | 'check' | 'publish'

/** What others wait for comes first; what has time, last. */
export const stepsByUrgency: readonly Step[] = ['answer', 'hand-in', 'check', 'publish', 'go-on-late', 'fill-late', 'go-on', 'fill']

/** Whose step it is. */
const roleOf: Record<Step, Role> = {
  fill: 'provider', 'go-on': 'provider', 'fill-late': 'provider', 'go-on-late': 'provider', 'hand-in': 'provider', answer: 'provider', check: 'validator', publish: 'publisher',
}

function stepOfDraft({ isStarted, endsOn, answered, due }: SubmissionSummary, today: CalendarDate): Step {
  if (today <= endsOn) return isStarted ? 'go-on' : 'fill'
  if (!isStarted) return 'fill-late'
  return answered < due ? 'go-on-late' : 'hand-in'
}

/** Whether nobody may enter anything in it without a reopening any longer. */
function isClosed({ dates: { closesOn } }: SubmissionSummary, today: CalendarDate): boolean {
  return closesOn !== null && today > closesOn
}

/** What has to happen next in a quarter, by whoever it is; undefined for one that has not opened, is closed in the office's hands, owes nothing or is published. */
export function nextStep(summary: SubmissionSummary, today: CalendarDate): Step | undefined {
  switch (summary.state) {
    case 'draft':
      return today < summary.dates.opensOn || isClosed(summary, today) || summary.due === 0 ? undefined : stepOfDraft(summary, today)
    case 'returned':
      return isClosed(summary, today) ? undefined : 'answer'
    case 'submitted':
      return 'check'
    case 'approved':
      return 'publish'
    case 'published':
      return undefined
  }
}

/** What waits for somebody in a quarter; undefined when nothing does, or when it waits for somebody else. */
export function taskOf(summary: SubmissionSummary, held: readonly Role[], today: CalendarDate): Step | undefined {
  const step = nextStep(summary, today)
  return step !== undefined && held.includes(roleOf[step]) ? step : undefined
}

/** The quarters of a territory by what they ask for: those at hand, those left unfinished before them, and those that are done. */
export interface QuartersByTime {
  /** The one in course and the one before it, whose figures are due now. */
  readonly now: readonly SubmissionSummary[]
  readonly unfinished: readonly SubmissionSummary[]
  readonly done: readonly SubmissionSummary[]
}

export function quartersByTime(submissions: readonly SubmissionSummary[], today: CalendarDate): QuartersByTime {
  const dueNow = previousPeriod(periodContaining(today, 'quarterly'))
  const earlier = submissions.filter(({ period }) => period < dueNow)
  return {
    now: submissions.filter(({ period }) => period >= dueNow),
    unfinished: earlier.filter(({ state }) => state !== 'published'),
    done: earlier.filter(({ state }) => state === 'published'),
  }
}

/** A quarter that waits for somebody, and what for. */
export interface Task {
  readonly summary: SubmissionSummary
  readonly step: Step
}

/**
 * What waits for somebody in a territory: first what others wait for, and the one quarter to enter now, which is the one that
 * ended before the one in course; apart from these, drafts left behind in earlier ones.
 */
export function tasksOf(submissions: readonly SubmissionSummary[], held: readonly Role[], today: CalendarDate): { readonly first: readonly Task[]; readonly earlier: readonly Task[] } {
  const tasks = submissions.flatMap((summary): Task[] => {
    const step = taskOf(summary, held, today)
    return step === undefined ? [] : [{ summary, step }]
  })
  const isDraft = ({ summary }: Task) => summary.state === 'draft'
  const { now } = quartersByTime(submissions, today)
  const drafts = tasks.filter(isDraft)
  const toEnter = drafts.filter(({ summary }) => now.includes(summary)).at(-1)
  return {
    first: [...tasks.filter((task) => !isDraft(task)), ...(toEnter ? [toEnter] : [])],
    earlier: drafts.filter(({ summary }) => !now.includes(summary)),
  }
}
