import { doorEndpoints, passwordSchema } from '@atalaya/shared/account'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { isProblem } from '../api/api-problem.ts'
import { call } from '../api/client.ts'
import { problemText } from '../api/problem-text.ts'
import { useLanguage, useMessages } from '../language/language-context.tsx'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { Message } from '../ui/message.tsx'
import { accountMessages } from './account-messages.ts'
import styles from './account.module.css'
import { doorMessages } from './door-messages.ts'
import { Door } from './door.tsx'

const route = getRouteApi('/password/$token')

/** Choosing a password by a link of one use. */
export function PasswordLinkPage() {
  const texts = useMessages(doorMessages)
  const account = useMessages(accountMessages)
  const language = useLanguage()
  const { token } = route.useParams()
  const queryClient = useQueryClient()
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const [isTried, setIsTried] = useState(false)
  const isShort = !passwordSchema.safeParse(password).success
  const use = useMutation({
    mutationFn: () => call(doorEndpoints.usePasswordReset, { body: { token, password } }),
    onSuccess: () => queryClient.clear(),
  })
  if (use.isSuccess || isProblem(use.error, 'link-expired')) {
    return (
      <Door title={use.isSuccess ? texts.resetDone : texts.linkOver} lead={use.isSuccess ? texts.resetDoneText : texts.linkOverText}>
        <p>
          <Link to="/sign-in">{texts.goToSignIn}</Link>
        </p>
      </Door>
    )
  }
  return (
    <Door title={texts.resetTitle} lead={texts.resetLead}>
      <Form
        className={styles['form']!}
        onSubmit={(event) => {
          event.preventDefault()
          setIsTried(true)
          if (!isShort && password === again) use.mutate()
        }}
      >
        {use.isError && (
          <Message tone="bad" isUrgent>
            <p>{problemText(use.error, language)}</p>
          </Message>
        )}
        <TextField
          label={account.next} type="password" autoComplete="new-password" value={password} onChange={setPassword} description={account.nextHint} autoFocus
          error={isTried && isShort ? account.passwordTooShort : undefined}
        />
        <TextField label={account.again} type="password" autoComplete="new-password" value={again} onChange={setAgain} error={isTried && password !== again ? account.passwordsDiffer : undefined} />
        <Button look="primary" type="submit" isDisabled={use.isPending}>
          {texts.resetSave}
        </Button>
      </Form>
    </Door>
  )
}
