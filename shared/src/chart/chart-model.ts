import type { Language } from '../language/index.ts'
import { chartMessages } from './chart-messages.ts'
import type { ChartHue } from './palette.ts'
import { valueAxis } from './value-axis.ts'

/** Bars for what is counted within a period, a line for what stands at its end. */
export type ChartKind = 'line' | 'bar'

/** What a reader must know before believing a chart; `preliminary` comes from the points themselves. */
export const chartCaveats = ['illustrative', 'unpublished', 'self_approved', 'preliminary'] as const
export type ChartCaveat = (typeof chartCaveats)[number]

export type ChartPoint = {
  /** Code of the period; identifies the point. */
  code: string
  /** «T1 2019»; an axis takes the year from its end. */
  label: string
  /** In stored form; null where there is no number. */
  value: number | null
  /** Why there is no number; null as well where nothing was reported. */
  missing: 'no_data' | 'not_applicable' | null
  isProvisional: boolean
  isCorrected: boolean
  /** The value as a reader sees it, or the words for its absence. */
  text: string
}

export type ChartTick = { value: number; text: string }

/**
 * A chart as data: one question, one series, with every text written. Painters and text alternatives draw from this alone,
 * so that screen, image and paper tell the same story.
 */
export type ChartModel = {
  language: Language
  /** The question, or its answer. */
  title: string
  subtitle: string
  /** The unit's word; empty where the values carry it themselves, as per cents do. */
  unit: string
  kind: ChartKind
  hue: ChartHue
  /** Oldest first, every period of the axis once. */
  points: ChartPoint[]
  domain: [number, number]
  /** Two to five, ascending, the ends of `domain` among them; none where there is nothing to measure. */
  ticks: ChartTick[]
  /** Promised values, in the order of the points; empty when nothing was promised in these periods. */
  target: { code: string; label: string; value: number; text: string }[]
  baseline: { value: number; label: string; text: string } | null
  /** Where values before and after are not comparable. */
  breaks: { afterCode: string; label: string; note: string }[]
  caveats: { slug: ChartCaveat; text: string }[]
  /** «Fuente: …»; empty when not given. */
  source: string
  /** «Corte: 31 de marzo de 2019»; empty when not given. */
  cutOff: string
}

export type ChartInput = {
  language: Language
  title: string
  subtitle?: string
  unit: string
  /** What the series is by nature; drawn as bars all the same with fewer than three values. */
  kind: ChartKind
  hue: ChartHue
  points: Omit<ChartPoint, 'text'>[]
  target?: { code: string; value: number }[]
  /** `label`: the period it was measured in. */
  baseline?: { value: number; label: string } | null
  breaks?: { afterCode: string; note: string }[]
  caveats?: Exclude<ChartCaveat, 'preliminary'>[]
  source?: string
  cutOff?: string
  /** A value as a reader sees it, without the unit's word: «1.256», «77 %». */
  format: (value: number) => string
  /** The same for an axis, where large amounts are shortened: «1,25 M». */
  formatTick: (value: number) => string
  /** The smallest step that `formatTick` can show, in stored form: 1 for a count, 0.01 for whole per cents. */
  resolution: number
}

function drawnAs(kind: ChartKind, points: ChartInput['points']): ChartKind {
  return points.filter(({ value }) => value !== null).length < 3 ? 'bar' : kind
}

function pointText(point: Omit<ChartPoint, 'text'>, { language, format }: ChartInput): string {
  if (point.value !== null) return format(point.value)
  return chartMessages[language].absent[point.missing ?? 'not_reported']
}

/**
 * The chart of a series in stored form. Targets and breaks of periods that are not on the axis are left out; the axis
 * reaches the values, the targets and the baseline.
 */
export function buildChartModel(input: ChartInput): ChartModel {
  const { language, format, formatTick, resolution, baseline = null } = input
  const texts = chartMessages[language]
  const kind = drawnAs(input.kind, input.points)
  const points = input.points.map((point) => ({ ...point, text: pointText(point, input) }))
  const target = points.flatMap(({ code, label }) =>
    (input.target ?? []).filter((promised) => promised.code === code).map(({ value }) => ({ code, label, value, text: format(value) })),
  )
  const values = [...points.map(({ value }) => value), ...target.map(({ value }) => value), baseline?.value ?? null]
  const measured = values.filter((value) => value !== null)
  const axis = valueAxis(measured, { fromZero: kind === 'bar', resolution })
  const caveats: ChartCaveat[] = [...(input.caveats ?? [])]
  if (points.some(({ isProvisional, value }) => isProvisional && value !== null)) caveats.push('preliminary')
  return {
    language,
    title: input.title,
    subtitle: input.subtitle ?? '',
    unit: input.unit === '%' ? '' : input.unit,
    kind,
    hue: input.hue,
    points,
    domain: axis.domain,
    ticks: measured.length === 0 ? [] : axis.ticks.map((value) => ({ value, text: formatTick(value) })),
    target,
    baseline: baseline && { ...baseline, text: format(baseline.value) },
    breaks: points.slice(0, -1).flatMap(({ code, label }) =>
      (input.breaks ?? []).filter(({ afterCode }) => afterCode === code).map(({ note }) => ({ afterCode: code, label, note })),
    ),
    caveats: chartCaveats.filter((slug) => caveats.includes(slug)).map((slug) => ({ slug, text: texts.caveats[slug] })),
    source: input.source ? texts.source(input.source) : '',
    cutOff: input.cutOff ? texts.cutOff(input.cutOff) : '',
  }
}

/** What stands under a chart wherever it is shown, in this order: caveats, series breaks, source and cut-off. */
export function chartNotes(model: ChartModel): string[] {
  const texts = chartMessages[model.language]
  return [
    ...model.caveats.map(({ text }) => text),
    ...model.breaks.map(({ label, note }) => texts.breakNote(label, note)),
    [model.source, model.cutOff].filter((text) => text !== '').join(' '),
  ].filter((text) => text !== '')
}
