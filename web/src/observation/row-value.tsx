import { formatCompact } from '@atalaya/shared/decimal'
import { formatFraction, formatValue, missingText, type FormatContext } from '@atalaya/shared/indicator'
import { observationTableMessages, type BoardRow } from '@atalaya/shared/observation'
import { boardMessages } from './board-messages.ts'

/** Amounts from here on are shortened where room is short; the full number is on the indicator's page. */
const shortenedFrom = 1e6

/**
 * The value of a row: number and, smaller, its unit; the fraction where there are few cases; or the words for its absence,
 * which look unlike any number.
 */
export function RowValue({ row, context, isFull = false }: { row: BoardRow; context: FormatContext; isFull?: boolean }) {
  const { latest } = row
  // Nothing is owed yet: the state says so, and nobody has failed to report.
  if (latest === null && row.status.state === 'in_progress') return null
  if (latest === null || latest.value === null) {
    const reason = latest === null || latest.missing === null ? 'not_reported' : latest.missing
    return <span className="absent">{missingText(reason, context.language)}</span>
  }
  const { number, unit, text } = formatValue(latest.value, row, context)
  // «1 (misiones)»: after a lone 1 the plural is in brackets here as in sentences.
  const unitShown = text === `${number} (${unit})` ? `(${unit})` : unit
  const fraction = row.kind === 'ratio' ? formatFraction(latest.numerator, latest.denominator, context) : null
  const isShortened = !isFull && row.kind !== 'ratio' && Math.abs(latest.value) >= shortenedFrom
  return (
    <>
      <span className="number" title={isShortened ? `${number} ${unit}` : undefined}>
        {isShortened ? formatCompact(latest.value, context.locale) : number}
      </span>
      {unitShown !== '' && <span className="unit"> {unitShown}</span>}
      {fraction !== null && <span className="unit"> ({fraction})</span>}
    </>
  )
}

/** What a reader must know of a figure beside it: how settled it is, whether it was corrected, who saw it. */
export function RowMarks({ row, context, historyAddress }: { row: BoardRow; context: FormatContext; historyAddress: string }) {
  const { latest } = row
  if (latest === null) return null
  const texts = boardMessages[context.language]
  return (
    <>
      {latest.value !== null && latest.vintage === 'preliminary' && <span className="mark hollow">{observationTableMessages[context.language].vintages.preliminary}</span>}
      {latest.isCorrected && (
        <a className="mark" href={historyAddress}>
          {texts.corrected}
        </a>
      )}
      {!latest.isSeenBySecondPerson && <span className="mark">{texts.singlePerson}</span>}
    </>
  )
}
