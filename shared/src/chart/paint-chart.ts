import { brushFor, text, type Brush } from './brush.ts'
import { chartKey, layKey, type KeyEntry } from './chart-key.ts'
import { chartNotes, type ChartModel } from './chart-model.ts'
import { describeChart } from './describe-chart.ts'
import { paintPeriodAxis, paintValueAxis } from './paint-axes.ts'
import { edgeLabels, edgeWidth, emptyLabel, isBaselineInKey, missingLabels, paintGutter, paintLabels } from './paint-labels.ts'
import { paintBaseline, paintTarget } from './paint-promise.ts'
import { hasRoomForWords, paintBars, paintBreaks, paintLine, paintMissing } from './paint-series.ts'
import type { ColourForm } from './palette.ts'
import { textBox } from './place-labels.ts'
import { layPlot, textSizes, type Plot } from './plot-geometry.ts'
import { coordinate, svg, type SvgNode } from './svg.ts'
import { textWidth, wrapText } from './text-width.ts'
import { walkSpots } from './walk-spots.ts'

export type PaintOptions = {
  /** In pixels, as it will be shown: texts are sized for it. A page shows one painting to phones and another to wider screens. */
  width: number
  /** Exceeded where the texts around the plot leave it too little. */
  height: number
  colours: ColourForm
  /** `plot`: for a page that writes title and notes itself. `figure`: complete in itself, for files. */
  frame: 'plot' | 'figure'
  /** With unseen spots over the points, for a page on which they are walked by keyboard. */
  isWalkable?: boolean
}

const leastPlotHeight = 120
const figurePadding = 16
const noteHeight = 15

function paintPlot(model: ChartModel, plot: Plot, width: number, isInWords: boolean, brush: Brush): SvgNode[] {
  const edges = edgeLabels(model)
  const axis = paintValueAxis(model, plot, brush)
  const words = [
    ...(isInWords ? missingLabels(model, plot) : []).map((word) => ({ ...word, size: textSizes.small })),
    ...emptyLabel(model, plot).map((word) => ({ ...word, size: textSizes.subtitle })),
  ]
  const baseline = paintBaseline(model, plot, brush)
  const target = paintTarget(model, plot, brush)
  const series = model.kind === 'bar' ? paintBars(model, plot, brush) : paintLine(model, plot, brush)
  // Over bars the promise is a stroke across them; a line is what the eye should follow, above everything else.
  const layers = model.kind === 'bar' ? [series, baseline, target] : [baseline, target, series]
  const room = {
    taken: [...axis.taken, ...words.map((word) => textBox({ ...word, isBold: false }, word.spot))],
    marks: layers.flatMap(({ marks }) => marks),
    bounds: { left: 0, top: 0, right: plot.gutter > 0 ? plot.right + 4 : width, bottom: plot.bottom },
  }
  return [
    ...axis.nodes,
    ...paintPeriodAxis(model, plot, width, brush),
    ...paintBreaks(model, plot, brush),
    ...layers.flatMap(({ nodes }) => nodes),
    ...words.map((word) => text(word.text, word.spot, { size: word.size, fill: brush.soft, halo: brush.paper })),
    ...(isInWords ? [] : paintMissing(model, plot, brush)),
    ...(plot.gutter > 0 ? paintGutter(edges, plot, brush) : []),
    ...paintLabels(model, plot, room, brush),
  ]
}

