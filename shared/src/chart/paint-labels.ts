import { text, type Brush } from './brush.ts'
import { chartMessages } from './chart-messages.ts'
import type { ChartModel } from './chart-model.ts'
import { placeLabels, textBox, type Box, type Label, type Spot } from './place-labels.ts'
import { textSizes, type Plot } from './plot-geometry.ts'
import { baselineLabel, earlierTargetLabels, targetLabel } from './promise-labels.ts'
import type { SvgNode } from './svg.ts'
import { namedValues, spotInBar, valueLabel, type NamedValue } from './value-labels.ts'

const size = textSizes.label

/** What is named beside the plot or in the key where its label finds no clear place. */
export type Named = 'value' | 'target' | 'baseline'

type Coloured = Label & { colour: keyof Brush; names: Named | null }

/** In the order of their weight. */
function weighed(model: ChartModel, plot: Plot, beside: NamedValue[], elsewhere: Named[]): Coloured[] {
  const named = (names: Named, colour: keyof Brush, labels: Label[]) => (elsewhere.includes(names) ? [] : labels.map((label): Coloured => ({ ...label, colour, names })))
  const valuesThat = (areLast: boolean) => beside.filter(({ isLast }) => isLast === areLast).map((value) => valueLabel(model, plot, value))
  return [
    ...named('value', 'hue', valuesThat(true)),
    ...named('target', 'ink', targetLabel(model, plot)),
    ...named('baseline', 'soft', baselineLabel(model, plot)),
    ...[...valuesThat(false), ...earlierTargetLabels(model, plot)].map((label): Coloured => ({ ...label, colour: 'ink', names: null })),
  ]
}

/**
 * Every label inside the plot: last value, target, baseline, other values, earlier targets; none over another or over `taken`.
 * `homeless` is what finds no clear place and must not be lost: what is named `elsewhere` already is not tried.
 */
export function paintLabels(
  model: ChartModel, plot: Plot, { elsewhere, ...room }: { taken: Box[]; marks: Box[]; bounds: Box; elsewhere: Named[] }, brush: Brush,
): { nodes: SvgNode[]; homeless: Named[] } {
  const values = namedValues(model, plot).map((named) => ({ named, inside: spotInBar(model, plot, named) }))
  const within = values.flatMap(({ named, inside }) => (inside === undefined ? [] : [{ ...named, spot: inside }]))
  const labels = weighed(model, plot, values.flatMap(({ named, inside }) => (inside === undefined ? [named] : [])), elsewhere)
  const taken = [...room.taken, ...within.map(({ point, spot, isLast }) => textBox({ text: point.short, size, isBold: isLast }, spot))]
  const spots = placeLabels(labels, { ...room, taken })
  const nodes = [
    ...within.map(({ point, spot, isLast }) => text(point.short, spot, { size, fill: point.isProvisional ? brush.hue : brush.paper, isBold: isLast })),
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

/** The words for missing values, in the band beneath the axis. */
export function missingLabels({ points }: ChartModel, plot: Plot): { text: string; spot: Spot }[] {
  return points.flatMap(({ missing, text }, index) => (missing === null ? [] : [{ text, spot: { x: plot.x(index), y: plot.bottom + 13, anchor: 'middle' as const } }]))
}
