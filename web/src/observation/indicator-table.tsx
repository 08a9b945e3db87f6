import { formatDecimal } from '@atalaya/shared/decimal'
import { formatContextOf, formatValue, targetsInForce, type FormatContext, type KeptTarget } from '@atalaya/shared/indicator'
import { absenceText, observationTableMessages, type IndicatorPage, type Observation } from '@atalaya/shared/observation'
import { dateInWords, periodBounds, periodLabel, type Period } from '@atalaya/shared/period'
import { Fragment } from 'react'
import { DataTable, type DataColumn, type DataRow } from '../ui/data-table.tsx'
import { indicatorPageMessages } from './indicator-page-messages.ts'
import { targetNote, type TargetsShown } from './target-note.ts'

const notesId = 'target-notes'

/** Every published figure of an indicator, newest first: the chart as a table. Under it, which targets came after their figures. */
export function IndicatorTable({ page, shown }: { page: IndicatorPage; shown: TargetsShown }) {
  const { territory, indicator, language, series, targets } = page
  const texts = indicatorPageMessages[language]
  if (series.length === 0) return <p className="empty">{texts.tableEmpty}</p>
  const context = formatContextOf(territory, language)
  const inForce = targetsInForce(targets)
  const { columns } = texts
  const parts: DataColumn[] = [{ key: 'numerator', name: columns.numerator, holds: 'number' }, { key: 'denominator', name: columns.denominator, holds: 'number' }]
  const hasParts = indicator.kind === 'ratio'
  // Only where something is missing: empty for all, the column would only take room.
  const hasReasons = series.some(({ missing }) => missing !== null && missing.note !== '')
  const told = series.toReversed().map((observation) => ({ observation, due: targetsDue(observation.period, inForce, shown) }))
  return (
    <>
      <DataTable
        caption={texts.table(indicator.name[language])}
        columns={[
          { key: 'period', name: columns.period },
          { key: 'value', name: columns.value, holds: 'number' },
          ...(hasParts ? parts : []),
          { key: 'target', name: columns.target, holds: 'number' },
          { key: 'vintage', name: columns.vintage },
          ...(hasReasons ? [{ key: 'missing', name: texts.said.missing, holds: 'prose' } as const] : []),
          { key: 'source', name: columns.source, holds: 'prose' },
          { key: 'dataDate', name: columns.dataDate },
        ]}
        rows={told.map(({ observation, due }) => rowOf(observation, due, { page, context, hasParts, hasReasons }))}
      />
      <LateTargets notes={told.flatMap(({ observation, due }) => due.flatMap(({ note }) => (note === '' ? [] : [`${periodLabel(observation.period, language)}: ${note}.`])))} />
    </>
  )
}

function LateTargets({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return null
  return (
    <ul id={notesId} className="table-notes">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  )
}

interface RowSetting {
  readonly page: IndicatorPage
  readonly context: FormatContext
  readonly hasParts: boolean
  readonly hasReasons: boolean
}

interface DueTarget {
  readonly target: KeptTarget
  /** That it came after the figure; empty for one that came in time. */
  readonly note: string
}

/** What was promised for a period, and for the longer ones that end with it. */
function targetsDue(period: Period, targets: readonly KeptTarget[], shown: TargetsShown): DueTarget[] {
  const { from, to } = periodBounds(period)
  const due = targets.filter((target) => periodBounds(target.period).to === to && periodBounds(target.period).from <= from)
  return due.map((target) => ({ target, note: targetNote(target, period, shown) }))
}

/** «40»; «37 (meta de 2025)» where it is a longer period's. */
function targetText({ period, value }: KeptTarget, of: Period, { indicator, language }: IndicatorPage, context: FormatContext): string {
  const number = formatValue(value, indicator, context).number
  return period === of ? number : indicatorPageMessages[language].targetOf(number, periodLabel(period, language))
}

function rowOf(observation: Observation, targets: readonly DueTarget[], { page, context, hasParts, hasReasons }: RowSetting): DataRow {
  const { indicator } = page
  const { language, locale } = context
  const { period, cell, value, missing, numerator, denominator, vintage, source, dataDate } = observation
  const part = (number: number | null) => (number === null ? '' : formatDecimal(number, locale))
  const absent = <span className="absent">{absenceText(missing, language)}</span>
  return {
    key: `${period} ${cell}`,
    cells: [
      periodLabel(period, language),
      value === null ? absent : formatValue(value, indicator, context).text,
      ...(hasParts ? [part(numerator), part(denominator)] : []),
      targets.map(({ target, note }, index) => (
        <Fragment key={target.period}>
          {index > 0 && <br />}
          {targetText(target, period, page, context)}
          {note !== '' && (
            <>
              {' '}
              <a className="mark" href={`#${notesId}`}>
                {indicatorPageMessages[language].lateTarget}
              </a>
            </>
          )}
        </Fragment>
      )),
      value === null ? '' : observationTableMessages[language].vintages[vintage],
      ...(hasReasons ? [missing?.note ?? ''] : []),
      source,
      dataDate === null ? '' : dateInWords(dataDate, language),
    ],
  }
}
