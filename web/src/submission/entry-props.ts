import { isCurrency } from '@atalaya/shared/decimal'
import type { SubmissionRow } from '@atalaya/shared/submission'
import type { DraftField, DraftReading, FigureDraft } from './figure-draft.ts'

/** What of a row its fields and what is said of them depend on. */
export type EntryRow = Pick<SubmissionRow, 'indicator' | 'rubric' | 'period'>

export interface EntryProps {
  readonly row: EntryRow
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

/** Three letters that are no currency's code: said as soon as they stand there, for no rate can be asked of it. */
export function isUnknownCurrency({ form, currency }: Pick<FigureDraft, 'form' | 'currency'>): boolean {
  return form === 'amount' && currency.trim().length === 3 && !isCurrency(currency.trim())
}

/** Whether a field is to be marked: what it says cannot be read or cannot be so, or it was left and lacks something. */
export function isWrong({ draft, reading, isLeft, impossible }: EntryProps, field: DraftField): boolean {
  if (field === 'currency' && isUnknownCurrency(draft)) return true
  if (reading.is === 'entry') return impossible.includes(field)
  return reading.field === field && (reading.is === 'unreadable' || isLeft)
}
