import { line, type Brush } from './brush.ts'
import type { ChartModel, ChartTarget } from './chart-model.ts'
import type { Box } from './place-labels.ts'
import { barWidth, segmentBoxes, type Painted } from './paint-series.ts'
import type { Plot } from './plot-geometry.ts'
import { isOnTheWay } from './promise-words.ts'
import { coordinate, svg, type SvgNode } from './svg.ts'

function thin(left: number, right: number, y: number): Box {
  return { left, top: y - 2, right, bottom: y + 2 }
}

function targetAt({ points, target }: ChartModel): (ChartTarget | undefined)[] {
  return points.map(({ code }) => target.find((promised) => promised.code === code))
}

/** Half the length of a target's stroke over a bar. */
export function tickReach(plot: Plot): number {
  return Math.min(barWidth(plot) / 2 + 5, plot.band / 2)
}

/** Over bars, one stroke a period across the bar and a little beyond. */
function paintTicks(model: ChartModel, plot: Plot, brush: Brush): Painted {
  const reach = tickReach(plot)
  const nodes: SvgNode[] = []
  const marks: Box[] = []
  for (const [index, promised] of targetAt(model).entries()) {
    if (promised === undefined) continue
    const [x, y] = [plot.x(index), plot.y(promised.value)]
    nodes.push(line(x - reach, y, x + reach, y, { stroke: brush.paper, 'stroke-width': 4.5 }))
    nodes.push(line(x - reach, y, x + reach, y, { stroke: brush.ink, 'stroke-width': 2 }))
    marks.push(thin(x - reach, x + reach, y))
  }
  return { nodes, marks }
}

/** Half the length of the stroke at the end of a straight line, where the longer period's target is due. */
const dueReach = 7

/** Beside a line, a dashed line in steps: level within a period, upright where one period follows another. */
function paintSteps(model: ChartModel, plot: Plot, brush: Brush): Painted {
  const targets = targetAt(model)
  const nodes: SvgNode[] = []
  const marks: Box[] = []
  let path = ''
  for (const [index, promised] of targets.entries()) {
    if (promised === undefined) continue
    const [from, to, y] = [plot.from(index), plot.to(index), plot.y(promised.value)]
    if (promised.since !== null) {
      const slope = slopeTo(index, promised.value, promised.since, plot)
      path += `M${coordinate(slope.x)} ${coordinate(slope.y)}L${coordinate(plot.x(index))} ${coordinate(y)}`
      marks.push(...segmentBoxes(slope.x, slope.y, plot.x(index), y))
      if (!isOnTheWay(promised)) nodes.push(line(plot.x(index) - dueReach, y, plot.x(index) + dueReach, y, { stroke: brush.ink, 'stroke-width': 2 }))
      continue
    }
    const before = targets[index - 1]
    const isStep = before !== undefined && before.since === null
    path += `${isStep ? `V${coordinate(y)}` : `M${coordinate(from)} ${coordinate(y)}`}H${coordinate(to)}`
    if (isStep) marks.push(...segmentBoxes(from, plot.y(before.value), from, y))
    marks.push(thin(from, to, y))
  }
  const stroke = { fill: 'none', stroke: brush.ink, 'stroke-width': 1.5, 'stroke-dasharray': '6 4' }
  return { nodes: path === '' ? [] : [svg('path', { d: path, ...stroke }), ...nodes], marks }
}

/** Where the straight line that is planned enters a period: at the point before, or at the plot's edge. */
function slopeTo(index: number, value: number, since: number, plot: Plot): { x: number; y: number } {
  const x = Math.max(plot.left, plot.x(index) - plot.band)
  const share = plot.band === 0 ? 0 : (plot.x(index) - x) / plot.band
  return { x, y: plot.y(value + (since - value) * share) }
}

export function paintTarget(model: ChartModel, plot: Plot, brush: Brush): Painted {
  return model.kind === 'bar' ? paintTicks(model, plot, brush) : paintSteps(model, plot, brush)
}

export function baselineRule(from: number, to: number, y: number, brush: Brush): SvgNode {
  return line(from, y, to, y, { stroke: brush.soft, 'stroke-width': 2, 'stroke-dasharray': '0.1 5', 'stroke-linecap': 'round' })
}

/** The baseline as a dotted rule through the whole plot. */
export function paintBaseline({ baseline }: ChartModel, plot: Plot, brush: Brush): Painted {
  if (baseline === null) return { nodes: [], marks: [] }
  const y = plot.y(baseline.value)
  return { nodes: [baselineRule(plot.left, plot.right, y, brush)], marks: [thin(plot.left, plot.right, y)] }
}
