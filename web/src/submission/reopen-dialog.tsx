import { daysAfter } from '@atalaya/shared/calendar'
import { mostDaysReopened, reopenSchema, submissionEndpoints, type SubmissionRow } from '@atalaya/shared/submission'
import { useState } from 'react'
import { call } from '../api/client.ts'
import { problemText } from '../api/problem-text.ts'
import { ActionDialog } from '../ui/action-dialog.tsx'
import { TextField } from '../ui/field.tsx'
import { reopeningMessages } from './reopening-messages.ts'
import { useSheet } from './sheet-context.tsx'
import { todayIn } from './today-in.ts'
import { useAct } from './use-act.ts'

/** A week is what an answer takes that has to be asked for elsewhere. */
const usualDays = 7

interface ReopenDialogProps {
  readonly row: SubmissionRow
  readonly onClose: () => void
}

/** Letting one locked figure be written: until when, and why. */
export function ReopenDialog({ row, onClose }: ReopenDialogProps) {
  const { view, format } = useSheet()
  const texts = reopeningMessages[format.language]
  const today = todayIn(view.territory)
  const last = daysAfter(today, mostDaysReopened)
  const [draft, setDraft] = useState({ until: daysAfter(today, usualDays), reason: '' })
  const [isTried, setIsTried] = useState(false)
  const read = reopenSchema.safeParse(draft)
  const isDay = read.success || !read.error.issues.some(({ path }) => path[0] === 'until')
  const isInTime = isDay && draft.until >= today && draft.until <= last
  const reopening = useAct(
    view,
    () => call(submissionEndpoints.reopen, { params: { territory: view.territory.slug, period: view.period, code: row.indicator.code }, body: reopenSchema.parse(draft) }),
    onClose,
  )
  const onAct = () => {
    setIsTried(true)
    if (read.success && isInTime) reopening.mutate()
  }
  return (
    <ActionDialog
      title={texts.reopenTitle} label={texts.reopen} pendingLabel={texts.working} isPending={reopening.isPending}
      failure={reopening.isError ? problemText(reopening.error, format.language) : undefined} onAct={onAct} onClose={onClose}
    >
      <p>
        <strong>{row.indicator.name[format.language]}</strong>
      </p>
      <p>{view.state === 'approved' ? texts.leadApproved : texts.lead}</p>
      <TextField
        label={texts.until} description={texts.untilHint} type="date" inputProps={{ min: today, max: last }} value={draft.until} error={isTried && !isInTime ? texts.needsDay : undefined}
        onChange={(until) => setDraft({ ...draft, until })}
      />
      <TextField
        label={texts.reason} description={texts.reasonHint} rows={2} maxLength={1000} value={draft.reason} error={isTried && draft.reason.trim() === '' ? texts.needsReason : undefined}
        onChange={(reason) => setDraft({ ...draft, reason })}
      />
    </ActionDialog>
  )
}
