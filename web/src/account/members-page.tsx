import { roles, type Role } from '@atalaya/shared/access'
import { accountEndpoints, type Member } from '@atalaya/shared/account'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Fragment, useState } from 'react'
import { isProblem } from '../api/api-problem.ts'
import { call } from '../api/client.ts'
import { problemText, refusalText } from '../api/problem-text.ts'
import { useLanguage, useMessages } from '../language/language-context.tsx'
import { Button, ReasonedButton } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Message } from '../ui/message.tsx'
import { Page, Section } from '../ui/page.tsx'
import { accountMessages } from './account-messages.ts'
import { membersQuery } from './account-queries.ts'
import styles from './account.module.css'
import { AddMemberForm } from './add-member-form.tsx'
import { invitationMessages } from './invitation-messages.ts'
import { InviteForm } from './invite-form.tsx'
import { LimitDialog, TakeFactorDialog } from './member-dialogs.tsx'
import { PendingInvitations } from './pending-invitations.tsx'
import { ResetPasswordDialog } from './reset-password-dialog.tsx'

const signedIn = getRouteApi('/signed-in')
const route = getRouteApi('/signed-in/$territory/people')

function useChangeRoles(territory: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ member, held, indicators }: { member: Member; held: readonly Role[]; indicators?: readonly string[] }) =>
      call(accountEndpoints.changeRoles, {
        params: { territory, personId: member.personId }, body: { roles: [...held], version: member.version, ...(indicators && { indicators: [...indicators] }) },
      }),
    onSuccess: (answer) => queryClient.setQueryData(membersQuery(territory).queryKey, answer),
    // Who was refused because another was quicker decides again, on what stands.
    onError: () => queryClient.invalidateQueries({ queryKey: membersQuery(territory).queryKey }),
  })
}

interface MemberRowProps {
  readonly member: Member
  readonly isMe: boolean
  readonly isBusy: boolean
  readonly onChange: (held: readonly Role[]) => void
  readonly onTakeOut: () => void
  readonly onResetPassword: () => void
  readonly onLimit: () => void
  readonly onTakeFactor: () => void
}

function MemberActions({ member, isBusy, onTakeOut, onResetPassword, onTakeFactor }: Omit<MemberRowProps, 'isMe' | 'onChange' | 'onLimit'>) {
  const doors = useMessages(invitationMessages)
  const texts = useMessages(accountMessages)
  const language = useLanguage()
  const { resetPassword } = member.abilities
  return (
    <div className={styles['actions']}>
      <ReasonedButton look="quiet" isDisabled={isBusy} reason={resetPassword.allowed ? undefined : refusalText(resetPassword, language)} onPress={onResetPassword}>
        {texts.resetPassword}
      </ReasonedButton>
      <Button look="quiet" isDisabled={isBusy} onPress={onTakeOut}>
        {texts.takeOut}
      </Button>
      {member.hasSecondFactor && resetPassword.allowed && (
        <Button look="quiet" isDisabled={isBusy} onPress={onTakeFactor}>
          {doors.takeFactorAway}
        </Button>
      )}
    </div>
  )
}

