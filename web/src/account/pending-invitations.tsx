import { doorEndpoints, type Invitation } from '@atalaya/shared/account'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { call } from '../api/client.ts'
import { problemText } from '../api/problem-text.ts'
import { instantText } from '../language/instant-text.ts'
import { useLanguage, useMessages } from '../language/language-context.tsx'
import { Button } from '../ui/button.tsx'
import { Message } from '../ui/message.tsx'
import { Section } from '../ui/page.tsx'
import { accountMessages } from './account-messages.ts'
import { invitationsQuery } from './account-queries.ts'
import styles from './account.module.css'
import { invitationMessages } from './invitation-messages.ts'
import { MadeLink } from './made-link.tsx'

function InvitationText({ invitation }: { invitation: Invitation }) {
  const texts = useMessages(invitationMessages)
  const { roleNames } = useMessages(accountMessages)
  const language = useLanguage()
  const { email, roles, indicators, invitedBy, expiresAt, isExpired } = invitation
  const tasks = roles.map((role) => roleNames[role]).join(', ')
  return (
    <span className={styles['itemText']}>
      <span>{email}</span>
      <small>
        {tasks}
        {indicators.length > 0 && ` · ${texts.limitedTo(indicators.length)}`}
      </small>
      <small>
        {texts.invitedBy(invitedBy, instantText(expiresAt, language))} {isExpired && <strong>({texts.isOver})</strong>}
      </small>
    </span>
  )
}

/** Who was invited and has not come yet; nothing where that is nobody. */
export function PendingInvitations({ territory }: { territory: string }) {
  const texts = useMessages(invitationMessages)
  const language = useLanguage()
  const queryClient = useQueryClient()
  const query = invitationsQuery(territory)
  const { data } = useSuspenseQuery(query)
  const show = ({ invitations }: { invitations: Invitation[] }) => queryClient.setQueryData(query.queryKey, { invitations })
  // Accepted or withdrawn meanwhile: the list says so.
  const onError = () => queryClient.invalidateQueries({ queryKey: query.queryKey })
  const renew = useMutation({ mutationFn: (id: string) => call(doorEndpoints.renewInvitation, { params: { territory, id } }), gcTime: 0, onSuccess: show, onError })
  const withdraw = useMutation({ mutationFn: (id: string) => call(doorEndpoints.withdrawInvitation, { params: { territory, id } }), onSuccess: show, onError })
  const failure = renew.error ?? withdraw.error
  const isBusy = renew.isPending || withdraw.isPending
  if (data.invitations.length === 0 && failure === null) return null
  return (
    <Section title={texts.pending}>
      {failure !== null && (
        <Message tone="bad" isUrgent>
          <p>{problemText(failure, language)}</p>
        </Message>
      )}
      {renew.isSuccess && <MadeLink made={renew.data.made} />}
      <ul className={styles['list']}>
        {data.invitations.map((invitation) => (
          <li key={invitation.id} className={styles['item']}>
            <InvitationText invitation={invitation} />
            <span className={styles['choices']}>
              <Button look="quiet" isDisabled={isBusy} onPress={() => renew.mutate(invitation.id)}>
                {texts.renew}
              </Button>
              <Button look="quiet" isDisabled={isBusy} onPress={() => withdraw.mutate(invitation.id)}>
                {texts.withdraw}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
