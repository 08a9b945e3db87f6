import type { Brush } from './brush.ts'
import { coordinate, svg, type SvgNode } from './svg.ts'

function dot(x: number, y: number, r: number, attributes: Record<string, string | number>): SvgNode {
  return svg('circle', { cx: coordinate(x), cy: coordinate(y), r, ...attributes })
}

/** A value on a line: filled, or hollow while provisional. */
export function pointGlyph(x: number, y: number, isProvisional: boolean, brush: Brush): SvgNode {
  return isProvisional
    ? dot(x, y, 3.5, { fill: brush.paper, stroke: brush.hue, 'stroke-width': 2 })
    : dot(x, y, 3.5, { fill: brush.hue })
}

/** An asterisk over a bar, which a ring would cover: the value was corrected after publication. */
export function correctionGlyph(x: number, y: number, ink: string): SvgNode {
  return svg('path', { d: `M${coordinate(x)} ${coordinate(y - 4)}v8m-3.5 -6l7 4m0 -4l-7 4`, stroke: ink, 'stroke-width': 1.5, fill: 'none' })
}

/** A point in a ring with an asterisk at its shoulder: the value was corrected after publication. */
export function correctedGlyph(x: number, y: number, isProvisional: boolean, brush: Brush): SvgNode {
  const asterisk = `M${coordinate(x + 8)} ${coordinate(y - 9.5)}v6m-2.6 -4.5l5.2 3m0 -3l-5.2 3`
  return svg('g', {}, [
    dot(x, y, 6.5, { fill: brush.paper, stroke: brush.ink, 'stroke-width': 1.25 }),
    pointGlyph(x, y, isProvisional, brush),
    svg('path', { d: asterisk, stroke: brush.ink, 'stroke-width': 1.25, fill: 'none' }),
  ])
}

/** What was told before a correction: a small grey ring. */
export function formerGlyph(x: number, y: number, brush: Brush): SvgNode {
  return dot(x, y, 3.5, { fill: brush.paper, stroke: brush.soft, 'stroke-width': 1.75 })
}

/** In the band beneath the axis where there is no number: a cross for no data, a short dash for not applicable. */
export function missingGlyph(x: number, y: number, missing: 'no_data' | 'not_applicable', brush: Brush): SvgNode {
  const d = missing === 'no_data'
    ? `M${coordinate(x - 3)} ${coordinate(y - 3)}l6 6m0 -6l-6 6`
    : `M${coordinate(x - 4)} ${coordinate(y)}h8`
  return svg('path', { d, stroke: brush.soft, 'stroke-width': 1.5, 'stroke-linecap': 'round', fill: 'none' })
}
