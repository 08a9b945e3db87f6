import type { MissingReason } from '@atalaya/shared/observation'
import { blocks, isOpenForAdding, storedValue, unexplainedWarnings, type Finding, type SubmissionRow, type SubmissionState } from '@atalaya/shared/submission'
import type { SaveState } from './autosave.ts'

/** How a row is answered; a ratio over nothing does not apply, as it will be told in public. */
export type Answer = 'value' | MissingReason | 'blank'

/**
 * The gravest that is said of a row: what is typed is nothing that is stored, it prevents submission, a warning lacks its
 * explanation, or all are explained.
 */
export type Warning = 'unfinished' | 'blocking' | 'unexplained' | 'explained'

/** What a row counts as in its quarter. Filters, summary and dialogs are all counted from this. */
export interface RowStanding {
  readonly answer: Answer
  readonly warning: Warning | undefined
  readonly isReturned: boolean
  /** Whether the question that the row was returned with has its answer in words. */
  readonly isReplied: boolean
  /** What became of it after the approval. */
  readonly later: 'added' | 'changed' | undefined
}

interface RowNow {
  /** As it was last read: what is public of a row changes while its figure stays. */
  readonly row: Pick<SubmissionRow, 'approved'>
  readonly figure: SubmissionRow['figure']
  /** What the checks say of what stands in the row, and how it is explained there. */
  readonly findings: readonly Finding[]
  readonly explanation: string
  readonly save: SaveState<unknown>['is']
  readonly state: SubmissionState
}

function answerOf({ row: { approved }, figure, state }: RowNow): Answer {
  // From the approval on it is what was approved that readers get: what was added since, and not what was given up.
  const stored = isOpenForAdding(state) ? approved : figure && storedValue(figure.entry)
  if (stored === null) return 'blank'
  return stored.value === null ? (stored.missing ?? 'blank') : 'value'
}

function laterOf({ row: { approved }, figure, state }: RowNow): RowStanding['later'] {
  if (!isOpenForAdding(state) || approved === null) return undefined
  if (figure === null || figure.entry.form === 'blank') return 'added'
  return figure.value === approved.value ? undefined : 'changed'
}

function warningOf({ findings, explanation, save }: RowNow): Warning | undefined {
  if (isUnsaved(save)) return 'unfinished'
  if (findings.length === 0) return undefined
  if (blocks(findings)) return 'blocking'
  return unexplainedWarnings(findings, explanation).length > 0 ? 'unexplained' : 'explained'
}

/** Whether what is typed waits for the person, and not for the connection. */
export function isUnsaved(save: SaveState<unknown>['is']): boolean {
  return save === 'incomplete' || save === 'refused' || save === 'conflict'
}

/** Afterwards a question and its answer are history. */
function isReturned({ figure, state }: RowNow): boolean {
  return figure !== null && figure.returnNote !== '' && (state === 'returned' || state === 'submitted')
}

/** Whether the validator's question to a row has no answer in words. */
export function isUnanswered({ isReturned, isReplied }: Pick<RowStanding, 'isReturned' | 'isReplied'>): boolean {
  return isReturned && !isReplied
}

export function standingOf(now: RowNow): RowStanding {
  return {
    answer: answerOf(now),
    warning: warningOf(now),
    isReturned: isReturned(now),
    isReplied: isReturned(now) && now.figure?.answer.trim() !== '',
    later: laterOf(now),
  }
}
