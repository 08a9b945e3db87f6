import type { Refusal } from '@atalaya/shared/access'
import { missingText } from '@atalaya/shared/indicator'
import type { Language } from '@atalaya/shared/language'
import { blocks, type Figure, type SubmissionRow } from '@atalaya/shared/submission'
import { useState, useSyncExternalStore } from 'react'
import { refusalText } from '../api/problem-text.ts'
import { TextField } from '../ui/field.tsx'
import { actionMessages } from './action-messages.ts'
import disclosing from './disclose.module.css'
import { entryMessages } from './entry-messages.ts'
import { entryText } from './entry-text.ts'
import styles from './figure-row.module.css'
import { FindingLines } from './finding-line.tsx'
import { provenanceMessages } from './provenance-messages.ts'
import type { Questions } from './questions.ts'
import { RowEvidence } from './row-evidence.tsx'
import { RowLater } from './row-later.tsx'
import { rowMessages } from './row-messages.ts'
import { provenanceText } from './row-provenance.tsx'
import { RowQuestion } from './row-question.tsx'
import said from './row-said.module.css'
import { RowReopening } from './row-reopening.tsx'
import { RowState } from './row-state.tsx'
import { RowTarget } from './row-target.tsx'
import { savingMessages } from './saving-messages.ts'
import { useSheet } from './sheet-context.tsx'
import { useFigureSlot } from './use-desk.ts'

function QuestionField({ code, questions }: { code: string; questions: Questions }) {
  const { format } = useSheet()
  const texts = actionMessages[format.language]
  const note = useSyncExternalStore(questions.subscribe, () => questions.of(code))
  const [isAsking, setIsAsking] = useState(note !== '')
  if (!isAsking) {
    return (
      <button type="button" className={disclosing['disclose']} onClick={() => setIsAsking(true)}>
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

/** What was answered, in one line. */
function Answered({ row, figure }: { row: SubmissionRow; figure: Figure | null }) {
  const { format } = useSheet()
  if (figure === null || figure.entry.form === 'blank') return <p className={said['notHandedIn']}>{entryMessages[format.language].blank}</p>
  if (figure.entry.form === 'missing') return <p className={said['notHandedIn']}>{missingText(figure.entry.reason, format.language)}</p>
  return <p className={said['handedIn']}>{entryText(figure.entry, row.indicator, format)}</p>
}

/** How settled a figure is, where it comes from and what is noted of it; why there is none. */
function Provenance({ figure }: { figure: Figure }) {
  const { language } = useSheet().format
  const texts = provenanceMessages[language]
  const { entry, explanation, note, source, dataDate, vintage } = figure
  return (
    <>
      {explanation !== '' && (
        <p className={said['help']}>
          {texts.explanation}: {explanation}
        </p>
      )}
      {entry.form === 'missing' && <p className={said['help']}>{entry.note}</p>}
      {entry.form !== 'missing' && entry.form !== 'blank' && (
        <p className={said['help']}>
          <span className={said['vintage']}>{texts.vintages[vintage]}</span> · {provenanceText({ source, dataDate: dataDate ?? '' }, language)}
        </p>
      )}
      {note !== '' && (
        <p className={said['help']}>
          {texts.note}: {note}
        </p>
      )}
    </>
  )
}

/** Who stands for a figure: who answered it by a link, as long as it is that answer, else who entered it. */
function enteredBy({ byLink }: SubmissionRow, { savedBy, version }: Figure, language: Language): string {
  return byLink?.figureVersion === version ? rowMessages[language].byLink(byLink.name, byLink.post) : savingMessages[language].savedBy(savedBy)
}

/** A figure as it was handed in, for whoever may not write it now: why, where others may, what was answered, from where, and what the checks say. */
export function RowReading({ row, lockedBy }: { row: SubmissionRow; lockedBy: Refusal | undefined }) {
  const { desk, format, questions, slots: { Correction } } = useSheet()
  const { slot } = useFigureSlot(desk, row.indicator.code)
  const { figure, findings } = slot.stored
  const isAnswered = figure !== null && figure.entry.form !== 'blank'
  return (
    <div className={styles['fields']}>
      <div className={styles['answered']}>
        <Answered row={row} figure={figure} />
        <RowTarget row={row} />
      </div>
      <div className={styles['beside']}>
        <div className={styles['tools']}>
          <RowState
            state={slot.state} savedAt={figure === null ? null : figure.savedAt} savedBy={figure?.savedBy} isBlocking={blocks(findings)} language={format.language}
          />
          {figure !== null && <span className={said['help']}>{enteredBy(row, figure, format.language)}</span>}
        </div>
        <div className={styles['below']}>
          {lockedBy !== undefined && <p className={said['help']}>{refusalText(lockedBy, format.language)}</p>}
          <FindingLines row={row} findings={findings} explanation={figure === null ? '' : figure.explanation} isFactOnly />
          {figure !== null && <Provenance figure={figure} />}
          <RowEvidence row={row} hasNumber={isAnswered && figure.entry.form !== 'missing'} source={figure === null ? '' : figure.source} />
          {figure !== null && <RowQuestion figure={figure} />}
          <RowLater row={row} isAnswered={isAnswered} />
          <RowReopening row={row} />
          <Correction row={row} look="quiet" saysWhyNot={false} />
          {questions !== undefined && <QuestionField code={row.indicator.code} questions={questions} />}
        </div>
      </div>
    </div>
  )
}
