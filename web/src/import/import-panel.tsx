import { columnRoles, columnTitles, type Block, type ColumnRole, type GivenRate, type Layout, type Supplements } from '@atalaya/shared/import'
import { useState } from 'react'
import { isProblem } from '../api/api-problem.ts'
import { problemText } from '../api/problem-text.ts'
import { readEntered } from '../decimal/entered-number.ts'
import { useLanguage, useMessages } from '../language/language-context.tsx'
import { useSheet } from '../submission/sheet-context.tsx'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { dialogMessages } from '../ui/dialog-messages.ts'
import { SelectField, TextField } from '../ui/field.tsx'
import { Message } from '../ui/message.tsx'
import { ImportLineView } from './import-line-view.tsx'
import { isAcceptable, isProposed, type ImportLine } from './import-lines.ts'
import { importMessages } from './import-messages.ts'
import styles from './import-panel.module.css'
import type { useImport } from './use-import.ts'

/** A, B … Z, AA */
function letterOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : letterOf(Math.floor(column / 26) - 1) + last
}

interface ColumnsProps {
  readonly block: Block
  readonly layout: Layout
  readonly onChange: (layout: Layout) => void
}

/** What each column was taken for, with something of what stands in it. */
function Columns({ block, layout, onChange }: ColumnsProps) {
  const language = useLanguage()
  const texts = useMessages(importMessages)
  const options = columnRoles.map((role) => ({ value: role, label: columnTitles[language][role] }))
  const choose = (column: number, role: ColumnRole) =>
    onChange({ ...layout, columns: layout.columns.map((held, index) => (index === column ? role : held === role && role !== 'ignored' ? 'ignored' : held)) })
  return (
    <section className={styles['columns']}>
      <h3 className={styles['subtitle']}>
        {texts.columns} <small>{texts.columnsHint}</small>
      </h3>
      <div className={styles['columnList']}>
        {layout.columns.map((role, column) => (
          <div key={letterOf(column)}>
            <SelectField<ColumnRole> label={texts.column(letterOf(column))} value={role} options={options} onChange={(chosen) => choose(column, chosen)} />
            <p className={styles['sample']}>{block.slice(layout.hasTitles ? 1 : 0).flatMap((line) => (line[column]?.trim() === '' ? [] : [line[column]])).slice(0, 3).join(' · ')}</p>
          </div>
        ))}
      </div>
      <Checkbox isSelected={layout.hasTitles} onChange={(hasTitles) => onChange({ ...layout, hasTitles })}>
        {texts.hasTitles}
      </Checkbox>
    </section>
  )
}

/** What is typed of a rate until it can be read as one. */
interface RateDraft {
  readonly rate: string
  readonly date: string
  readonly source: string
}

/** What the person adds to the table; kept as typed, so that a rate half written is none yet. */
interface SupplementDraft {
  readonly missingNote: string
  readonly rates: Readonly<Record<string, RateDraft>>
}

export const noSupplements: SupplementDraft = { missingNote: '', rates: {} }

export function supplementsOf({ missingNote, rates }: SupplementDraft, locale: string): Supplements {
  const read = Object.entries(rates).flatMap(([currency, { rate, date, source }]): [string, GivenRate][] => {
    const number = readEntered(rate, locale)
    return number.is === 'number' && number.value > 0 && date !== '' && source.trim() !== '' ? [[currency, { rate: number.value, date, source: source.trim() }]] : []
  })
  return { missingNote, rates: Object.fromEntries(read) }
}

interface SupplementsProps {
  readonly draft: SupplementDraft
  /** Once asked for, a field stays while it is being filled in. */
  readonly asksNote: boolean
  readonly currencies: readonly string[]
  readonly onChange: (draft: SupplementDraft) => void
}

function SupplementFields({ draft, asksNote, currencies, onChange }: SupplementsProps) {
  const texts = useMessages(importMessages)
  const { territory } = useSheet()
  if (!asksNote && currencies.length === 0) return null
  const change = (currency: string, part: Partial<RateDraft>) => {
    const held = draft.rates[currency] ?? { rate: '', date: '', source: '' }
    onChange({ ...draft, rates: { ...draft.rates, [currency]: { ...held, ...part } } })
  }
  return (
    <div className={styles['supplements']}>
      {asksNote && (
        <TextField label={texts.addNote} description={texts.addNoteHint} rows={2} maxLength={2000} value={draft.missingNote} onChange={(missingNote) => onChange({ ...draft, missingNote })} />
      )}
      {currencies.map((currency) => (
        <div key={currency} className={styles['rate']}>
          <TextField label={texts.addRate(currency, territory.currency)} inputProps={{ inputMode: 'decimal' }} value={draft.rates[currency]?.rate ?? ''} onChange={(rate) => change(currency, { rate })} />
          <TextField label={texts.rateDate} type="date" value={draft.rates[currency]?.date ?? ''} onChange={(date) => change(currency, { date })} />
          <TextField label={texts.rateSource} maxLength={300} value={draft.rates[currency]?.source ?? ''} onChange={(source) => change(currency, { source })} />
        </div>
      ))}
    </div>
  )
}

