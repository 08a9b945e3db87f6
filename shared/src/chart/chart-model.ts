import type { Language } from '../language/index.ts'
import { chartMessages } from './chart-messages.ts'
import type { ChartHue } from './palette.ts'
import { valueAxis, type ValueAxis } from './value-axis.ts'

/** Bars for what is counted within a period, a line for what stands at its end. */
export const chartKinds = ['line', 'bar'] as const
export type ChartKind = (typeof chartKinds)[number]

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
  /** What was told of it before it was corrected; null where nothing was, or no number. */
  former: FormerValue | null
  /** The value as a reader sees it, or the words for its absence. */
  text: string
  /** The same where room is short: large amounts shortened. */
  short: string
}

export type FormerValue = { value: number; text: string }

export type ChartTarget = {
  code: string
  label: string
  value: number
  text: string
  short: string
  /** The target of a longer period, of which this is a part or to which it leads; null for the period's own. */
  longer: { label: string; text: string; short: string; isReachedHere: boolean } | null
  /** Where the straight line towards the longer period's target stood a period before; null for what is level. */
  since: number | null
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
  /** The unit's word; empty where the values carry it themselves, as per cents do. */
  unit: string
  kind: ChartKind
  hue: ChartHue
  /** Oldest first, every period of the axis once. */
  points: ChartPoint[]
  domain: [number, number]
  /** Two to five, ascending, the ends of `domain` among them; none where there is nothing to measure. */
  ticks: ChartTick[]
  /** What was promised for each period, in the order of the points; empty when nothing was in these periods. */
  target: ChartTarget[]
  baseline: { value: number; label: string; text: string; short: string } | null
  caveats: { slug: ChartCaveat; text: string }[]
  /** That the axis ends before the period asked for, because nothing of it is published; empty where it does not. */
  awaited: string
  /** «Fuente: …»; empty when not given. */
  source: string
  /** «Corte: 31 de marzo de 2019»; empty when not given. */
  cutOff: string
}

/** `former`: the number told before a correction. */
type UnwrittenPoint = Omit<ChartPoint, 'text' | 'short' | 'former'> & { former?: number | null }

export type ChartInput = {
  language: Language
  title: string
  unit: string
  /** What the series is by nature; drawn as bars all the same with fewer than three values. */
  kind: ChartKind
  hue: ChartHue
  points: UnwrittenPoint[]
  /** `longer`: the target of a longer period from which the value is derived. */
  target?: { code: string; value: number; longer?: { value: number; label: string }; since?: number | null }[]
  /** `label`: the period it was measured in. */
  baseline?: { value: number; label: string } | null
  caveats?: Exclude<ChartCaveat, 'preliminary'>[]
  source?: string
  cutOff?: string
  /** The period asked for, where the points end before it. */
  awaited?: string
  /** A value as a reader sees it, without the unit's word: «1.256», «77 %». */
  format: (value: number) => string
  /** The same for what was planned: the share of a whole number need not be whole. */
  formatPlan: (value: number) => string
  /** A value where room is short, given its text. */
  shorten: (value: number, text: string) => string
  /** An axis' values together, in one scale where large amounts are shortened: «0», «50 mil», «100 mil». */
  formatTicks: (values: number[]) => string[]
  /** The smallest step that `formatTicks` can show, in stored form: 1 for a count, 0.01 for whole per cents. */
  resolution: number
  /** First and last step of a ladder, on which every step is a tick: a rubric's levels. */
  ladder?: [number, number] | null
}

function drawnAs(kind: ChartKind, points: ChartInput['points']): ChartKind {
  return points.filter(({ value }) => value !== null).length < 3 ? 'bar' : kind
}

type Written = { text: string; short: string }

function written(value: number, format: (value: number) => string, { shorten }: ChartInput): Written {
  const text = format(value)
  return { text, short: shorten(value, text) }
}

function pointTexts({ value, missing }: UnwrittenPoint, input: ChartInput): Written {
  if (value !== null) return written(value, input.format, input)
  const text = chartMessages[input.language].absent[missing ?? 'not_reported']
  return { text, short: text }
}

function targetsOnAxis(input: ChartInput, points: ChartPoint[]): ChartTarget[] {
  const { target = [], formatPlan } = input
  return points.flatMap(({ code, label }) =>
    target
      .filter((promised) => promised.code === code)
      .map(({ value, longer, since = null }) => ({
        code, label, value, since,
        ...written(value, formatPlan, input),
        longer: longer === undefined ? null : { label: longer.label, isReachedHere: longer.value === value, ...written(longer.value, formatPlan, input) },
      })),
  )
}

function ladderAxis([from, to]: [number, number]): ValueAxis {
  return { domain: [from, to], ticks: Array.from({ length: to - from + 1 }, (_, step) => from + step) }
}

/**
 * The chart of a series in stored form. Targets of periods that are not on the axis are left out; the axis reaches the
 * values, the targets and the baseline, and is the whole ladder where values are its steps.
 */
export function buildChartModel(input: ChartInput): ChartModel {
  const { language, format, formatTicks, resolution, baseline = null, ladder = null, awaited = '' } = input
  const texts = chartMessages[language]
  const kind = drawnAs(input.kind, input.points)
  const points = input.points.map(({ former = null, ...point }) => ({ ...point, ...pointTexts(point, input), former: former === null ? null : { value: former, text: format(former) } }))
  const target = targetsOnAxis(input, points)
  const values = [...points.flatMap(({ value, former }) => [value, former === null ? null : former.value]), ...target.flatMap(({ value, since }) => [value, since]), baseline?.value ?? null]
  const measured = values.filter((value) => value !== null)
  const axis = ladder === null ? valueAxis(measured, { fromZero: kind === 'bar', resolution }) : ladderAxis(ladder)
  const tickTexts = formatTicks(axis.ticks)
  const caveats: ChartCaveat[] = [...(input.caveats ?? [])]
  if (points.some(({ isProvisional, value }) => isProvisional && value !== null)) caveats.push('preliminary')
  return {
    language,
    title: input.title,
    unit: input.unit === '%' ? '' : input.unit,
    kind,
    hue: input.hue,
    points,
    domain: axis.domain,
    ticks: measured.length === 0 ? [] : axis.ticks.map((value, index) => ({ value, text: tickTexts[index] as string })),
    target,
    baseline: baseline && { ...baseline, ...written(baseline.value, format, input) },
    caveats: chartCaveats.filter((slug) => caveats.includes(slug)).map((slug) => ({ slug, text: texts.caveats[slug] })),
    awaited: awaited === '' ? '' : texts.awaited(awaited),
    source: input.source ? texts.source(input.source) : '',
    cutOff: input.cutOff ? texts.cutOff(input.cutOff) : '',
  }
}
