import { mailEndpoints } from '@atalaya/shared/mail'
import { useMutation } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Door } from '../account/door.tsx'
import { isProblem } from '../api/api-problem.ts'
import { call } from '../api/client.ts'
import { problemText } from '../api/problem-text.ts'
import { useLanguage, useMessages } from '../language/language-context.tsx'
import { Button } from '../ui/button.tsx'
import { Message } from '../ui/message.tsx'
import { mailMessages } from './mail-messages.ts'

const route = getRouteApi('/unsubscribe/$token')

/** Ends the reminders of whoever has the link, once they say so: programs that open links in mail must not do it for them. */
export function UnsubscribePage() {
  const texts = useMessages(mailMessages)
  const language = useLanguage()
  const { token } = route.useParams()
  const unsubscribe = useMutation({ mutationFn: () => call(mailEndpoints.unsubscribe, { body: { token } }) })
  return (
    <Door title={unsubscribe.isSuccess ? texts.unsubscribed : texts.unsubscribeTitle} lead={unsubscribe.isSuccess ? texts.unsubscribedText : texts.unsubscribeLead}>
      {unsubscribe.isError && (
        <Message tone="bad" isUrgent>
          <p>{isProblem(unsubscribe.error, 'not-found') ? texts.noSuchLink : problemText(unsubscribe.error, language)}</p>
        </Message>
      )}
      {!unsubscribe.isSuccess && (
        <p>
          <Button look="primary" isDisabled={unsubscribe.isPending} onPress={() => unsubscribe.mutate()}>
            {texts.unsubscribe}
          </Button>
        </p>
      )}
    </Door>
  )
}
