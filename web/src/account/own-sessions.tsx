import { doorEndpoints, type OwnSession } from '@atalaya/shared/account'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../api/client.ts'
import { problemText } from '../api/problem-text.ts'
import { instantText } from '../language/instant-text.ts'
import { useLanguage, useMessages } from '../language/language-context.tsx'
import { ActionDialog } from '../ui/action-dialog.tsx'
import { Button } from '../ui/button.tsx'
import { Message } from '../ui/message.tsx'
import { Section } from '../ui/page.tsx'
import { accountMessages } from './account-messages.ts'
import { sessionsQuery } from './account-queries.ts'
import styles from './account.module.css'
import { ownAccountMessages } from './own-account-messages.ts'

function SessionLine({ session, isBusy, onEnd }: { session: OwnSession; isBusy: boolean; onEnd: () => void }) {
  const texts = useMessages(ownAccountMessages)
  const language = useLanguage()
  return (
    <li className={styles['item']}>
      <span className={styles['itemText']}>
        <span>
          {session.device === '' ? texts.unknownDevice : session.device} {session.isCurrent && <strong>({texts.thisDevice})</strong>}
        </span>
        <small>
          {texts.since(instantText(session.createdAt, language))} · {texts.lastSeen(instantText(session.lastSeenAt, language))}
        </small>
      </span>
      {!session.isCurrent && (
        <Button look="quiet" isDisabled={isBusy} onPress={onEnd}>
          {texts.endSession}
        </Button>
      )}
    </li>
  )
}

/** Where one is signed in, each to be ended alone or all at once. */
export function OwnSessions() {
  const texts = useMessages(ownAccountMessages)
  const { saving } = useMessages(accountMessages)
  const language = useLanguage()
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const [isAsking, setIsAsking] = useState(false)
  const { data } = useSuspenseQuery(sessionsQuery)
  const end = useMutation({
    mutationFn: (id: string) => call(doorEndpoints.endSession, { params: { id } }),
    onSuccess: (answer) => queryClient.setQueryData(sessionsQuery.queryKey, answer),
    onError: () => queryClient.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
  })
  const endAll = useMutation({
    mutationFn: () => call(doorEndpoints.endAllSessions, {}),
    onSuccess: async () => {
      queryClient.clear()
      await navigate({ to: '/sign-in' })
    },
  })
  return (
    <Section title={texts.sessions} lead={texts.sessionsLead}>
      {end.isError && (
        <Message tone="bad" isUrgent>
          <p>{problemText(end.error, language)}</p>
        </Message>
      )}
      <ul className={styles['list']}>
        {data.sessions.map((session) => (
          <SessionLine key={session.id} session={session} isBusy={end.isPending} onEnd={() => end.mutate(session.id)} />
        ))}
      </ul>
      <p>
        <Button onPress={() => setIsAsking(true)}>{texts.endAll}</Button>
      </p>
      {isAsking && (
        <ActionDialog
          title={texts.endAllTitle} label={texts.endAll} pendingLabel={saving} isPending={endAll.isPending} failure={endAll.isError ? problemText(endAll.error, language) : undefined}
          onAct={() => endAll.mutate()} onClose={() => setIsAsking(false)}
        >
          <p>{texts.endAllText}</p>
        </ActionDialog>
      )}
    </Section>
  )
}
