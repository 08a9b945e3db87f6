import { line, text, type Brush } from './brush.ts'
import { chartMessages } from './chart-messages.ts'
import { targetWords, type ChartModel, type ChartPoint } from './chart-model.ts'
import { placeLabels, textBox, type Box, type Label, type Spot } from './place-labels.ts'
import { tickReach } from './paint-promise.ts'
import { barWidth } from './paint-series.ts'
import { textSizes, type Plot } from './plot-geometry.ts'
import type { SvgNode } from './svg.ts'
import { textWidth, wrapText } from './text-width.ts'

const size = textSizes.label
const lineHeight = 14
const widestEdgeLabel = 104
/** With fewer bars the last one's target is too far from the plot's edge to be named there. */
const leastBarsWithEdgeTarget = 6

type EdgeLabel = { text: string; value: number; isBold: boolean; colour: keyof Brush }

function isTargetAtEdge({ points, target, kind }: ChartModel): boolean {
  const isLast = target.length > 0 && target.at(-1)?.code === points.at(-1)?.code
  return isLast && (kind === 'line' || points.length >= leastBarsWithEdgeTarget)
}

/** What reaches the right edge of the plot and is named there: the line's last value, the target of the last period, the baseline. */
export function edgeLabels(model: ChartModel): EdgeLabel[] {
  const { points, target, baseline, kind, language } = model
  const texts = chartMessages[language]
  const labels: EdgeLabel[] = []
  const end = points.at(-1)
  if (kind === 'line' && typeof end?.value === 'number') labels.push({ text: end.text, value: end.value, isBold: true, colour: 'hue' })
  const promised = target.at(-1)
  if (promised !== undefined && isTargetAtEdge(model)) labels.push({ text: targetWords(model, promised), value: promised.value, isBold: false, colour: 'ink' })
  if (baseline !== null) labels.push({ text: texts.baseline(baseline.label, baseline.text), value: baseline.value, isBold: false, colour: 'soft' })
  return labels
}

/** The room that the edge's labels would like beside the plot; 0 without any. */
export function edgeWidth(labels: EdgeLabel[]): number {
  const lines = labels.flatMap(({ text, isBold }) => wrapText(text, size, widestEdgeLabel, isBold).map((part) => textWidth(part, size, isBold)))
  return lines.length === 0 ? 0 : Math.max(...lines) + 12
}

/** Middles of boxes of these heights, in their order from above, as near to where they want to be as fits without touching. */
export function stack(wanted: { y: number; height: number }[], top: number, bottom: number): number[] {
  const order = wanted.map((box, index) => ({ ...box, index })).toSorted((a, b) => a.y - b.y)
  let floor = top
  for (const box of order) {
    box.y = Math.max(box.y, floor + box.height / 2)
    floor = box.y + box.height / 2
  }
  let ceiling = bottom
  for (const box of order.toReversed()) {
    box.y = Math.min(box.y, ceiling - box.height / 2)
    ceiling = box.y - box.height / 2
  }
  return order.toSorted((a, b) => a.index - b.index).map(({ y }) => y)
}

/** The edge's labels beside the plot, one under the other, each joined to its value where it had to move. */
export function paintGutter(labels: EdgeLabel[], plot: Plot, brush: Brush): SvgNode[] {
  const boxes = labels.map((label) => ({ ...label, lines: wrapText(label.text, size, widestEdgeLabel, label.isBold) }))
  const middles = stack(boxes.map(({ value, lines }) => ({ y: plot.y(value), height: lines.length * lineHeight })), plot.top - 10, plot.bottom + 6)
  return boxes.flatMap(({ lines, value, isBold, colour }, index) => {
    const middle = middles[index] as number
    const first = middle - ((lines.length - 1) * lineHeight) / 2 + size * 0.35
    const moved = Math.abs(middle - plot.y(value)) > 4 ? [line(plot.right + 1, plot.y(value), plot.right + 8, middle, { stroke: brush.soft, 'stroke-width': 1 })] : []
    const written = lines.map((part, row) => text(part, { x: plot.right + 10, y: first + row * lineHeight, anchor: 'start' }, { size, fill: brush[colour], isBold }))
    return [...moved, ...written]
  })
}

