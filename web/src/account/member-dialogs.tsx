import { doorEndpoints, type Member } from '@atalaya/shared/account'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/client.ts'
import { problemText } from '../api/problem-text.ts'
import { useLanguage, useMessages } from '../language/language-context.tsx'
import { ActionDialog } from '../ui/action-dialog.tsx'
import { accountMessages } from './account-messages.ts'
import { membersQuery } from './account-queries.ts'
import { invitationMessages } from './invitation-messages.ts'
import { LimitChoice } from './limit-choice.tsx'

interface MemberDialogProps {
  readonly territory: string
  readonly member: Member
  readonly onClose: () => void
}

/** Which figures a member enters. */
export function LimitDialog({ territory, member, onClose, onChange }: MemberDialogProps & { readonly onChange: (indicators: readonly string[]) => void }) {
  const texts = useMessages(invitationMessages)
  const account = useMessages(accountMessages)
  const [chosen, setChosen] = useState<readonly string[] | null>(member.indicators.length === 0 ? null : member.indicators)
  return (
    <ActionDialog
      title={texts.limitTitle(member.name)} label={account.save} pendingLabel={account.saving} isPending={false} isDisabled={chosen !== null && chosen.length === 0} failure={undefined}
      onAct={() => {
        onChange(chosen ?? [])
        onClose()
      }}
      onClose={onClose}
    >
      <LimitChoice territory={territory} chosen={chosen} onChange={setChosen} />
    </ActionDialog>
  )
}

/** Letting somebody in who lost what they sign in with besides the password. */
export function TakeFactorDialog({ territory, member, onClose }: MemberDialogProps) {
  const texts = useMessages(invitationMessages)
  const { saving } = useMessages(accountMessages)
  const language = useLanguage()
  const queryClient = useQueryClient()
  const take = useMutation({
    mutationFn: () => call(doorEndpoints.takeSecondFactorAway, { params: { territory, personId: member.personId } }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: membersQuery(territory).queryKey })
      onClose()
    },
  })
  return (
    <ActionDialog
      title={texts.takeFactorTitle(member.name)} label={texts.takeFactorAway} pendingLabel={saving} isPending={take.isPending}
      failure={take.isError ? problemText(take.error, language) : undefined} onAct={() => take.mutate()} onClose={onClose}
    >
      <p>{texts.takeFactorText}</p>
    </ActionDialog>
  )
}
