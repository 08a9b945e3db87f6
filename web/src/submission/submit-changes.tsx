import { refusalSentence, submissionEndpoints, type SubmissionView } from '@atalaya/shared/submission'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/client.ts'
import { problemText } from '../api/problem-text.ts'
import { scopeNamesOf } from '../indicator/scope-messages.ts'
import { useLanguage, useMessages } from '../language/language-context.tsx'
import { Button } from '../ui/button.tsx'
import { Message } from '../ui/message.tsx'
import { actionMessages } from './action-messages.ts'
import styles from './action-dialog.module.css'
import type { Changes, Desk } from './desk.ts'
import { submissionQuery } from './submission-queries.ts'

interface SubmitChangesProps {
  readonly view: SubmissionView
  readonly desk: Desk
  /** Whether the quarter was refused because others saved something in it. */
  readonly isStale: boolean
  /** Called once what changed is read: it may be handed in again. */
  readonly onSeen: () => void
  readonly onGoTo: (code: string) => void
}

/** That a quarter changed before it was handed in, and a look at what did. */
export function SubmitChanges({ view, desk, isStale, onSeen, onGoTo }: SubmitChangesProps) {
  const texts = useMessages(actionMessages)
  const language = useLanguage()
  const queryClient = useQueryClient()
  const [changes, setChanges] = useState<Changes>()
  const look = useMutation({
    mutationFn: () => call(submissionEndpoints.get, { params: { territory: view.territory.slug, period: view.period } }),
    onSuccess: (later) => {
      // Before the page takes the reading in, while it still shows what was before.
      setChanges(desk.changesIn(later))
      queryClient.setQueryData(submissionQuery(view.territory.slug, view.period).queryKey, later)
      onSeen()
    },
  })
  if (isStale) {
    return (
      <Message tone="warn" title={texts.changedTitle} isUrgent>
        <p>{texts.changedText}</p>
        {look.isError && <p>{problemText(look.error, language)}</p>}
        <p>
          <Button isDisabled={look.isPending} onPress={() => look.mutate()}>
            {texts.seeChanges}
          </Button>
        </p>
      </Message>
    )
  }
  if (changes === undefined) return null
  const { submit } = view.abilities
  const count = changes.codes.length + changes.scopes.length
  return (
    <Message tone="plain" {...(count > 0 && { title: texts.changes(count) })}>
      {!submit.allowed && <p>{refusalSentence(submit, language)}</p>}
      {submit.allowed && count === 0 && <p>{texts.noChanges}</p>}
      <ul className={styles['rows']}>
        {view.rows.filter(({ indicator }) => changes.codes.includes(indicator.code)).map(({ indicator, figure }) => (
          <li key={indicator.code}>
            <Button look="quiet" onPress={() => onGoTo(indicator.code)}>
              {indicator.name[language]}
            </Button>{' '}
            {figure !== null && texts.changedBy(figure.savedBy)}
          </li>
        ))}
        {changes.scopes.map((scope) => (
          <li key={scope}>{texts.changedNarrative(scopeNamesOf(language)[scope])}</li>
        ))}
      </ul>
    </Message>
  )
}
