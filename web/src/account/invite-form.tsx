import { roles, type Role } from '@atalaya/shared/access'
import { doorEndpoints, inviteSchema } from '@atalaya/shared/account'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { CheckboxGroup, FieldError, Form, Label } from 'react-aria-components'
import { call } from '../api/client.ts'
import { problemText } from '../api/problem-text.ts'
import { useLanguage, useMessages } from '../language/language-context.tsx'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { TextField } from '../ui/field.tsx'
import { Message } from '../ui/message.tsx'
import { accountMessages } from './account-messages.ts'
import { invitationsQuery } from './account-queries.ts'
import styles from './account.module.css'
import { invitationMessages } from './invitation-messages.ts'
import { LimitChoice } from './limit-choice.tsx'
import { MadeLink } from './made-link.tsx'

interface Draft {
  readonly email: string
  readonly roles: readonly Role[]
  readonly indicators: readonly string[] | null
}

const empty: Draft = { email: '', roles: ['provider'], indicators: null }

/** Inviting somebody by mail: what they will do, and whose figures they enter. */
export function InviteForm({ territory }: { territory: string }) {
  const texts = useMessages(invitationMessages)
  const account = useMessages(accountMessages)
  const language = useLanguage()
  const queryClient = useQueryClient()
  const [draft, setDraft] = useState(empty)
  const [isTried, setIsTried] = useState(false)
  const isLimiting = draft.roles.includes('provider')
  const wanted = inviteSchema.safeParse({ email: draft.email.trim(), roles: draft.roles, indicators: isLimiting && draft.indicators !== null ? draft.indicators : [] })
  const wrong = new Set(wanted.success ? [] : wanted.error.issues.map(({ path }) => path[0]))
  const invite = useMutation({
    mutationFn: () => call(doorEndpoints.invite, { params: { territory }, body: inviteSchema.parse(wanted.data) }),
    gcTime: 0,
    onSuccess: ({ invitations }) => {
      queryClient.setQueryData(invitationsQuery(territory).queryKey, { invitations })
      setDraft(empty)
      setIsTried(false)
    },
  })
  return (
    <Form
      className={styles['form']!}
      onSubmit={(event) => {
        event.preventDefault()
        setIsTried(true)
        if (wanted.success) invite.mutate()
      }}
    >
      {invite.isError && (
        <Message tone="bad" isUrgent>
          <p>{problemText(invite.error, language)}</p>
        </Message>
      )}
      {invite.isSuccess && <MadeLink made={invite.data.made} />}
      <TextField label={account.email} type="email" autoComplete="off" value={draft.email} onChange={(email) => setDraft({ ...draft, email })} error={isTried && wrong.has('email') ? account.needsEmail : undefined} />
      <CheckboxGroup
        validationBehavior="aria" value={[...draft.roles]} isInvalid={isTried && wrong.has('roles')} className={styles['roleChoice']!}
        onChange={(held) => setDraft({ ...draft, roles: roles.filter((role) => held.includes(role)) })}
      >
        <Label>{account.roles}</Label>
        {roles.map((role) => (
          <Checkbox key={role} value={role}>
            {account.roleNames[role]} <small className={styles['roleHint']}>{account.roleHints[role]}</small>
          </Checkbox>
        ))}
        <FieldError className={styles['wrong']!}>{account.needsRole}</FieldError>
      </CheckboxGroup>
      {isLimiting && <LimitChoice territory={territory} chosen={draft.indicators} onChange={(indicators) => setDraft({ ...draft, indicators })} />}
      <Button look="primary" type="submit" isDisabled={invite.isPending}>
        {invite.isPending ? account.saving : texts.send}
      </Button>
    </Form>
  )
}
