import { correctionEndpoints, type CorrectionView } from '@atalaya/shared/correction'
import type { Territory } from '@atalaya/shared/territory'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/client.ts'
import { problemText } from '../api/problem-text.ts'
import { useLanguage } from '../language/language-context.tsx'
import { ActionDialog } from '../ui/action-dialog.tsx'
import { Button, ReasonedButton } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import styles from './corrections-page.module.css'
import { decisionMessages } from './decision-messages.ts'
import { whyNotApproved } from './why-not-approved.ts'

interface DecisionProps {
  readonly territory: Territory
  readonly correction: CorrectionView
}

type Decision = 'approve' | 'decline' | 'withdraw'

/** A decision once made changes what the office and the public see of the figure. */
function useDecide({ territory, correction: { number } }: DecisionProps, onDone: () => void) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ decision, note }: { decision: Decision; note: string }) => {
      const params = { territory: territory.slug, number }
      if (decision === 'withdraw') return call(correctionEndpoints.withdrawCorrection, { params })
      return decision === 'approve' ? call(correctionEndpoints.approveCorrection, { params, body: { note } }) : call(correctionEndpoints.declineCorrection, { params, body: { note } })
    },
    onSuccess: async () => {
      onDone()
      for (const key of ['corrections', 'history', 'submission', 'preview']) await queryClient.invalidateQueries({ queryKey: [key, territory.slug] })
    },
  })
}

function DecisionDialog({ decision, onClose, ...of }: DecisionProps & { readonly decision: Decision; readonly onClose: () => void }) {
  const language = useLanguage()
  const texts = decisionMessages[language]
  const [note, setNote] = useState('')
  const [isTried, setIsTried] = useState(false)
  const deciding = useDecide(of, onClose)
  const isLacking = decision === 'decline' && note.trim() === ''
  const onAct = () => {
    setIsTried(true)
    if (!isLacking) deciding.mutate({ decision, note: note.trim() })
  }
  const isAlone = decision === 'approve' && of.correction.isOwn
  return (
    <ActionDialog
      title={texts.titles[decision]} label={texts.actions[decision]} pendingLabel={texts.working} isPending={deciding.isPending}
      failure={deciding.isError ? problemText(deciding.error, language) : undefined} onAct={onAct} onClose={onClose}
    >
      <p>{texts.leads[decision]}</p>
      {isAlone && <p>{texts.alone}</p>}
      {decision !== 'withdraw' && (
        <TextField
          label={texts.notes[decision]} description={texts.noteHint} rows={2} maxLength={2000} value={note} onChange={setNote}
          error={isTried && isLacking ? texts.needsNote : undefined}
        />
      )}
    </ActionDialog>
  )
}

/** What the person may do with an open correction; what they may not, with the reason where it is their kind of task. */
export function DecisionButtons({ territory, correction }: DecisionProps) {
  const language = useLanguage()
  const texts = decisionMessages[language]
  const [decision, setDecision] = useState<Decision>()
  const { decline, withdraw } = correction.abilities
  return (
    <div className={styles['actions']}>
      <ReasonedButton look="primary" reason={whyNotApproved(correction, language)} onPress={() => setDecision('approve')}>
        {texts.actions.approve}
      </ReasonedButton>
      {decline.allowed && <Button onPress={() => setDecision('decline')}>{texts.actions.decline}</Button>}
      {withdraw.allowed && <Button onPress={() => setDecision('withdraw')}>{texts.actions.withdraw}</Button>}
      {decision && <DecisionDialog territory={territory} correction={correction} decision={decision} onClose={() => setDecision(undefined)} />}
    </div>
  )
}
