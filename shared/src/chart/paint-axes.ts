import { line, text, type Brush } from './brush.ts'
import type { ChartModel } from './chart-model.ts'
import { periodAxisLabels } from './period-axis.ts'
import { textBox, type Box, type Spot } from './place-labels.ts'
import { textSizes, type Plot } from './plot-geometry.ts'
import type { SvgNode } from './svg.ts'
import { textWidth } from './text-width.ts'

export type PaintedTexts = { nodes: SvgNode[]; taken: Box[] }

const size = textSizes.small

/** Level rules with their values to the left, the zero line darker, the unit above. */
export function paintValueAxis({ ticks, unit }: ChartModel, plot: Plot, brush: Brush): PaintedTexts {
  const nodes: SvgNode[] = ticks.length === 0 ? [line(plot.left, plot.bottom, plot.right, plot.bottom, { stroke: brush.soft, 'stroke-width': 1 })] : []
  const taken: Box[] = []
  const write = (content: string, spot: Spot) => {
    nodes.push(text(content, spot, { size, fill: brush.soft }))
    taken.push(textBox({ text: content, size, isBold: false }, spot))
  }
  for (const tick of ticks) {
    const y = plot.y(tick.value)
    nodes.push(line(plot.left, y, plot.right, y, { stroke: tick.value === 0 ? brush.soft : brush.rule, 'stroke-width': 1 }))
    write(tick.text, { x: plot.left - 6, y: y + size * 0.35, anchor: 'end' })
  }
  if (unit !== '') write(unit, { x: 0, y: plot.top - 18, anchor: 'start' })
  return { nodes, taken }
}

/** Names of the periods, years beneath, and a short rule where a year begins. */
export function paintPeriodAxis({ points }: ChartModel, plot: Plot, svgWidth: number, brush: Brush): SvgNode[] {
  const labels = periodAxisLabels(points.map(({ label }) => label), plot.band, size)
  const kept = (content: string, x: number) => {
    const half = textWidth(content, size) / 2
    return Math.min(Math.max(x, half), svgWidth - half)
  }
  return labels.flatMap(({ index, text: short, year }) => {
    const x = plot.x(index)
    const nodes = [text(short, { x: kept(short, x), y: plot.namesTop + 16, anchor: 'middle' }, { size, fill: brush.soft })]
    if (year === '') return nodes
    nodes.push(text(year, { x: kept(year, x), y: plot.namesTop + 29, anchor: 'middle' }, { size, fill: brush.ink }))
    if (index > 0) nodes.push(line(plot.from(index), plot.bottom, plot.from(index), plot.bottom + 5, { stroke: brush.soft, 'stroke-width': 1 }))
    return nodes
  })
}
