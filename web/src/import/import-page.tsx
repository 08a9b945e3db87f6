import { apiPrefix } from '@atalaya/shared/access'
import { fileRefusalMessages, importEndpoints, isWorking, rolesByHeading, rowOutcomes, rowRefusalMessages, type ImportBatchPage, type ImportRowView, type RowOutcome } from '@atalaya/shared/import'
import { formattingLocale } from '@atalaya/shared/language'
import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../api/client.ts'
import { problemText } from '../api/problem-text.ts'
import { useLanguage } from '../language/language-context.tsx'
import { ActionDialog } from '../ui/action-dialog.tsx'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { TextField } from '../ui/field.tsx'
import { Message } from '../ui/message.tsx'
import { Page, Section } from '../ui/page.tsx'
import { Segments } from '../ui/segments.tsx'
import { importMessages } from './import-messages.ts'
import { importQuery, importRowsQuery } from './import-queries.ts'
import styles from './import.module.css'
import { ReadingForm } from './reading-form.tsx'

const route = getRouteApi('/signed-in/$territory/import/$batch')

interface OfBatch {
  readonly territory: string
  readonly batch: ImportBatchPage
}

/** One file: how it is read, what it would do, and what became of it. */
export function ImportPage() {
  const language = useLanguage()
  const texts = importMessages[language]
  const { territory, batch: id } = route.useParams()
  const { data: batch } = useSuspenseQuery(importQuery(territory, id))
  const { state, counts, refusal, isStale, progress } = batch
  return (
    <Page title={batch.fileName} lead={`${texts.states[state]} · ${batch.sentBy}`}>
      <p>
        <Link to="/$territory/import" params={{ territory }}>
          {texts.back}
        </Link>
      </p>
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
      <div role="status">
        {isWorking(state) && (
          <>
            <progress className={styles['progress']} aria-label={texts.states[state]} {...(progress.total > 0 ? { value: progress.done, max: progress.total } : {})} />
            <p>{texts.working(progress.done, progress.total)}</p>
            <p className={styles['hint']}>{texts.leave}</p>
          </>
        )}
        {state === 'applied' && counts && (
          <Message tone="good">
            <p>{texts.applied(counts.new + counts.changed)}</p>
          </Message>
        )}
        {state === 'undone' && (
          <Message tone="good">
            <p>{texts.undone}</p>
          </Message>
        )}
      </div>
      {counts && !isWorking(state) && <Differences territory={territory} batch={batch} />}
      {batch.abilities.read.allowed && <ReadingForm key={`${batch.reading.sheet} ${batch.id}`} territory={territory} batch={batch} />}
      {batch.abilities.read.allowed && batch.gaps.length === 0 && <KeepMapping territory={territory} batch={batch} />}
    </Page>
  )
}

function Differences({ territory, batch }: OfBatch) {
  const language = useLanguage()
  const texts = importMessages[language]
  const { counts, state, abilities } = batch
  const first = rowOutcomes.find((outcome) => counts !== null && counts[outcome] > 0) ?? 'new'
  const [outcome, setOutcome] = useState<RowOutcome>(first)
  const queryClient = useQueryClient()
  const apply = useMutation({
    mutationFn: () => call(importEndpoints.apply, { params: { territory, batch: batch.id } }),
    onSuccess: async (page) => {
      queryClient.setQueryData(['import', territory, batch.id], page)
      for (const key of ['submissions', 'submission']) await queryClient.invalidateQueries({ queryKey: [key, territory] })
    },
  })
  if (counts === null) return null
  return (
    <Section title={texts.differences} lead={state === 'checked' ? texts.checkedLead : undefined}>
      <dl className={styles['counts']}>
        {rowOutcomes.map((each) => (
          <div key={each}>
            <dt>{texts.outcomes[each]}</dt>
            <dd>{counts[each]}</dd>
          </div>
        ))}
      </dl>
      {counts.doubtful + counts.blocking + counts.warned > 0 && <p className={styles['hint']}>{texts.toLook(counts.doubtful, counts.blocking, counts.warned)}</p>}
      {apply.isError && (
        <Message tone="bad" isUrgent>
          <p>{problemText(apply.error, language)}</p>
        </Message>
      )}
      {abilities.apply.allowed && (
        <div className={styles['actions']}>
          <Button look="primary" isDisabled={apply.isPending} onPress={() => apply.mutate()}>
            {texts.apply(counts.new + counts.changed)}
          </Button>
          <p className={styles['hint']}>{texts.applyHint}</p>
        </div>
      )}
      {abilities.undo.allowed && <Undo territory={territory} batch={batch} />}
      <Segments label={texts.differences} value={outcome} options={rowOutcomes.map((value) => ({ value, label: `${texts.outcomes[value]} ${counts[value]}` }))} onChange={setOutcome} isInPairs />
      {outcome === 'proposed' && counts.proposed > 0 && <p className={styles['hint']}>{texts.proposedHint}</p>}
      {outcome === 'refused' && counts.refused > 0 && (
        <p>
          <a href={`${apiPrefix}/territories/${territory}/imports/${batch.id}/refused.csv?lang=${language}`} download>
            {texts.download}
          </a>
        </p>
      )}
      <Rows key={outcome} territory={territory} batch={batch} outcome={outcome} />
    </Section>
  )
}

