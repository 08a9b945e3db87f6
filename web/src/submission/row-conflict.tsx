import { formatDecimal } from '@atalaya/shared/decimal'
import { formatValue, missingText, type FormatContext } from '@atalaya/shared/indicator'
import type { FigureEntry, SubmissionRow } from '@atalaya/shared/submission'
import { storedValue } from '@atalaya/shared/submission'
import { Button } from '../ui/button.tsx'
import type { FigureAutosave, StoredFigure } from './desk-slots.ts'
import { entryMessages } from './entry-messages.ts'
import type { DraftReading, FigureDraft } from './figure-draft.ts'
import styles from './figure-row.module.css'
import { savingMessages } from './saving-messages.ts'
import { useSheet } from './sheet-context.tsx'

/** An entry in one line, as it was typed and what it comes to. */
export function entryText(entry: FigureEntry, indicator: SubmissionRow['indicator'], format: FormatContext): string {
  const texts = entryMessages[format.language]
  const { value } = storedValue(entry)
  switch (entry.form) {
    case 'blank':
      return texts.blank
    case 'missing':
      return `${missingText(entry.reason, format.language)}: ${entry.note}`
    case 'ratio': {
      const parts = `${formatDecimal(entry.numerator, format.locale)} ${texts.of} ${formatDecimal(entry.denominator, format.locale)}`
      return value === null ? `${parts}: ${missingText('not_applicable', format.language)}` : `${parts} = ${formatValue(value, indicator, format).text}`
    }
    case 'amount':
      return entry.currency === format.currency
        ? formatValue(entry.value, indicator, format).text
        : `${formatDecimal(entry.value, format.locale)} ${entry.currency}`
    case 'value':
      return formatValue(entry.value, indicator, format).text
  }
}

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
