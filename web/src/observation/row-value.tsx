import { formatCompact, isShortenedWhereNarrow } from '@atalaya/shared/decimal'
import { evidenceMessages } from '@atalaya/shared/evidence'
import { formatFraction, formatValue, type FormatContext } from '@atalaya/shared/indicator'
import { absenceText, observationTableMessages, type BoardRow } from '@atalaya/shared/observation'
import { dateInWords, type CalendarDate } from '@atalaya/shared/period'
import { Fragment, type ReactNode } from 'react'
import { boardMessages } from './board-messages.ts'
import { marksOf, type FigureMark } from './figure-marks.ts'

/**
 * The value of a row: number and, smaller, its unit; the fraction where there are few cases; or the words for its absence,
 * which look unlike any number.
 */
export function RowValue({ row, context, isFull = false }: { row: BoardRow; context: FormatContext; isFull?: boolean }) {
  const { latest } = row
  // Nothing is owed yet: the state says so, and nobody has failed to report.
  if (latest === null && row.status.state === 'in_progress') return null
  if (latest === null || latest.value === null) {
    return <span className="absent">{absenceText(latest === null ? null : latest.missing, context.language)}</span>
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

/** A long number is shortened; in full it is on the indicator's page. */
function Amount({ value, row, context, isFull }: { value: number; row: BoardRow; context: FormatContext; isFull: boolean }) {
  const { number, unit } = formatValue(value, row, context)
  const isShortened = !isFull && row.kind !== 'ratio' && isShortenedWhereNarrow(value)
  return (
    <>
      <span className="number" title={isShortened ? `${number} ${unit}` : undefined}>
        {isShortened ? formatCompact(value, context.locale) : number}
      </span>
      {unit !== '' && <span className="unit"> {unit}</span>}
    </>
  )
}

/** That a figure was corrected; unfolded, what was told at first and now, when and why, with the way to its whole history. */
function CorrectedMark({ row, context, historyAddress }: { row: BoardRow; context: FormatContext; historyAddress: string }) {
  const texts = boardMessages[context.language]
  const { latest } = row
  if (latest === null || latest.correction === null) return null
  const { correction } = latest
  const told = ({ value, missing }: Pick<typeof latest, 'value' | 'missing'>) => (value === null ? absenceText(missing, context.language) : formatValue(value, row, context).text)
  const day = (date: CalendarDate) => dateInWords(date, context.language)
  return (
    <details className="mark correction">
      <summary>{texts.corrected}</summary>
      <p>
        {texts.told(told(correction), day(correction.reportedOn))} {texts.toldNow(told(latest), day(correction.correctedOn))} {texts.why(correction.reason)}{' '}
        <a href={historyAddress}>{texts.itsHistory}</a>
      </p>
    </details>
  )
}

/** The marks beside a value; that of a correction unfolds what was told before. */
export function RowMarks({ row, context, historyAddress }: { row: BoardRow; context: FormatContext; historyAddress: string }) {
  const { language } = context
  const texts = boardMessages[language]
  const shown: Record<FigureMark, ReactNode> = {
    preliminary: <span className="mark hollow">{observationTableMessages[language].vintages.preliminary}</span>,
    corrected: <CorrectedMark row={row} context={context} historyAddress={historyAddress} />,
    singlePerson: <span className="mark">{texts.singlePerson}</span>,
    // Most figures may have it, so it is a sign among the words, as in a printed table.
    unverified: (
      <span className="sign" title={evidenceMessages[language].notVerified}>
        <span className="visually-hidden">{evidenceMessages[language].notVerified}</span>
      </span>
    ),
  }
  return marksOf(row).map((mark) => <Fragment key={mark}>{shown[mark]}</Fragment>)
}
