import { accountEndpoints, signInSchema } from '@atalaya/shared/account'
import type { Language } from '@atalaya/shared/language'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { isProblem } from '../api/api-problem.ts'
import { call } from '../api/client.ts'
import { fieldProblem, problemText } from '../api/problem-text.ts'
import { useLanguage, useMessages } from '../language/language-context.tsx'
import { territoriesAddress } from '../site/public-address.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { Message } from '../ui/message.tsx'
import { accountMessages } from './account-messages.ts'
import { meQuery } from './account-queries.ts'
import styles from './account.module.css'
import { doorMessages } from './door-messages.ts'
import { Door } from './door.tsx'
import { OpenIdButton } from './open-id-button.tsx'
import { useChangeLanguage } from './use-account-language.ts'

const route = getRouteApi('/sign-in')

export function SignInPage() {
  const texts = useMessages(accountMessages)
  const language = useLanguage()
  const door = useMessages(doorMessages)
  const { next } = route.useSearch()
  const router = useRouter()
  const queryClient = useQueryClient()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [isAskedForCode, setIsAskedForCode] = useState(false)
  const [isLacking, setIsLacking] = useState(false)
  const [chosen, setChosen] = useState<Language>()
  const changeLanguage = useChangeLanguage()
  const signIn = useMutation({
    mutationFn: () => call(accountEndpoints.signIn, { body: { email: email.trim(), password, ...(isAskedForCode && { code }) } }),
    onError: (failure) => setIsAskedForCode((was) => was || isProblem(failure, 'second-factor-needed')),
    onSuccess: async (me) => {
      queryClient.clear()
      queryClient.setQueryData(meQuery.queryKey, me)
      // Who has just chosen one at this door means it, whatever the account was used in before.
      if (chosen !== undefined && chosen !== me.language) changeLanguage.mutate(chosen)
      router.history.push(next === undefined ? '/office/' : next)
    },
  })
  const wrongCode = fieldProblem(signIn.error, '/code', language)
  const isAsking = isProblem(signIn.error, 'second-factor-needed')
  const failure = signIn.isError && !isAsking && wrongCode === undefined ? problemText(signIn.error, language) : undefined
  const trouble = isLacking ? texts.needsBoth : failure
  return (
    <Door title={texts.signIn} lead={texts.signInLead} onChooseLanguage={setChosen}>
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
        {isAskedForCode && (
          <TextField label={door.code} description={door.codeHint} name="code" autoComplete="one-time-code" value={code} onChange={setCode} error={wrongCode} autoFocus />
        )}
        <Button look="primary" type="submit" isDisabled={signIn.isPending}>
          {signIn.isPending ? texts.entering : texts.enter}
        </Button>
      </Form>
      <OpenIdButton next={next === undefined ? '/office/' : next} />
      <div className={styles['doorFoot']}>
        <p>
          <Link to="/password">{door.forgot}</Link>
        </p>
        <p>
          <a href={territoriesAddress(language)}>{texts.toPublicSite}</a>
        </p>
      </div>
    </Door>
  )
}