type Written = Label & { colour: keyof Brush; names: Promised | null }

/** What is named in the key where its label finds no clear place. */
export type Promised = 'target' | 'baseline'

const promisedCovered = 0.08

/** A value to be written, with the place of its point and of its target's stroke in pixels. */
type NamedValue = { point: ChartPoint; index: number; isLast: boolean; x: number; y: number; promisedY: number | undefined }

/** First and last value; all values of bars where each fits over its own. The last comes first: it weighs most. */
function namedValues({ points, target, kind }: ChartModel, plot: Plot): NamedValue[] {
  const last = points.findLastIndex(({ value }) => value !== null)
  const first = points.findIndex(({ value }) => value !== null)
  const fits = kind === 'bar' && points.every(({ text, value }) => value === null || textWidth(text, size, true) + 4 <= plot.band)
  const isNamedAtEdge = (index: number) => kind === 'line' && plot.gutter > 0 && index === points.length - 1
  return points
    .flatMap((point, index) => {
      if (point.value === null || isNamedAtEdge(index) || !(fits || index === first || index === last)) return []
      const promised = target.find(({ code }) => code === point.code)
      const promisedY = promised && plot.y(promised.value)
      return [{ point, index, isLast: index === last, x: plot.x(index), y: plot.y(point.value), promisedY }]
    })
    .toReversed()
}

/** Where a target's stroke runs right over a bar, there is room for the value only within the bar. */
function insideBar({ kind }: ChartModel, plot: Plot, { point, x, y, promisedY, isLast }: NamedValue): Spot | undefined {
  const isPressed = promisedY !== undefined && promisedY <= y + 2 && promisedY > y - 17
  const isRoomy = plot.y(0) - y >= 22 && textWidth(point.text, size, isLast) + 3 <= barWidth(plot)
  return kind === 'bar' && isPressed && isRoomy && !point.isCorrected ? { x, y: y + 15, anchor: 'middle' } : undefined
}

/** Over a bar or below a negative one; above or below a point of a line. The first and the last may lean on the plot's edge. */
function valueSpots({ kind }: ChartModel, plot: Plot, { point, index, isLast, x, y, promisedY }: NamedValue): Spot[] {
  const isNegative = (point.value as number) < 0
  const reach = point.isCorrected ? 14 : kind === 'bar' ? 5 : 9
  const [above, below] = [y - reach, y + reach + 9]
  const levels = kind === 'line' ? [above, below] : [isNegative ? below : above]
  if (kind === 'bar' && isLast && !isNegative && promisedY !== undefined) levels.push(Math.min(y, promisedY) - 5)
  const columns: Omit<Spot, 'y'>[] = [{ x, anchor: 'middle' }]
  if (isLast) columns.push({ x: plot.right + (plot.gutter > 0 ? 3 : 12), anchor: 'end' })
  else if (index === 0 && kind === 'line') columns.push({ x: plot.left + 2, anchor: 'start' })
  return columns.flatMap((column) => levels.map((level) => ({ ...column, y: level })))
}

function valueLabel(model: ChartModel, plot: Plot, named: NamedValue): Written {
  const { point, isLast } = named
  return {
    names: null,
    text: point.text,
    size,
    isBold: isLast,
    colour: isLast ? 'hue' : 'ink',
    spots: valueSpots(model, plot, named),
    mostCovered: model.kind === 'bar' ? 0.03 : 0.2,
    isRequired: isLast,
  }
}

/** Above or below a level rule, from its right end to its left. */
function ruleSpots(from: number, to: number, y: number): Spot[] {
  return [y - 5, y + 13].flatMap((level): Spot[] => [
    { x: to, y: level, anchor: 'end' },
    { x: from, y: level, anchor: 'start' },
    { x: (from + to) / 2, y: level, anchor: 'middle' },
  ])
}

