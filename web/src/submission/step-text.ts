import type { Role } from '@atalaya/shared/access'
import type { Language } from '@atalaya/shared/language'
import { dateInWords, type CalendarDate } from '@atalaya/shared/period'
import type { SubmissionSummary } from '@atalaya/shared/submission'
import { stepMessages } from './step-messages.ts'
import { nextStep, taskOf, type Step } from './waiting.ts'

function quarterOf({ endsOn, answered, due }: SubmissionSummary, language: Language) {
  return { ends: dateInWords(endsOn, language), answered, due }
}

/** What somebody has to do in a quarter, said to them. */
export function taskText(step: Step, summary: SubmissionSummary, language: Language): string {
  return stepMessages[language].tasks[step](quarterOf(summary, language))
}

/** What comes next in a quarter: said to whoever does it, or who does it; when it opens. Empty where nothing is left to do. */
export function nextText(summary: SubmissionSummary, held: readonly Role[], today: CalendarDate, language: Language): { readonly text: string; readonly isTask: boolean } {
  const texts = stepMessages[language]
  const task = taskOf(summary, held, today)
  if (task !== undefined) return { text: taskText(task, summary, language), isTask: true }
  const step = nextStep(summary, today)
  if (step !== undefined) return { text: texts.steps[step](quarterOf(summary, language)), isTask: false }
  const { opensOn, closesOn } = summary.dates
  if (today < opensOn) return { text: texts.opensOn(dateInWords(opensOn, language)), isTask: false }
  const isClosed = (summary.state === 'draft' || summary.state === 'returned') && summary.due > 0 && closesOn !== null
  return { text: isClosed ? texts.closedOn(dateInWords(closesOn, language)) : '', isTask: false }
}
