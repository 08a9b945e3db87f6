import { batchEndpoints, mostProposals, type ImportBatchPage } from '@atalaya/shared/import'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/client.ts'
import { problemText } from '../api/problem-text.ts'
import { useLanguage } from '../language/language-context.tsx'
import { ActionDialog } from '../ui/action-dialog.tsx'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { TextField } from '../ui/field.tsx'
import { Message } from '../ui/message.tsx'
import { batchMessages } from './batch-messages.ts'
import type { OfBatch } from './batch-page.tsx'
import styles from './batch.module.css'

/** Keeps the answer of a verb as the batch, so that the page follows the work it began. */
function useBatch(territory: string) {
  const queryClient = useQueryClient()
  return (page: ImportBatchPage) => queryClient.setQueryData(['import', territory, page.id], page)
}

/** What is compared is written; what would correct published figures is proposed beside it, where somebody says why. */
export function ApplyForm({ territory, batch }: OfBatch) {
  const language = useLanguage()
  const texts = batchMessages[language]
  const { counts } = batch
  const written = counts === null ? 0 : counts.new + counts.changed
  const proposed = counts === null ? 0 : counts.proposed
  const keep = useBatch(territory)
  const [isProposing, setIsProposing] = useState(written === 0)
  const [reason, setReason] = useState('')
  const isTooMany = proposed > mostProposals
  const proposes = proposed > 0 && !isTooMany && isProposing
  const apply = useMutation({
    mutationFn: () => call(batchEndpoints.applyImport, { params: { territory, batch: batch.id }, body: { correctionReason: proposes ? reason.trim() : null } }),
    onSuccess: keep,
  })
  return (
    <div className={styles['apply']}>
      {isTooMany && (
        <Message tone="warn">
          <p>{texts.tooMany(mostProposals)}</p>
        </Message>
      )}
      {proposed > 0 && !isTooMany && (
        <>
          <Checkbox isSelected={isProposing} isDisabled={written === 0} onChange={setIsProposing}>
            {texts.propose(proposed)}
          </Checkbox>
          {isProposing && <TextField label={texts.proposeReason} description={texts.proposeHint} rows={2} maxLength={2000} isRequired value={reason} onChange={setReason} />}
        </>
      )}
      {apply.isError && (
        <Message tone="bad" isUrgent>
          <p>{problemText(apply.error, language)}</p>
        </Message>
      )}
      <div className={styles['actions']}>
        <Button look="primary" isDisabled={apply.isPending || (proposes && reason.trim() === '') || (written === 0 && !proposes)} onPress={() => apply.mutate()}>
          {texts.apply(written + (proposes ? proposed : 0))}
        </Button>
      </div>
      <p className={styles['hint']}>{texts.applyHint}</p>
    </div>
  )
}

/** Asks first: what comes back is told. */
export function Undo({ territory, batch }: OfBatch) {
  const language = useLanguage()
  const texts = batchMessages[language]
  const keep = useBatch(territory)
  const [isAsking, setIsAsking] = useState(false)
  const undo = useMutation({
    mutationFn: () => call(batchEndpoints.undoImport, { params: { territory, batch: batch.id } }),
    onSuccess: keep,
  })
  return (
    <>
      <Button onPress={() => setIsAsking(true)}>{texts.undo}</Button>
      {isAsking && (
        <ActionDialog
          title={texts.undo} label={texts.undo} pendingLabel={texts.undoing} isPending={undo.isPending} failure={undo.isError ? problemText(undo.error, language) : undefined}
          onAct={() => undo.mutate()} onClose={() => setIsAsking(false)}
        >
          <p>{texts.undoText}</p>
        </ActionDialog>
      )}
    </>
  )
}
