import { delegationEndpoints, type AskedFigure, type Delegation, type Delegations } from '@atalaya/shared/delegation'
import { dateInWords } from '@atalaya/shared/period'
import type { SubmissionRow } from '@atalaya/shared/submission'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../api/client.ts'
import { problemText } from '../api/problem-text.ts'
import { entryText } from '../submission/entry-text.ts'
import { savedWhen } from '../submission/saved-when.ts'
import { useSheet } from '../submission/sheet-context.tsx'
import { Button } from '../ui/button.tsx'
import styles from './asked.module.css'
import { delegationMessages } from './delegation-messages.ts'
import { delegationsQuery, useDelegationAct } from './delegation-queries.ts'
import { ReturnAnswerDialog } from './return-answer-dialog.tsx'

const route = getRouteApi('/signed-in/$territory/quarters/$period')

interface AnswerProps {
  readonly row: SubmissionRow
  readonly delegation: Delegation
  readonly figure: AskedFigure & { readonly answer: NonNullable<AskedFigure['answer']> }
  readonly abilities: Delegations['abilities']
}

/** An answer that waits to be taken: what it says, who says so, and what can be done with it. */
function AnswerLine({ row, delegation, figure: { answer, indicator }, abilities }: AnswerProps) {
  const { format } = useSheet()
  const texts = delegationMessages[format.language]
  const { territory, period } = route.useParams()
  const [isReturning, setIsReturning] = useState(false)
  const figureVersion = row.figure === null ? 0 : row.figure.version
  const take = useDelegationAct({ territory, period }, () =>
    call(delegationEndpoints.takeAnswers, { params: { territory, period, number: delegation.number }, body: { figures: [{ indicator, answerVersion: answer.version, figureVersion }] } }),
  )
  const isReplacing = row.figure !== null && row.figure.entry.form !== 'blank'
  return (
    <div className={styles['answer']}>
      <p>
        {texts.answers(delegation.department)}: <strong>{entryText(answer.entry, row.indicator, format)}</strong>
      </p>
      <p className={styles['soft']}>
        {texts.answeredBy(answer.name, answer.post, savedWhen(answer.answeredAt, format.language, new Date()))}
        {answer.source !== '' && ` · ${answer.source}`}
        {answer.note !== '' && ` · ${answer.note}`}
      </p>
      {take.isError && (
        <p role="alert" className={styles['failure']}>
          {problemText(take.error, format.language)}
        </p>
      )}
      {abilities.ask.allowed && (
        <div className={styles['actions']}>
          {abilities.take.allowed && (
            <Button isDisabled={take.isPending} onPress={() => take.mutate(undefined)}>
              {take.isPending ? texts.working : texts.take}
            </Button>
          )}
          {delegation.end !== 'revoked' && (
            <Button look="quiet" onPress={() => setIsReturning(true)}>
              {texts.returnIt}
            </Button>
          )}
          {abilities.take.allowed && isReplacing && <span className={styles['soft']}>{texts.replaces}</span>}
        </div>
      )}
      {isReturning && <ReturnAnswerDialog delegation={delegation} indicator={indicator} version={answer.version} onClose={() => setIsReturning(false)} />}
    </div>
  )
}

function Asked({ row, delegation, figure, abilities }: Omit<AnswerProps, 'figure'> & { readonly figure: AskedFigure }) {
  const { language } = useSheet().format
  const texts = delegationMessages[language]
  const { answer, state, question, takenBy } = figure
  if (state === 'taken' && answer !== null && takenBy !== null) {
    const isStanding = row.byLink !== null && row.byLink.figureVersion === row.figure?.version
    return isStanding ? <p className={styles['soft']}>{texts.taken(answer.name, answer.post, takenBy)}</p> : null
  }
  if (state === 'answered' && answer !== null) return <AnswerLine row={row} delegation={delegation} figure={{ ...figure, answer }} abilities={abilities} />
  if (delegation.end !== null) return null
  return (
    <p className={styles['soft']}>
      {texts.waits(delegation.department, dateInWords(delegation.validUntil, language))} {state === 'returned' && texts.returned(question)}
    </p>
  )
}

/** What was asked of others about the figure of a row, and what they answered; nothing where nothing was asked. */
export function AskedRow({ row }: { readonly row: SubmissionRow }) {
  const params = route.useParams()
  const { data } = useQuery(delegationsQuery(params))
  if (data === undefined) return null
  return data.delegations.flatMap((delegation) =>
    delegation.figures.flatMap((figure) =>
      figure.indicator === row.indicator.code ? [<Asked key={delegation.number} row={row} delegation={delegation} figure={figure} abilities={data.abilities} />] : [],
    ),
  )
}
