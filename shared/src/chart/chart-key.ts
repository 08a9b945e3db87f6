import { line, text, type Brush } from './brush.ts'
import { chartMessages } from './chart-messages.ts'
import type { ChartModel } from './chart-model.ts'
import { correctedGlyph, correctionGlyph, formerGlyph, missingGlyph, pointGlyph } from './paint-glyphs.ts'
import { baselineRule } from './paint-promise.ts'
import { textSizes } from './plot-geometry.ts'
import { targetInKey } from './promise-words.ts'
import { coordinate, svg, type SvgNode } from './svg.ts'
import { textWidth } from './text-width.ts'

/** Signs that occur in a chart and may not speak for themselves; `value` is the last one. */
export type KeyEntry = { sign: 'value' | 'provisional' | 'corrected' | 'former' | 'no_data' | 'not_applicable' | 'target' | 'baseline'; text: string }

const size = textSizes.small
const rowHeight = 17
const signWidth = 17
const ringWidth = 22
const between = 16

/** The signs of a chart with their words, in a fixed order; empty for a chart without any. */
export function chartKey(model: ChartModel): KeyEntry[] {
  const { language, points, baseline } = model
  const texts = chartMessages[language]
  const last = points.findLast(({ value }) => value !== null)
  const entries: (KeyEntry & { occurs: boolean })[] = [
    { sign: 'value', text: last ? `${last.label}:\u00a0${last.short}` : '', occurs: last !== undefined },
    { sign: 'provisional', text: texts.provisional, occurs: points.some(({ value, isProvisional }) => value !== null && isProvisional) },
    { sign: 'corrected', text: texts.corrected, occurs: points.some(({ value, isCorrected }) => value !== null && isCorrected) },
    { sign: 'former', text: texts.former, occurs: points.some(({ value, former }) => value !== null && former !== null) },
    { sign: 'no_data', text: texts.absent.no_data, occurs: points.some(({ missing }) => missing === 'no_data') },
    { sign: 'not_applicable', text: texts.absent.not_applicable, occurs: points.some(({ missing }) => missing === 'not_applicable') },
    { sign: 'target', text: targetInKey(model), occurs: model.target.length > 0 },
    { sign: 'baseline', text: baseline ? texts.baseline(baseline.label, baseline.short) : '', occurs: baseline !== null },
  ]
  return entries.filter(({ occurs }) => occurs).map(({ sign, text }) => ({ sign, text }))
}

type Placed = KeyEntry & { x: number; row: number }

function widthOf({ sign }: KeyEntry, kind: ChartModel['kind']): number {
  return sign === 'corrected' && kind === 'line' ? ringWidth : signWidth
}

function inRows(entries: KeyEntry[], width: number, kind: ChartModel['kind']): Placed[] {
  const placed: Placed[] = []
  let [x, row] = [0, 0]
  for (const entry of entries) {
    const wide = widthOf(entry, kind) + textWidth(entry.text, size)
    if (x > 0 && x + wide > width) [x, row] = [0, row + 1]
    placed.push({ ...entry, x, row })
    x += wide + between
  }
  return placed
}

function valueSign(kind: ChartModel['kind'], isProvisional: boolean, x: number, y: number, brush: Brush): SvgNode {
  if (kind === 'line') return pointGlyph(x, y, isProvisional, brush)
  return svg('rect', { x: coordinate(x - 4.25), y: coordinate(y - 4.25), width: 8.5, height: 8.5, fill: isProvisional ? brush.paper : brush.hue, stroke: brush.hue, 'stroke-width': 1.5 })
}

function paintSign(sign: KeyEntry['sign'], { kind, points }: ChartModel, x: number, y: number, brush: Brush): SvgNode[] {
  switch (sign) {
    case 'value':
      return [valueSign(kind, points.findLast(({ value }) => value !== null)?.isProvisional === true, x, y, brush)]
    case 'provisional':
      return [valueSign(kind, true, x, y, brush)]
    case 'corrected':
      return [kind === 'line' ? correctedGlyph(x, y, false, brush) : correctionGlyph(x, y, brush.ink)]
    case 'former':
      return [kind === 'line' ? formerGlyph(x, y, brush) : svg('path', { d: `M${coordinate(x - 5)} ${coordinate(y + 4)}v-8h10v8`, stroke: brush.soft, 'stroke-width': 1.25, 'stroke-dasharray': '2 2', fill: 'none' })]
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
  const placed = inRows(entries, width, model.kind)
  const rows = (placed.at(-1)?.row ?? -1) + 1
  const paint = (top: number) =>
    placed.flatMap((entry) => {
      const { sign, x, row } = entry
      const y = top + row * rowHeight + rowHeight / 2
      return [
        ...paintSign(sign, model, x + 8, y, brush),
        text(entry.text, { x: x + widthOf(entry, model.kind), y: y + size * 0.35, anchor: 'start' }, { size, fill: brush.soft }),
      ]
    })
  return { height: rows * rowHeight, paint }
}
