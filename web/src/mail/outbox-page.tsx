import { mailEndpoints, type Mail } from '@atalaya/shared/mail'
import { queryOptions, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { call } from '../api/client.ts'
import { problemText } from '../api/problem-text.ts'
import { instantText } from '../language/instant-text.ts'
import { useLanguage, useMessages } from '../language/language-context.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState, Message } from '../ui/message.tsx'
import { Page } from '../ui/page.tsx'
import { mailMessages } from './mail-messages.ts'
import styles from './outbox-page.module.css'

const route = getRouteApi('/signed-in/$territory/mail')

function outboxQuery(territory: string) {
  return queryOptions({ queryKey: ['outbox', territory], queryFn: ({ signal }) => call(mailEndpoints.listOutbox, { params: { territory } }, signal) })
}

function MailLine({ mail, isBusy, onRepeat }: { mail: Mail; isBusy: boolean; onRepeat: () => void }) {
  const texts = useMessages(mailMessages)
  const language = useLanguage()
  return (
    <li className={styles['mail']}>
      <details className={styles['told']}>
        <summary>
          <span className={styles['subject']}>{mail.subject}</span>
          <span className={styles['to']}>
            {mail.name} {mail.email} · {instantText(mail.createdAt, language)}
          </span>
        </summary>
        <p className={styles['text']} lang={mail.language}>
          {mail.text.replace('{link}', texts.secretLink)}
        </p>
      </details>
      <div className={styles['state']}>
        <span className={mail.state === 'failed' ? styles['bad'] : undefined}>{texts.states[mail.state]}</span>
        {mail.state === 'waiting' && mail.tries > 0 && <small>{texts.tries(mail.tries, instantText(mail.nextTryAt, language))}</small>}
        {mail.lastError !== '' && <small translate="no">{mail.lastError}</small>}
        {mail.isRepeatable && (
          <Button look="quiet" isDisabled={isBusy} onPress={onRepeat}>
            {texts.again}
          </Button>
        )}
      </div>
    </li>
  )
}

/** Messages of a territory and how far each is. */
export function OutboxPage() {
  const texts = useMessages(mailMessages)
  const language = useLanguage()
  const { territory } = route.useParams()
  const queryClient = useQueryClient()
  const query = outboxQuery(territory)
  const { data: { isSending, messages } } = useSuspenseQuery(query)
  const repeat = useMutation({
    mutationFn: (id: string) => call(mailEndpoints.repeatMail, { params: { territory, id } }),
    onSuccess: (answer) => queryClient.setQueryData(query.queryKey, answer),
    onError: () => queryClient.invalidateQueries({ queryKey: query.queryKey }),
  })
  return (
    <Page title={texts.title} lead={texts.lead}>
      {!isSending && (
        <Message tone="warn" title={texts.noServer}>
          <p>{texts.noServerText}</p>
        </Message>
      )}
      {repeat.isError && (
        <Message tone="bad" isUrgent>
          <p>{problemText(repeat.error, language)}</p>
        </Message>
      )}
      {messages.length === 0 ? (
        <EmptyState title={texts.none}>
          <p>{texts.noneText}</p>
        </EmptyState>
      ) : (
        <ul className={styles['list']}>
          {messages.map((mail) => (
            <MailLine key={mail.id} mail={mail} isBusy={repeat.isPending} onRepeat={() => repeat.mutate(mail.id)} />
          ))}
        </ul>
      )}
    </Page>
  )
}