/** The target inside the plot: at its last level, which may end before the plot does. */
function targetLabel(model: ChartModel, plot: Plot): Written[] {
  const { points, target, kind } = model
  const last = target.at(-1)
  if (last === undefined || (plot.gutter > 0 && isTargetAtEdge(model))) return []
  const end = points.findIndex(({ code }) => code === last.code)
  const isLevel = (code: string | undefined) => target.some((promised) => promised.code === code && promised.value === last.value)
  let start = end
  while (start > 0 && isLevel(points[start - 1]?.code)) start--
  const y = plot.y(last.value)
  const beyond = end === points.length - 1 ? plot.right + 12 : plot.to(end)
  const tick = plot.x(end) + tickReach(plot)
  const beside: Spot[] = [{ x: tick + 5, y: y + 4, anchor: 'start' }, { x: tick, y: y - 5, anchor: 'end' }, { x: tick, y: y - 19, anchor: 'end' }]
  const spots = [...(kind === 'bar' ? beside : []), ...ruleSpots(plot.from(start), beyond, y), { x: plot.x(end), y: y - 5, anchor: 'middle' as const }]
  return [{ names: 'target', text: targetWords(model, last), size, isBold: false, colour: 'ink', spots, mostCovered: promisedCovered, isRequired: false }]
}

function baselineLabel(model: ChartModel, plot: Plot): Written[] {
  const { baseline, language } = model
  if (baseline === null || plot.gutter > 0) return []
  const spots = ruleSpots(plot.left + 2, plot.right + 12, plot.y(baseline.value))
  return [{ names: 'baseline', text: chartMessages[language].baseline(baseline.label, baseline.text), size, isBold: false, colour: 'soft', spots, mostCovered: promisedCovered, isRequired: false }]
}

/**
 * Every label inside the plot: last value, target, baseline, other values; none over another or over `taken`. `homeless` are the
 * promises whose label finds no clear place: the key is to name them, and those `inKey` already are not tried.
 */
export function paintLabels(
  model: ChartModel, plot: Plot, { inKey, ...room }: { taken: Box[]; marks: Box[]; bounds: Box; inKey: Promised[] }, brush: Brush,
): { nodes: SvgNode[]; homeless: Promised[] } {
  const values = namedValues(model, plot).map((named) => ({ named, inside: insideBar(model, plot, named) }))
  const within = values.flatMap(({ named, inside }) => (inside === undefined ? [] : [{ ...named, spot: inside }]))
  const beside = values.flatMap(({ named, inside }) => (inside === undefined ? [valueLabel(model, plot, named)] : []))
  const [heavy, light] = [beside.filter(({ isBold }) => isBold), beside.filter(({ isBold }) => !isBold)]
  const promises = [...targetLabel(model, plot), ...baselineLabel(model, plot)].filter(({ names }) => names === null || !inKey.includes(names))
  const labels = [...heavy, ...promises, ...light]
  const taken = [...room.taken, ...within.map(({ point, spot, isLast }) => textBox({ text: point.text, size, isBold: isLast }, spot))]
  const spots = placeLabels(labels, { ...room, taken })
  const nodes = [
    ...within.map(({ point, spot, isLast }) => text(point.text, spot, { size, fill: point.isProvisional ? brush.hue : brush.paper, isBold: isLast })),
    ...labels.flatMap(({ text: content, size: fontSize, isBold, colour }, index) => {
      const spot = spots[index]
      return spot ? [text(content, spot, { size: fontSize, fill: brush[colour], isBold, halo: brush.paper })] : []
    }),
  ]
  return { nodes, homeless: labels.flatMap(({ names }, index) => (names !== null && spots[index] === null ? [names] : [])) }
}

/** The words for a plot without any value, in its middle. */
export function emptyLabel({ points, language }: ChartModel, plot: Plot): { text: string; spot: Spot }[] {
  if (points.some(({ value }) => value !== null)) return []
  return [{ text: chartMessages[language].noValues, spot: { x: (plot.left + plot.right) / 2, y: (plot.top + plot.bottom) / 2, anchor: 'middle' } }]
}

/** The words for missing values above the axis. */
export function missingLabels({ points }: ChartModel, plot: Plot): { text: string; spot: Spot }[] {
  return points.flatMap(({ missing, text }, index) => (missing === null ? [] : [{ text, spot: { x: plot.x(index), y: plot.bottom - 6, anchor: 'middle' as const } }]))
}
