import { accountEndpoints, passwordSchema } from '@atalaya/shared/account'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { call } from '../api/client.ts'
import { fieldProblem, problemText } from '../api/problem-text.ts'
import { useLanguage, useMessages } from '../language/language-context.tsx'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { Message } from '../ui/message.tsx'
import { accountMessages } from './account-messages.ts'
import { meQuery } from './account-queries.ts'
import styles from './account.module.css'

const empty = { current: '', next: '', again: '' }

function useChangePassword(onChanged: () => void) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ current, next }: typeof empty) => call(accountEndpoints.changePassword, { body: { current, next } }),
    onSuccess: () => {
      queryClient.setQueryData(meQuery.queryKey, (me) => me && { ...me, hasFirstPassword: false })
      onChanged()
    },
  })
}

interface PasswordFormProps {
  /** Somebody else made the one that there is. */
  readonly isFirst: boolean
  readonly onChanged?: () => void
}

/** Changing the own password; for somebody with a first one, what comes before all else. */
export function PasswordForm({ isFirst, onChanged }: PasswordFormProps) {
  const texts = useMessages(accountMessages)
  const language = useLanguage()
  const [typed, setTyped] = useState(empty)
  const [isTried, setIsTried] = useState(false)
  const change = useChangePassword(() => {
    setTyped(empty)
    setIsTried(false)
    onChanged?.()
  })
  const isShort = !passwordSchema.safeParse(typed.next).success
  const isDifferent = typed.next !== typed.again
  const [wrongCurrent, wrongNext] = ['/current', '/next'].map((pointer) => fieldProblem(change.error, pointer, language))
  return (
    <Form
      className={styles['form']!}
      onSubmit={(event) => {
        event.preventDefault()
        setIsTried(true)
        if (!isShort && !isDifferent) change.mutate(typed)
      }}
    >
      {change.isError && wrongCurrent === undefined && wrongNext === undefined && (
        <Message tone="bad" isUrgent>
          <p>{problemText(change.error, language)}</p>
        </Message>
      )}
      {change.isSuccess && (
        <Message tone="good" isUrgent>
          <p>{texts.passwordChanged}</p>
        </Message>
      )}
      <TextField
        label={isFirst ? texts.receivedPassword : texts.current} type="password" autoComplete="current-password" value={typed.current}
        onChange={(current) => setTyped({ ...typed, current })} error={wrongCurrent}
      />
      <TextField
        label={texts.next} type="password" autoComplete="new-password" value={typed.next} onChange={(next) => setTyped({ ...typed, next })} description={texts.nextHint}
        error={isTried && isShort ? texts.passwordTooShort : wrongNext}
      />
      <TextField
        label={texts.again} type="password" autoComplete="new-password" value={typed.again} onChange={(again) => setTyped({ ...typed, again })}
        error={isTried && isDifferent ? texts.passwordsDiffer : undefined}
      />
      <Button look="primary" type="submit" isDisabled={change.isPending}>
        {change.isPending ? texts.saving : isFirst ? texts.keepPassword : texts.changePassword}
      </Button>
    </Form>
  )
}
