import { line, text, type Brush } from './brush.ts'
import { chartMessages } from './chart-messages.ts'
import { targetWords, type ChartModel } from './chart-model.ts'
import { correctedGlyph, missingGlyph, pointGlyph } from './paint-glyphs.ts'
import { baselineRule } from './paint-promise.ts'
import { textSizes } from './plot-geometry.ts'
import { coordinate, svg, type SvgNode } from './svg.ts'
import { textWidth } from './text-width.ts'

/** Signs that occur in a chart and do not speak for themselves. */
export type KeyEntry = { sign: 'provisional' | 'corrected' | 'no_data' | 'not_applicable' | 'target' | 'baseline'; text: string }

const size = textSizes.small
const rowHeight = 17
const signWidth = 17
const ringWidth = 22
const between = 16

/** The signs of a chart with their words, in a fixed order; empty for a chart without any. */
export function chartKey(model: ChartModel): KeyEntry[] {
  const { language, points, baseline } = model
  const texts = chartMessages[language]
  const promised = model.target.at(-1)
  const entries: (KeyEntry & { occurs: boolean })[] = [
    { sign: 'provisional', text: texts.provisional, occurs: points.some(({ value, isProvisional }) => value !== null && isProvisional) },
    { sign: 'corrected', text: texts.corrected, occurs: points.some(({ value, isCorrected }) => value !== null && isCorrected) },
    { sign: 'no_data', text: texts.absent.no_data, occurs: points.some(({ missing }) => missing === 'no_data') },
    { sign: 'not_applicable', text: texts.absent.not_applicable, occurs: points.some(({ missing }) => missing === 'not_applicable') },
    { sign: 'target', text: promised ? targetWords(model, promised) : '', occurs: promised !== undefined },
    { sign: 'baseline', text: baseline ? texts.baseline(baseline.label, baseline.text) : '', occurs: baseline !== null },
  ]
  return entries.filter(({ occurs }) => occurs).map(({ sign, text }) => ({ sign, text }))
}

type Placed = KeyEntry & { x: number; row: number }

function widthOf({ sign }: KeyEntry): number {
  return sign === 'corrected' ? ringWidth : signWidth
}

function inRows(entries: KeyEntry[], width: number): Placed[] {
  const placed: Placed[] = []
  let [x, row] = [0, 0]
  for (const entry of entries) {
    const wide = widthOf(entry) + textWidth(entry.text, size)
    if (x > 0 && x + wide > width) [x, row] = [0, row + 1]
    placed.push({ ...entry, x, row })
    x += wide + between
  }
  return placed
}

function paintSign(sign: KeyEntry['sign'], kind: ChartModel['kind'], x: number, y: number, brush: Brush): SvgNode[] {
  switch (sign) {
    case 'provisional':
      if (kind === 'line') return [pointGlyph(x, y, true, brush)]
      return [svg('rect', { x: coordinate(x - 4.25), y: coordinate(y - 4.25), width: 8.5, height: 8.5, fill: brush.paper, stroke: brush.hue, 'stroke-width': 1.5 })]
    case 'corrected':
      return [correctedGlyph(x, y, false, brush)]
    case 'no_data':
    case 'not_applicable':
      return [missingGlyph(x, y, sign, brush)]
    case 'target':
      return [line(x - 7, y, x + 7, y, { stroke: brush.ink, ...(kind === 'line' ? { 'stroke-width': 1.5, 'stroke-dasharray': '6 2' } : { 'stroke-width': 2 }) })]
    case 'baseline':
      return [baselineRule(x - 7, x + 7, y, brush)]
    default:
      return sign satisfies never
  }
}

/** The key as a row beneath the chart, more rows where the width asks for them. */
export function layKey(model: ChartModel, entries: KeyEntry[], width: number, brush: Brush): { height: number; paint: (top: number) => SvgNode[] } {
  const placed = inRows(entries, width)
  const rows = (placed.at(-1)?.row ?? -1) + 1
  const paint = (top: number) =>
    placed.flatMap((entry) => {
      const { sign, x, row } = entry
      const y = top + row * rowHeight + rowHeight / 2
      return [
        ...paintSign(sign, model.kind, x + 7, y, brush),
        text(entry.text, { x: x + widthOf(entry), y: y + size * 0.35, anchor: 'start' }, { size, fill: brush.soft }),
      ]
    })
  return { height: rows * rowHeight, paint }
}
