import { openIdEndpoints, type Me } from '@atalaya/shared/account'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useRouter } from '@tanstack/react-router'
import { useCallback, useEffect, useState } from 'react'
import { Form } from 'react-aria-components'
import { isProblem } from '../api/api-problem.ts'
import { call } from '../api/client.ts'
import { fieldProblem, problemText } from '../api/problem-text.ts'
import { useLanguage, useMessages } from '../language/language-context.tsx'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { Loading, Message } from '../ui/message.tsx'
import { accountMessages } from './account-messages.ts'
import { finishOpenIdQuery, meQuery, openIdKey } from './account-queries.ts'
import styles from './account.module.css'
import { doorMessages } from './door-messages.ts'
import { Door } from './door.tsx'
import { openIdMessages } from './open-id-messages.ts'

interface Entered {
  readonly me: Me
  readonly next: string
}

/** Goes on to where somebody wanted to go, as who they now are. The page that was answered to is not gone back to. */
function useGoOn() {
  const router = useRouter()
  const queryClient = useQueryClient()
  return useCallback(
    ({ me, next }: Entered) => {
      // What was answered to this page stays until the page goes: without it, it would be handed over again.
      queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== openIdKey })
      queryClient.setQueryData(meQuery.queryKey, me)
      router.history.replace(next)
    },
    [queryClient, router],
  )
}

function Failed({ failure }: { failure: unknown }) {
  const texts = useMessages(openIdMessages)
  const language = useLanguage()
  return (
    <Door title={texts.notEntered}>
      <Message tone="bad" isUrgent>
        <p>{problemText(failure, language)}</p>
      </Message>
      <p className={styles['doorFoot']}>
        <Link to="/sign-in">{texts.backToSignIn}</Link>
      </p>
    </Door>
  )
}

function NumberForm() {
  const texts = useMessages(openIdMessages)
  const door = useMessages(doorMessages)
  const account = useMessages(accountMessages)
  const language = useLanguage()
  const goOn = useGoOn()
  const [code, setCode] = useState('')
  const prove = useMutation({ mutationFn: () => call(openIdEndpoints.proveOpenId, { body: { code } }), onSuccess: goOn })
  const wrong = fieldProblem(prove.error, '/code', language)
  if (isProblem(prove.error, 'provider-refused')) return <Failed failure={prove.error} />
  return (
    <Door title={account.signIn} lead={texts.numberLead}>
      <Form
        className={styles['form']!}
        onSubmit={(event) => {
          event.preventDefault()
          if (code.trim() !== '') prove.mutate()
        }}
      >
        {prove.isError && wrong === undefined && (
          <Message tone="bad" isUrgent>
            <p>{problemText(prove.error, language)}</p>
          </Message>
        )}
        <TextField label={door.code} description={door.codeHint} name="code" autoComplete="one-time-code" value={code} onChange={setCode} error={wrong} autoFocus />
        <Button look="primary" type="submit" isDisabled={prove.isPending}>
          {prove.isPending ? account.entering : account.enter}
        </Button>
      </Form>
    </Door>
  )
}

/** Where the provider of identities sends people back to: hands over what it answered, and goes on. */
export function OpenIdPage() {
  const texts = useMessages(openIdMessages)
  const goOn = useGoOn()
  const [answer] = useState(() => window.location.search.slice(1))
  const { data, error } = useQuery(finishOpenIdQuery(answer))
  useEffect(() => {
    // What the provider answered is good once, and has no place in the history of a browser that others may use.
    window.history.replaceState(window.history.state, '', window.location.pathname)
  }, [])
  useEffect(() => {
    if (data) goOn(data)
  }, [data, goOn])
  if (isProblem(error, 'second-factor-needed')) return <NumberForm />
  if (error) return <Failed failure={error} />
  return (
    <Door title={texts.finishing} lead={texts.finishingLead}>
      <Loading label={texts.finishing} lines={2} />
    </Door>
  )
}