/** Axes, marks, labels and key; the part that a page shows between its own title and notes. */
function layChart(model: ChartModel, width: number, height: number, brush: Brush, isWalkable: boolean): { height: number; nodes: SvgNode[] } {
  const edge = edgeWidth(edgeLabels(model))
  const layIn = (plotHeight: number) => layPlot(model, { top: 0, width, height: plotHeight }, edge)
  const draft = layIn(height)
  const isInWords = hasRoomForWords(model, draft, (words) => textWidth(words, textSizes.small))
  const speaksForItself: Record<KeyEntry['sign'], boolean> = {
    provisional: false,
    corrected: false,
    no_data: isInWords,
    not_applicable: isInWords,
    baseline: !isBaselineInKey(model, draft),
  }
  const key = layKey(model, chartKey(model).filter(({ sign }) => !speaksForItself[sign]), width, brush)
  const keyRoom = key.height === 0 ? 0 : key.height + 6
  const plotHeight = Math.max(height - keyRoom, leastPlotHeight)
  const plot = layIn(plotHeight)
  const spots = isWalkable ? [walkSpots(model, plot)] : []
  return { height: plotHeight + keyRoom, nodes: [...paintPlot(model, plot, width, isInWords, brush), ...key.paint(plotHeight + 6), ...spots] }
}

type Line = { content: string; size: number; fill: string; isBold: boolean; height: number }

function writeLines(lines: Line[], top: number): SvgNode[] {
  let y = top
  return lines.map(({ content, size, fill, isBold, height }) => {
    y += height
    return text(content, { x: 0, y: y - height * 0.25, anchor: 'start' }, { size, fill, isBold })
  })
}

function heightOf(lines: Line[]): number {
  return lines.reduce((sum, { height }) => sum + height, 0)
}

function headLines({ title, subtitle }: ChartModel, width: number, brush: Brush): Line[] {
  const titles = wrapText(title, textSizes.title, width, true).map((content) => ({ content, size: textSizes.title, fill: brush.ink, isBold: true, height: 22 }))
  const subtitles = subtitle === '' ? [] : wrapText(subtitle, textSizes.subtitle, width)
  return [...titles, ...subtitles.map((content) => ({ content, size: textSizes.subtitle, fill: brush.soft, isBold: false, height: 18 }))]
}

function noteLines(model: ChartModel, width: number, brush: Brush): Line[] {
  const isWarning = (note: string) => model.caveats.some(({ slug, text }) => slug === 'illustrative' && text === note)
  return chartNotes(model).flatMap((note) =>
    wrapText(note, textSizes.small, width, isWarning(note)).map((content) => ({
      content, size: textSizes.small, fill: isWarning(note) ? brush.ink : brush.soft, isBold: isWarning(note), height: noteHeight,
    })),
  )
}

/** Title, chart and notes on paper, with a stroke of the scope's hue at the head. */
function layFigure(model: ChartModel, width: number, height: number, brush: Brush): { height: number; nodes: SvgNode[] } {
  const inner = width - 2 * figurePadding
  const head = headLines(model, inner, brush)
  const notes = noteLines(model, inner, brush)
  const headHeight = 8 + heightOf(head) + 10
  const notesRoom = notes.length === 0 ? 0 : heightOf(notes) + 10
  const chart = layChart(model, inner, height - 2 * figurePadding - headHeight - notesRoom, brush, false)
  const total = 2 * figurePadding + headHeight + chart.height + notesRoom
  const nodes = [
    svg('rect', { width, height: coordinate(total), fill: brush.paper }),
    svg('rect', { x: figurePadding, y: figurePadding, width: 32, height: 4, fill: brush.hue }),
    svg('g', { transform: `translate(${figurePadding} ${figurePadding})` }, [
      ...writeLines(head, 8),
      svg('g', { transform: `translate(0 ${headHeight})` }, chart.nodes),
      ...writeLines(notes, headHeight + chart.height + 10),
    ]),
  ]
  return { height: total, nodes }
}

/**
 * A chart as SVG, the same for screen, image and paper: readable without colour, no text below 11 pixels, none over
 * another. Its text alternative is the chart's description.
 */
export function paintChart(model: ChartModel, { width, height, colours, frame, isWalkable = false }: PaintOptions): SvgNode {
  const brush = brushFor(model.hue, colours)
  const chart = frame === 'figure' ? layFigure(model, width, height, brush) : layChart(model, width, height, brush, isWalkable)
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
