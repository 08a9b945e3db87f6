import { openIdEndpoints } from '@atalaya/shared/account'
import { useMutation, useQuery } from '@tanstack/react-query'
import { call } from '../api/client.ts'
import { problemText } from '../api/problem-text.ts'
import { useLanguage, useMessages } from '../language/language-context.tsx'
import { Button } from '../ui/button.tsx'
import { Message } from '../ui/message.tsx'
import { signInWaysQuery } from './account-queries.ts'
import styles from './account.module.css'
import { openIdMessages } from './open-id-messages.ts'

/** Goes to the provider of identities, where there is one; the password stands beside it whatever becomes of that. */
export function OpenIdButton({ next }: { next: string }) {
  const texts = useMessages(openIdMessages)
  const language = useLanguage()
  const { data: ways } = useQuery(signInWaysQuery)
  const begin = useMutation({
    mutationFn: () => call(openIdEndpoints.beginOpenId, { body: { next } }),
    onSuccess: ({ address }) => window.location.assign(address),
  })
  if (ways === undefined || ways.provider === null) return null
  const isGoing = begin.isPending || begin.isSuccess
  return (
    <div className={styles['otherWay']}>
      <p className={styles['or']}>{texts.or}</p>
      {begin.isError && (
        <Message tone="bad" isUrgent>
          <p>{problemText(begin.error, language)}</p>
        </Message>
      )}
      <Button isDisabled={isGoing} onPress={() => begin.mutate()}>
        {isGoing ? texts.going : texts.enterWith(ways.provider)}
      </Button>
    </div>
  )
}
