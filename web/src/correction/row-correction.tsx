import { mayProposeFor, proposalAbility } from '@atalaya/shared/correction'
import type { Observation } from '@atalaya/shared/observation'
import { isOpenForAdding, refusalSentence } from '@atalaya/shared/submission'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { problemText } from '../api/problem-text.ts'
import { historyQuery } from '../observation/observation-queries.ts'
import type { CorrectionOfRow } from '../submission/quarter-slots.ts'
import { useSheet } from '../submission/sheet-context.tsx'
import { ReasonedButton } from '../ui/button.tsx'
import { CorrectionDialog } from './correction-dialog.tsx'
import { correctionMessages } from './correction-messages.ts'
import { correctionsQuery } from './correction-queries.ts'
import styles from './row-correction.module.css'

/** The way to propose another value for what is public of a row, or one where it was left blank; or the proposal that waits already. */
export function RowCorrection(props: CorrectionOfRow) {
  const { state } = useSheet()
  return isOpenForAdding(state) ? <Correctable {...props} /> : null
}

function Correctable({ row, look, saysWhyNot }: CorrectionOfRow) {
  const { principal, territory, format } = useSheet()
  const corrections = useQuery(correctionsQuery(territory.slug))
  const waiting = corrections.data?.open.find(({ indicator, period }) => indicator.code === row.indicator.code && period === row.period)
  if (waiting) {
    return (
      <p className={styles['waiting']}>
        {correctionMessages[format.language].waits(waiting.proposedBy)}{' '}
        <Link to="/$territory/corrections" params={{ territory: territory.slug }} hash={`correction-${waiting.number}`}>
          {correctionMessages[format.language].see}
        </Link>
      </p>
    )
  }
  if (row.approved === null) return mayProposeFor(principal, territory.slug, row.indicator.code).allowed ? <Add row={row} look={look} /> : null
  const ability = proposalAbility(principal, territory.slug, row.indicator.code, { isPublished: row.published !== null })
  return ability.allowed || saysWhyNot ? <Correct row={row} look={look} ability={ability} /> : null
}

function NameOf({ row }: Pick<CorrectionOfRow, 'row'>) {
  return <span className="visually-hidden"> ({row.indicator.name[useSheet().format.language]})</span>
}

function Add({ row, look }: Pick<CorrectionOfRow, 'row' | 'look'>) {
  const { language } = useSheet().format
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <div className={look === 'quiet' ? styles['correction'] : undefined}>
        <ReasonedButton look={look} reason={undefined} onPress={() => setIsOpen(true)}>
          {correctionMessages[language].add}
          <NameOf row={row} />
        </ReasonedButton>
      </div>
      {isOpen && <CorrectionDialog row={row} published={undefined} onClose={() => setIsOpen(false)} />}
    </>
  )
}

function Correct({ row, look, ability }: Pick<CorrectionOfRow, 'row' | 'look'> & { readonly ability: ReturnType<typeof proposalAbility> }) {
  const { format, territory } = useSheet()
  const texts = correctionMessages[format.language]
  const queryClient = useQueryClient()
  const [published, setPublished] = useState<Observation>()
  const reading = useMutation({
    // Asked for now, whatever is at hand: what is corrected is what is public at this moment, with its source and its note.
    mutationFn: () => queryClient.fetchQuery({ ...historyQuery(territory.slug, row.indicator.code, row.period), staleTime: 0 }),
    onSuccess: ({ versions }) => setPublished(versions.find(({ isPublished }) => isPublished)),
  })
  const refusal = ability.allowed ? undefined : ability.problem === 'not-allowed' ? texts.notYours : refusalSentence(ability, format.language)
  return (
    <>
      <div className={look === 'quiet' ? styles['correction'] : undefined}>
        <ReasonedButton look={look} reason={refusal} isPending={reading.isPending} onPress={() => reading.mutate()}>
          {texts.correct}
          <NameOf row={row} />
        </ReasonedButton>
        {reading.isError && <p className={styles['wrong']}>{problemText(reading.error, format.language)}</p>}
      </div>
      {published && <CorrectionDialog row={row} published={published} onClose={() => setPublished(undefined)} />}
    </>
  )
}
