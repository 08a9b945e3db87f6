import { listing } from '@atalaya/shared/language'
import { periodLabel } from '@atalaya/shared/period'
import { submissionEndpoints, type SubmissionView } from '@atalaya/shared/submission'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { call } from '../api/client.ts'
import { problemText } from '../api/problem-text.ts'
import { useLanguage, useMessages } from '../language/language-context.tsx'
import { ActionDialog } from '../ui/action-dialog.tsx'
import { Message } from '../ui/message.tsx'
import { actionMessages } from './action-messages.ts'
import { CountsList } from './counts-list.tsx'
import type { Desk } from './desk.ts'
import { OpenPoints } from './open-points.tsx'
import { reopenedText } from './reopened-text.ts'
import { isUnanswered } from './row-standing.ts'
import { savedWhen } from './saved-when.ts'
import { useAct } from './use-act.ts'
import { useDeskSummary } from './use-desk.ts'

interface ConfirmDialogProps {
  readonly view: SubmissionView
  readonly desk: Desk
  readonly onClose: () => void
}

function Confirm({ view, onClose, title, label, endpoint, children }: Omit<ConfirmDialogProps, 'desk'> & {
  title: string
  label: string
  endpoint: typeof submissionEndpoints.approve | typeof submissionEndpoints.publish
  children: ReactNode
}) {
  const texts = useMessages(actionMessages)
  const language = useLanguage()
  const act = useAct(
    view,
    () => call<typeof submissionEndpoints.approve>(endpoint as typeof submissionEndpoints.approve, { params: { territory: view.territory.slug, period: view.period }, body: { version: view.version } }),
    onClose,
  )
  return (
    <ActionDialog
      title={title}
      label={label} pendingLabel={texts.working} isPending={act.isPending}
      failure={act.isError ? problemText(act.error, language) : undefined} onAct={() => act.mutate()} onClose={onClose}
    >
      {children}
    </ActionDialog>
  )
}

/** Who entered the figures of a quarter, each once. */
function namesOf(view: SubmissionView): readonly string[] {
  return [...new Set(view.rows.flatMap(({ figure }) => (figure === null ? [] : [figure.savedBy])))]
}

export function ApproveDialog({ view, desk, onClose }: ConfirmDialogProps) {
  const texts = useMessages(actionMessages)
  const language = useLanguage()
  const counts = useDeskSummary(desk)
  const names = namesOf(view)
  const reopened = reopenedText('approveEnds', view.rows, language)
  return (
    <Confirm view={view} onClose={onClose} title={texts.approveTitle(periodLabel(view.period, language))} label={texts.approve} endpoint={submissionEndpoints.approve}>
      <CountsList counts={counts} tellsBlanks />
      <OpenPoints warned={desk.rowsThat(({ warning }) => warning === 'unexplained')} unanswered={desk.rowsThat(isUnanswered)} />
      {reopened !== undefined && (
        <Message tone="warn">
          <p>{reopened}</p>
        </Message>
      )}
      <p>{names.length === 0 ? texts.nobodyEntered : texts.enteredBy(listing(language, names))}</p>
      {view.submittedBy !== null && view.submittedAt !== null && <p>{texts.submittedBy(view.submittedBy, savedWhen(view.submittedAt, language, new Date()))}</p>}
      {view.isOwn && (
        <Message tone="warn">
          <p>{texts.ownFigures}</p>
        </Message>
      )}
      <p>{view.isOwn ? texts.approveOwnLead : texts.approveLead}</p>
    </Confirm>
  )
}

export function PublishDialog({ view, desk, onClose }: ConfirmDialogProps) {
  const texts = useMessages(actionMessages)
  const language = useLanguage()
  const counts = useDeskSummary(desk)
  return (
    <Confirm view={view} onClose={onClose} title={texts.publishTitle(periodLabel(view.period, language))} label={texts.publish} endpoint={submissionEndpoints.publish}>
      <CountsList counts={counts} tellsBlanks tellsCorrections />
      {view.approvedBy !== null && view.approvedAt !== null && <p>{texts.approvedBy(view.approvedBy, savedWhen(view.approvedAt, language, new Date()))}</p>}
      <p>{texts.publishLead}</p>
      <p>
        <Link to="/$territory/preview" params={{ territory: view.territory.slug }} search={{ period: view.period }}>
          {texts.preview}
        </Link>
      </p>
    </Confirm>
  )
}
