import { setupEndpoints, setupTokenSchema } from '@atalaya/shared/setup'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { isProblem } from '../api/api-problem.ts'
import { call } from '../api/client.ts'
import { problemText } from '../api/problem-text.ts'
import { frameworkQuery } from '../indicator/indicator-queries.ts'
import { useLanguage, useMessages } from '../language/language-context.tsx'
import { LanguageSwitch } from '../language/language-switch.tsx'
import { Loading, Message } from '../ui/message.tsx'
import { setupMessages } from './setup-messages.ts'
import { SetupWizard } from './setup-wizard.tsx'
import styles from './setup.module.css'

/** What stands where the link opens nothing. */
function Closed({ failure }: { failure: unknown }) {
  const texts = useMessages(setupMessages)
  const language = useLanguage()
  const isUsed = isProblem(failure, 'wrong-state')
  const isNone = failure === undefined || isProblem(failure, 'not-found') || isProblem(failure, 'invalid-fields')
  if (!isUsed && !isNone) return <Message tone="bad" title={problemText(failure, language)} />
  return (
    <>
      <h1 className={styles['title']}>{isUsed ? texts.usedTitle : texts.noLinkTitle}</h1>
      <p className={styles['lead']}>{isUsed ? texts.usedText : texts.noLinkText}</p>
      <p>
        <Link to="/sign-in">{texts.toSignIn}</Link>
      </p>
    </>
  )
}

function Opened({ token }: { token: string }) {
  const texts = useMessages(setupMessages)
  const places = useQuery({ queryKey: ['setup', token], queryFn: ({ signal }) => call(setupEndpoints.openSetup, { body: { token } }, signal), retry: false, staleTime: Infinity })
  const framework = useQuery(frameworkQuery)
  const failure = places.error ?? framework.error
  if (failure) return <Closed failure={failure} />
  if (!places.data || !framework.data) return <Loading label={texts.title} />
  return <SetupWizard token={token} places={places.data} framework={framework.data} />
}

/** The first page of an installation without cities, for who has the link that the console printed. */
export function SetupPage() {
  const texts = useMessages(setupMessages)
  const [token] = useState(() => setupTokenSchema.safeParse(window.location.hash.slice(1)).data)
  useEffect(() => {
    document.title = `${texts.title} · Atalaya`
  }, [texts])
  return (
    <main className={styles['page']}>
      <div className={styles['head']}>
        <p className={styles['product']}>Atalaya</p>
        <LanguageSwitch />
      </div>
      {token === undefined ? <Closed failure={undefined} /> : <Opened token={token} />}
    </main>
  )
}