interface ImportPanelProps {
  readonly title: string
  readonly lines: readonly ImportLine[]
  /** What stands above the lines of a block; a template has its columns. */
  readonly columns?: ColumnsProps
  readonly supplements: SupplementDraft
  readonly onSupplements: (draft: SupplementDraft) => void
  readonly onChoose?: (line: number, code: string) => void
  readonly importing: ReturnType<typeof useImport>
  readonly onClose: () => void
}

/** What an import would change, line by line, before anything of it is kept. */
export function ImportPanel({ title, lines, columns, supplements, onSupplements, onChoose, importing, onClose }: ImportPanelProps) {
  const language = useLanguage()
  const texts = useMessages(importMessages)
  const [choices, setChoices] = useState<ReadonlyMap<number, boolean>>(new Map())
  const { apply, keepHere, isUnreachable } = importing
  const isTaken = (line: ImportLine) => isAcceptable(line) && (choices.get(line.placed.line) ?? isProposed(line))
  const taken = lines.filter(isTaken)
  const same = lines.filter(({ reading }) => reading?.outcome.is === 'unchanged')
  const shown = lines.filter((line) => !same.includes(line))
  const changing = shown.filter(isAcceptable)
  // Template lines carry the sheet's own numbers; those of a block are counted from 0.
  const numberOf = ({ placed }: ImportLine) => (columns ? placed.line + 1 : placed.line)
  const takeAll = (isChosen: boolean) => setChoices(new Map(lines.map(({ placed }) => [placed.line, isChosen])))
  const lacking = lines.flatMap(({ reading }) => (reading?.outcome.is === 'lacking' ? [reading.outcome] : []))
  const currencies = [...new Set([...Object.keys(supplements.rates), ...lacking.flatMap((outcome) => (outcome.what === 'rate' ? [outcome.currency] : []))])]
  const failure = apply.isError && !isUnreachable ? (isProblem(apply.error, 'stale-version') ? texts.stale : problemText(apply.error, language)) : undefined
  return (
    <Dialog
      title={title} isWide isDismissable={false} onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{dialogMessages[language].cancel}</Button>
          {isUnreachable && <Button isDisabled={taken.length === 0} onPress={() => { keepHere(taken); onClose() }}>{texts.keepHere}</Button>}
          <Button look="primary" isDisabled={taken.length === 0 || apply.isPending} onPress={() => apply.mutate(taken, { onSuccess: onClose })}>
            {apply.isPending ? texts.applying : texts.apply(taken.length)}
          </Button>
        </>
      }
    >
      <p>{texts.lead}</p>
      {failure !== undefined && <Message tone="bad" isUrgent><p>{failure}</p></Message>}
      {isUnreachable && <Message tone="warn" isUrgent><p>{texts.offline}</p></Message>}
      {columns && <Columns {...columns} />}
      <SupplementFields draft={supplements} asksNote={supplements.missingNote !== '' || lacking.some(({ what }) => what === 'missingNote')} currencies={currencies} onChange={onSupplements} />
      <div className={styles['summary']} role="status">
        <strong>{texts.counts.changes(changing.length)}</strong>
        {shown.length > changing.length && <span>{texts.counts.unread(shown.length - changing.length)}</span>}
        {same.length > 0 && <span>{texts.counts.same(same.length)}</span>}
        {changing.length > 1 && <Button look="quiet" onPress={() => takeAll(true)}>{texts.all}</Button>}
        {changing.length > 1 && <Button look="quiet" onPress={() => takeAll(false)}>{texts.none}</Button>}
      </div>
      <ul className={styles['lines']}>
        {shown.map((line) => (
          <ImportLineView
            key={line.placed.line} line={line} number={numberOf(line)} isTaken={isTaken(line)}
            onChoose={onChoose && ((code) => onChoose(line.placed.line, code))} onTake={(isChosen) => setChoices(new Map(choices).set(line.placed.line, isChosen))}
          />
        ))}
      </ul>
      {same.length > 0 && (
        <details className={styles['same']}>
          <summary>{texts.unchangedTitle(same.length)}</summary>
          <ul>{same.map(({ row, placed }) => row && <li key={placed.line}>{row.indicator.name[language]} · {row.indicator.code}</li>)}</ul>
        </details>
      )}
    </Dialog>
  )
}
