import { delegationEndpoints, type Delegation } from '@atalaya/shared/delegation'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../api/client.ts'
import { problemText } from '../api/problem-text.ts'
import { useLanguage } from '../language/language-context.tsx'
import { ActionDialog } from '../ui/action-dialog.tsx'
import { TextField } from '../ui/field.tsx'
import { delegationMessages } from './delegation-messages.ts'
import { useDelegationAct } from './delegation-queries.ts'

const route = getRouteApi('/signed-in/$territory/quarters/$period')

interface ReturnProps {
  readonly delegation: Delegation
  readonly indicator: string
  readonly version: number
  readonly onClose: () => void
}

/** A question about an answer, which its page shows. */
export function ReturnAnswerDialog({ delegation: { number, department }, indicator, version, onClose }: ReturnProps) {
  const language = useLanguage()
  const texts = delegationMessages[language]
  const params = route.useParams()
  const [question, setQuestion] = useState('')
  const act = useDelegationAct(params, () =>
    call(delegationEndpoints.returnAnswer, { params: { ...params, number }, body: { indicator, answerVersion: version, question: question.trim() } }),
  )
  return (
    <ActionDialog
      title={texts.returnTitle(department)} label={texts.sendQuestion} pendingLabel={texts.working} isPending={act.isPending} isDisabled={question.trim() === ''}
      failure={act.isError ? problemText(act.error, language) : undefined} onAct={() => act.mutate(undefined, { onSuccess: onClose })} onClose={onClose}
    >
      <TextField label={texts.question} rows={3} maxLength={2000} value={question} onChange={setQuestion} />
    </ActionDialog>
  )
}
