import { accountEndpoints, passwordSchema } from '@atalaya/shared/account'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { call } from '../api/client.ts'
import { fieldProblem, problemText } from '../api/problem-text.ts'
import { useLanguage, useMessages } from '../language/language-context.tsx'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { Message } from '../ui/message.tsx'
import { Page } from '../ui/page.tsx'
import { accountMessages } from './account-messages.ts'
import styles from './account.module.css'

/** Changing the own password. Every session ends with it, so the way on is the sign-in. */
export function PasswordPage() {
  const texts = useMessages(accountMessages)
  const language = useLanguage()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const [isTried, setIsTried] = useState(false)
  const change = useMutation({
    mutationFn: () => call(accountEndpoints.changePassword, { body: { current, next } }),
    onSuccess: async () => {
      queryClient.clear()
      await navigate({ to: '/sign-in', search: { after: 'password' } })
    },
  })
  const isShort = !passwordSchema.safeParse(next).success
  const wrongCurrent = fieldProblem(change.error, '/current', language)
  return (
    <Page title={texts.ownPassword} lead={texts.ownPasswordLead}>
      <Form
        className={styles['form']!}
        onSubmit={(event) => {
          event.preventDefault()
          setIsTried(true)
          if (!isShort && next === again) change.mutate()
        }}
      >
        {change.isError && wrongCurrent === undefined && (
          <Message tone="bad" isUrgent>
            <p>{problemText(change.error, language)}</p>
          </Message>
        )}
        <TextField label={texts.current} type="password" autoComplete="current-password" value={current} onChange={setCurrent} error={wrongCurrent} />
        <TextField
          label={texts.next} type="password" autoComplete="new-password" value={next} onChange={setNext} description={texts.nextHint}
          error={isTried && isShort ? texts.passwordTooShort : undefined}
        />
        <TextField label={texts.again} type="password" autoComplete="new-password" value={again} onChange={setAgain} error={isTried && next !== again ? texts.passwordsDiffer : undefined} />
        <Button look="primary" type="submit" isDisabled={change.isPending}>
          {change.isPending ? texts.saving : texts.changePassword}
        </Button>
      </Form>
    </Page>
  )
}
