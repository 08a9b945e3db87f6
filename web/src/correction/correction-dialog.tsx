import { vintages, type Observation, type Vintage } from '@atalaya/shared/observation'
import { periodLabel } from '@atalaya/shared/period'
import { correctionEndpoints } from '@atalaya/shared/correction'
import type { SubmissionRow } from '@atalaya/shared/submission'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { call } from '../api/client.ts'
import { problemText } from '../api/problem-text.ts'
import { ActionDialog } from '../ui/action-dialog.tsx'
import { SelectField, TextField } from '../ui/field.tsx'
import { RateFields } from '../submission/amount-fields.tsx'
import { checkRow } from '../submission/check-row.ts'
import { correctionMessages } from './correction-messages.ts'
import { correctionsQuery } from './correction-queries.ts'
import { entryOf } from './entry-of.ts'
import styles from './correction-dialog.module.css'
import { settingOf } from '../submission/desk-slots.ts'
import { EntryFields } from '../submission/entry-fields.tsx'
import { entryText } from '../submission/entry-text.ts'
import { draftOf, fieldsPointedAt, readDraft, saveFigureOf, standingExplanation, type FigureDraft } from '../submission/figure-draft.ts'
import { provenanceMessages } from '../submission/provenance-messages.ts'
import { RowRemarks } from '../submission/row-remarks.tsx'
import { useSheet } from '../submission/sheet-context.tsx'
import { todayIn } from '../submission/today-in.ts'

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

/** What is proposed to replace a published figure, or to stand where one was left blank: what it is now, and why. */
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

  const proposing = useMutation({
    mutationFn: async () => {
      if (!body) throw new Error('A correction that cannot be read is not sent')
      const { explanation: _, answer: _answer, ...figure } = body
      return call(correctionEndpoints.proposeCorrection, {
        params: { territory: territory.slug, code: row.indicator.code, period: row.period }, body: { ...figure, reason: reason.trim() },
      })
    },
    onSuccess: async () => {
      onClose()
      await queryClient.invalidateQueries({ queryKey: correctionsQuery(territory.slug).queryKey })
    },
  })
  // A refusal is of what was sent, and no longer of what is written since.
  const forgetRefusal = () => {
    if (proposing.isError) proposing.reset()
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
  const onPropose = () => {
    setIsTried(true)
    if (isAnswered && reason.trim() !== '') proposing.mutate()
  }
  return (
    <ActionDialog
      title={(published ? texts.title : texts.addTitle)(row.indicator.name[language], periodLabel(row.period, language))}
      label={published ? texts.propose : texts.keep} pendingLabel={texts.proposing} isPending={proposing.isPending}
      failure={proposing.isError ? problemText(proposing.error, language) : undefined} onAct={onPropose} onClose={onClose}
    >
      <p>{published ? texts.lead : state === 'published' ? texts.addLeadPublished : texts.addLeadApproved}</p>
      <p>{territory.allowsSelfApproval ? texts.byOneself : texts.byAnother}</p>
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
