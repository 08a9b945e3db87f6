import { vintages, type Observation, type Vintage } from '@atalaya/shared/observation'
import { periodLabel } from '@atalaya/shared/period'
import { submissionEndpoints, type FigureEntry, type SubmissionRow } from '@atalaya/shared/submission'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { call } from '../api/client.ts'
import { problemText } from '../api/problem-text.ts'
import { ActionDialog } from '../ui/action-dialog.tsx'
import { SelectField, TextField } from '../ui/field.tsx'
import { RateFields } from './amount-fields.tsx'
import { checkRow } from './check-row.ts'
import { correctionMessages } from './correction-messages.ts'
import styles from './correction-dialog.module.css'
import { settingOf } from './desk-slots.ts'
import { EntryFields } from './entry-fields.tsx'
import { entryText } from './entry-text.ts'
import { draftOf, fieldsPointedAt, readDraft, saveFigureOf, standingExplanation, type FigureDraft } from './figure-draft.ts'
import { provenanceMessages } from './provenance-messages.ts'
import { RowRemarks } from './row-remarks.tsx'
import { useSheet } from './sheet-context.tsx'
import { todayIn } from './today-in.ts'

/** What was answered, from what is published of it. */
function entryOf({ value, numerator, denominator, amount, missing }: Observation): FigureEntry {
  // A ratio over nothing does not apply, and its parts say so themselves.
  if (numerator !== null && denominator !== null) return { form: 'ratio', numerator, denominator }
  if (missing) return { form: 'missing', ...missing }
  if (amount) return { form: 'amount', ...amount }
  return value === null ? { form: 'blank' } : { form: 'value', value }
}

/** Begins with what is public; with what was handed in and not approved; else empty. */
function useDraft(row: SubmissionRow, published: Observation | undefined) {
  const { territory } = useSheet()
  return useState<FigureDraft>(() => draftOf(published ? { ...published, entry: entryOf(published), explanation: '' } : row.figure, settingOf(row, territory)))
}

interface CorrectionDialogProps {
  readonly row: SubmissionRow
  /** The version that is public now; undefined when what was left blank is added. */
  readonly published: Observation | undefined
  readonly onClose: () => void
}

/** A published figure replaced in the open, or one added that was left blank: what it is now, and why. */
export function CorrectionDialog({ row, published, onClose }: CorrectionDialogProps) {
  const { territory, format, state } = useSheet()
  const { language } = format
  const texts = correctionMessages[language]
  const fields = provenanceMessages[language]
  const queryClient = useQueryClient()
  const helpId = useId()
  const [draft, setDraft] = useDraft(row, published)
  const [reason, setReason] = useState('')
  const [isTried, setIsTried] = useState(false)
  const setting = settingOf(row, territory)
  const reading = readDraft(draft, setting)
  const body = saveFigureOf(draft, setting, published === undefined ? 0 : published.version)
  const findings = body ? checkRow(row, body, todayIn(territory)) : []
  const impossible = fieldsPointedAt(findings.filter(({ severity }) => severity === 'block'))

  const correct = useMutation({
    mutationFn: async () => {
      if (!body) throw new Error('A correction that cannot be read is not sent')
      const { explanation: _, answer: _answer, ...figure } = body
      return call(submissionEndpoints.correct, {
        params: { territory: territory.slug, code: row.indicator.code, period: row.period }, body: { ...figure, reason: reason.trim() },
      })
    },
    onSuccess: async () => {
      onClose()
      for (const key of ['history', 'submission', 'preview']) await queryClient.invalidateQueries({ queryKey: [key, territory.slug] })
    },
  })
  // A refusal is of what was sent, and no longer of what is written since.
  const forgetRefusal = () => {
    if (correct.isError) correct.reset()
  }
  const change = (part: Partial<FigureDraft>) => {
    forgetRefusal()
    setDraft((current) => ({ ...current, ...part }))
  }
  const changeReason = (text: string) => {
    forgetRefusal()
    setReason(text)
  }
  const isAnswered = reading.is === 'entry' && reading.entry.form !== 'blank'
  const onPublish = () => {
    setIsTried(true)
    if (isAnswered && reason.trim() !== '') correct.mutate()
  }
  return (
    <ActionDialog
      title={(published ? texts.title : texts.addTitle)(row.indicator.name[language], periodLabel(row.period, language))}
      label={published ? texts.publish : texts.keep} pendingLabel={texts.publishing} isPending={correct.isPending}
      failure={correct.isError ? problemText(correct.error, language) : undefined} onAct={onPublish} onClose={onClose}
    >
      <p>{published ? texts.lead : state === 'published' ? texts.addLeadPublished : texts.addLeadApproved}</p>
      <p>{texts.unseen}</p>
      <div className={styles['figure']}>
        {published && (
          <p>
            {texts.publishedNow}: <strong>{entryText(entryOf(published), row.indicator, format)}</strong>
          </p>
        )}
        <EntryFields row={row} draft={draft} reading={reading} isLeft={isTried} impossible={impossible} helpId={helpId} onChange={change} onLeave={() => undefined} onPick={change} />
        <RateFields row={row} draft={draft} reading={reading} isLeft={isTried} impossible={impossible} helpId={helpId} onChange={change} onLeave={() => undefined} onPick={change} />
        <RowRemarks
          row={row} draft={draft} reading={reading} state={{ is: 'typing' }} findings={findings} explanation={standingExplanation(draft, setting)} isLeft={isTried} isDetailed helpId={helpId}
        />
        {isTried && !isAnswered && <p className={styles['wrong']}>{texts.needsAnswer}</p>}
      </div>
      <TextField
        label={published ? texts.reason : texts.whyLate} description={texts.reasonHint} rows={2} maxLength={2000} value={reason} onChange={changeReason}
        error={isTried && reason.trim() === '' ? (published ? texts.needsReason : texts.needsWhyLate) : undefined}
      />
      <TextField label={fields.source} maxLength={500} value={draft.source} onChange={(source) => change({ source })} />
      <div className={styles['pair']}>
        <TextField label={fields.dataDate} type="date" value={draft.dataDate} onChange={(dataDate) => change({ dataDate })} />
        <SelectField<Vintage> label={fields.vintage} value={draft.vintage} options={vintages.map((vintage) => ({ value: vintage, label: fields.vintages[vintage] }))} onChange={(vintage) => change({ vintage })} />
      </div>
      <TextField label={fields.note} rows={2} maxLength={2000} value={draft.note} onChange={(note) => change({ note })} />
    </ActionDialog>
  )
}
