import type { Brush } from './brush.ts'
import type { ChartModel } from './chart-model.ts'
import { correctedGlyph, correctionGlyph, formerGlyph, missingGlyph, pointGlyph } from './paint-glyphs.ts'
import type { Box } from './place-labels.ts'
import type { Plot } from './plot-geometry.ts'
import { coordinate, svg, type SvgNode } from './svg.ts'

/** What was drawn, and the room it takes, for texts to keep clear of. */
export type Painted = { nodes: SvgNode[]; marks: Box[] }

/** `signs` stand above everything that is drawn: the points of a line, what says that a bar was corrected, and what was told before. */
export type PaintedSeries = Painted & { signs: SvgNode[] }

const widestBar = 56
const leastBandForDots = 12

export function barWidth({ band }: Plot): number {
  return Math.min(band * 0.68, widestBar)
}

function around(x: number, y: number, reach: number): Box {
  return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach }
}

/** Whether a point is joined to the one before it: both have a value. */
function isJoined({ points }: ChartModel, index: number): boolean {
  return typeof points[index - 1]?.value === 'number' && typeof points[index]?.value === 'number'
}

/** The room that a straight stroke takes, in pieces. */
export function segmentBoxes(x1: number, y1: number, x2: number, y2: number): Box[] {
  const pieces = Math.max(1, Math.ceil(Math.hypot(x2 - x1, y2 - y1) / 6))
  return Array.from({ length: pieces }, (_, piece) => {
    const share = (piece + 0.5) / pieces
    return around(x1 + (x2 - x1) * share, y1 + (y2 - y1) * share, 3)
  })
}

/** The number told before a correction, at the height where it stood: a ring, or the top of a bar of dashes. Apart from a series, which is of what is known now. */
function paintFormer({ points, kind }: ChartModel, plot: Plot, brush: Brush): Painted {
  const nodes: SvgNode[] = []
  const marks: Box[] = []
  for (const [index, { value, former }] of points.entries()) {
    if (former === null || value === null) continue
    const [x, y, now] = [plot.x(index), plot.y(former.value), plot.y(value)]
    const dashes = { fill: 'none', stroke: brush.soft, 'stroke-width': 1.25, 'stroke-dasharray': '2 2' }
    if (kind === 'line') {
      nodes.push(svg('path', { d: `M${coordinate(x)} ${coordinate(now)}V${coordinate(y)}`, ...dashes }), formerGlyph(x, y, brush))
      marks.push(around(x, y, 5))
    } else {
      const half = barWidth(plot) / 2
      // A lower one lies within its bar, where soft ink would not be seen.
      const isWithin = Math.abs(former.value) < Math.abs(value) && Math.sign(former.value) === Math.sign(value)
      const stroke = isWithin && !points[index]?.isProvisional ? brush.paper : brush.soft
      nodes.push(svg('path', { d: `M${coordinate(x - half)} ${coordinate(now)}V${coordinate(y)}H${coordinate(x + half)}V${coordinate(now)}`, ...dashes, stroke }))
      marks.push({ left: x - half, top: Math.min(y, now), right: x + half, bottom: Math.max(y, now) })
    }
  }
  return { nodes, marks }
}

/** A line with gaps where values are missing; points named by a sign of their own always show. */
export function paintLine(model: ChartModel, plot: Plot, brush: Brush): PaintedSeries {
  const { points } = model
  const lastIndex = points.findLastIndex(({ value }) => value !== null)
  let path = ''
  const signs: SvgNode[] = []
  const marks: Box[] = []
  for (const [index, { value, isProvisional, isCorrected }] of points.entries()) {
    if (value === null) continue
    const [x, y] = [plot.x(index), plot.y(value)]
    const before = points[index - 1]
    const joinsBefore = isJoined(model, index)
    path += `${joinsBefore ? 'L' : 'M'}${coordinate(x)} ${coordinate(y)}`
    if (joinsBefore && typeof before?.value === 'number') marks.push(...segmentBoxes(plot.x(index - 1), plot.y(before.value), x, y))
    const isAlone = !joinsBefore && !(index + 1 < points.length && isJoined(model, index + 1))
    if (plot.band >= leastBandForDots || isProvisional || isCorrected || isAlone || index === lastIndex) {
      signs.push(isCorrected ? correctedGlyph(x, y, isProvisional, brush) : pointGlyph(x, y, isProvisional, brush))
      marks.push(around(x, y, isCorrected ? 9 : 5))
    }
  }
  const stroke = { fill: 'none', stroke: brush.hue, 'stroke-width': 2.25, 'stroke-linejoin': 'round', 'stroke-linecap': 'round' }
  const former = paintFormer(model, plot, brush)
  return { nodes: path === '' ? [] : [svg('path', { d: path, ...stroke })], signs: [...former.nodes, ...signs], marks: [...marks, ...former.marks] }
}

