import { fileRefusalMessages, isWorking, type ImportBatchPage, type ImportState } from '@atalaya/shared/import'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useLanguage } from '../language/language-context.tsx'
import { Button } from '../ui/button.tsx'
import { Message } from '../ui/message.tsx'
import { Page } from '../ui/page.tsx'
import { ApplyForm, Undo } from './apply-form.tsx'
import { BatchDifferences } from './batch-differences.tsx'
import { batchMessages } from './batch-messages.ts'
import { batchQuery } from './batch-queries.ts'
import { BatchSteps, stepOf } from './batch-steps.tsx'
import styles from './batch.module.css'
import { KeepMapping } from './keep-mapping.tsx'
import { ReadingForm } from './reading-form.tsx'

const route = getRouteApi('/signed-in/$territory/import/$batch')

export interface OfBatch {
  readonly territory: string
  readonly batch: ImportBatchPage
}

/** One file, a step at a time: how it is read, what it would do, and what became of it. */
export function BatchPage() {
  const language = useLanguage()
  const texts = batchMessages[language]
  const { territory, batch: id } = route.useParams()
  const { data: batch } = useSuspenseQuery(batchQuery(territory, id))
  const [isReadAnew, setIsReadAnew] = useState(false)
  const { state, counts, refusal, isStale, abilities } = batch
  useWritten(territory, state)
  // What is compared is read again by whoever asks for it, and after anything that ended without a comparison.
  const isReading = abilities.read.allowed && (state !== 'checked' || isReadAnew || isStale)
  return (
    <Page title={batch.fileName} lead={`${texts.states[state]} · ${batch.sentBy}`}>
      <BatchSteps at={isReading ? 1 : stepOf(state)} />
      {refusal !== null && (
        <Message tone="bad" isUrgent>
          <p>{fileRefusalMessages[language][refusal]}</p>
        </Message>
      )}
      {(isStale || state === 'interrupted') && (
        <Message tone="warn" isUrgent>
          <p>{isStale ? texts.stale : texts.interrupted}</p>
        </Message>
      )}
      <Standing territory={territory} batch={batch} isReading={isReading} />
      {isReading && (
        <>
          <ReadingForm key={`${batch.reading.sheet} ${batch.id}`} territory={territory} batch={batch} onCheck={() => setIsReadAnew(false)} />
          {batch.gaps.length === 0 && <KeepMapping territory={territory} batch={batch} />}
        </>
      )}
      {counts && !isReading && !isWorking(state) && (
        <>
          <BatchDifferences key={state} territory={territory} batch={batch} />
          {abilities.apply.allowed && <ApplyForm territory={territory} batch={batch} />}
        </>
      )}
      <div className={styles['actions']}>
        {abilities.read.allowed && !isReading && <Button onPress={() => setIsReadAnew(true)}>{texts.changeReading}</Button>}
        {abilities.undo.allowed && <Undo territory={territory} batch={batch} />}
        <Link to="/$territory/import" params={{ territory }}>
          {texts.back}
        </Link>
      </div>
    </Page>
  )
}

/** What other pages know of the figures is old once a file has been written, or taken back. */
function useWritten(territory: string, state: ImportState): void {
  const queryClient = useQueryClient()
  useEffect(() => {
    if (state !== 'applied' && state !== 'undone') return
    for (const key of ['submissions', 'submission', 'corrections']) void queryClient.invalidateQueries({ queryKey: [key, territory] })
  }, [queryClient, territory, state])
}

/** How the work goes on, and how it ended: read out as it changes. */
function Standing({ territory, batch: { state, counts, proposals, progress }, isReading }: OfBatch & { readonly isReading: boolean }) {
  const texts = batchMessages[useLanguage()]
  const written = counts === null ? 0 : counts.new + counts.changed
  return (
    <div role="status" className={styles['standing']}>
      {isWorking(state) && (
        <>
          <progress className={styles['progress']} aria-label={texts.states[state]} {...(progress.total > 0 ? { value: progress.done, max: progress.total } : {})} />
          <p>{texts.working(progress.done, progress.total)}</p>
          <p className={styles['hint']}>{texts.leave}</p>
        </>
      )}
      {state === 'checked' && !isReading && (
        <Message tone="plain">
          <p>{texts.finished}</p>
        </Message>
      )}
      {state === 'applied' && (
        <Message tone="good">
          {written > 0 && (
            <p>
              {texts.applied(written)}{' '}
              <Link to="/$territory/quarters" params={{ territory }}>
                {texts.seeQuarters}
              </Link>
            </p>
          )}
          {proposals > 0 && (
            <p>
              {texts.proposed(proposals)}{' '}
              <Link to="/$territory/corrections" params={{ territory }}>
                {texts.seeProposals}
              </Link>
            </p>
          )}
        </Message>
      )}
      {state === 'undone' && (
        <Message tone="good">
          <p>{texts.undone}</p>
        </Message>
      )}
    </div>
  )
}
