import { paintChart, svgToString, chartNotes, describeChart } from '../chart/index.ts'
import { formatFraction, formatValue, missingText, statusLabel, statusStates, type DatedValue, type FormatContext, type Indicator } from '../indicator/index.ts'
import { formattingLocale } from '../language/index.ts'
import { changeInWords, observationChart, type BoardRow, type Dashboard, type Observation } from '../observation/index.ts'
import { dateInWords, periodBounds, periodInWords, periodLabel, type Period } from '../period/index.ts'
import type { Narrative } from '../submission/index.ts'
import type { ReportChart, ReportContent, ReportRow, ReportScope } from './report-content.ts'
import { reportMessages } from './report-messages.ts'

export interface ReportInput {
  /** The published board of the quarter, in the report's language. */
  readonly board: Dashboard
  readonly indicators: ReadonlyMap<string, Indicator>
  /** Published versions in force, by indicator, oldest period first; those after the quarter are left out. */
  readonly series: ReadonlyMap<string, readonly Observation[]>
  /** Published versions that others replaced, in the framework's order. */
  readonly replaced: readonly Observation[]
  readonly targets: ReadonlyMap<string, readonly DatedValue[]>
  readonly narratives: readonly Narrative[]
  readonly frameworkTitle: string
}

/** Pictures of a chart at half the width of the page, in CSS pixels. */
const chartSize = { width: 380, height: 230 }

/**
 * The quarter's report: cover, summary, scopes with what the office wrote, figures and charts, what is missing and why,
 * corrections, sources. Every number comes from a published observation; nothing is computed from figures in hand.
 */
export function composeReport(input: ReportInput): ReportContent {
  const { board, frameworkTitle } = input
  const { territory, language, period } = board
  const texts = reportMessages[language]
  const rows = board.scopes.flatMap(({ aspects }) => aspects.flatMap(({ indicators }) => indicators))
  const missing = rows.flatMap((row) => missingRow(row, input))
  const { title, subtitle, illustrative, missingText: missingSentence, vintages: _vintages, missingReasons: _reasons, ...labels } = texts
  return {
    language,
    title,
    subtitle: subtitle(periodLabel(period, language)),
    territory: territory.name[language],
    periodInWords: periodInWords(period, language),
    office: territory.office,
    notice: territory.isIllustrative ? illustrative : null,
    noticeShort: territory.isIllustrative ? (illustrative.split(':')[0] as string) : '',
    cover: [
      [texts.addressedTo, territory.addressee],
      [texts.presentedBy, territory.office],
      [texts.cutOff, dateInWords(periodBounds(period).to, language)],
      ...(board.publishedOn === null ? [] : [[texts.publishedOn, dateInWords(board.publishedOn.slice(0, 10), language)] as const]),
      [texts.framework, frameworkTitle],
    ],
    summary: {
      sentence: board.sentence,
      rows: statusStates.flatMap((state) => {
        const count = board.summary[state]
        return count === undefined ? [] : [{ state, label: statusLabel(state, language), count }]
      }),
    },
    scopes: board.scopes.map((scope) => composeScope(scope, input)),
    missingText: missingSentence(missing.length),
    missing,
    corrections: input.replaced.filter((observation) => periodBounds(observation.period).to <= periodBounds(period).to).flatMap((before) => correction(before, input)),
    sources: rows.flatMap((row) => source(row, input)),
    labels,
  }
}

function contextOf({ board: { language, territory } }: ReportInput): FormatContext {
  return { language, locale: formattingLocale(language, territory.locale), currency: territory.currency }
}

function composeScope({ scope, name, aspects }: Dashboard['scopes'][number], input: ReportInput): ReportScope {
  const texts = reportMessages[input.board.language]
  const narrative = input.narratives.find((candidate) => candidate.scope === scope)
  const parts: [string, string][] = narrative
    ? [[texts.result, narrative.result], [texts.obstacle, narrative.obstacle], [texts.wayForward, narrative.wayForward]]
    : []
  return {
    scope,
    name,
    narrative: parts.flatMap(([heading, text]) => {
      const paragraphs = text.split(/\n+/).map((paragraph) => paragraph.trim()).filter((paragraph) => paragraph !== '')
      return paragraphs.length === 0 ? [] : [{ heading, paragraphs }]
    }),
    aspects: aspects.map((aspect) => ({
      name: aspect.name,
      rows: aspect.indicators.map((row) => composeRow(row, input)),
      charts: aspect.indicators.flatMap((row) => chart(row, input)),
    })),
  }
}

