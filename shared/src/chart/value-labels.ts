import type { ChartModel, ChartPoint } from './chart-model.ts'
import { barWidth } from './paint-series.ts'
import type { Label, Spot } from './place-labels.ts'
import { textSizes, type Plot } from './plot-geometry.ts'
import { textWidth } from './text-width.ts'

const size = textSizes.label
/** Share of a value that may lie over marks: a line still shows behind it, a bar is bitten into. */
const mostCovered = { line: 0.12, bar: 0.01 }

/** A value to be written, with the place of its point and of its target's stroke in pixels. */
export type NamedValue = { point: ChartPoint & { value: number }; index: number; isLast: boolean; x: number; y: number; promisedY: number | undefined }

/** First and last value; all values of bars where each fits over its own. The last comes first: it weighs most. */
export function namedValues({ points, target, kind }: ChartModel, plot: Plot): NamedValue[] {
  const last = points.findLastIndex(({ value }) => value !== null)
  const first = points.findIndex(({ value }) => value !== null)
  const fits = kind === 'bar' && points.every(({ short, value }) => value === null || textWidth(short, size, true) + 4 <= plot.band)
  const isNamedAtEdge = (index: number) => kind === 'line' && plot.gutter > 0 && index === points.length - 1
  return points
    .flatMap((point, index) => {
      const { value } = point
      if (value === null || isNamedAtEdge(index) || !(fits || index === first || index === last)) return []
      const promised = target.find(({ code }) => code === point.code)
      const promisedY = promised && plot.y(promised.value)
      return [{ point: { ...point, value }, index, isLast: index === last, x: plot.x(index), y: plot.y(value), promisedY }]
    })
    .toReversed()
}

/** Where a target's stroke runs right over a bar, there is room for the value only within the bar, beneath the sign of a correction. */
export function spotInBar({ kind }: ChartModel, plot: Plot, { point, x, y, promisedY, isLast }: NamedValue): Spot | undefined {
  const isPressed = promisedY !== undefined && promisedY <= y + 2 && promisedY > y - 17
  const down = point.isCorrected ? 29 : 15
  const isRoomy = plot.y(0) - y >= down + 7 && textWidth(point.short, size, isLast) + 3 <= barWidth(plot)
  return kind === 'bar' && isPressed && isRoomy ? { x, y: y + down, anchor: 'middle' } : undefined
}

type Columns = Omit<Spot, 'y'>[]

/** Over or under its point; the first and the last may lean on the plot's edge. */
function columnsOf(plot: Plot, { index, isLast, x }: NamedValue): Columns {
  const middle: Columns = [{ x, anchor: 'middle' }]
  if (isLast) return [...middle, { x: plot.right, anchor: 'end' }]
  return index === 0 ? [...middle, { x: plot.left + 2, anchor: 'start' }] : middle
}

/** How far off its place the last value, which weighs most, may stand. */
const shifts = { last: [0, 6, 12, 18, 24], other: [0] }
/** Above its own lower edge, of a text of this size. */
const textHeight = 12

/** Baselines over a bar, or below a negative one; the sign of a correction stands between. */
function levelsByBar({ point: { value, isCorrected }, y }: NamedValue): number[] {
  const reach = isCorrected ? 17 : 5
  return [value < 0 ? y + reach + 9 : y - reach]
}

/** Baselines above and below a point of a line. */
function levelsByPoint({ point, y }: NamedValue): number[] {
  const reach = point.isCorrected ? 14 : 9
  return [y - reach, y + reach + 9]
}

/** So near, a target is where the value is: within a point's dot, but on the very end of a bar. */
const asGoodAs = { line: 3, bar: 0.5 }

/** Whether the target runs between a value and its text, which would be taken for the target's. */
function isBeyondTarget(level: number, kind: ChartModel['kind'], { y, promisedY }: NamedValue): boolean {
  if (promisedY === undefined || Math.abs(promisedY - y) < asGoodAs[kind]) return false
  return promisedY < y ? level - textHeight < promisedY && level < y : level + 3 > promisedY && level > y
}

/** Before the last point, level with it: free where the line climbs or falls to it. */
function spotBefore({ point, x, y }: NamedValue): Spot {
  return { x: x - (point.isCorrected ? 13 : 9), y: y + 4, anchor: 'end' }
}

export function valueLabel({ kind }: ChartModel, plot: Plot, named: NamedValue): Label {
  const { point, isLast, y } = named
  const nearest = kind === 'bar' ? levelsByBar(named) : levelsByPoint(named)
  const levels = (isLast ? shifts.last : shifts.other)
    .flatMap((shift) => nearest.map((level) => level + (level < y ? -shift : shift)))
    .filter((level) => !isBeyondTarget(level, kind, named))
  return {
    text: point.short,
    size,
    isBold: isLast,
    spots: [...columnsOf(plot, named).flatMap((column) => levels.map((level) => ({ ...column, y: level }))), ...(kind === 'line' && isLast ? [spotBefore(named)] : [])],
    mostCovered: mostCovered[kind],
  }
}
