import { delegationEndpoints, type Delegation } from '@atalaya/shared/delegation'
import { useState } from 'react'
import { call } from '../api/client.ts'
import { fieldProblem, problemText } from '../api/problem-text.ts'
import { useLanguage } from '../language/language-context.tsx'
import { ActionDialog } from '../ui/action-dialog.tsx'
import { TextField } from '../ui/field.tsx'
import { delegationMessages } from './delegation-messages.ts'
import { useDelegationAct, type QuarterAddress } from './delegation-queries.ts'
import type { MadeLink } from './link-dialog.tsx'

interface LinkProps {
  readonly quarter: QuarterAddress
  readonly delegation: Delegation
  readonly onClose: () => void
}

export function RenewDialog({ quarter, delegation: { number, version, department }, onClose, onLink }: LinkProps & { readonly onLink: (link: MadeLink) => void }) {
  const language = useLanguage()
  const texts = delegationMessages[language]
  const act = useDelegationAct(quarter, () => call(delegationEndpoints.renewLink, { params: { ...quarter, number }, body: { version } }))
  const onAct = () =>
    act.mutate(undefined, {
      onSuccess: ({ token }) => {
        onClose()
        onLink({ department, token })
      },
    })
  return (
    <ActionDialog
      title={texts.newLinkTitle} label={texts.make} pendingLabel={texts.asking} isPending={act.isPending} failure={act.isError ? problemText(act.error, language) : undefined}
      onAct={onAct} onClose={onClose}
    >
      <p>{texts.newLinkText}</p>
    </ActionDialog>
  )
}

export function ExtendDialog({ quarter, delegation: { number, version, validUntil }, onClose }: LinkProps) {
  const language = useLanguage()
  const texts = delegationMessages[language]
  const [day, setDay] = useState(validUntil)
  const act = useDelegationAct(quarter, () => call(delegationEndpoints.extendLink, { params: { ...quarter, number }, body: { version, validUntil: day } }))
  return (
    <ActionDialog
      title={texts.extendTitle} label={texts.extend} pendingLabel={texts.working} isPending={act.isPending} isDisabled={day === ''}
      failure={act.isError ? problemText(act.error, language) : undefined} onAct={() => act.mutate(undefined, { onSuccess: onClose })} onClose={onClose}
    >
      <TextField label={texts.until} description={texts.untilHint} type="date" value={day} onChange={setDay} error={fieldProblem(act.error, '/validUntil', language)} />
    </ActionDialog>
  )
}

export function RevokeDialog({ quarter, delegation: { number, version }, onClose }: LinkProps) {
  const language = useLanguage()
  const texts = delegationMessages[language]
  const act = useDelegationAct(quarter, () => call(delegationEndpoints.revokeLink, { params: { ...quarter, number }, body: { version } }))
  return (
    <ActionDialog
      title={texts.revokeTitle} label={texts.revoke} pendingLabel={texts.working} isPending={act.isPending} failure={act.isError ? problemText(act.error, language) : undefined}
      onAct={() => act.mutate(undefined, { onSuccess: onClose })} onClose={onClose}
    >
      <p>{texts.revokeText}</p>
    </ActionDialog>
  )
}
