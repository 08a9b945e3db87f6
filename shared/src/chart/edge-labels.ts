import { line, text, type Brush } from './brush.ts'
import { chartMessages } from './chart-messages.ts'
import type { ChartModel } from './chart-model.ts'
import { textSizes, type Plot } from './plot-geometry.ts'
import { targetWords } from './promise-words.ts'
import type { SvgNode } from './svg.ts'
import { textWidth, wrapText } from './text-width.ts'

const size = textSizes.label
const lineHeight = 14
const widestEdgeLabel = 104
/** With fewer bars the last one's target is too far from the plot's edge to be named there. */
const leastBarsWithEdgeTarget = 6

export type EdgeLabel = { text: string; value: number; isBold: boolean; colour: keyof Brush }

export function isTargetAtEdge({ points, target, kind }: ChartModel): boolean {
  const isLast = target.length > 0 && target.at(-1)?.code === points.at(-1)?.code
  return isLast && (kind === 'line' || points.length >= leastBarsWithEdgeTarget)
}

/**
 * What reaches the right edge of the plot and is named there: the line's last value, the target of the last period, the
 * baseline; the last bar's value when it has no room over its bar.
 */
export function edgeLabels(model: ChartModel, { isBarNamed }: { isBarNamed: boolean }): EdgeLabel[] {
  const { points, target, baseline, kind, language } = model
  const texts = chartMessages[language]
  const labels: EdgeLabel[] = []
  const end = points.at(-1)
  if ((kind === 'line' || isBarNamed) && typeof end?.value === 'number') labels.push({ text: end.short, value: end.value, isBold: true, colour: 'hue' })
  const promised = target.at(-1)
  if (promised !== undefined && isTargetAtEdge(model)) labels.push({ text: targetWords(model, promised), value: promised.value, isBold: false, colour: 'ink' })
  if (baseline !== null) labels.push({ text: texts.baseline(baseline.label, baseline.short), value: baseline.value, isBold: false, colour: 'soft' })
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
