import { periodLabel } from '@atalaya/shared/period'
import { submissionEndpoints, type SubmissionView } from '@atalaya/shared/submission'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, type ReactNode } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import { isProblem } from '../api/api-problem.ts'
import { call } from '../api/client.ts'
import { problemText } from '../api/problem-text.ts'
import { useLanguage, useMessages } from '../language/language-context.tsx'
import { ActionDialog } from '../ui/action-dialog.tsx'
import { TextField } from '../ui/field.tsx'
import { Message } from '../ui/message.tsx'
import { actionMessages } from './action-messages.ts'
import styles from './action-dialog.module.css'
import { CountsList } from './counts-list.tsx'
import type { Desk } from './desk.ts'
import { OpenPoints } from './open-points.tsx'
import { refusedRows } from './refused-rows.ts'
import { RowLinks } from './row-links.tsx'
import { isUnanswered, type RowStanding } from './row-standing.ts'
import { SubmitChanges } from './submit-changes.tsx'
import { submissionQuery } from './submission-queries.ts'
import { useAct } from './use-act.ts'
import { useDeskSummary } from './use-desk.ts'

interface SubmitDialogProps {
  readonly view: SubmissionView
  readonly desk: Desk
  readonly onClose: () => void
  readonly onGoTo: (code: string) => void
}

function Trouble({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <Message tone="bad" title={title}>
      <p>{text}</p>
      {children}
    </Message>
  )
}

/** Whether something that the page itself knows of prevents handing in. */
function isPrevented(desk: Desk): boolean {
  const { blocking, unexplained, unfinished, unsent } = desk.summary()
  return blocking + unexplained + unfinished + unsent > 0
}

type Blanks = 'leave' | 'mark'

/** Handing the quarter in: what prevents it, what does not but will be asked about, and what to do with the blanks. */
export function SubmitDialog({ view, desk, onClose, onGoTo }: SubmitDialogProps) {
  const texts = useMessages(actionMessages)
  const language = useLanguage()
  const queryClient = useQueryClient()
  const [blanks, setBlanks] = useState<Blanks>('leave')
  const [note, setNote] = useState('')
  const [isNoteLacking, setIsNoteLacking] = useState(false)

  const blank = desk.rowsThat(({ answer }) => answer === 'blank')
  const summary = useDeskSummary(desk)
  const { unsent, isSaving } = summary
  // What is said here is said of what the server holds.
  useEffect(() => void desk.saveAll(), [desk])

  const submit = useAct(
    view,
    () =>
      call(submissionEndpoints.submit, {
        params: { territory: view.territory.slug, period: view.period },
        body: { version: desk.seenVersion, ...(blanks === 'mark' && blank.length > 0 && { blanks: { reason: 'no_data' as const, note: note.trim() } }) },
      }),
    onClose,
  )
  const refused = refusedRows(submit.error)
  // A row that the refusal names is told there and not a second time.
  const rowsWith = (kind: RowStanding['warning']) => desk.rowsThat(({ warning }) => warning === kind).filter(({ indicator }) => refused?.includes(indicator.code) !== true)
  const blocking = rowsWith('blocking')
  const warned = rowsWith('unexplained')
  const unfinished = rowsWith('unfinished')
  const unanswered = desk.rowsThat(isUnanswered)
  const onSubmit = async () => {
    const isLacking = blanks === 'mark' && blank.length > 0 && note.trim() === ''
    setIsNoteLacking(isLacking)
    if (isLacking) return
    await desk.saveAll()
    if (isPrevented(desk)) return
    submit.mutate(undefined, {
      // The server found in a row what the page did not know of: the row is read again, to say it too.
      onError: (failure) => {
        if (refusedRows(failure)) void queryClient.invalidateQueries({ queryKey: submissionQuery(view.territory.slug, view.period).queryKey })
      },
    })
  }
  return (
    <ActionDialog
      title={texts.submitTitle(periodLabel(view.period, language))}
      label={texts.submit} pendingLabel={texts.working} isPending={submit.isPending} isDisabled={!view.abilities.submit.allowed || isPrevented(desk) || isSaving}
      failure={submit.isError && !refused && !isProblem(submit.error, 'stale-version') ? problemText(submit.error, language) : undefined} onAct={() => void onSubmit()} onClose={onClose}
    >
      {refused && (
        <Message tone="bad" isUrgent>
          <p>{problemText(submit.error, language)}</p>
          <RowLinks rows={view.rows.filter(({ indicator }) => refused.includes(indicator.code))} onGoTo={onGoTo} />
        </Message>
      )}
      <p>{texts.submitLead}</p>
      <CountsList counts={summary} />
      <SubmitChanges view={view} desk={desk} isStale={isProblem(submit.error, 'stale-version')} onSeen={submit.reset} onGoTo={onGoTo} />
      {unsent > 0 && <Trouble title={texts.unsentTitle} text={texts.unsentText} />}
      {blocking.length > 0 && (
        <Trouble title={texts.blockingTitle(blocking.length)} text={texts.blockingText}>
          <RowLinks rows={blocking} onGoTo={onGoTo} />
        </Trouble>
      )}
      {unfinished.length > 0 && (
        <Trouble title={texts.unfinishedTitle(unfinished.length)} text={texts.unfinishedText(unfinished.length)}>
          <RowLinks rows={unfinished} onGoTo={onGoTo} />
        </Trouble>
      )}
      <OpenPoints warned={warned} unanswered={unanswered} onGoTo={onGoTo} />
      {blank.length === 0 ? (
        !refused &&
        !isPrevented(desk) &&
        unanswered.length === 0 && (
          <Message tone="good">
            <p>{texts.allFilled}</p>
          </Message>
        )
      ) : (
        <section className={styles['blanks']}>
          <h3 className={styles['subtitle']}>{texts.blanksTitle(blank.length)}</h3>
          <RadioGroup aria-label={texts.blanksTitle(blank.length)} value={blanks} onChange={(value) => setBlanks(value as Blanks)} className={styles['options']!}>
            <Radio value="leave" className={styles['option']!}>
              <span>
                {texts.leaveBlank} <small>{texts.leaveBlankHint}</small>
              </span>
            </Radio>
            <Radio value="mark" className={styles['option']!}>
              <span>
                {texts.markNoData} <small>{texts.markNoDataHint}</small>
              </span>
            </Radio>
          </RadioGroup>
          {blanks === 'mark' && (
            <TextField label={texts.blanksNote} rows={2} maxLength={2000} value={note} onChange={setNote} error={isNoteLacking ? texts.blanksNoteNeeded : undefined} />
          )}
        </section>
      )}
    </ActionDialog>
  )
}
