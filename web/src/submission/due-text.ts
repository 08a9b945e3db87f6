import { isPastDue } from '@atalaya/shared/calendar'
import type { Language } from '@atalaya/shared/language'
import { dateInWords, type CalendarDate } from '@atalaya/shared/period'
import { isOpenForWriting, type SubmissionView } from '@atalaya/shared/submission'
import { completenessMessages } from './completeness-messages.ts'

/** When a quarter is or was due; late is the one that its office has in hand past that day. */
export function dueText({ state, dates }: Pick<SubmissionView, 'state' | 'dates'>, today: CalendarDate, language: Language): { readonly text: string; readonly isLate: boolean } {
  const texts = completenessMessages[language]
  const isPast = isPastDue(dates, today)
  return { text: (isPast ? texts.wasDue : texts.due)(dateInWords(dates.dueOn, language)), isLate: isPast && isOpenForWriting(state) }
}