function Rows({ territory, batch, outcome }: OfBatch & { readonly outcome: RowOutcome }) {
  const language = useLanguage()
  const texts = importMessages[language]
  const [after, setAfter] = useState(0)
  const { data } = useQuery(importRowsQuery(territory, batch.id, outcome, after))
  const format = new Intl.NumberFormat(formattingLocale(language), { maximumSignificantDigits: 15, useGrouping: 'always' })
  const number = (entry: ImportRowView['after']): string => {
    if (!entry) return ''
    if (entry.missing !== null) return texts.missing[entry.missing]
    if (entry.numerator !== null && entry.denominator !== null) return `${format.format(entry.numerator)} / ${format.format(entry.denominator)}`
    return entry.value === null ? '' : format.format(entry.value)
  }
  if (!data) return null
  if (data.rows.length === 0) return <p className={styles['hint']}>{texts.noRows}</p>
  const isRefused = outcome === 'refused'
  const columns = [
    { key: 'row', name: texts.row }, { key: 'what', name: texts.what },
    ...(isRefused ? [{ key: 'after', name: texts.after }, { key: 'reason', name: texts.reason, holds: 'prose' as const }] : [{ key: 'before', name: texts.before, holds: 'number' as const }, { key: 'after', name: texts.after, holds: 'number' as const }]),
  ]
  return (
    <>
      <DataTable
        caption={texts.outcomes[outcome]} columns={columns}
        rows={data.rows.map(({ position, fileRow, refusal, told, territory: of, indicator, period, before, after: now }) => {
          const what = [of === territory ? '' : (of ?? told?.territory ?? ''), indicator ?? told?.indicator ?? '', period ?? told?.period ?? ''].filter((word) => word !== '').join(' · ')
          return { key: String(position), cells: isRefused ? [fileRow, what, told?.value ?? number(now), refusal === null ? '' : rowRefusalMessages[language][refusal]] : [fileRow, what, number(before), number(now)] }
        })}
      />
      {data.next !== null && <Button onPress={() => setAfter(data.next ?? after)}>{texts.more}</Button>}
    </>
  )
}

function Undo({ territory, batch }: OfBatch) {
  const language = useLanguage()
  const texts = importMessages[language]
  const queryClient = useQueryClient()
  const [isAsking, setIsAsking] = useState(false)
  const undo = useMutation({
    mutationFn: () => call(importEndpoints.undo, { params: { territory, batch: batch.id } }),
    onSuccess: (page) => queryClient.setQueryData(['import', territory, batch.id], page),
  })
  return (
    <div className={styles['actions']}>
      <Button onPress={() => setIsAsking(true)}>{texts.undo}</Button>
      {isAsking && (
        <ActionDialog
          title={texts.undo} label={texts.undo} pendingLabel={texts.undoing} isPending={undo.isPending} failure={undo.isError ? problemText(undo.error, language) : undefined}
          onAct={() => undo.mutate()} onClose={() => setIsAsking(false)}
        >
          <p>{texts.undoText}</p>
        </ActionDialog>
      )}
    </div>
  )
}

function KeepMapping({ territory, batch }: OfBatch) {
  const language = useLanguage()
  const texts = importMessages[language]
  const queryClient = useQueryClient()
  const [name, setName] = useState('')
  const keep = useMutation({
    mutationFn: () => {
      const { columns, ...reading } = batch.reading
      const roles = rolesByHeading(batch.columns.map(({ heading, period }) => ({ heading, period: period === null ? undefined : { is: 'ordinal', ordinal: 1, frequency: 'quarterly' }, year: undefined })), columns)
      return call(importEndpoints.keepMapping, { params: { territory }, body: { name: name.trim(), reading, roles } })
    },
    onSuccess: (list) => queryClient.setQueryData(['imports', territory], list),
  })
  return (
    <Section title={texts.keepMapping}>
      <div className={styles['actions']}>
        <TextField label={texts.mappingName} maxLength={80} value={name} onChange={setName} />
        <Button isDisabled={name.trim() === '' || keep.isPending} onPress={() => keep.mutate()}>
          {texts.keep}
        </Button>
        <p role="status">{keep.isSuccess ? texts.kept : ''}</p>
      </div>
      {keep.isError && (
        <Message tone="bad" isUrgent>
          <p>{problemText(keep.error, language)}</p>
        </Message>
      )}
    </Section>
  )
}
