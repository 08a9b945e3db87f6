import { columnRoles, encodings, importEndpoints, marks, separators, type ColumnRole, type ImportBatchPage, type ImportReading } from '@atalaya/shared/import'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/client.ts'
import { problemText } from '../api/problem-text.ts'
import { useLanguage } from '../language/language-context.tsx'
import { Button } from '../ui/button.tsx'
import { SelectField, TextField } from '../ui/field.tsx'
import { Message } from '../ui/message.tsx'
import { Section } from '../ui/page.tsx'
import { importMessages } from './import-messages.ts'
import styles from './import.module.css'

interface ReadingFormProps {
  readonly territory: string
  readonly batch: ImportBatchPage
}

/** How a file is read, as it was found, with everything in it to be changed; then the comparison. */
export function ReadingForm({ territory, batch }: ReadingFormProps) {
  const language = useLanguage()
  const texts = importMessages[language]
  const queryClient = useQueryClient()
  const { found, reading } = batch
  const [source, setSource] = useState(reading.source)
  const [year, setYear] = useState(reading.firstYear === null ? '' : String(reading.firstYear))
  const keep = (page: ImportBatchPage) => queryClient.setQueryData(['import', territory, batch.id], page)
  const params = { territory, batch: batch.id }
  const look = useMutation({ mutationFn: (body: ImportReading) => call(importEndpoints.look, { params, body }), onSuccess: keep })
  const check = useMutation({ mutationFn: (body: ImportReading) => call(importEndpoints.check, { params, body }), onSuccess: keep })
  const firstYear = /^(?:19|20|21)\d\d$/.test(year) ? Number(year) : null
  const wanted: ImportReading = { ...reading, source, firstYear }
  const change = (part: Partial<ImportReading>) => look.mutate({ ...wanted, ...part })
  const needsYear = batch.gaps.includes('no-first-year') || reading.firstYear !== null
  const gaps = batch.gaps.filter((gap) => gap !== 'no-first-year' || firstYear === null)
  const failure = check.error ?? look.error
  return (
    <Section title={texts.reading} lead={texts.readingLead}>
      <div className={styles['fields']}>
        {reading.encoding !== null && <SelectField label={texts.encoding} value={reading.encoding} options={encodings.map((value) => ({ value, label: value.toUpperCase() }))} onChange={(encoding) => change({ encoding })} />}
        {reading.separator !== null && <SelectField label={texts.separator} value={reading.separator} options={separators.map((value) => ({ value, label: texts.separators[value] }))} onChange={(separator) => change({ separator })} />}
        {reading.sheet !== null && <SelectField label={texts.sheet} value={reading.sheet} options={found.sheets.map((value) => ({ value, label: value }))} onChange={(sheet) => change({ sheet })} />}
        <div>
          <SelectField label={texts.mark} value={reading.decimalMark} options={marks.map((value) => ({ value, label: texts.marks[value] }))} onChange={(decimalMark) => change({ decimalMark })} />
          <p className={styles['hint']}>{found.isMarkSaid ? texts.markSaid : texts.markGuessed}</p>
        </div>
        <SelectField label={texts.headingRow} value={String(reading.headingRow)} options={found.sample.map((_, row) => ({ value: String(row), label: String(row + 1) }))} onChange={(row) => change({ headingRow: Number(row) })} />
        <SelectField label={texts.headingRows} value={String(reading.headingRows) as '1' | '2'} options={[{ value: '1', label: texts.one }, { value: '2', label: texts.two }]} onChange={(rows) => change({ headingRows: rows === '2' ? 2 : 1 })} />
        {needsYear && <TextField label={texts.firstYear} description={texts.firstYearHint} inputMode="numeric" maxLength={4} value={year} onChange={setYear} />}
        <TextField label={texts.source} maxLength={500} value={source} onChange={setSource} />
      </div>
      <Columns batch={batch} onChange={(columns) => change({ columns })} />
      <Sample batch={batch} />
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

function Columns({ batch, onChange }: { readonly batch: ImportBatchPage; readonly onChange: (columns: ColumnRole[]) => void }) {
  const texts = importMessages[useLanguage()]
  const { columns } = batch
  return (
    <>
      <h3>{texts.columns}</h3>
      <ul className={styles['columns']}>
        {columns.map(({ heading, role, period }, at) => (
          <li key={at}>
            <SelectField
              label={heading === '' ? String(at + 1) : heading} value={role}
              options={columnRoles.filter((value) => value !== 'figure' || period !== null).map((value) => ({ value, label: texts.roles[value] }))}
              onChange={(chosen) => onChange(columns.map((column, index) => (index === at ? chosen : column.role)))}
            />
            {role === 'figure' && period !== null && <p className={styles['hint']}>{texts.asPeriod(period)}</p>}
          </li>
        ))}
      </ul>
      {columns.some(({ isLettered, role }) => isLettered && role === 'figure') && <p className={styles['hint']}>{texts.lettered}</p>}
    </>
  )
}

const shownRows = 8

function Sample({ batch: { found, reading } }: { readonly batch: ImportBatchPage }) {
  const texts = importMessages[useLanguage()]
  const last = reading.headingRow + reading.headingRows
  return (
    <div className={styles['scroll']} tabIndex={0} role="region" aria-label={texts.sample}>
      <table className={styles['sample']}>
        <tbody>
          {found.sample.slice(0, last + shownRows).map((row, at) => (
            <tr key={at} className={at >= reading.headingRow && at < last ? styles['heading'] : undefined}>
              {row.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
