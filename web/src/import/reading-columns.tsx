import { batchRoles, type BatchRole, type ImportBatchPage } from '@atalaya/shared/import'
import { useLanguage } from '../language/language-context.tsx'
import { SelectField } from '../ui/field.tsx'
import { batchMessages } from './batch-messages.ts'
import styles from './batch.module.css'

type Column = ImportBatchPage['columns'][number] & { readonly at: number }

/** What each column of the file is; those of periods, of which there may be decades, behind one line. */
export function ReadingColumns({ batch, onChange }: { readonly batch: ImportBatchPage; readonly onChange: (columns: BatchRole[]) => void }) {
  const texts = batchMessages[useLanguage()]
  const columns = batch.columns.map((column, at): Column => ({ ...column, at }))
  const figures = columns.filter(({ role }) => role === 'figure')
  const [first, last] = [figures[0], figures.at(-1)]
  const change = (place: number, chosen: BatchRole) => onChange(columns.map(({ at, role }) => (at === place ? chosen : role)))
  return (
    <div className={styles['mapping']}>
      <h3>{texts.columns}</h3>
      <ColumnList columns={columns.filter(({ role }) => role !== 'figure')} onChange={change} />
      {first && last && (
        <details className={styles['figures']}>
          <summary>{texts.figureColumns(figures.length, first.period ?? first.heading, last.period ?? last.heading)}</summary>
          <ColumnList columns={figures} onChange={change} />
        </details>
      )}
      {figures.some(({ isLettered }) => isLettered) && <p className={styles['hint']}>{texts.lettered}</p>}
    </div>
  )
}

function ColumnList({ columns, onChange }: { readonly columns: readonly Column[]; readonly onChange: (at: number, role: BatchRole) => void }) {
  const texts = batchMessages[useLanguage()]
  return (
    <ul className={styles['columns']}>
      {columns.map(({ at, heading, role, period }) => (
        <li key={at}>
          <SelectField
            label={heading === '' ? texts.column(at + 1) : heading} value={role} description={role === 'figure' && period !== null ? texts.asPeriod(period) : undefined}
            options={batchRoles.filter((value) => value !== 'figure' || period !== null || role === 'figure').map((value) => ({ value, label: texts.roles[value] }))} onChange={(chosen) => onChange(at, chosen)}
          />
        </li>
      ))}
    </ul>
  )
}
