import { askPasswordResetSchema, doorEndpoints } from '@atalaya/shared/account'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { call } from '../api/client.ts'
import { problemText } from '../api/problem-text.ts'
import { useLanguage, useMessages } from '../language/language-context.tsx'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { Message } from '../ui/message.tsx'
import { accountMessages } from './account-messages.ts'
import { signInWaysQuery } from './account-queries.ts'
import styles from './account.module.css'
import { doorMessages } from './door-messages.ts'
import { Door } from './door.tsx'

/** Asks for the link by which somebody chooses another password; says the same whether there is such an account. */
export function ForgottenPage() {
  const texts = useMessages(doorMessages)
  const account = useMessages(accountMessages)
  const language = useLanguage()
  const { data: ways } = useQuery(signInWaysQuery)
  const [email, setEmail] = useState('')
  const [isTried, setIsTried] = useState(false)
  const wanted = askPasswordResetSchema.safeParse({ email: email.trim() })
  const ask = useMutation({ mutationFn: (body: { email: string }) => call(doorEndpoints.askPasswordReset, { body }) })
  return (
    <Door title={texts.forgotTitle} lead={texts.forgotLead}>
      {ways !== undefined && !ways.sendsMail && (
        <Message tone="warn">
          <p>{texts.forgotNoMail}</p>
        </Message>
      )}
      {ask.isSuccess ? (
        <Message tone="good" title={texts.forgotSent} isUrgent>
          <p>{texts.forgotSentText}</p>
        </Message>
      ) : (
        <Form
          className={styles['form']!}
          onSubmit={(event) => {
            event.preventDefault()
            setIsTried(true)
            if (wanted.success) ask.mutate(wanted.data)
          }}
        >
          {ask.isError && (
            <Message tone="bad" isUrgent>
              <p>{problemText(ask.error, language)}</p>
            </Message>
          )}
          <TextField
            label={account.email} type="email" autoComplete="username" inputMode="email" value={email} onChange={setEmail} autoFocus
            error={isTried && !wanted.success ? account.needsEmail : undefined}
          />
          <Button look="primary" type="submit" isDisabled={ask.isPending}>
            {texts.forgotSend}
          </Button>
        </Form>
      )}
      <p className={styles['doorFoot']}>
        <Link to="/sign-in">{texts.goToSignIn}</Link>
      </p>
    </Door>
  )
}
