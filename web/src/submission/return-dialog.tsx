import { dateInWords } from '@atalaya/shared/period'
import { submissionEndpoints, type SubmissionView } from '@atalaya/shared/submission'
import { useState } from 'react'
import { call } from '../api/client.ts'
import { problemText } from '../api/problem-text.ts'
import { useLanguage, useMessages } from '../language/language-context.tsx'
import { ActionDialog } from '../ui/action-dialog.tsx'
import { TextField } from '../ui/field.tsx'
import { Message } from '../ui/message.tsx'
import styles from './action-dialog.module.css'
import { actionMessages } from './action-messages.ts'
import type { Questions } from './questions.ts'
import { reopeningMessages } from './reopening-messages.ts'
import { todayIn } from './today-in.ts'
import { useAct } from './use-act.ts'

interface ReturnDialogProps {
  readonly view: SubmissionView
  readonly questions: Questions
  readonly onClose: () => void
}

/** Sending the quarter back: the questions put on single figures, and a word on the whole. */
export function ReturnDialog({ view, questions, onClose }: ReturnDialogProps) {
  const texts = useMessages(actionMessages)
  const language = useLanguage()
  const [note, setNote] = useState('')
  const [isLacking, setIsLacking] = useState(false)
  const asked = questions.asked()
  const { closesOn } = view.dates
  const isClosed = closesOn !== null && todayIn(view.territory) > closesOn
  const nameOf = (code: string) => view.rows.find((row) => row.indicator.code === code)?.indicator.name[language] ?? code
  const giveBack = useAct(
    view,
    () => call(submissionEndpoints.return, { params: { territory: view.territory.slug, period: view.period }, body: { version: view.version, note: note.trim(), figures: [...asked] } }),
    () => {
      questions.forget()
      onClose()
    },
  )
  const onReturn = () => {
    const saysNothing = asked.length === 0 && note.trim() === ''
    setIsLacking(saysNothing)
    if (!saysNothing) giveBack.mutate()
  }
  return (
    <ActionDialog
      title={texts.returnTitle}
      label={texts.return} pendingLabel={texts.working} isPending={giveBack.isPending}
      failure={giveBack.isError ? problemText(giveBack.error, language) : undefined} onAct={onReturn} onClose={onClose}
    >
      <p>{texts.returnLead}</p>
      {isClosed && (
        <Message tone="warn">
          <p>{reopeningMessages[language].returnClosed(dateInWords(closesOn, language))}</p>
        </Message>
      )}
      <section className={styles['blanks']}>
        <h3 className={styles['subtitle']}>{texts.questions(asked.length)}</h3>
        {asked.length === 0 && <p>{texts.noQuestions}</p>}
        <dl className={styles['asked']}>
          {asked.map(({ indicator, note: question }) => (
            <div key={indicator}>
              <dt>{nameOf(indicator)}</dt>
              <dd>{question}</dd>
            </div>
          ))}
        </dl>
      </section>
      <TextField
        label={texts.wholeNote} description={texts.wholeNoteHint} rows={3} maxLength={2000} value={note} onChange={setNote}
        error={isLacking ? texts.needsQuestion : undefined}
      />
    </ActionDialog>
  )
}
