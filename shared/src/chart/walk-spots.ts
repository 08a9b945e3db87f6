import type { ChartModel } from './chart-model.ts'
import { pointDescription } from './describe-chart.ts'
import { missingY } from './paint-series.ts'
import type { Plot } from './plot-geometry.ts'
import { coordinate, svg, type SvgNode } from './svg.ts'

/** An unseen spot over each point, in order, with its words in `data-say`: what a page walks through by keyboard. */
export function walkSpots(model: ChartModel, plot: Plot): SvgNode {
  const spots = model.points.map((point, index) =>
    svg('circle', {
      cx: coordinate(plot.x(index)),
      cy: coordinate(point.value === null ? missingY(plot) : plot.y(point.value)),
      r: 11,
      'data-say': pointDescription(model, point),
    }),
  )
  return svg('g', { class: 'walk', fill: 'none' }, spots)
}
