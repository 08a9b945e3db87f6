import { batchEndpoints, encodings, marks, separators, type ImportBatchPage, type ImportReading } from '@atalaya/shared/import'
import { calendarDateSchema } from '@atalaya/shared/period'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/client.ts'
import { problemText } from '../api/problem-text.ts'
import { useLanguage } from '../language/language-context.tsx'
import { Button } from '../ui/button.tsx'
import { SelectField, TextField } from '../ui/field.tsx'
import { Message } from '../ui/message.tsx'
import { Section } from '../ui/page.tsx'
import { batchMessages } from './batch-messages.ts'
import styles from './batch.module.css'
import { ReadingColumns } from './reading-columns.tsx'
import { ReadingSample } from './reading-sample.tsx'

interface ReadingFormProps {
  readonly territory: string
  readonly batch: ImportBatchPage
  readonly onCheck: () => void
}

/** What is typed beside a reading; what is chosen is looked at anew by the service at once. */
interface Typed {
  readonly source: string
  readonly dataDate: string
  readonly year: string
}

/** A year as it is typed; null until it is one. */
function yearIn(text: string): number | null {
  return /^(?:19|20|21)\d\d$/.test(text) ? Number(text) : null
}

function withTyped(reading: ImportReading, { source, dataDate, year }: Typed): ImportReading {
  const day = calendarDateSchema.safeParse(dataDate)
  return { ...reading, source, dataDate: day.success ? day.data : null, firstYear: yearIn(year) }
}

function useReading({ territory, batch, onCheck }: ReadingFormProps) {
  const queryClient = useQueryClient()
  const { reading } = batch
  const [typed, setTyped] = useState<Typed>({ source: reading.source, dataDate: reading.dataDate ?? '', year: reading.firstYear === null ? '' : String(reading.firstYear) })
  const keep = (page: ImportBatchPage) => queryClient.setQueryData(['import', territory, batch.id], page)
  const params = { territory, batch: batch.id }
  const look = useMutation({ mutationFn: (body: ImportReading) => call(batchEndpoints.lookAtImport, { params, body }), onSuccess: keep })
  const check = useMutation({
    mutationFn: (body: ImportReading) => call(batchEndpoints.checkImport, { params, body }),
    onSuccess: (page) => {
      keep(page)
      onCheck()
    },
  })
  const wanted = withTyped(reading, typed)
  return {
    typed, wanted, look, check,
    type: (part: Partial<Typed>) => setTyped({ ...typed, ...part }),
    /** The periods of the columns are shown as soon as their first year is known. */
    typeYear: (year: string) => {
      setTyped({ ...typed, year })
      const firstYear = yearIn(year)
      if (firstYear !== null && firstYear !== reading.firstYear) look.mutate({ ...wanted, firstYear })
    },
    change: (part: Partial<ImportReading>) => look.mutate({ ...wanted, ...part }),
    gaps: batch.gaps.filter((gap) => gap !== 'no-first-year' || wanted.firstYear === null),
    failure: check.error ?? look.error,
  }
}

/** How a file is read, as it was found, with everything in it to be changed; then the comparison. */
export function ReadingForm(props: ReadingFormProps) {
  const language = useLanguage()
  const texts = batchMessages[language]
  const form = useReading(props)
  const { look, check, gaps, failure, wanted } = form
  return (
    <Section title={texts.reading} lead={texts.readingLead}>
      <ReadingFields batch={props.batch} form={form} />
      <ReadingColumns batch={props.batch} onChange={(columns) => form.change({ columns })} />
      <ReadingSample batch={props.batch} />
      {gaps.length > 0 && (
        <Message tone="warn">
          {gaps.map((gap) => (
            <p key={gap}>{texts.gaps[gap]}</p>
          ))}
        </Message>
      )}
      {failure && (
        <Message tone="bad" isUrgent>
          <p>{problemText(failure, language)}</p>
        </Message>
      )}
      <div className={styles['actions']}>
        <Button look="primary" isDisabled={gaps.length > 0 || check.isPending || look.isPending} onPress={() => check.mutate(wanted)}>
          {texts.check}
        </Button>
      </div>
    </Section>
  )
}

function ReadingFields({ batch: { found, reading, gaps }, form }: { readonly batch: ImportBatchPage; readonly form: ReturnType<typeof useReading> }) {
  const texts = batchMessages[useLanguage()]
  const { typed, type, typeYear, change } = form
  const needsYear = gaps.includes('no-first-year') || reading.firstYear !== null
  const encodingName = (value: (typeof encodings)[number]) => (found.hasByteOrderMark && value === found.proposed.encoding ? texts.withMark(texts.encodings[value]) : texts.encodings[value])
  return (
    <>
      <div className={styles['fields']}>
        {reading.encoding !== null && <SelectField label={texts.encoding} value={reading.encoding} options={encodings.map((value) => ({ value, label: encodingName(value) }))} onChange={(encoding) => change({ encoding })} />}
        {reading.separator !== null && <SelectField label={texts.separator} value={reading.separator} options={separators.map((value) => ({ value, label: texts.separators[value] }))} onChange={(separator) => change({ separator })} />}
        {reading.sheet !== null && <SelectField label={texts.sheet} value={reading.sheet} options={found.sheets.map((value) => ({ value, label: value }))} onChange={(sheet) => change({ sheet })} />}
        <SelectField
          label={texts.mark} description={found.isMarkSaid ? texts.markSaid : texts.markGuessed} value={reading.decimalMark}
          options={marks.map((value) => ({ value, label: texts.marks[value] }))} onChange={(decimalMark) => change({ decimalMark })}
        />
        <SelectField label={texts.headingRow} value={String(reading.headingRow)} options={found.sample.map((_, row) => ({ value: String(row), label: String(row + 1) }))} onChange={(row) => change({ headingRow: Number(row) })} />
        <SelectField label={texts.headingRows} value={String(reading.headingRows) as '1' | '2'} options={[{ value: '1', label: texts.one }, { value: '2', label: texts.two }]} onChange={(rows) => change({ headingRows: rows === '2' ? 2 : 1 })} />
        {needsYear && <TextField label={texts.firstYear} description={texts.firstYearHint} inputMode="numeric" maxLength={4} value={typed.year} onChange={typeYear} />}
      </div>
      <div className={styles['fields']}>
        <TextField label={texts.source} description={texts.sourceHint} maxLength={500} value={typed.source} onChange={(source) => type({ source })} />
        <TextField label={texts.dataDate} description={texts.dataDateHint} type="date" value={typed.dataDate} onChange={(dataDate) => type({ dataDate })} />
      </div>
    </>
  )
}