function composeRow(row: BoardRow, input: ReportInput): ReportRow {
  const { language } = input.board
  const texts = reportMessages[language]
  const context = contextOf(input)
  const indicator = input.indicators.get(row.code)
  return {
    code: row.code,
    name: row.name,
    value: valueText(row, context),
    change: row.change && indicator ? changeInWords(row.change, indicator, context) : '',
    target: row.target ? formatValue(row.target.value, row, context).text : '',
    state: row.status.state,
    stateLabel: statusLabel(row.status.state, language),
    sentence: row.status.sentence,
    marks: [
      row.latest?.vintage === 'preliminary' && row.latest.value !== null ? texts.provisional : '',
      row.latest?.isCorrected ? texts.corrected : '',
      row.latest && !row.latest.isSeenBySecondPerson ? texts.selfApproved : '',
    ]
      .filter((mark) => mark !== '')
      .join(', '),
  }
}

/** «3 de 4 (75 %)» under ten cases, the value otherwise, or why it is missing. */
function valueText({ latest, ...row }: BoardRow, context: FormatContext): string {
  if (!latest) return missingText('not_reported', context.language)
  if (latest.value === null) return missingText(latest.missing ?? 'not_reported', context.language)
  const { text } = formatValue(latest.value, row, context)
  const fraction = formatFraction(latest.numerator, latest.denominator, context)
  return fraction === null ? text : `${fraction} (${text})`
}

/** Indicators with two values or more: a single one is said by its number. */
function chart({ code, period }: BoardRow, { board, indicators, series, targets }: ReportInput): ReportChart[] {
  const indicator = indicators.get(code)
  const observations = series.get(code)
  if (!indicator || !observations || observations.filter(({ value }) => value !== null).length < 2) return []
  const promised = targets.get(code)
  const model = observationChart({
    territory: board.territory, indicator, language: board.language, series: observations, targets: promised ? promised : [], baseline: null, until: period,
  })
  if (!model) return []
  return [{ file: `chart-${code}.svg`, svg: svgToString(paintChart(model, { ...chartSize, colours: 'literal', frame: 'figure' })), alternative: [describeChart(model), ...chartNotes(model)].join(' ') }]
}

/** The observation that a row shows. */
function shown({ code, period }: { code: string; period: Period }, { series }: ReportInput): Observation | undefined {
  return series.get(code)?.find((observation) => observation.period === period)
}

function missingRow(row: BoardRow, input: ReportInput): ReportContent['missing'] {
  const missing = shown(row, input)?.missing
  if (!missing) return []
  return [{ code: row.code, name: row.name, reason: reportMessages[input.board.language].missingReasons[missing.reason], note: missing.note }]
}

function correction(before: Observation, input: ReportInput): ReportContent['corrections'] {
  const { language } = input.board
  const indicator = input.indicators.get(before.indicator)
  const after = shown({ code: before.indicator, period: before.period }, input)
  if (!indicator || !after) return []
  const context = contextOf(input)
  const say = ({ value, missing }: Observation) => (value === null ? missingText(missing?.reason ?? 'not_reported', language) : formatValue(value, indicator, context).text)
  return [
    {
      name: indicator.name[language],
      period: periodLabel(before.period, language),
      before: say(before),
      after: say(after),
      reason: after.reason,
      on: dateInWords(after.approvedOn.slice(0, 10), language),
    },
  ]
}

function source(row: BoardRow, input: ReportInput): ReportContent['sources'] {
  const observation = shown(row, input)
  if (!observation || observation.value === null) return []
  const { language } = input.board
  const texts = reportMessages[language]
  return [
    {
      code: row.code,
      name: row.name,
      source: observation.source === '' ? texts.noSource : observation.source,
      dataDate: observation.dataDate === null ? texts.noDate : dateInWords(observation.dataDate, language),
      vintage: texts.vintages[observation.vintage],
      approvedBy: observation.isSeenBySecondPerson ? observation.approvedBy : `${observation.approvedBy} (${texts.selfApproved})`,
    },
  ]
}
