import { buildChartModel, type ChartInput, type ChartKind, type ChartModel } from '../chart/index.ts'
import { formatCompact, formatCompactAlike, formatDecimal, formatPercent, isShortenedWhereNarrow } from '../decimal/index.ts'
import { formatContextOf, formatValue, isAdditive, isPercentage, planDigits, plannedFor, unitOf, type DatedValue, type FormatContext, type Indicator } from '../indicator/index.ts'
import { languages, type Language } from '../language/index.ts'
import { dateInWords, frequencyOf, periodBounds, periodLabel, periodRange, type Period } from '../period/index.ts'
import type { Territory } from '../territory/index.ts'
import { correctedPeriods } from './correction.ts'
import type { ChartView } from './chart-view.ts'
import type { Observation } from './observation.ts'

export interface ObservationChartInput {
  readonly territory: Territory
  readonly indicator: Indicator
  readonly language: Language
  /** Approved values alone can be drawn: a figure in hand is of another type. Oldest first. */
  readonly series: readonly Observation[]
  /** Published versions that others replaced; of other indicators too they do no harm. */
  readonly replaced: readonly Observation[]
  /** In force, of any period; of longer ones is drawn what is planned for each period of the series. */
  readonly targets: readonly DatedValue[]
  readonly baseline: DatedValue | null
  /** Values after it are left out. The axis ends before it when nothing is reported from there on, and the chart then says so. */
  readonly until: Period
  /** What of it is shown. Periods of another frequency than the series', and beyond its ends, change nothing. */
  readonly view?: ChartView
}

const mostLadderSteps = 4
const smallPercents = 3

/** From this amount on, an axis shortens its numbers. */
const ticksShortenedFrom = 100_000

/**
 * The chart of an indicator's series up to a period: flows as bars, what stands at a cut-off as a line, every period of the
 * axis once and a gap where nothing was reported. Undefined while there is no value to draw.
 */
export function observationChart({ territory, indicator, language, series, replaced, targets, baseline, until, view = {} }: ObservationChartInput): ChartModel | undefined {
  const [since, end] = spanOf(view, until)
  const reported = series.filter(({ period, cell }) => cell === '' && frequencyOf(period) === indicator.frequency)
  const shown = reported.filter(({ period }) => period >= since && period <= end)
  const [first] = shown
  if (!first || shown.every(({ value }) => value === null)) return undefined
  const context = formatContextOf(territory, language)
  const axisEnd = endOfAxis(reported, end)
  const periods = periodRange(first.period, axisEnd)
  const byPeriod = new Map(shown.map((observation) => [observation.period, observation]))
  const versions = [...shown, ...replaced].filter(({ indicator: code, cell }) => code === indicator.code && cell === '')
  const corrected = correctedPeriods(versions)
  // Who says so is told of the last value: a figure that is missing has no source.
  const last = shown.findLast(({ value }) => value !== null) ?? first
  return buildChartModel({
    language,
    title: indicator.name[language],
    unit: unitOf(indicator, territory.currency, language),
    kind: chartKindOf(indicator),
    hue: indicator.scope,
    points: periods.map((period) => {
      const observation = byPeriod.get(period)
      return {
        code: period,
        label: periodLabel(period, language),
        value: observation?.value ?? null,
        missing: observation?.missing?.reason ?? null,
        isProvisional: observation?.vintage === 'preliminary',
        isCorrected: corrected.has(period),
        former: corrected.has(period) ? formerValue(versions, period) : null,
      }
    }),
    target: view.target === 'hidden' ? [] : periods.flatMap((period) => plannedPoint({ indicator, period, points: series, targets, baseline }, language)),
    baseline: baseline && view.baseline !== 'hidden' ? { value: baseline.value, label: periodLabel(baseline.period, language) } : null,
    caveats: [
      ...(territory.isIllustrative ? (['illustrative'] as const) : []),
      ...(shown.some(({ isPublished }) => !isPublished) ? (['unpublished'] as const) : []),
      ...(shown.some(({ isSeenBySecondPerson }) => !isSeenBySecondPerson) ? (['self_approved'] as const) : []),
    ],
    source: last.source,
    cutOff: cutOffText(last, language),
    awaited: axisEnd < end ? periodLabel(end, language) : '',
    ...formatsOf(indicator, context),
    resolution: isPercentage(indicator) ? percentResolution(shown, indicator) : 10 ** -indicator.decimals,
    ladder: ladderOf(indicator),
  })
}

