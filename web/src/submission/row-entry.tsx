import { blocks, type SubmissionRow } from '@atalaya/shared/submission'
import { useEffect, useId, useState, type KeyboardEvent } from 'react'
import { TextField } from '../ui/field.tsx'
import { RateFields } from './amount-fields.tsx'
import { settingOf } from './desk-slots.ts'
import { EntryFields } from './entry-fields.tsx'
import { fieldsPointedAt, readDraft, withChange, type FigureDraft } from './figure-draft.ts'
import { FigureDetails } from './figure-details.tsx'
import styles from './figure-row.module.css'
import { RowConflict } from './row-conflict.tsx'
import { rowMessages } from './row-messages.ts'
import { RowEvidence } from './row-evidence.tsx'
import { RowProvenance, RowVintage } from './row-provenance.tsx'
import { RowQuestion } from './row-question.tsx'
import { RowRemarks } from './row-remarks.tsx'
import { RowReopening } from './row-reopening.tsx'
import { RowState } from './row-state.tsx'
import { RowTarget } from './row-target.tsx'
import { useSheet } from './sheet-context.tsx'
import { useFigureSlot } from './use-desk.ts'

/** What stands in the row's fields, what the checks say of it, and how it changes. */
function useEntry(row: SubmissionRow) {
  const { desk, territory } = useSheet()
  const { code } = row.indicator
  const { autosave, slot } = useFigureSlot(desk, code)
  const reading = readDraft(slot.draft, settingOf(row, territory))
  const findings = desk.findingsOf(code)
  const explanation = desk.explanationOf(code)
  const onChange = (change: Partial<FigureDraft>) => autosave.change(withChange(autosave.current().draft, change))
  const onLeave = () => void autosave.leave()
  // A row that goes from the page takes its fields with it without their being left.
  useEffect(
    () => () => {
      if (autosave.current().state.is === 'typing') void autosave.leave()
    },
    [autosave],
  )
  const onPick = (change: Partial<FigureDraft>) => {
    onChange(change)
    onLeave()
  }
  return { autosave, slot, reading, findings, explanation, onChange, onLeave, onPick }
}

type Entry = ReturnType<typeof useEntry>

interface EntryBesideProps {
  readonly row: SubmissionRow
  readonly entry: Entry
  readonly isLeft: boolean
  readonly isDetailed: boolean
  readonly helpId: string
  readonly onToggle: () => void
}

/** Beside the fields: whether what is typed is safe and how settled it is, what is wrong with it, and where it comes from. */
function EntryBeside({ row, entry, isLeft, isDetailed, helpId, onToggle }: EntryBesideProps) {
  const { language } = useSheet().format
  const { autosave, slot, reading, findings, explanation, onChange, onLeave, onPick } = entry
  const { draft, state, stored: { figure } } = slot
  const texts = rowMessages[language]
  const hasNumber = draft.form !== 'missing' && !(reading.is === 'entry' && reading.entry.form === 'blank')
  return (
    <div className={styles['beside']}>
      <div className={styles['tools']}>
        <RowState
          state={state} savedAt={figure === null ? null : figure.savedAt} savedBy={figure?.savedBy} isBlocking={blocks(findings)} isUnreadable={reading.is === 'unreadable'}
          language={language}
        />
        {hasNumber && <RowVintage row={row} draft={draft} language={language} onPick={onPick} />}
      </div>
      <div className={styles['below']}>
        <RowReopening row={row} />
        {figure !== null && (
          <RowQuestion figure={figure}>
            <TextField
              label={texts.answer} of={row.indicator.name[language]} description={texts.answerHint} rows={2} maxLength={2000} value={draft.answer}
              onChange={(answer) => onChange({ answer })} onBlur={onLeave}
            />
          </RowQuestion>
        )}
        <RowRemarks
          row={row} draft={draft} reading={reading} state={state} findings={findings} explanation={explanation} isLeft={isLeft} isDetailed={isDetailed} helpId={helpId}
        />
        {state.is === 'conflict' && <RowConflict row={row} theirs={state.theirs} draft={draft} reading={reading} autosave={autosave} />}
        <RowProvenance
          row={row} draft={draft} hasNumber={hasNumber} findings={findings} explanation={explanation} isDetailed={isDetailed} language={language} onToggle={onToggle}
        />
        <RowEvidence row={row} hasNumber={hasNumber} source={draft.source} />
      </div>
    </div>
  )
}

/** A row that is being filled in: its fields, what stands beside them, and its details once they are opened. */
export function RowEntry({ row }: { row: SubmissionRow }) {
  const entry = useEntry(row)
  const { autosave, slot: { draft, state }, reading, findings, explanation, onChange, onLeave, onPick } = entry
  const [isInside, setIsInside] = useState(false)
  const [isDetailed, setIsDetailed] = useState(false)
  const toggle = () => {
    if (isDetailed) onLeave()
    setIsDetailed(!isDetailed)
  }
  const helpId = useId()
  const impossible = fieldsPointedAt(findings.filter(({ severity }) => severity === 'block'))
  const undo = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || state.is === 'kept') return
    event.stopPropagation()
    autosave.restore()
  }
  const fields = { row, draft, reading, isLeft: !isInside, impossible, helpId, onChange, onLeave, onPick }
  return (
    <div
      className={styles['fields']} onFocus={() => setIsInside(true)} onBlur={(event) => setIsInside(event.currentTarget.contains(event.relatedTarget))} onKeyDown={undo}
    >
      <div className={styles['answered']}>
        <EntryFields {...fields} />
        <RateFields {...fields} />
        <RowTarget row={row} />
      </div>
      <EntryBeside row={row} entry={entry} isLeft={!isInside} isDetailed={isDetailed} helpId={helpId} onToggle={toggle} />
      {isDetailed && (
        <FigureDetails
          code={row.indicator.code} draft={draft} explanation={explanation} hasWarning={findings.some(({ severity }) => severity === 'warn') || explanation !== ''}
          onChange={onChange} onLeave={onLeave} onPick={onPick}
        />
      )}
    </div>
  )
}
