import type { SubmissionRow, SubmissionView } from '@atalaya/shared/submission'
import type { ComponentType } from 'react'

/** What other nouns bring to the page of a quarter: it shows them, and knows nothing of them. */
export interface QuarterSlots {
  /** Beneath the head. */
  readonly Head: ComponentType<{ readonly view: SubmissionView }>
  /** In each row, beneath what is entered. */
  readonly Row: ComponentType<{ readonly row: SubmissionRow }>
  /** Beside the sheet, about the figure of one row. */
  readonly Panel: ComponentType<{ readonly row: SubmissionRow; readonly onClose: () => void }>
}
