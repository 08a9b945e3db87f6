import { isOpenForAdding, type SubmissionRow } from '@atalaya/shared/submission'
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { CorrectionDialog } from './correction-dialog.tsx'
import { correctionMessages } from './correction-messages.ts'
import styles from './figure-row.module.css'
import { pointText } from './point-text.ts'
import { quarterMessages } from './quarter-messages.ts'
import { useSheet } from './sheet-context.tsx'

interface RowAdditionProps {
  readonly row: SubmissionRow
  /** Whether a figure was handed in. */
  readonly isAnswered: boolean
}

/** What became of a row after the approval: what it was changed to, what was added where it was left blank, or the way to add it. */
export function RowAddition({ row, isAnswered }: RowAdditionProps) {
  const { format, state, mayAdd } = useSheet()
  const texts = quarterMessages[format.language]
  const [isAdding, setIsAdding] = useState(false)
  if (!isOpenForAdding(state)) return null
  if (row.approved !== null) {
    const shown = pointText(row.approved, row.indicator, format)
    if (!isAnswered) return <p className={styles['help']}>{texts.addedLater(shown)}</p>
    return row.figure !== null && row.figure.value !== row.approved.value ? <p className={styles['help']}>{texts.changedLater(shown)}</p> : null
  }
  return (
    <>
      {isAnswered && <p className={styles['help']}>{texts.notApproved}</p>}
      {mayAdd && (
        <div>
          <Button look="quiet" onPress={() => setIsAdding(true)}>
            {correctionMessages[format.language].add}
            <span className="visually-hidden"> ({row.indicator.name[format.language]})</span>
          </Button>
        </div>
      )}
      {isAdding && <CorrectionDialog row={row} published={undefined} onClose={() => setIsAdding(false)} />}
    </>
  )
}