/** The number that was told of a period at first; null where it was another way of saying that there is none, or is the one in force. */
function formerValue(versions: readonly Observation[], period: Period): number | null {
  const ofPeriod = versions.filter((told) => told.period === period).toSorted((one, other) => one.version - other.version)
  const [first, last] = [ofPeriod.at(0), ofPeriod.at(-1)]
  return first === undefined || last === undefined || first.value === last.value ? null : first.value
}

/** The day that the last figure reaches; empty where its source, often written with its day and in whichever language, says that one. */
function cutOffText({ dataDate, period, source }: Observation, language: Language): string {
  const day = dataDate ?? periodBounds(period).to
  const isSaid = languages.some((other) => new RegExp(`(?<!\\d)${dateInWords(day, other)}`).test(source))
  return isSaid ? '' : dateInWords(day, language)
}

function formatsOf(indicator: Indicator, context: FormatContext): Pick<ChartInput, 'format' | 'formatPlan' | 'shorten' | 'formatTicks'> {
  const { locale } = context
  const isPercent = isPercentage(indicator)
  return {
    format: (value) => formatValue(value, indicator, context).number,
    formatPlan: (value) => formatValue(value, indicator, context, planDigits(value, indicator)).number,
    shorten: (value, text) => (isPercent || !isShortenedWhereNarrow(value) ? text : formatCompact(value, locale)),
    formatTicks: (values) => {
      if (isPercent) return values.map((value) => formatPercent(value, locale, indicator.decimals))
      const isShortened = values.some((value) => Math.abs(value) >= ticksShortenedFrom)
      return isShortened ? formatCompactAlike(values, locale) : values.map((value) => formatDecimal(value, locale, { decimals: indicator.decimals }))
    },
  }
}

/** The period asked for, or the last that was reported where nothing is from there on: an axis of nothing but names would tell nothing. */
function endOfAxis(reported: readonly Observation[], asked: Period): Period {
  const last = reported.at(-1)
  return last !== undefined && last.period < asked ? last.period : asked
}

/** Whole per cents, unless all values are so small that whole ones would press them onto the axis. */
function percentResolution(series: readonly Observation[], { decimals }: Indicator): number {
  const whole = 0.01
  return series.every(({ value }) => value === null || Math.abs(value) < smallPercents * whole) ? whole / 10 ** decimals : whole
}

/** Flows are bars, what stands at a cut-off or is averaged is a line. */
export function chartKindOf(indicator: Pick<Indicator, 'kind' | 'aggregationOverTime'>): ChartKind {
  return isAdditive(indicator) ? 'bar' : 'line'
}

function spanOf({ from, to }: ChartView, until: Period): [since: string, end: Period] {
  const isAlike = (period: Period) => frequencyOf(period) === frequencyOf(until)
  return [from && isAlike(from) ? from : '', to && isAlike(to) && to < until ? to : until]
}

function plannedPoint(plan: Parameters<typeof plannedFor>[0], language: Language): NonNullable<ChartInput['target']> {
  const planned = plannedFor(plan)
  if (planned === undefined) return []
  const { value, target, since } = planned
  const longer = target.period === plan.period ? {} : { longer: { value: target.value, label: periodLabel(target.period, language) } }
  return [{ code: plan.period, value, since, ...longer }]
}

/** The levels of a rubric or the stages of a ladder, all of which an axis shows, when they are few enough to be its ticks. */
function ladderOf({ rubric, lowerBound, upperBound }: Indicator): [number, number] | null {
  if (rubric === null || lowerBound === null || upperBound === null) return null
  return upperBound - lowerBound <= mostLadderSteps ? [lowerBound, upperBound] : null
}
