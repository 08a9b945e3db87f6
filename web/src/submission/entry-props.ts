import type { SubmissionRow } from '@atalaya/shared/submission'
import type { DraftField, DraftReading, FigureDraft } from './figure-draft.ts'

export interface EntryProps {
  readonly row: SubmissionRow
  readonly draft: FigureDraft
  readonly reading: DraftReading
  /** Whether what is lacking is told: not while the person is still in the row. */
  readonly isLeft: boolean
  /** The fields of which the checks say that they cannot be so. */
  readonly impossible: readonly DraftField[]
  readonly helpId: string
  readonly onChange: (change: Partial<FigureDraft>) => void
  readonly onLeave: () => void
  readonly onPick: (change: Partial<FigureDraft>) => void
}

/** Whether a field is to be marked: what it says cannot be read or cannot be so, or it was left and lacks something. */
export function isWrong({ reading, isLeft, impossible }: EntryProps, field: DraftField): boolean {
  if (reading.is === 'entry') return impossible.includes(field)
  return reading.field === field && (reading.is === 'unreadable' || isLeft)
}
