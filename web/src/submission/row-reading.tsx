import { missingText } from '@atalaya/shared/indicator'
import { findingSentence, type SubmissionRow } from '@atalaya/shared/submission'
import { useState, useSyncExternalStore } from 'react'
import { TextField } from '../ui/field.tsx'
import { actionMessages } from './action-messages.ts'
import { detailsSummary } from './figure-details.tsx'
import styles from './figure-row.module.css'
import { quarterMessages } from './quarter-messages.ts'
import type { Questions } from './questions.ts'
import { entryText } from './row-conflict.tsx'
import { RowAddition } from './row-addition.tsx'
import { RowQuestion } from './row-question.tsx'
import { RowState } from './row-state.tsx'
import { RowTarget } from './row-target.tsx'
import { useSheet } from './sheet-context.tsx'
import { useFigureSlot } from './use-desk.ts'

function QuestionField({ code, questions }: { code: string; questions: Questions }) {
  const { format } = useSheet()
  const texts = actionMessages[format.language]
  const note = useSyncExternalStore(questions.subscribe, () => questions.of(code))
  const [isAsking, setIsAsking] = useState(note !== '')
  if (!isAsking) {
    return (
      <button type="button" className={styles['disclose']} onClick={() => setIsAsking(true)}>
        {texts.ask}
      </button>
    )
  }
  return (
    <TextField
      label={texts.question} {...(questions.isKeeping() && { description: texts.questionHint })} rows={2} maxLength={2000} value={note} autoFocus={note === ''}
      onChange={(text) => questions.ask(code, text)}
    />
  )
}

/** A figure as it was handed in, for whoever may not write it now: what was answered, from where, and what the checks say. */
export function RowReading({ row }: { row: SubmissionRow }) {
  const { desk, format, questions } = useSheet()
  const { slot } = useFigureSlot(desk, row.indicator.code)
  const texts = quarterMessages[format.language]
  const { figure, findings } = slot.stored
  const isAnswered = figure !== null && figure.entry.form !== 'blank'
  return (
    <div className={styles['fields']}>
      <p className={isAnswered && figure.entry.form !== 'missing' ? styles['handedIn'] : styles['notHandedIn']}>
        {!isAnswered ? texts.blank : figure.entry.form === 'missing' ? missingText(figure.entry.reason, format.language) : entryText(figure.entry, row.indicator, format)}
      </p>
      <RowTarget row={row} />
      <div className={styles['tools']}>
        <RowState state={slot.state} savedAt={figure === null ? null : figure.savedAt} savedBy={figure?.savedBy} language={format.language} />
        {figure !== null && <span className={styles['help']}>{texts.savedBy(figure.savedBy)}</span>}
      </div>
      <div className={styles['below']}>
        {isAnswered && figure.entry.form === 'missing' && <p className={styles['help']}>{figure.entry.note}</p>}
        {findings.map((finding) => (
          <p key={`${finding.slug} ${finding.pointer}`} className={finding.severity === 'block' ? styles['wrong'] : styles['warning']}>
            {findingSentence(finding, row.indicator, format)}
          </p>
        ))}
        {figure !== null && figure.explanation !== '' && (
          <p className={styles['help']}>
            {texts.explanation}: {figure.explanation}
          </p>
        )}
        {isAnswered && figure.entry.form !== 'missing' && (
          <p className={styles['help']}>
            {detailsSummary({ source: figure.source, dataDate: figure.dataDate ?? '' }, format.language)} · {texts.vintages[figure.vintage]}
          </p>
        )}
        {figure !== null && figure.note !== '' && (
          <p className={styles['help']}>
            {texts.note}: {figure.note}
          </p>
        )}
        {figure !== null && <RowQuestion figure={figure} />}
        <RowAddition row={row} isAnswered={isAnswered} />
        {questions !== undefined && <QuestionField code={row.indicator.code} questions={questions} />}
      </div>
    </div>
  )
}
