import { listing, type Language } from '@atalaya/shared/language'
import { dateInWords, periodLabel, type Period } from '@atalaya/shared/period'
import type { SubmissionRow, SubmissionSummary } from '@atalaya/shared/submission'
import { reopeningMessages } from './reopening-messages.ts'

type ReopenedRow = Pick<SubmissionRow, 'reopening'> & { readonly indicator: Pick<SubmissionRow['indicator'], 'name'> }

/** Which figures of a quarter are reopened now and until when, as told beside its state or before its approval; undefined where none is. */
export function reopenedText(place: 'stillOpen' | 'approveEnds', rows: readonly ReopenedRow[], language: Language): string | undefined {
  const texts = reopeningMessages[language]
  const named = rows.flatMap(({ indicator, reopening }) => (reopening?.isInForce === true ? [texts.named(indicator.name[language], dateInWords(reopening.until, language))] : []))
  return named.length === 0 ? undefined : texts[place](named.length, listing(language, named))
}

/** A figure that waits for whoever enters it, because somebody reopened it. */
export function reopenedTask(period: Period, { name, until }: SubmissionSummary['reopened'][number], language: Language): string {
  return reopeningMessages[language].waits(periodLabel(period, language), dateInWords(until, language), name[language])
}
