import { periodLabel } from '@atalaya/shared/period'
import type { SubmissionRow } from '@atalaya/shared/submission'
import { memo, useId, useState, type KeyboardEvent } from 'react'
import { TextField } from '../ui/field.tsx'
import { settingOf } from './desk.ts'
import { EntryFields, RateFields } from './entry-fields.tsx'
import { readDraft, type FigureDraft } from './figure-draft.ts'
import { detailsSummary, FigureDetails } from './figure-details.tsx'
import styles from './figure-row.module.css'
import { asksForDefinition } from './number-input.tsx'
import { quarterMessages } from './quarter-messages.ts'
import { RowConflict } from './row-conflict.tsx'
import { RowPast } from './row-past.tsx'
import { RowQuestion } from './row-question.tsx'
import { RowReading } from './row-reading.tsx'
import { isOfProvenance, RowRemarks } from './row-remarks.tsx'
import { RowState } from './row-state.tsx'
import { RowTarget } from './row-target.tsx'
import { useSheet } from './sheet-context.tsx'
import { useFigureSlot } from './use-desk.ts'

function RowName({ row }: { row: SubmissionRow }) {
  const { format, openAbout } = useSheet()
  const { language } = format
  const { indicator, adoption, period } = row
  return (
    <div className={styles['name']}>
      <h4 className={styles['nameText']} id={`name-${indicator.code}`}>
        <button
          type="button" className={styles['about']} aria-haspopup="dialog" title={quarterMessages[language].about(indicator.name[language])}
          onClick={() => openAbout(indicator.code)}
        >
          {indicator.name[language]}
        </button>
      </h4>
      <p className={styles['code']}>
        {indicator.code}
        {indicator.frequency !== 'quarterly' && ` · ${periodLabel(period, language)}`}
        {adoption.owner !== '' && ` · ${adoption.owner}`}
      </p>
    </div>
  )
}

function OpenFields({ row }: { row: SubmissionRow }) {
  const { desk, format, territory } = useSheet()
  const { code } = row.indicator
  const { autosave, slot } = useFigureSlot(desk, code)
  const [isInside, setIsInside] = useState(false)
  const [isDetailed, setIsDetailed] = useState(false)
  const helpId = useId()
  const texts = quarterMessages[format.language]
  const reading = readDraft(slot.draft, settingOf(row, territory))
  const findings = desk.findingsOf(code)
  const { figure } = slot.stored
  // What is not answered with a number owes no source.
  const saysNothingOfSource = slot.draft.source.trim() === '' && (slot.draft.form === 'missing' || (reading.is === 'entry' && reading.entry.form === 'blank'))

  const onChange = (change: Partial<FigureDraft>) => autosave.change({ ...autosave.current().draft, ...change })
  const onLeave = () => void autosave.leave()
  const onPick = (change: Partial<FigureDraft>) => {
    onChange(change)
    onLeave()
  }
  const entry = { row, draft: slot.draft, reading, isLeft: !isInside, helpId, onChange, onLeave, onPick }
  return (
    <div
      className={styles['fields']}
      onFocus={() => setIsInside(true)}
      onBlur={(event) => setIsInside(event.currentTarget.contains(event.relatedTarget))}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || slot.state.is === 'kept') return
        event.stopPropagation()
        autosave.restore()
      }}
    >
      <EntryFields {...entry} />
      <RowTarget row={row} />
      <div className={styles['tools']}>
        <RowState state={slot.state} savedAt={figure === null ? null : figure.savedAt} savedBy={figure?.savedBy} language={format.language} />
      </div>
      <div className={styles['below']}>
        <RateFields {...entry} />
        {figure !== null && (
          <RowQuestion figure={figure}>
            <TextField
              label={texts.answer} of={row.indicator.name[format.language]} description={texts.answerHint} rows={2} maxLength={2000} value={slot.draft.answer}
              onChange={(answer) => onChange({ answer })} onBlur={onLeave}
            />
          </RowQuestion>
        )}
        <RowRemarks row={row} draft={slot.draft} reading={reading} state={slot.state} findings={findings} isLeft={!isInside} isDetailed={isDetailed} helpId={helpId} />
        {slot.state.is === 'conflict' && <RowConflict row={row} theirs={slot.state.theirs} draft={slot.draft} reading={reading} autosave={autosave} />}
        <button
          type="button" className={findings.some(isOfProvenance) ? styles['discloseLacking'] : styles['disclose']} aria-expanded={isDetailed}
          onClick={() => setIsDetailed(!isDetailed)}
        >
          <span className="visually-hidden">
            {texts.details}: {row.indicator.name[format.language]}.{' '}
          </span>
          {saysNothingOfSource ? texts.details : detailsSummary(slot.draft, format.language)}
        </button>
        {isDetailed && (
          <FigureDetails
            code={code} draft={slot.draft} hasWarning={findings.some(({ severity }) => severity === 'warn') || slot.draft.explanation !== ''}
            onChange={onChange} onLeave={onLeave} onPick={onPick}
          />
        )}
      </div>
    </div>
  )
}

/** One indicator due in the quarter: its past, its field or what was handed in, and its target. */
export const FigureRow = memo(function FigureRow({ row }: { row: SubmissionRow }) {
  const { isOpen, openAbout } = useSheet()
  const { code } = row.indicator
  const onKeyDown = (event: KeyboardEvent) => {
    if (!asksForDefinition(event)) return
    event.preventDefault()
    openAbout(code)
  }
  return (
    <li id={code} className={styles['row']} aria-labelledby={`name-${code}`} onKeyDown={onKeyDown}>
      <RowName row={row} />
      <RowPast row={row} />
      {isOpen ? <OpenFields row={row} /> : <RowReading row={row} />}
    </li>
  )
})
