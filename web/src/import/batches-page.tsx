import { batchEndpoints, type ImportBatch } from '@atalaya/shared/import'
import { formattingLocale } from '@atalaya/shared/language'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { problemText } from '../api/problem-text.ts'
import { sendFile } from '../api/send-file.ts'
import { useLanguage } from '../language/language-context.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { SelectField } from '../ui/field.tsx'
import { EmptyState, Message } from '../ui/message.tsx'
import { Page, Section } from '../ui/page.tsx'
import { batchMessages } from './batch-messages.ts'
import { batchesQuery } from './batch-queries.ts'
import '../ui/data-table.css'
import { FileChoice } from './file-choice.tsx'
import styles from './batch.module.css'

const route = getRouteApi('/signed-in/$territory/import')

/** The files of figures that were sent to a territory, and the way to send another. */
export function BatchesPage() {
  const language = useLanguage()
  const texts = batchMessages[language]
  const { territory } = route.useParams()
  const { data: { batches, mappings, abilities } } = useSuspenseQuery(batchesQuery(territory))
  return (
    <Page title={texts.title} lead={texts.lead}>
      {abilities.send.allowed && <SendForm territory={territory} mappings={mappings.map(({ name }) => name)} />}
      {batches.length === 0 ? (
        <EmptyState title={texts.noBatches}>
          <p>{texts.noBatchesText}</p>
        </EmptyState>
      ) : (
        <Batches territory={territory} batches={batches} />
      )}
    </Page>
  )
}

function SendForm({ territory, mappings }: { readonly territory: string; readonly mappings: readonly string[] }) {
  const language = useLanguage()
  const texts = batchMessages[language]
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const [mapping, setMapping] = useState('')
  const [share, setShare] = useState(0)
  const send = useMutation({
    mutationFn: (file: File) => sendFile(batchEndpoints.sendImport, { params: { territory }, query: { name: file.name.slice(-200), ...(mapping !== '' && { mapping }) }, file }, setShare),
    onSuccess: async (batch) => {
      await queryClient.invalidateQueries({ queryKey: ['imports', territory] })
      await navigate({ to: '/$territory/import/$batch', params: { territory, batch: batch.id } })
    },
  })
  return (
    <div className={styles['send']}>
      {mappings.length > 0 && <SelectField label={texts.mapping} value={mapping} options={[{ value: '', label: texts.noMapping }, ...mappings.map((name) => ({ value: name, label: name }))]} onChange={setMapping} />}
      <FileChoice isDisabled={send.isPending} onFile={(file) => send.mutate(file)} />
      <div role="status" className={styles['standing']}>
        {send.isPending && (
          <>
            <progress className={styles['progress']} aria-label={texts.choose} value={share} max={1} />
            <p className={styles['hint']}>{texts.sending(Math.round(share * 100))}</p>
          </>
        )}
      </div>
      {send.isError && (
        <Message tone="bad" isUrgent>
          <p>{problemText(send.error, language)}</p>
        </Message>
      )}
    </div>
  )
}

/** How many figures of each outcome there are, of those worth a word. */
function countsOf({ counts }: ImportBatch) {
  return counts === null ? [] : (['new', 'changed', 'proposed', 'refused'] as const).map((outcome) => [outcome, counts[outcome]] as const).filter(([, count]) => count > 0)
}

function Batches({ territory, batches }: { readonly territory: string; readonly batches: readonly ImportBatch[] }) {
  const language = useLanguage()
  const texts = batchMessages[language]
  const format = new Intl.DateTimeFormat(formattingLocale(language), { dateStyle: 'medium', timeStyle: 'short' })
  const columns = [{ key: 'file', name: texts.file }, { key: 'when', name: texts.when }, { key: 'who', name: texts.who }, { key: 'result', name: texts.result, holds: 'prose' as const }]
  return (
    <Section title={texts.back}>
      <DataTable
        caption={texts.noBatchesText} columns={columns}
        rows={batches.map((batch) => ({
          key: batch.id,
          cells: [
            <Link key="file" to="/$territory/import/$batch" params={{ territory, batch: batch.id }}>
              {batch.fileName}
            </Link>,
            format.format(new Date(batch.sentAt)),
            batch.sentBy,
            <span key="result">
              {[texts.states[batch.state], ...countsOf(batch).map(([outcome, count]) => `${texts.outcomes[outcome]}: ${count}`)].join(' · ')}
            </span>,
          ],
        }))}
      />
    </Section>
  )
}
