import { paintSparkline } from '@atalaya/shared/chart'
import type { FormatContext } from '@atalaya/shared/indicator'
import type { Language } from '@atalaya/shared/language'
import { firstTargetText, rowChangeBriefly, type BoardRow, type Dashboard } from '@atalaya/shared/observation'
import { periodLabel, type CalendarDate, type Period } from '@atalaya/shared/period'
import { StatusMark } from '../indicator/status-mark.tsx'
import { indicatorAddress } from '../site/public-address.ts'
import { SvgFigure } from '../ui/svg-figure.tsx'
import { BoardGaps } from './board-gaps.tsx'
import { boardMessages } from './board-messages.ts'
import { RowMarks, RowValue } from './row-value.tsx'

export interface BoardContext {
  readonly format: FormatContext
  readonly territory: string
  /** The quarter chosen, kept in the links of the rows. */
  readonly quarter: Period
  /** The past day whose knowledge is shown, kept in them too; null for what is known now. */
  readonly asOf: CalendarDate | null
}

type Aspect = Dashboard['scopes'][number]['aspects'][number]

/** Whether there is a number to show. */
export function hasFigure({ latest }: BoardRow): boolean {
  return latest !== null && latest.value !== null
}

/** A scope: its figures as one table, and the indicators without one folded away beneath, with why. */
export function ScopeBoard({ scope: { name, aspects }, context }: { scope: Pick<Dashboard['scopes'][number], 'name' | 'aspects'>; context: BoardContext }) {
  const told = aspects.map((aspect) => ({ ...aspect, indicators: aspect.indicators.filter(hasFigure) })).filter(({ indicators }) => indicators.length > 0)
  const gaps = aspects.flatMap(({ indicators }) => indicators).filter((row) => !hasFigure(row))
  return (
    <>
      {told.length > 0 && <BoardTable caption={name} aspects={told} context={context} />}
      {gaps.length > 0 && <BoardGaps rows={gaps} context={context} />}
    </>
  )
}

const columns = ['indicator', 'value', 'change', 'course', 'status'] as const

/**
 * The rows of a scope under their aspects, as one table. The roles say again what the elements mean, because laid out as
 * blocks on a narrow screen they would lose it in some browsers.
 */
function BoardTable({ caption, aspects, context }: { caption: string; aspects: readonly Aspect[]; context: BoardContext }) {
  return (
    <table className="board" role="table" aria-label={caption}>
      <Head language={context.format.language} />
      {aspects.map(({ aspect, name, indicators }) => (
        <tbody key={aspect} role="rowgroup">
          <tr role="row" className="aspect">
            <th colSpan={columns.length} scope="rowgroup" role="rowheader">
              <h3>{name}</h3>
            </th>
          </tr>
          {indicators.map((row) => (
            <Row key={row.code} row={row} context={context} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

/** Rows outside their scopes: those related to an indicator. */
export function RowList({ caption, rows, context }: { caption: string; rows: readonly BoardRow[]; context: BoardContext }) {
  return (
    <table className="board" role="table" aria-label={caption}>
      <Head language={context.format.language} />
      <tbody role="rowgroup">
        {rows.map((row) => (
          <Row key={row.code} row={row} context={context} />
        ))}
      </tbody>
    </table>
  )
}

function Head({ language }: { language: Language }) {
  return (
    <thead role="rowgroup">
      <tr role="row">
        {columns.map((column) => (
          <th key={column} scope="col" role="columnheader">
            {boardMessages[language][column]}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function Row({ row, context }: { row: BoardRow; context: BoardContext }) {
  const { format, territory, quarter, asOf } = context
  const address = indicatorAddress({ language: format.language, territory, code: row.code, period: quarter, asOf })
  const firstTarget = firstTargetText(row, format)
  const isOfOtherSpan = row.period !== quarter
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        <a href={address}>{row.name}</a>
        <p>{row.status.sentence}</p>
        {firstTarget !== '' && <p>{firstTarget}</p>}
      </th>
      <td role="cell" className="value">
        <RowValue row={row} context={format} />
        <RowMarks row={row} context={format} historyAddress={`${address}#history`} />
        {isOfOtherSpan && <span className="of-period">{periodLabel(row.period, format.language)}</span>}
      </td>
      <td role="cell" className="change">
        {rowChangeBriefly(row, format)}
      </td>
      <td role="cell" className="course">
        <Sparkline row={row} />
      </td>
      <td role="cell">
        <StatusMark state={row.status.state} language={format.language} />
      </td>
    </tr>
  )
}

function Sparkline({ row }: { row: BoardRow }) {
  const drawing = paintSparkline(row.sparkline.map((value, place) => ({ value, isProvisional: row.provisional.includes(place) })), row.chartKind)
  return drawing === undefined ? null : <SvgFigure drawing={drawing} />
}
