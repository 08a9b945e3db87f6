import { acceptInvitationSchema, doorEndpoints, type OpenInvitation } from '@atalaya/shared/account'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { isProblem } from '../api/api-problem.ts'
import { call } from '../api/client.ts'
import { problemText } from '../api/problem-text.ts'
import { useLanguage, useMessages } from '../language/language-context.tsx'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { Loading, Message } from '../ui/message.tsx'
import { accountMessages } from './account-messages.ts'
import { invitationQuery } from './account-queries.ts'
import styles from './account.module.css'
import { doorMessages } from './door-messages.ts'
import { Door } from './door.tsx'

const route = getRouteApi('/invitation/$token')

function Tasks({ invitation }: { invitation: OpenInvitation }) {
  const texts = useMessages(doorMessages)
  const { roleNames, roleHints } = useMessages(accountMessages)
  return (
    <div>
      <h2 className={styles['doorHeading']}>{texts.yourTasks}</h2>
      <ul className={styles['tasks']}>
        {invitation.roles.map((role) => (
          <li key={role}>
            {roleNames[role]}: <span className={styles['soft']}>{roleHints[role]}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What somebody without an account says of themselves; with one, only that they accept. */
function AcceptForm({ token, invitation }: { token: string; invitation: OpenInvitation }) {
  const texts = useMessages(doorMessages)
  const account = useMessages(accountMessages)
  const language = useLanguage()
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const [isTried, setIsTried] = useState(false)
  const wanted = acceptInvitationSchema.safeParse(invitation.hasAccount ? { token } : { token, person: { name, password, language } })
  const wrong = new Set(wanted.success ? [] : wanted.error.issues.map(({ path }) => path[1]))
  const accept = useMutation({
    mutationFn: () => call(doorEndpoints.acceptInvitation, { body: acceptInvitationSchema.parse(wanted.data) }),
    onSuccess: async ({ isNew }) => {
      if (!isNew) return
      queryClient.clear()
      await navigate({ to: '/' })
    },
  })
  if (accept.isSuccess && !accept.data.isNew) {
    return (
      <Message tone="good" title={texts.accepted} isUrgent>
        <p>{texts.acceptedText}</p>
        <p>
          <Link to="/sign-in">{texts.goToSignIn}</Link>
        </p>
      </Message>
    )
  }
  return (
    <Form
      className={styles['form']!}
      onSubmit={(event) => {
        event.preventDefault()
        setIsTried(true)
        if (wanted.success) accept.mutate()
      }}
    >
      {accept.isError && (
        <Message tone="bad" isUrgent>
          <p>{problemText(accept.error, language)}</p>
        </Message>
      )}
      {invitation.hasAccount ? (
        <p>{texts.hasAccount}</p>
      ) : (
        <>
          <TextField label={texts.yourName} autoComplete="name" maxLength={120} value={name} onChange={setName} error={isTried && wrong.has('name') ? account.needsName : undefined} />
          <TextField
            label={texts.choosePassword} type="password" autoComplete="new-password" value={password} onChange={setPassword} description={account.nextHint}
            error={isTried && wrong.has('password') ? account.passwordTooShort : undefined}
          />
        </>
      )}
      <Button look="primary" type="submit" isDisabled={accept.isPending}>
        {texts.accept}
      </Button>
    </Form>
  )
}

/** Where the link of an invitation leads. The language is the one chosen at the top, and becomes the account's. */
export function InvitationPage() {
  const texts = useMessages(doorMessages)
  const language = useLanguage()
  const { token } = route.useParams()
  const { data: invitation, error } = useQuery(invitationQuery(token))
  if (isProblem(error, 'link-expired') || isProblem(error, 'invalid-fields')) {
    return (
      <Door title={texts.linkOver} lead={texts.linkOverText}>
        <p>
          <Link to="/sign-in">{texts.goToSignIn}</Link>
        </p>
      </Door>
    )
  }
  if (invitation === undefined) {
    return <Door title="Atalaya">{error ? <p>{problemText(error, language)}</p> : <Loading label="Atalaya" />}</Door>
  }
  return (
    <Door title={texts.invitedTo(invitation.territory[language])} lead={texts.invitedLead(invitation.email)}>
      <Tasks invitation={invitation} />
      <AcceptForm token={token} invitation={invitation} />
    </Door>
  )
}
