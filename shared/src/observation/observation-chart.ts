import { buildChartModel, type ChartModel } from '../chart/index.ts'
import { formatCompact, formatDecimal, formatPercent } from '../decimal/index.ts'
import { formatContextOf, formatValue, isAdditive, isPercentage, unitOf, type DatedValue, type Indicator } from '../indicator/index.ts'
import type { Language } from '../language/index.ts'
import { dateInWords, frequencyOf, periodBounds, periodLabel, periodRange, type Period } from '../period/index.ts'
import type { Territory } from '../territory/index.ts'
import type { Observation } from './observation.ts'

export interface ObservationChartInput {
  readonly territory: Territory
  readonly indicator: Indicator
  readonly language: Language
  /** Approved values alone can be drawn: a figure in hand is of another type. Oldest first. */
  readonly series: readonly Observation[]
  /** In force, of any period; those of the series' own frequency are drawn. */
  readonly targets: readonly DatedValue[]
  readonly baseline: DatedValue | null
  /** The last period on the axis; values after it are left out. */
  readonly until: Period
}

/** From this amount on, an axis shortens its numbers. */
const shortenedFrom = 100_000

/**
 * The chart of an indicator's series up to a period: flows as bars, what stands at a cut-off as a line, every period of the
 * axis once and a gap where nothing was reported. Undefined while there is no value to draw.
 */
export function observationChart({ territory, indicator, language, series, targets, baseline, until }: ObservationChartInput): ChartModel | undefined {
  const shown = series.filter(({ period, cell }) => cell === '' && period <= until && frequencyOf(period) === indicator.frequency)
  const [first] = shown
  if (!first || shown.every(({ value }) => value === null)) return undefined
  const context = formatContextOf(territory, language)
  const { locale } = context
  const byPeriod = new Map(shown.map((observation) => [observation.period, observation]))
  const isPercent = isPercentage(indicator)
  // Who says so is told of the last value: a figure that is missing has no source.
  const last = shown.findLast(({ value }) => value !== null) ?? first
  return buildChartModel({
    language,
    title: indicator.name[language],
    unit: unitOf(indicator, territory.currency, language),
    kind: isAdditive(indicator) ? 'bar' : 'line',
    hue: indicator.scope,
    points: periodRange(first.period, until).map((period) => {
      const observation = byPeriod.get(period)
      return {
        code: period,
        label: periodLabel(period, language),
        value: observation?.value ?? null,
        missing: observation?.missing?.reason ?? null,
        isProvisional: observation?.vintage === 'preliminary',
        isCorrected: observation !== undefined && observation.version > 1,
      }
    }),
    target: targets.map(({ period, value }) => ({ code: period, value })),
    baseline: baseline ? { value: baseline.value, label: periodLabel(baseline.period, language) } : null,
    caveats: [
      ...(territory.isIllustrative ? (['illustrative'] as const) : []),
      ...(shown.some(({ isPublished }) => !isPublished) ? (['unpublished'] as const) : []),
      ...(shown.some(({ isSeenBySecondPerson }) => !isSeenBySecondPerson) ? (['self_approved'] as const) : []),
    ],
    source: last.source,
    cutOff: dateInWords(last.dataDate ?? periodBounds(last.period).to, language),
    format: (value) => formatValue(value, indicator, context).number,
    formatTick: (value) => {
      if (isPercent) return formatPercent(value, locale, Math.min(indicator.decimals, 1))
      return Math.abs(value) >= shortenedFrom ? formatCompact(value, locale) : formatDecimal(value, locale, { decimals: indicator.decimals })
    },
    resolution: isPercent ? 0.01 : 10 ** -indicator.decimals,
  })
}
