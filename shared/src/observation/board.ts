import {
  accumulatedValue, assessStatus, formatContextOf, singularUnitOf, statusSentence, targetFor, unitOf, type Aspect, type ChangedTarget, type DatedValue, type Framework, type Indicator,
  type Measurement,
} from '../indicator/index.ts'
import type { Language } from '../language/index.ts'
import {
  calendarDate, latestEnded, periodContaining, periodRange, periodsBetween, previousPeriod, quarterOf, shiftPeriod, yearBefore, yearOf, periodBounds, type CalendarDate, type Period,
} from '../period/index.ts'
import type { Territory } from '../territory/index.ts'
import { changeBetween, comparedWith } from './change.ts'
import { correctionTold, type VersionTold, type VersionsTold } from './correction.ts'
import { chartKindOf } from './observation-chart.ts'
import type { BoardRow, Dashboard } from './dashboard-contract.ts'
import { firstTarget } from './first-target.ts'
import { toPoint, type MissingReason, type Vintage } from './observation.ts'
import { summarize, summarySentence } from './summary.ts'

/** Periods that a sparkline shows. */
export const sparklineLength = 12

/** A point in force as the board needs it. */
export interface BoardPoint {
  readonly period: Period
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly missing: MissingReason | null
  readonly vintage: Vintage
  readonly isSeenBySecondPerson: boolean
}

/** What is known of one adopted indicator. */
export interface BoardIndicator {
  readonly indicator: Indicator
  readonly tolerance: number
  /** Oldest first; may reach back further than the sparkline. */
  readonly points: readonly BoardPoint[]
  /** Notes of missing figures, by period, where they are at hand. */
  readonly missingNotes?: ReadonlyMap<Period, string> | undefined
  /** What was published of the figures that have more than one version. */
  readonly told: VersionsTold
  /** Periods whose figure has its source named and evidence that stands. */
  readonly verified: ReadonlySet<Period>
  readonly targets: readonly DatedValue[]
  /** Those of the targets that were changed. */
  readonly changed: readonly ChangedTarget[]
  readonly baseline: DatedValue | null
  readonly firstPeriod: Period | null
}

export interface RowSetting {
  readonly territory: Territory
  readonly language: Language
  /** The board's quarter. */
  readonly quarter: Period
  readonly today: CalendarDate
  /** The first quarter that the territory reported; indicators that were not due yet then are not called missing. */
  readonly firstQuarter: Period
}

/**
 * The period of an indicator that a board of a quarter shows: the latest ended by then, or, where that lies before the
 * territory's first report, the one in course, because nobody owed the earlier one.
 */
export function shownPeriod(indicator: Pick<Indicator, 'frequency'>, { quarter, firstQuarter }: Pick<RowSetting, 'quarter' | 'firstQuarter'>): Period {
  const ended = latestEnded(quarter, indicator.frequency)
  return quarterOf(ended) < firstQuarter ? periodContaining(periodBounds(quarter).to, indicator.frequency) : ended
}

/** One row of the board. Nothing is invented: what was not reported is null, and its status says so. */
export function composeRow(
  { indicator, tolerance, points, missingNotes, told, verified, targets, changed, baseline, firstPeriod }: BoardIndicator,
  setting: RowSetting,
  format = formatContextOf(setting.territory, setting.language),
): BoardRow {
  const { territory, language, quarter, today } = setting
  const period = shownPeriod(indicator, setting)
  const latest = pointOf(points, period)
  const previous = pointOf(points, previousPeriod(period))
  const yearAgo = pointOf(points, yearBefore(period))
  // A status is judged by the figures of its year and the last of the year before; of the others the row shows a line.
  const measurements = pointsSince(points, yearOf(period) - 1).map((point) => toMeasurement(point, missingNotes))
  // A board of a past quarter is judged as on the day after it: what came later is not part of it.
  const dayAfter = periodBounds(shiftPeriod(quarter, 1)).from
  const judged = { indicator, period, today: today < dayAfter ? today : dayAfter, tolerance, points: measurements, targets, baseline, firstPeriod }
  const status = assessStatus(judged)
  const words = { ...format, indicator }
  const target = targetFor(period, targets)
  const before = latest && previous && comparedWith(toPoint(previous), toPoint(latest), toldOf(told, previous.period))
  return {
    code: indicator.code,
    name: indicator.name[language],
    kind: indicator.kind,
    unit: unitOf(indicator, territory.currency, language),
    singularUnit: singularUnitOf(indicator, territory.currency, language),
    decimals: indicator.decimals,
    direction: indicator.direction,
    isContext: indicator.isContext,
    period,
    latest: latest
      ? {
          ...toPoint(latest), numerator: latest.numerator, denominator: latest.denominator,
          ...correctionOf(toldOf(told, period), territory), isSeenBySecondPerson: latest.isSeenBySecondPerson,
          isVerified: latest.value === null ? null : verified.has(period),
        }
      : null,
    previous: previous ? toPoint(previous) : null,
    yearAgo: yearAgo ? toPoint(yearAgo) : null,
    change: latest && before ? changeBetween(before, toPoint(latest), indicator) : null,
    isIncomparable: hasNumber(latest) && hasNumber(previous) && before === undefined,
    target: target ?? null,
    firstTarget: changed.length === 0 ? null : firstTarget(judged, status, changed, words),
    baseline,
    status: {
      state: status.state,
      attainment: status.attainment,
      sentence: statusSentence(status, words),
    },
    accumulated: accumulatedValue(status),
    chartKind: chartKindOf(indicator),
    ...courseOf(points, period),
  }
}

