import { amountInWords, decimalInWords, formatDecimal, isCurrency } from '@atalaya/shared/decimal'
import { formatValue } from '@atalaya/shared/indicator'
import type { Language } from '@atalaya/shared/language'
import { storedValue, type Finding } from '@atalaya/shared/submission'
import { problemText } from '../api/problem-text.ts'
import { readEntered } from '../decimal/entered-number.ts'
import { numberMessages } from '../decimal/number-messages.ts'
import type { SaveState } from './autosave.ts'
import type { StoredFigure } from './desk-slots.ts'
import { entryMessages } from './entry-messages.ts'
import { isUnknownCurrency, type EntryRow } from './entry-props.ts'
import { useEntrySetting, type EntrySetting } from './entry-setting.tsx'
import type { DraftReading, FigureDraft } from './figure-draft.ts'
import { FindingLines } from './finding-line.tsx'
import { isOfProvenance } from './row-provenance.tsx'
import styles from './row-said.module.css'

const inWordsFrom = 1_000_000
const example = 1_234_567.5

/** How the numbers typed are read, where two readings are possible or the size is easily mistaken. */
function readBack(draft: FigureDraft, { locale, language }: EntrySetting['format']): string[] {
  const fields = draft.form === 'ratio' ? (['numerator', 'denominator'] as const) : draft.form === 'missing' ? [] : (['value'] as const)
  return fields.flatMap((field) => {
    const number = readEntered(draft[field], locale)
    if (number.is !== 'number') return []
    const words = inWords(number.value, draft, language)
    if (number.wasAmbiguous) return [numberMessages[language].readAs(draft[field].trim(), words)]
    return Math.abs(number.value) >= inWordsFrom ? [words] : []
  })
}

/** With its currency once that is one. */
function inWords(value: number, { form, currency }: FigureDraft, language: Language): string {
  return form === 'amount' && isCurrency(currency) ? amountInWords(value, currency, language) : decimalInWords(value, language)
}

/** Why what stands in the row is not something to store; undefined when it is, or while it is still being written. */
function trouble(draft: FigureDraft, reading: DraftReading, state: SaveState<StoredFigure>, isLeft: boolean, { locale, language }: EntrySetting['format']): string | undefined {
  if (isUnknownCurrency(draft)) return entryMessages[language].notACurrency(draft.currency.trim())
  if (reading.is === 'unreadable') return numberMessages[language].refusals[reading.number.reason](formatDecimal(example, locale))
  const lacks = entryMessages[language].lacks
  if (reading.is === 'incomplete' && isLeft && reading.field in lacks) return lacks[reading.field as keyof typeof lacks]
  if (state.is === 'refused') return problemText(state.failure, language)
  return undefined
}

interface RemarksProps {
  readonly row: EntryRow
  readonly draft: FigureDraft
  readonly reading: DraftReading
  readonly state: SaveState<StoredFigure>
  readonly findings: readonly Finding[]
  /** The one that holds for what is typed. */
  readonly explanation: string
  readonly isLeft: boolean
  readonly isDetailed: boolean
  readonly helpId: string
}

/** Beside the field: what cannot be read, what the checks say, and how the number is read. */
export function RowRemarks({ row, draft, reading, state, findings, explanation, isLeft, isDetailed, helpId }: RemarksProps) {
  const { format, territory } = useEntrySetting()
  const wrong = trouble(draft, reading, state, isLeft, format)
  const amount = reading.is === 'entry' && reading.entry.form === 'amount' && reading.entry.currency !== territory.currency ? storedValue(reading.entry).value : null
  return (
    <div id={helpId} className={styles['remarks']}>
      {wrong !== undefined && <p className={styles['wrong']}>{wrong}</p>}
      <FindingLines row={row} findings={findings.filter((finding) => isDetailed || !isOfProvenance(finding))} explanation={explanation} />
      {amount !== null && <p className={styles['help']}>{entryMessages[format.language].inOwnCurrency(formatValue(amount, row.indicator, format).text)}</p>}
      {readBack(draft, format).map((line) => (
        <p key={line} className={styles['help']}>
          {line}
        </p>
      ))}
    </div>
  )
}
