import { roles, type Role } from '@atalaya/shared/access'
import { accountEndpoints, addedMemberSchema, addMemberSchema } from '@atalaya/shared/account'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { CheckboxGroup, FieldError, Form, Label } from 'react-aria-components'
import type { z } from 'zod'
import { call } from '../api/client.ts'
import { problemText } from '../api/problem-text.ts'
import { useLanguage, useMessages } from '../language/language-context.tsx'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { TextField } from '../ui/field.tsx'
import { Message } from '../ui/message.tsx'
import { accountMessages } from './account-messages.ts'
import { membersQuery } from './account-queries.ts'
import styles from './account.module.css'

interface MemberDraft {
  readonly name: string
  readonly email: string
  readonly password: string
  readonly roles: readonly Role[]
}
const empty: MemberDraft = { name: '', email: '', password: '', roles: ['provider'] }

/** The fields of a draft that the contract does not take yet. */
function wrongFields(draft: MemberDraft): ReadonlySet<PropertyKey | undefined> {
  const parsed = addMemberSchema.safeParse(draft)
  return new Set(parsed.success ? [] : parsed.error.issues.map(({ path }) => path[0]))
}

/** That somebody was added; who had an account already has not been given the name and the password that were typed. */
function Added({ answer: { added, members } }: { answer: z.infer<typeof addedMemberSchema> }) {
  const texts = useMessages(accountMessages)
  const member = members.find(({ personId }) => personId === added.personId)
  if (member === undefined) return null
  return added.isNew ? (
    <Message tone="good" isUrgent>
      <p>{texts.added(member.name)}</p>
    </Message>
  ) : (
    <Message tone="warn" title={texts.hadAccount(member.email)} isUrgent>
      <p>{texts.hadAccountText(member.name)}</p>
    </Message>
  )
}

/** Adding a person to a territory, with a first password that is told in person. */
export function AddMemberForm({ territory }: { territory: string }) {
  const texts = useMessages(accountMessages)
  const language = useLanguage()
  const queryClient = useQueryClient()
  const [draft, setDraft] = useState(empty)
  const [isTried, setIsTried] = useState(false)
  const wrong = wrongFields(draft)
  const error = (field: keyof MemberDraft, sentence: string) => (isTried && wrong.has(field) ? sentence : undefined)
  const add = useMutation({
    mutationFn: (member: MemberDraft) => call(accountEndpoints.addMember, { params: { territory }, body: { ...member, roles: [...member.roles] } }),
    onSuccess: (answer) => {
      queryClient.setQueryData(membersQuery(territory).queryKey, answer)
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
        if (wrong.size === 0) add.mutate(addMemberSchema.parse(draft))
      }}
    >
      {add.isError && (
        <Message tone="bad" isUrgent>
          <p>{problemText(add.error, language)}</p>
        </Message>
      )}
      {add.isSuccess && (
        <Added answer={add.data} />
      )}
      <TextField label={texts.name} autoComplete="off" maxLength={120} value={draft.name} onChange={(name) => setDraft({ ...draft, name })} error={error('name', texts.needsName)} />
      <TextField label={texts.email} type="email" autoComplete="off" value={draft.email} onChange={(email) => setDraft({ ...draft, email })} error={error('email', texts.needsEmail)} />
      <TextField
        label={texts.firstPassword} autoComplete="off" value={draft.password} onChange={(password) => setDraft({ ...draft, password })} description={texts.firstPasswordHint}
        error={error('password', texts.passwordTooShort)}
      />
      <CheckboxGroup validationBehavior="aria" value={[...draft.roles]} onChange={(held) => setDraft({ ...draft, roles: roles.filter((role) => held.includes(role)) })} isInvalid={error('roles', '') !== undefined} className={styles['roleChoice']!}>
        <Label>{texts.roles}</Label>
        {roles.map((role) => (
          <Checkbox key={role} value={role}>
            {texts.roleNames[role]} <small className={styles['roleHint']}>{texts.roleHints[role]}</small>
          </Checkbox>
        ))}
        <FieldError className={styles['wrong']!}>{texts.needsRole}</FieldError>
      </CheckboxGroup>
      <Button look="primary" type="submit" isDisabled={add.isPending}>
        {add.isPending ? texts.saving : texts.add}
      </Button>
    </Form>
  )
}