function toldOf(told: VersionsTold, period: Period): readonly VersionTold[] {
  return told.get(period) ?? []
}

function hasNumber(point: BoardPoint | undefined): boolean {
  return point !== undefined && point.value !== null
}

function correctionOf(versions: readonly VersionTold[], { timeZone }: Pick<Territory, 'timeZone'>): Pick<NonNullable<BoardRow['latest']>, 'isCorrected' | 'correction'> {
  const told = correctionTold(versions)
  if (told === undefined) return { isCorrected: false, correction: null }
  const { first, last } = told
  const dayOf = ({ publicAt }: VersionTold) => calendarDate(new Date(publicAt), timeZone)
  return { isCorrected: true, correction: { value: first.value, missing: first.missing, reportedOn: dayOf(first), correctedOn: dayOf(last), reason: last.reason } }
}

/** A point with its note where it is missing; any other is one as it stands. */
function toMeasurement(point: BoardPoint, notes: BoardIndicator['missingNotes']): Measurement {
  return hasValue(point) ? point : { ...point, missing: point.missing && { reason: point.missing, note: notes?.get(point.period) ?? '' } }
}

function hasValue(point: BoardPoint): point is BoardPoint & { readonly missing: null } {
  return point.missing === null
}

/** Those from a year on. */
function pointsSince(points: readonly BoardPoint[], year: number): readonly BoardPoint[] {
  const first = String(year)
  const start = points.findIndex(({ period }) => period >= first)
  return start === -1 ? [] : points.slice(start)
}

/** Looked for from the end, where the periods lie that a row names. */
function pointOf(points: readonly BoardPoint[], period: Period): BoardPoint | undefined {
  for (let index = points.length - 1; index >= 0; index -= 1) {
    if (points[index]?.period === period) return points[index]
  }
  return undefined
}

/** From the first point within reach to the shown period, gaps included. */
function courseOf(points: readonly BoardPoint[], last: Period): Pick<BoardRow, 'sparkline' | 'provisional'> {
  const course: Pick<BoardRow, 'sparkline' | 'provisional'> = { sparkline: [], provisional: [] }
  const reach = shiftPeriod(last, 1 - sparklineLength)
  // An indicator may have had another frequency in an earlier edition: its periods have another letter.
  const shown = points.filter(({ period }) => period >= reach && period <= last && period[5] === last[5])
  const [first] = shown
  if (!first) return course
  const hasGaps = shown.length <= periodsBetween(first.period, last)
  for (const point of hasGaps ? periodRange(first.period, last).map((period) => pointOf(shown, period)) : shown) {
    if (point?.vintage === 'preliminary' && point.value !== null) course.provisional.push(course.sparkline.length)
    course.sparkline.push(point === undefined ? null : point.value)
  }
  return course
}

export interface BoardInput extends RowSetting {
  readonly framework: Pick<Framework, 'scopes'> & { readonly aspects: readonly Aspect[] }
  /** In the framework's order. */
  readonly indicators: readonly BoardIndicator[]
  /** Newest first. */
  readonly periods: readonly Period[]
  readonly publishedOn: string | null
  /** The past day whose knowledge it shows. */
  readonly asOf?: CalendarDate | undefined
}

/** The board of a territory in a quarter: every adopted indicator under its aspect and scope, and how many stand how. */
export function composeBoard(input: BoardInput): Dashboard {
  const { framework, indicators, territory, language, quarter, periods, publishedOn, asOf } = input
  const format = formatContextOf(territory, language)
  const rows = indicators.map((row) => ({ aspect: row.indicator.aspect, row: composeRow(row, input, format) }))
  const byAspect = Map.groupBy(rows, ({ aspect }) => aspect)
  const summary = summarize(rows.map(({ row }) => row.status.state))
  return {
    territory,
    language,
    asOf: asOf ?? null,
    period: quarter,
    periods: [...periods],
    publishedOn,
    summary,
    sentence: summarySentence(summary, language),
    scopes: framework.scopes
      .map(({ scope, name }) => ({
        scope,
        name: name[language],
        aspects: framework.aspects.flatMap((aspect) => {
          const ofAspect = aspect.scope === scope ? byAspect.get(aspect.key) : undefined
          return ofAspect ? [{ aspect: aspect.key, name: aspect.name[language], indicators: ofAspect.map(({ row }) => row) }] : []
        }),
      }))
      .filter(({ aspects }) => aspects.length > 0),
  }
}
