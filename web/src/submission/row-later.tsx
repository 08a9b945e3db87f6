import { pointText } from '@atalaya/shared/observation'
import { isOpenForAdding, type SubmissionRow } from '@atalaya/shared/submission'
import { rowMessages } from './row-messages.ts'
import styles from './row-said.module.css'
import { useSheet } from './sheet-context.tsx'

interface RowLaterProps {
  readonly row: SubmissionRow
  /** Whether a figure was handed in. */
  readonly isAnswered: boolean
}

/** What became of a row after the approval: what it was changed to, what was added where it was left blank, or why it is not there. */
export function RowLater({ row, isAnswered }: RowLaterProps) {
  const { desk, format, state } = useSheet()
  const texts = rowMessages[format.language]
  if (!isOpenForAdding(state)) return null
  if (row.approved === null) return isAnswered ? <p className={styles['help']}>{texts.notApproved}</p> : null
  const { later } = desk.standingOf(row.indicator.code)
  if (later === undefined) return null
  const shown = pointText(row.approved, row.indicator, format)
  return <p className={styles['later']}>{later === 'added' ? texts.addedLater(shown) : texts.changedLater(shown)}</p>
}
