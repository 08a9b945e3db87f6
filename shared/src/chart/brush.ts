import { colour, hueColour, type ChartHue, type ColourForm } from './palette.ts'
import type { Spot } from './place-labels.ts'
import { coordinate, svg, type SvgNode } from './svg.ts'

/** The colours of one chart, ready to be written into attributes. */
export type Brush = { paper: string; ink: string; soft: string; rule: string; hue: string }

export function brushFor(hue: ChartHue, form: ColourForm): Brush {
  return {
    paper: colour('paper', form),
    ink: colour('ink', form),
    soft: colour('ink-soft', form),
    rule: colour('rule', form),
    hue: hueColour(hue, form),
  }
}

export function line(x1: number, y1: number, x2: number, y2: number, stroke: Record<string, string | number>): SvgNode {
  return svg('path', { d: `M${coordinate(x1)} ${coordinate(y1)}L${coordinate(x2)} ${coordinate(y2)}`, ...stroke })
}

export type TextStyle = { size: number; fill: string; isBold?: boolean; halo?: string }

/** A text at a spot; with a halo of the paper's colour where it stands among marks. */
export function text(content: string, { x, y, anchor }: Spot, { size, fill, isBold = false, halo }: TextStyle): SvgNode {
  return svg(
    'text',
    {
      x: coordinate(x),
      y: coordinate(y),
      'font-size': size,
      fill,
      'font-weight': isBold ? 600 : undefined,
      'text-anchor': anchor === 'start' ? undefined : anchor,
      ...(halo === undefined ? {} : { stroke: halo, 'stroke-width': 3, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }),
    },
    [content],
  )
}
