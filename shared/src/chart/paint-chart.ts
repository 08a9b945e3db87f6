import type { ChartModel } from './chart-model.ts'
import { describeChart } from './describe-chart.ts'
import { layerChart } from './paint-layers.ts'
import type { ColourForm } from './palette.ts'
import { coordinate, svg, type SvgNode } from './svg.ts'
import { walkSpots } from './walk-spots.ts'

export type PaintOptions = {
  /** In pixels, as it will be shown: texts are sized for it. A page shows one painting to phones and another to wider screens. */
  width: number
  /** Of the plot with its axes; the key stands beneath. */
  height: number
  colours: ColourForm
  /** With unseen spots over the points, for a page on which they are walked by keyboard. */
  isWalkable?: boolean
}

const aboveKey = 6

function layChart(model: ChartModel, { width, height, colours, isWalkable = false }: PaintOptions): { height: number; nodes: SvgNode[] } {
  const { plot, ground, promises, values, signs, labels, key } = layerChart(model, { width, height }, colours)
  const drawn = model.kind === 'bar' ? [...values, ...promises] : [...promises, ...values]
  const spots = isWalkable ? [walkSpots(model, plot)] : []
  return { height: key.height === 0 ? height : height + aboveKey + key.height, nodes: [...ground, ...drawn, ...signs, ...labels, ...key.paint(height + aboveKey), ...spots] }
}

/**
 * A chart as SVG, the same for screen and paper, without title and notes, which stand around it as text: readable without
 * colour, no text below 11 pixels, none over another. Its text alternative is the chart's description.
 */
export function paintChart(model: ChartModel, options: PaintOptions): SvgNode {
  const chart = layChart(model, options)
  const { width } = options
  const full = coordinate(chart.height)
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${width} ${full}`,
    width,
    height: full,
    lang: model.language,
    role: 'img',
    'aria-label': `${/[.?!]$/.test(model.title) ? model.title : `${model.title}.`} ${describeChart(model)}`,
    'font-family': "'Source Sans 3', sans-serif",
  }
  return svg('svg', attributes, chart.nodes)
}
