import { brushFor, text, type Brush } from './brush.ts'
import { chartKey, layKey, type KeyEntry } from './chart-key.ts'
import type { ChartModel } from './chart-model.ts'
import { edgeLabels, edgeWidth, paintGutter, type EdgeLabel } from './edge-labels.ts'
import { paintPeriodAxis, paintValueAxis } from './paint-axes.ts'
import { emptyLabel, missingLabels, paintLabels, type Named } from './paint-labels.ts'
import { paintBaseline, paintTarget } from './paint-promise.ts'
import { hasRoomForWords, paintBars, paintLine, paintMissing } from './paint-series.ts'
import type { ColourForm } from './palette.ts'
import { textBox } from './place-labels.ts'
import { layPlot, textSizes, type Plot } from './plot-geometry.ts'
import type { SvgNode } from './svg.ts'
import { textWidth } from './text-width.ts'

/** A chart in layers, for whoever puts them together or draws the values between them in another way. */
export type ChartLayers = {
  plot: Plot
  /** Axes with their texts, and what stands for missing values. */
  ground: SvgNode[]
  /** Target and baseline: over bars, as strokes across them; beneath a line, which is what the eye should follow. */
  promises: SvgNode[]
  values: SvgNode[]
  /** Points of a line, signs of corrections: above values and promises. */
  signs: SvgNode[]
  labels: SvgNode[]
  /** Signs that do not speak for themselves, in the width of the chart; of no height without any. */
  key: ReturnType<typeof layKey>
}

/** What is decided before the plot is painted. */
type Setting = { width: number; isInWords: boolean; edges: EdgeLabel[]; elsewhere: Named[]; brush: Brush }

function paintPlot(model: ChartModel, plot: Plot, { width, isInWords, edges, elsewhere, brush }: Setting): Omit<ChartLayers, 'plot' | 'key'> & { homeless: Named[] } {
  const axis = paintValueAxis(model, plot, brush)
  const words = [
    ...(isInWords ? missingLabels(model, plot) : []).map((word) => ({ ...word, size: textSizes.small })),
    ...emptyLabel(model, plot).map((word) => ({ ...word, size: textSizes.notice })),
  ]
  const [baseline, target] = [paintBaseline(model, plot, brush), paintTarget(model, plot, brush)]
  const series = model.kind === 'bar' ? paintBars(model, plot, brush) : paintLine(model, plot, brush)
  const inside = paintLabels(model, plot, {
    taken: [...axis.taken, ...words.map((word) => textBox({ ...word, isBold: false }, word.spot))],
    marks: [series, baseline, target].flatMap(({ marks }) => marks),
    bounds: { left: plot.left, top: 0, right: plot.right, bottom: plot.bottom },
    elsewhere,
  }, brush)
  return {
    ground: [
      ...axis.nodes,
      ...paintPeriodAxis(model, plot, width, brush),
      ...words.map((word) => text(word.text, word.spot, { size: word.size, fill: brush.soft, halo: brush.paper })),
      ...(isInWords ? [] : paintMissing(model, plot, brush)),
    ],
    promises: [...baseline.nodes, ...target.nodes],
    values: series.nodes,
    signs: series.signs,
    labels: [...(plot.gutter > 0 ? paintGutter(edges, plot, brush) : []), ...inside.nodes],
    homeless: inside.homeless,
  }
}

/**
 * The layers of a chart in a rectangle, the key beneath it. What must be named and finds no clear place in the plot, or has
 * found none before and is `elsewhere`, is named beside the plot, or failing that in the key.
 */
export function layerChart(model: ChartModel, size: { width: number; height: number }, colours: ColourForm, elsewhere: Named[] = []): ChartLayers {
  const brush = brushFor(model.hue, colours)
  const edges = edgeLabels(model, { isBarNamed: elsewhere.includes('value') })
  const plot = layPlot(model, size, edgeWidth(edges))
  const isAtEdge = plot.gutter > 0 && model.points.at(-1)?.value !== null
  const isInWords = hasRoomForWords(model, plot, (words) => textWidth(words, textSizes.small))
  const speaksForItself: Record<KeyEntry['sign'], boolean> = {
    value: isAtEdge || !elsewhere.includes('value'),
    provisional: false,
    corrected: false,
    former: false,
    no_data: isInWords,
    not_applicable: isInWords,
    target: !elsewhere.includes('target'),
    baseline: !elsewhere.includes('baseline'),
  }
  const { homeless, ...layers } = paintPlot(model, plot, { width: size.width, isInWords, edges, elsewhere, brush })
  if (homeless.length > 0) return layerChart(model, size, colours, [...elsewhere, ...homeless])
  return { plot, ...layers, key: layKey(model, chartKey(model).filter(({ sign }) => !speaksForItself[sign]), size.width, brush) }
}
