import { Link, useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { isProblem } from '../api/api-problem.ts'
import { problemText } from '../api/problem-text.ts'
import { useLanguage, useMessages } from '../language/language-context.tsx'
import { Button } from '../ui/button.tsx'
import { Loading } from '../ui/message.tsx'
import { Page } from '../ui/page.tsx'
import { officeMessages } from './office-messages.ts'

export function PagePending() {
  return (
    <Page>
      <Loading label={useMessages(officeMessages).loading} />
    </Page>
  )
}

export function NotFoundPage() {
  const texts = useMessages(officeMessages)
  return (
    <Page title={texts.notFoundTitle} lead={texts.notFoundText}>
      <p>
        <Link to="/">{texts.home}</Link>
      </p>
    </Page>
  )
}

/** What stands in the place of a page that failed: what happened, and the way on. */
export function PageFailure({ error, reset }: ErrorComponentProps) {
  const texts = useMessages(officeMessages)
  const language = useLanguage()
  const router = useRouter()
  if (isProblem(error, 'not-found')) return <NotFoundPage />
  return (
    <Page title={texts.failureTitle} lead={problemText(error, language)}>
      <p>
        <Button
          look="primary"
          onPress={() => {
            reset()
            void router.invalidate()
          }}
        >
          {texts.again}
        </Button>
      </p>
      <p>
        <Link to="/">{texts.home}</Link>
      </p>
    </Page>
  )
}
