import { brushFor } from './brush.ts'
import { chartKey, layKey } from './chart-key.ts'
import type { ChartModel } from './chart-model.ts'
import { paintMissing } from './paint-series.ts'
import { paintPeriodAxis } from './paint-axes.ts'
import { paintBaseline, paintTarget } from './paint-promise.ts'
import type { Plot } from './plot-geometry.ts'
import { svg, type SvgNode } from './svg.ts'

/** Baseline and target of a chart whose values another painter draws. */
export function paintPromises(model: ChartModel, plot: Plot): SvgNode[] {
  const brush = brushFor(model.hue, 'tokens')
  return [...paintBaseline(model, plot, brush).nodes, ...paintTarget(model, plot, brush).nodes]
}

/** The names of its periods and the signs of what is missing. */
export function paintPeriodNames(model: ChartModel, plot: Plot): SvgNode[] {
  const brush = brushFor(model.hue, 'tokens')
  return [...paintPeriodAxis(model, plot, plot.right, brush), ...paintMissing(model, plot, brush)]
}

/** All its signs with their words; undefined for a chart without any. */
export function paintKey(model: ChartModel, width: number): SvgNode | undefined {
  const key = layKey(model, chartKey(model), width, brushFor(model.hue, 'tokens'))
  if (key.height === 0) return undefined
  return svg('svg', { viewBox: `0 0 ${width} ${key.height}`, width, height: key.height }, key.paint(0))
}
