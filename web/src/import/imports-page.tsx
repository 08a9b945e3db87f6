import { importEndpoints, type ImportBatch } from '@atalaya/shared/import'
import { formattingLocale } from '@atalaya/shared/language'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { problemText } from '../api/problem-text.ts'
import { sendFile } from '../api/send-file.ts'
import { useLanguage } from '../language/language-context.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { SelectField } from '../ui/field.tsx'
import { EmptyState, Message } from '../ui/message.tsx'
import { Page, Section } from '../ui/page.tsx'
import { importMessages } from './import-messages.ts'
import { importsQuery } from './import-queries.ts'
import styles from './import.module.css'

const route = getRouteApi('/signed-in/$territory/import')

/** The files of figures that were sent to a territory, and the way to send another. */
export function ImportsPage() {
  const language = useLanguage()
  const texts = importMessages[language]
  const { territory } = route.useParams()
  const { data: { batches, mappings, abilities } } = useSuspenseQuery(importsQuery(territory))
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
  const texts = importMessages[language]
  const id = useId()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const [mapping, setMapping] = useState('')
  const [share, setShare] = useState(0)
  const send = useMutation({
    mutationFn: (file: File) => sendFile(importEndpoints.send, { params: { territory }, query: { name: file.name.slice(-200), ...(mapping !== '' && { mapping }) } }, file, setShare),
    onSuccess: async (batch) => {
      await queryClient.invalidateQueries({ queryKey: ['imports', territory] })
      await navigate({ to: '/$territory/import/$batch', params: { territory, batch: batch.id } })
    },
  })
  return (
    <div className={styles['send']}>
      {mappings.length > 0 && <SelectField label={texts.mapping} value={mapping} options={[{ value: '', label: texts.noMapping }, ...mappings.map((name) => ({ value: name, label: name }))]} onChange={setMapping} />}
      <div className={styles['file']}>
        <label htmlFor={id}>{texts.choose}</label>
        <input
          id={id} type="file" accept=".csv,.tsv,.txt,.xlsx" disabled={send.isPending}
          onChange={({ target }) => {
            const file = target.files?.[0]
            if (file) send.mutate(file)
            target.value = ''
          }}
        />
        <p className={styles['hint']}>{texts.chooseHint}</p>
      </div>
      <p role="status" className={styles['hint']}>
        {send.isPending ? texts.sending(Math.round(share * 100)) : ''}
      </p>
      {send.isError && (
        <Message tone="bad" isUrgent>
          <p>{problemText(send.error, language)}</p>
        </Message>
      )}
    </div>
  )
}

function Batches({ territory, batches }: { readonly territory: string; readonly batches: readonly ImportBatch[] }) {
  const language = useLanguage()
  const texts = importMessages[language]
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
              {texts.states[batch.state]}
              {batch.counts && ` · ${(['new', 'changed', 'proposed', 'refused'] as const).map((outcome) => `${texts.outcomes[outcome]}: ${batch.counts?.[outcome]}`).join(' · ')}`}
            </span>,
          ],
        }))}
      />
    </Section>
  )
}
