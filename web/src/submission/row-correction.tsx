import type { Observation } from '@atalaya/shared/observation'
import { correctionAbility, isOpenForAdding, mayCorrect, refusalSentence, type SubmissionRow } from '@atalaya/shared/submission'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { problemText } from '../api/problem-text.ts'
import { historyQuery } from '../observation/observation-queries.ts'
import { ReasonedButton, type ButtonLook } from '../ui/button.tsx'
import { CorrectionDialog } from './correction-dialog.tsx'
import { correctionMessages } from './correction-messages.ts'
import styles from './row-said.module.css'
import { useSheet } from './sheet-context.tsx'

interface RowCorrectionProps {
  readonly row: SubmissionRow
  readonly look: ButtonLook
  /** Whether the way is shown where it is closed, with the reason. */
  readonly saysWhyNot: boolean
}

/** The way to replace what is public of a row, or to add what was left blank: the same in the row and in the sheet about it. */
export function RowCorrection({ row, look, saysWhyNot }: RowCorrectionProps) {
  const { state, principal, territory } = useSheet()
  if (!isOpenForAdding(state)) return null
  if (row.approved === null) return mayCorrect(principal, territory.slug).allowed ? <Add row={row} look={look} /> : null
  const ability = correctionAbility(principal, territory.slug, { isPublished: row.published !== null })
  return ability.allowed || saysWhyNot ? <Correct row={row} look={look} ability={ability} /> : null
}

function NameOf({ row }: Pick<RowCorrectionProps, 'row'>) {
  return <span className="visually-hidden"> ({row.indicator.name[useSheet().format.language]})</span>
}

function Add({ row, look }: Pick<RowCorrectionProps, 'row' | 'look'>) {
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

function Correct({ row, look, ability }: Pick<RowCorrectionProps, 'row' | 'look'> & { readonly ability: ReturnType<typeof correctionAbility> }) {
  const { format, territory } = useSheet()
  const texts = correctionMessages[format.language]
  const queryClient = useQueryClient()
  const [published, setPublished] = useState<Observation>()
  const reading = useMutation({
    // Asked for now, whatever is at hand: what is corrected is what is public at this moment, with its source and its note.
    mutationFn: () => queryClient.fetchQuery({ ...historyQuery(territory.slug, row.indicator.code, row.period), staleTime: 0 }),
    onSuccess: ({ versions }) => setPublished(versions.find(({ isPublished }) => isPublished)),
  })
  return (
    <>
      <div className={look === 'quiet' ? styles['correction'] : undefined}>
        <ReasonedButton look={look} reason={ability.allowed ? undefined : refusalSentence(ability, format.language)} isPending={reading.isPending} onPress={() => reading.mutate()}>
          {texts.correct}
          <NameOf row={row} />
        </ReasonedButton>
        {reading.isError && <p className={styles['wrong']}>{problemText(reading.error, format.language)}</p>}
      </div>
      {published && <CorrectionDialog row={row} published={published} onClose={() => setPublished(undefined)} />}
    </>
  )
}