const signDistance = 8

/** Where the sign of a correction stands: over its bar; in it where the target's stroke leaves no room, and beyond that from a bar too short. */
export function correctionSpot({ value, y, zero, promisedY }: { value: number; y: number; zero: number; promisedY: number | undefined }): { y: number; isInside: boolean } {
  const away = value < 0 ? 1 : -1
  const toStroke = promisedY === undefined ? Infinity : (promisedY - y) * away
  if (toStroke < -3 || toStroke > 2 * signDistance) return { y: y + away * signDistance, isInside: false }
  if (Math.abs(zero - y) >= 2 * signDistance) return { y: y - away * (signDistance + 2), isInside: true }
  return { y: (promisedY as number) + away * signDistance, isInside: false }
}

/** Bars from zero: filled, or outlined while provisional; a zero is a stub on the axis, so that it is seen. */
export function paintBars(model: ChartModel, plot: Plot, brush: Brush): PaintedSeries {
  const { points, target } = model
  const width = barWidth(plot)
  const nodes: SvgNode[] = []
  const signs: SvgNode[] = []
  const marks: Box[] = []
  for (const [index, { code, value, isProvisional, isCorrected }] of points.entries()) {
    if (value === null) continue
    const [left, zero, end] = [plot.x(index) - width / 2, plot.y(0), plot.y(value)]
    const [top, height] = value === 0 ? [zero - 2, 2] : [Math.min(zero, end), Math.abs(zero - end)]
    const isHollow = isProvisional && height > 3 && width > 5
    const inset = isHollow ? 0.75 : 0
    nodes.push(
      svg('rect', {
        x: coordinate(left + inset),
        y: coordinate(top + inset),
        width: coordinate(width - 2 * inset),
        height: coordinate(height - 2 * inset),
        ...(isHollow ? { fill: brush.paper, stroke: brush.hue, 'stroke-width': 1.5 } : { fill: brush.hue }),
      }),
    )
    marks.push({ left, top, right: left + width, bottom: top + height })
    if (isCorrected) {
      const promised = target.find((candidate) => candidate.code === code)
      const { y, isInside } = correctionSpot({ value, y: end, zero, promisedY: promised && plot.y(promised.value) })
      signs.push(correctionGlyph(plot.x(index), y, isInside && !isHollow ? brush.paper : brush.ink))
      marks.push(around(plot.x(index), y, 5))
    }
  }
  const former = paintFormer(model, plot, brush)
  return { nodes, signs: [...former.nodes, ...signs], marks: [...marks, ...former.marks] }
}

/** Whether the words for a missing value fit in every gap; signs that a key explains stand for them otherwise. */
export function hasRoomForWords(model: ChartModel, plot: Plot, widthOf: (text: string) => number): boolean {
  return model.points.every(({ missing, text }, index) => {
    const edge = Math.min(plot.x(index) - plot.left, plot.right - plot.x(index))
    return missing === null || (widthOf(text) + 12 <= plot.band && widthOf(text) / 2 + 4 <= edge)
  })
}

/** The middle of the band beneath the axis. */
export function missingY({ bottom }: Plot): number {
  return bottom + 9
}

export function paintMissing({ points }: ChartModel, plot: Plot, brush: Brush): SvgNode[] {
  return points.flatMap(({ missing }, index) => (missing === null ? [] : [missingGlyph(plot.x(index), missingY(plot), missing, brush)]))
}
