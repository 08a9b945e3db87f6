import type { SubmissionRow, SubmissionView } from '@atalaya/shared/submission'
import type { ComponentType } from 'react'
import type { ButtonLook } from '../ui/button.tsx'

/** What stands in a row of a way to correct it. */
export interface CorrectionOfRow {
  readonly row: SubmissionRow
  readonly look: ButtonLook
  /** Whether the way is shown where it is closed, with the reason. */
  readonly saysWhyNot: boolean
}

/** What other nouns bring to the page of a quarter: it shows them, and knows nothing of them. */
export interface QuarterSlots {
  /** Beneath the head. */
  readonly Head: ComponentType<{ readonly view: SubmissionView }>
  /** Over the sheet: what else may be done with the rows that are shown. */
  readonly Tools: ComponentType<{ readonly rows: readonly SubmissionRow[] }>
  /** The way to correct what is public of a row. */
  readonly Correction: ComponentType<CorrectionOfRow>
  /** In each row, beneath what is entered. */
  readonly Row: ComponentType<{ readonly row: SubmissionRow }>
  /** Beside the sheet, about the figure of one row. */
  readonly Panel: ComponentType<{ readonly row: SubmissionRow; readonly onClose: () => void }>
}
