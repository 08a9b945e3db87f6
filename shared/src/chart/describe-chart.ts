import { listing, type Language } from '../language/index.ts'
import { chartMessages } from './chart-messages.ts'
import type { ChartModel, ChartPoint } from './chart-model.ts'
import { isOnTheWay, planNote } from './promise-words.ts'

type Measured = ChartPoint & { value: number }

function isMeasured(point: ChartPoint): point is Measured {
  return point.value !== null
}

function labelsOf(language: Language, points: { label: string }[]): string {
  return listing(language, points.map(({ label }) => label))
}

function frameSentences({ language, points, kind, unit }: ChartModel): string[] {
  const texts = chartMessages[language].describe
  const first = points[0]
  const last = points.at(-1)
  if (first === undefined || last === undefined) return [texts.empty]
  const frame = first === last ? texts.onlyPeriod(first.label) : texts[kind](first.label, last.label)
  return unit === '' ? [frame] : [frame, texts.unit(unit)]
}

function valueSentences({ language, points }: ChartModel): string[] {
  const texts = chartMessages[language].describe
  const measured = points.filter(isMeasured)
  const first = measured[0]
  const last = measured.at(-1)
  if (first === undefined || last === undefined) return points.length === 0 ? [] : [texts.none]
  if (first === last) return [texts.single(first.text, first.label)]
  const byValue = measured.toSorted((a, b) => a.value - b.value)
  const lowest = byValue[0] as Measured
  const highest = byValue.at(-1) as Measured
  const ends = texts.firstAndLast(first.text, first.label, last.text, last.label)
  if (lowest.value === highest.value) return [texts.allEqual(first.text)]
  const having = (value: number) => labelsOf(language, measured.filter((point) => point.value === value))
  return [ends, texts.extremes(highest.text, having(highest.value), lowest.text, having(lowest.value))]
}

function promiseSentences(model: ChartModel): string[] {
  const { language, target, baseline } = model
  const texts = chartMessages[language].describe
  const [once, constant, path] = target.some(isOnTheWay)
    ? [texts.plannedOnce, texts.plannedConstant, texts.plannedPath]
    : [texts.targetOnce, texts.targetConstant, texts.targetPath]
  const first = target[0]
  const last = target.at(-1)
  const sentences: string[] = []
  if (first !== undefined && last !== undefined) {
    if (first === last) sentences.push(once(first.text, first.label))
    else if (target.every(({ value }) => value === first.value)) sentences.push(constant(first.text, first.label, last.label))
    else sentences.push(path(first.text, first.label, last.text, last.label))
  }
  const rule = planNote(model)
  if (rule !== '') sentences.push(rule)
  if (baseline !== null) sentences.push(texts.baseline(baseline.text, baseline.label))
  return sentences
}

/** A period that nobody reported counts as a gap between two that were; before the first and after the last there is no series. */
function gapSentences({ language, points }: ChartModel): string[] {
  const texts = chartMessages[language].describe
  const isReported = (point: ChartPoint) => point.value !== null || point.missing !== null
  const from = points.findIndex(isReported)
  const to = points.findLastIndex(isReported)
  const silent = points.filter((point, index) => index > from && index < to && !isReported(point))
  const gaps = [
    ['no_data', points.filter(({ missing }) => missing === 'no_data')],
    ['not_applicable', points.filter(({ missing }) => missing === 'not_applicable')],
    ['not_reported', silent],
  ] as const
  return gaps.filter(([, missing]) => missing.length > 0).map(([reason, missing]) => texts.missing[reason](labelsOf(language, missing)))
}

function markSentences({ language, points }: ChartModel): string[] {
  const texts = chartMessages[language].describe
  const provisional = points.filter((point) => isMeasured(point) && point.isProvisional)
  const corrected = points.filter((point) => isMeasured(point) && point.isCorrected)
  const sentences: string[] = []
  if (provisional.length > 0) sentences.push(texts.provisional(labelsOf(language, provisional)))
  if (corrected.length > 0) sentences.push(texts.corrected(labelsOf(language, corrected)))
  return sentences
}

/**
 * What a chart shows, in sentences, for whoever does not see it: span and unit, first and last value, highest and lowest with
 * all their periods, target, baseline, gaps by reason, provisional and corrected figures, caveats, what is awaited. Without title and source,
 * which stand beside the chart as text.
 */
export function describeChart(model: ChartModel): string {
  return [
    ...frameSentences(model),
    ...valueSentences(model),
    ...promiseSentences(model),
    ...gapSentences(model),
    ...markSentences(model),
    ...model.caveats.map(({ text }) => text),
    model.awaited,
  ].filter((sentence) => sentence !== '').join(' ')
}

/** One point in words, as it is announced while walking the chart by keyboard: «T4 2019: 46 acuerdos, cifra provisional, meta: 60». */
export function pointDescription(model: ChartModel, point: ChartPoint): string {
  const texts = chartMessages[model.language].describe
  if (!isMeasured(point)) return `${point.label}: ${point.text}`
  const target = model.target.find(({ code }) => code === point.code)
  return [
    `${point.label}: ${model.unit === '' ? point.text : `${point.text} ${model.unit}`}`,
    point.isProvisional ? texts.pointProvisional : '',
    point.isCorrected ? texts.pointCorrected : '',
    point.former === null ? '' : texts.pointFormer(point.former.text),
    target === undefined ? '' : (isOnTheWay(target) ? texts.pointPlanned : texts.pointTarget)(target.text),
  ].filter((part) => part !== '').join(', ')
}
