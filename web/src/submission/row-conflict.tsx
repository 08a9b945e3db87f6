import type { SubmissionRow } from '@atalaya/shared/submission'
import { Button } from '../ui/button.tsx'
import type { FigureAutosave, StoredFigure } from './desk-slots.ts'
import { entryMessages } from './entry-messages.ts'
import { entryText } from './entry-text.ts'
import type { DraftReading, FigureDraft } from './figure-draft.ts'
import styles from './row-conflict.module.css'
import { savingMessages } from './saving-messages.ts'
import { useSheet } from './sheet-context.tsx'

interface ConflictProps {
  readonly row: SubmissionRow
  readonly theirs: StoredFigure
  readonly draft: FigureDraft
  readonly reading: DraftReading
  readonly autosave: FigureAutosave
}

/** Two people wrote the same figure: both values, and the choice. */
export function RowConflict({ row, theirs, draft, reading, autosave }: ConflictProps) {
  const { format } = useSheet()
  const texts = savingMessages[format.language]
  const { blank } = entryMessages[format.language]
  const mine = reading.is === 'entry' ? entryText(reading.entry, row.indicator, format) : draft.value
  return (
    <div className={styles['conflict']} role="group" aria-label={texts.conflictState}>
      <p className={styles['conflictTitle']}>{texts.conflict(theirs.figure === null ? blank : theirs.figure.savedBy)}</p>
      <dl className={styles['choices']}>
        <div>
          <dt>{texts.theirs}</dt>
          <dd>{theirs.figure === null ? blank : entryText(theirs.figure.entry, row.indicator, format)}</dd>
          <Button onPress={() => void autosave.resolve('theirs')}>{texts.keepTheirs}</Button>
        </div>
        <div>
          <dt>{texts.mine}</dt>
          <dd>{mine}</dd>
          <Button look="primary" isDisabled={reading.is !== 'entry'} onPress={() => void autosave.resolve('mine')}>
            {texts.keepMine}
          </Button>
        </div>
      </dl>
    </div>
  )
}
