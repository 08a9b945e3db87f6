import { formatCompact } from '@atalaya/shared/decimal'
import { formatFraction, formatValue, missingText, type FormatContext } from '@atalaya/shared/indicator'
import { observationTableMessages, type BoardRow } from '@atalaya/shared/observation'
import { Fragment, type ReactNode } from 'react'
import { boardMessages } from './board-messages.ts'
import { marksOf, type FigureMark } from './figure-marks.ts'

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
  const fraction = row.kind === 'ratio' ? formatFraction(latest.numerator, latest.denominator, context) : null
  return (
    <>
      <Amount value={latest.value} row={row} context={context} isFull={isFull} />
      {fraction !== null && <span className="unit"> ({fraction})</span>}
    </>
  )
}

/** The number that a row's state judges, which is not always its period's own: beside «12 de 16» it is 12, and says that it has added up. */
export function JudgedValue({ row, context }: { row: BoardRow; context: FormatContext }) {
  if (row.accumulated === null) return <RowValue row={row} context={context} />
  return (
    <>
      <Amount value={row.accumulated.value} row={row} context={context} isFull={false} />{' '}
      <span className="of-period">{boardMessages[context.language].accumulated}</span>
    </>
  )
}

function Amount({ value, row, context, isFull }: { value: number; row: BoardRow; context: FormatContext; isFull: boolean }) {
  const { number, unit } = formatValue(value, row, context)
  const isShortened = !isFull && row.kind !== 'ratio' && Math.abs(value) >= shortenedFrom
  return (
    <>
      <span className="number" title={isShortened ? `${number} ${unit}` : undefined}>
        {isShortened ? formatCompact(value, context.locale) : number}
      </span>
      {unit !== '' && <span className="unit"> {unit}</span>}
    </>
  )
}

/** The marks beside a value; that of a correction leads to its history. */
export function RowMarks({ row, context: { language }, historyAddress }: { row: BoardRow; context: FormatContext; historyAddress: string }) {
  const texts = boardMessages[language]
  const shown: Record<FigureMark, ReactNode> = {
    preliminary: <span className="mark hollow">{observationTableMessages[language].vintages.preliminary}</span>,
    corrected: (
      <a className="mark" href={historyAddress}>
        {texts.corrected}
      </a>
    ),
    singlePerson: <span className="mark">{texts.singlePerson}</span>,
  }
  return marksOf(row).map((mark) => <Fragment key={mark}>{shown[mark]}</Fragment>)
}