/** An address that goes on in another line after its @ or a dot, where a person would part it. */
function Email({ address }: { address: string }) {
  return (
    <span className={styles['email']}>
      {address.split(/(?<=[@.])/).map((part, index) => (
        <Fragment key={`${index} ${part}`}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </span>
  )
}

function MemberRow({ member, isMe, isBusy, onChange, onLimit, ...acts }: MemberRowProps) {
  const doors = useMessages(invitationMessages)
  const texts = useMessages(accountMessages)
  return (
    <tr>
      <td>
        {member.name} {isMe && <small>({texts.you})</small>}
        <Email address={member.email} />
      </td>
      <td>
        <div className={styles['roles']}>
          {roles.map((role) => {
            const isHeld = member.roles.includes(role)
            const isLast = isHeld && member.roles.length === 1
            return (
              <Checkbox
                key={role} isSelected={isHeld} isDisabled={isBusy || isLast}
                onChange={(wanted) => onChange(wanted ? [...member.roles, role] : member.roles.filter((held) => held !== role))}
              >
                {texts.roleNames[role]}
              </Checkbox>
            )
          })}
        </div>
        {member.roles.includes('provider') && (
          <p className={styles['limitLine']}>
            {member.indicators.length === 0 ? doors.limitAll : doors.limitedTo(member.indicators.length)}{' '}
            <Button look="quiet" isDisabled={isBusy} onPress={onLimit}>
              {doors.limitChange}
            </Button>
          </p>
        )}
      </td>
      <td>
        <MemberActions member={member} isBusy={isBusy} {...acts} />
      </td>
    </tr>
  )
}

function ChangeFailure({ failure }: { failure: unknown }) {
  const texts = useMessages(accountMessages)
  const language = useLanguage()
  return isProblem(failure, 'stale-version') ? (
    <Message tone="warn" title={texts.rolesConflict} isUrgent>
      <p>{texts.rolesConflictText}</p>
    </Message>
  ) : (
    <Message tone="bad" isUrgent>
      <p>{problemText(failure, language)}</p>
    </Message>
  )
}

/** Who works in a territory and what each may do; every tick is saved at once. */
export function MembersPage() {
  const texts = useMessages(accountMessages)
  const { territory } = route.useParams()
  const { me } = signedIn.useRouteContext()
  const { data: members } = useSuspenseQuery(membersQuery(territory))
  const [leaving, setLeaving] = useState<Member>()
  const [resetting, setResetting] = useState<Member>()
  const [limiting, setLimiting] = useState<Member>()
  const [takingFactor, setTakingFactor] = useState<Member>()
  const change = useChangeRoles(territory)
  const doors = useMessages(invitationMessages)
  return (
    <Page title={texts.people} lead={texts.peopleLead}>
      {change.isError && <ChangeFailure failure={change.error} />}
      <table className={styles['people']}>
        <thead>
          <tr>
            <th scope="col">{texts.person}</th>
            <th scope="col">{texts.roles}</th>
            <th scope="col">
              <span className="visually-hidden">{texts.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <MemberRow
              key={member.personId} member={member} isMe={member.personId === me.personId} isBusy={change.isPending}
              onChange={(held) => change.mutate({ member, held })} onTakeOut={() => setLeaving(member)}
              onResetPassword={() => setResetting(member)} onLimit={() => setLimiting(member)} onTakeFactor={() => setTakingFactor(member)}
            />
          ))}
        </tbody>
      </table>
      <p role="status" className={styles['status']}>
        {change.isPending ? texts.saving : change.isSuccess ? texts.saved : ''}
      </p>
      <PendingInvitations territory={territory} />
      <Section title={doors.invite} lead={doors.inviteLead}>
        <InviteForm territory={territory} />
        <details className={styles['other']}>
          <summary>{doors.withPassword}</summary>
          <p className={styles['doorLead']}>{texts.addPersonLead}</p>
          <AddMemberForm territory={territory} />
        </details>
      </Section>
      {limiting && (
        <LimitDialog territory={territory} member={limiting} onClose={() => setLimiting(undefined)} onChange={(indicators) => change.mutate({ member: limiting, held: limiting.roles, indicators })} />
      )}
      {takingFactor && <TakeFactorDialog territory={territory} member={takingFactor} onClose={() => setTakingFactor(undefined)} />}
      {resetting && <ResetPasswordDialog territory={territory} member={resetting} onClose={() => setResetting(undefined)} />}
      {leaving && (
        <Dialog
          title={texts.takeOutTitle(leaving.name)}
          onClose={() => setLeaving(undefined)}
          actions={
            <>
              <Button onPress={() => setLeaving(undefined)}>{texts.cancel}</Button>
              <Button
                look="primary"
                onPress={() => {
                  change.mutate({ member: leaving, held: [] })
                  setLeaving(undefined)
                }}
              >
                {texts.takeOut}
              </Button>
            </>
          }
        >
          <p>{texts.takeOutText}</p>
        </Dialog>
      )}
    </Page>
  )
}
