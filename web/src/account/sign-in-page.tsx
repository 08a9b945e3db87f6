import { accountEndpoints, signInSchema } from '@atalaya/shared/account'
import type { Language } from '@atalaya/shared/language'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { call } from '../api/client.ts'
import { problemText } from '../api/problem-text.ts'
import { useLanguage, useMessages } from '../language/language-context.tsx'
import { LanguageSwitch } from '../language/language-switch.tsx'
import { territoriesAddress } from '../site/public-address.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { Message } from '../ui/message.tsx'
import { accountMessages } from './account-messages.ts'
import { meQuery } from './account-queries.ts'
import styles from './account.module.css'
import { useChangeLanguage } from './use-account-language.ts'

const route = getRouteApi('/sign-in')

export function SignInPage() {
  const texts = useMessages(accountMessages)
  const language = useLanguage()
  const { next } = route.useSearch()
  const router = useRouter()
  const queryClient = useQueryClient()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [isLacking, setIsLacking] = useState(false)
  const [chosen, setChosen] = useState<Language>()
  const changeLanguage = useChangeLanguage()
  const signIn = useMutation({
    mutationFn: () => call(accountEndpoints.signIn, { body: { email: email.trim(), password } }),
    onSuccess: async (me) => {
      queryClient.clear()
      queryClient.setQueryData(meQuery.queryKey, me)
      // Who has just chosen one at this door means it, whatever the account was used in before.
      if (chosen !== undefined && chosen !== me.language) changeLanguage.mutate(chosen)
      router.history.push(next === undefined ? '/office/' : next)
    },
  })
  const trouble = isLacking ? texts.needsBoth : signIn.isError ? problemText(signIn.error, language) : undefined
  return (
    <main className={styles['door']}>
      <div className={styles['doorHead']}>
        <p className={styles['product']}>Atalaya</p>
        <LanguageSwitch onChoose={setChosen} />
      </div>
      <div>
        <h1 className={styles['doorTitle']}>{texts.signIn}</h1>
        <p className={styles['doorLead']}>{texts.signInLead}</p>
      </div>
      <Form
        className={styles['form']!}
        onSubmit={(event) => {
          event.preventDefault()
          const isComplete = signInSchema.safeParse({ email: email.trim(), password }).success
          setIsLacking(!isComplete)
          if (isComplete) signIn.mutate()
        }}
      >
        {next !== undefined && trouble === undefined && (
          <Message tone="plain">
            <p>{texts.sessionEnded}</p>
          </Message>
        )}
        {trouble !== undefined && (
          <Message tone="bad" isUrgent>
            <p>{trouble}</p>
          </Message>
        )}
        <TextField label={texts.email} name="email" type="email" autoComplete="username" inputMode="email" value={email} onChange={setEmail} autoFocus />
        <TextField label={texts.password} name="password" type="password" autoComplete="current-password" value={password} onChange={setPassword} />
        <Button look="primary" type="submit" isDisabled={signIn.isPending}>
          {signIn.isPending ? texts.entering : texts.enter}
        </Button>
      </Form>
      <div className={styles['doorFoot']}>
        <p>{texts.forgotPassword}</p>
        <p>
          <a href={territoriesAddress(language)}>{texts.toPublicSite}</a>
        </p>
      </div>
    </main>
  )
}
