import { chartNotes, describeChart, paintChart, svgToString } from '../chart/index.ts'
import { formatFraction, formatValue, statusLabel, statusStates, type FormatContext } from '../indicator/index.ts'
import { firstTargetText, rowChangeBriefly, lateTargetText, observationChart, publicSince, type BoardRow, type Dashboard } from '../observation/index.ts'
import { frequencyOf, periodLabel } from '../period/index.ts'
import type { ReportAspect, ReportChart, ReportRow, ReportScope, Written } from './report-content.ts'
import { contextOf, shown, type ReportInput } from './report-input.ts'
import { reportMessages, type ReportSign } from './report-messages.ts'
import { explained, signsOf, written } from './report-signs.ts'

/** Pictures in CSS pixels, such that the smallest text of a chart is 7.8 points on paper. */
const chartSizes = { column: { width: 320, height: 168 }, page: { width: 664, height: 150 } }

/** A scope of the report: what the office wrote, then figures and charts by aspect. */
export function composeScope({ scope, name, aspects }: Dashboard['scopes'][number], input: ReportInput): ReportScope {
  const texts = reportMessages[input.board.language]
  const told = input.narratives.find((narrative) => narrative.scope === scope)
  const parts = told ? [[texts.result, told.result], [texts.obstacle, told.obstacle], [texts.wayForward, told.wayForward]] as const : []
  return {
    scope,
    name,
    narrative: parts.flatMap(([heading, text]) => {
      const paragraphs = text.split(/\n+/).map((paragraph) => paragraph.trim()).filter((paragraph) => paragraph !== '')
      return paragraphs.length === 0 ? [] : [{ heading, paragraphs }]
    }),
    aspects: aspects.map((aspect) => composeAspect(aspect, input)),
  }
}

function composeAspect({ name, indicators }: Dashboard['scopes'][number]['aspects'][number], input: ReportInput): ReportAspect {
  const { language } = input.board
  const known = indicators.filter(({ latest }) => latest !== null && latest.value !== null)
  const absent = indicators.filter((row) => !known.includes(row))
  return {
    name,
    rows: known.map((row) => composeRow(row, input)),
    absent: statusStates.flatMap((state) => {
      const names = absent.filter(({ status }) => status.state === state).map((row) => `${row.name} (${row.code})`)
      return names.length === 0 ? [] : [{ state, label: statusLabel(state, language), names }]
    }),
    signs: explained(known.flatMap((row) => [...signsOf(row), ...changeSigns(row)]), language),
    charts: composeCharts(indicators, input),
  }
}

function composeRow(row: BoardRow, input: ReportInput): ReportRow {
  const { language, period } = input.board
  const context = contextOf(input)
  const observation = shown(row, input)
  return {
    code: row.code,
    name: row.name,
    period: row.period === period ? '' : periodLabel(row.period, language),
    value: valueOf(row, context),
    signs: written(signsOf(row), language),
    change: changeOf(row, context),
    target: row.target ? { ...besideValue(row.target.value, row, context), period: periodLabel(row.target.period, language) } : null,
    state: row.status.state,
    stateLabel: statusLabel(row.status.state, language),
    sentence: row.status.sentence,
    lateTarget: lateTargetOf(row, input),
    stateBefore: stateBeforeOf(row, input),
    firstTarget: firstTargetText(row, context),
    yearAgo: yearAgoOf(row, context),
    note: observation ? observation.note : '',
  }
}

function lateTargetOf({ code, period, target }: BoardRow, { board, targets, series, replaced, publications }: ReportInput): string {
  const kept = targets.get(code)?.find((candidate) => candidate.period === target?.period)
  if (kept === undefined) return ''
  const versions = [...(series.get(code) ?? []), ...replaced.filter(({ indicator }) => indicator === code)]
  const text = lateTargetText(kept, publicSince(period, versions, publications), { timeZone: board.territory.timeZone, language: board.language })
  return text === '' ? '' : `${text}.`
}

function stateBeforeOf({ code }: BoardRow, { board: { language }, statesBeforeCorrection }: ReportInput): string {
  const state = statesBeforeCorrection.get(code)
  return state === undefined ? '' : reportMessages[language].stateBefore(statusLabel(state, language).toLowerCase())
}

/** «75 %» and, under ten cases, the «3 de 4» that it is made of. */
function valueOf({ latest, ...row }: BoardRow, context: FormatContext): Written {
  if (latest === null || latest.value === null) throw new Error(`${row.code} has no value to be written in the table of figures`)
  const { number, unit, text } = formatValue(latest.value, row, context)
  const fraction = row.kind === 'ratio' ? formatFraction(latest.numerator, latest.denominator, context) : null
  if (fraction !== null) return { number, beside: fraction }
  // A level has its word in front.
  return { number, beside: text.startsWith(number) ? text.slice(number.length).trim() : unit }
}

/** A number told beside the row's value: what is counted, or in which currency, is not said twice. */
function besideValue(value: number, row: BoardRow, context: FormatContext): Written {
  const { number, unit } = formatValue(value, row, context)
  return { number, beside: row.kind === 'quantity' || row.kind === 'currency' ? '' : unit }
}

/** For a phrase of few words, whose numbers and periods must not part at the end of a line. */
function inOne({ number, beside }: Written): string {
  return unbroken(`${number} ${beside}`.trim())
}

function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0')
}

function changeSigns({ change }: BoardRow): ReportSign[] {
  return change !== null && !change.isSameVintage ? ['otherVintage'] : []
}

function changeOf(row: BoardRow, context: FormatContext): ReportRow['change'] {
  const { change, isIncomparable, previous } = row
  if ((change === null && !isIncomparable) || previous === null || previous.value === null) return null
  const { language } = context
  return {
    text: rowChangeBriefly(row, context),
    since: reportMessages[language].since(inOne(besideValue(previous.value, row, context)), unbroken(periodLabel(previous.period, language))),
    signs: written(changeSigns(row), language),
  }
}

/** A yearly figure is compared with the year before in any case. */
function yearAgoOf(row: BoardRow, context: FormatContext): string {
  const { yearAgo, period } = row
  if (yearAgo === null || yearAgo.value === null || frequencyOf(period) === 'annual') return ''
  const { language } = context
  return reportMessages[language].yearAgo(unbroken(periodLabel(yearAgo.period, language)), inOne(besideValue(yearAgo.value, row, context)))
}

/** Of the indicators with two values or more: a single one is said by its number. */
function composeCharts(rows: readonly BoardRow[], { board, indicators, series, replaced, targets }: ReportInput): ReportChart[] {
  const models = rows.flatMap(({ code, period, baseline }) => {
    const indicator = indicators.get(code)
    const observations = series.get(code)
    if (!indicator || !observations) return []
    const ofIndicator = targets.get(code)
    const model = observationChart({
      territory: board.territory, indicator, language: board.language, series: observations, replaced, targets: ofIndicator ? ofIndicator : [], baseline, until: period,
      view: { baseline: 'hidden' },
    })
    return model && model.points.filter(({ value }) => value !== null).length > 1 ? [{ code, model }] : []
  })
  return models.map(({ code, model }, index) => {
    const isWide = index === models.length - 1 && index % 2 === 0
    const size = isWide ? chartSizes.page : chartSizes.column
    return {
      file: `chart-${code}.svg`,
      svg: svgToString(paintChart(model, { ...size, colours: 'literal' })),
      title: model.title,
      notes: chartNotes(model).join(' '),
      alternative: describeChart(model),
      isWide,
    }
  })
}
