import { brushFor, text, type Brush } from './brush.ts'
import { chartKey, layKey, type KeyEntry } from './chart-key.ts'
import type { ChartModel } from './chart-model.ts'
import { describeChart } from './describe-chart.ts'
import { paintPeriodAxis, paintValueAxis } from './paint-axes.ts'
import { edgeLabels, edgeWidth, emptyLabel, missingLabels, paintGutter, paintLabels, type Promised } from './paint-labels.ts'
import { paintBaseline, paintTarget } from './paint-promise.ts'
import { hasRoomForWords, paintBars, paintLine, paintMissing } from './paint-series.ts'
import type { ColourForm } from './palette.ts'
import { textBox } from './place-labels.ts'
import { layPlot, textSizes, type Plot } from './plot-geometry.ts'
import { coordinate, svg, type SvgNode } from './svg.ts'
import { textWidth } from './text-width.ts'
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

/** What is decided before the plot is painted. */
type Setting = { width: number; isInWords: boolean; inKey: Promised[]; brush: Brush }

function paintPlot(model: ChartModel, plot: Plot, { width, isInWords, inKey, brush }: Setting): { nodes: SvgNode[]; homeless: Promised[] } {
  const edges = edgeLabels(model)
  const axis = paintValueAxis(model, plot, brush)
  const words = [
    ...(isInWords ? missingLabels(model, plot) : []).map((word) => ({ ...word, size: textSizes.small })),
    ...emptyLabel(model, plot).map((word) => ({ ...word, size: textSizes.notice })),
  ]
  const baseline = paintBaseline(model, plot, brush)
  const target = paintTarget(model, plot, brush)
  const series = model.kind === 'bar' ? paintBars(model, plot, brush) : paintLine(model, plot, brush)
  // Over bars the promise is a stroke across them; a line is what the eye should follow, above everything else.
  const layers = model.kind === 'bar' ? [series, baseline, target] : [baseline, target, series]
  const labels = paintLabels(model, plot, {
    taken: [...axis.taken, ...words.map((word) => textBox({ ...word, isBold: false }, word.spot))],
    marks: layers.flatMap(({ marks }) => marks),
    bounds: { left: 0, top: 0, right: plot.gutter > 0 ? plot.right + 4 : width, bottom: plot.bottom },
    inKey,
  }, brush)
  const nodes = [
    ...axis.nodes,
    ...paintPeriodAxis(model, plot, width, brush),
    ...layers.flatMap(({ nodes: painted }) => painted),
    ...words.map((word) => text(word.text, word.spot, { size: word.size, fill: brush.soft, halo: brush.paper })),
    ...(isInWords ? [] : paintMissing(model, plot, brush)),
    ...(plot.gutter > 0 ? paintGutter(edges, plot, brush) : []),
    ...labels.nodes,
  ]
  return { nodes, homeless: labels.homeless }
}

/** Axes, marks, labels and key. A promise whose label finds no clear place in the plot is named in the key, beneath it. */
function layChart(model: ChartModel, size: Omit<PaintOptions, 'colours'>, brush: Brush, inKey: Promised[] = []): { height: number; nodes: SvgNode[] } {
  const { width, height, isWalkable = false } = size
  const plot = layPlot(model, { width, height }, edgeWidth(edgeLabels(model)))
  const isInWords = hasRoomForWords(model, plot, (words) => textWidth(words, textSizes.small))
  const speaksForItself: Record<KeyEntry['sign'], boolean> = {
    provisional: false,
    corrected: false,
    no_data: isInWords,
    not_applicable: isInWords,
    target: !inKey.includes('target'),
    baseline: !inKey.includes('baseline'),
  }
  const key = layKey(model, chartKey(model).filter(({ sign }) => !speaksForItself[sign]), width, brush)
  const { nodes, homeless } = paintPlot(model, plot, { width, isInWords, inKey, brush })
  if (homeless.length > 0) return layChart(model, size, brush, [...inKey, ...homeless])
  const spots = isWalkable ? [walkSpots(model, plot)] : []
  return { height: key.height === 0 ? height : height + aboveKey + key.height, nodes: [...nodes, ...key.paint(height + aboveKey), ...spots] }
}

/**
 * A chart as SVG, the same for screen and paper, without title and notes, which stand around it as text: readable without
 * colour, no text below 11 pixels, none over another. Its text alternative is the chart's description.
 */
export function paintChart(model: ChartModel, { colours, ...size }: PaintOptions): SvgNode {
  const chart = layChart(model, size, brushFor(model.hue, colours))
  const { width } = size
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
