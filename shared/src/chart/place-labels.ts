import { textWidth } from './text-width.ts'

export type Box = { left: number; top: number; right: number; bottom: number }

/** Where a text may stand: its baseline, and which end of it is at `x`. */
export type Spot = { x: number; y: number; anchor: 'start' | 'middle' | 'end' }

export type Label = {
  text: string
  size: number
  isBold: boolean
  /** In order of preference. */
  spots: Spot[]
  /** Share of it that may lie over marks. */
  mostCovered: number
}

const ascent = 0.78
const descent = 0.24
const apart = 5

/** The room that a text takes. */
export function textBox({ text, size, isBold }: Pick<Label, 'text' | 'size' | 'isBold'>, { x, y, anchor }: Spot): Box {
  const width = textWidth(text, size, isBold)
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width
  return { left, top: y - ascent * size, right: left + width, bottom: y + descent * size }
}

function overlapArea(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return width > 0 && height > 0 ? width * height : 0
}

function area({ left, top, right, bottom }: Box): number {
  return (right - left) * (bottom - top)
}

/** Whether two texts touch or come closer than a reader's eye takes apart. */
export function collides(a: Box, b: Box): boolean {
  return overlapArea({ left: a.left - apart, top: a.top, right: a.right + apart, bottom: a.bottom }, b) > 0
}

function isInside(box: Box, bounds: Box): boolean {
  return box.left >= bounds.left && box.right <= bounds.right && box.top >= bounds.top && box.bottom <= bounds.bottom
}

/** A later spot is taken only where it covers that much less of the marks, in square pixels. */
const preference = 6

/**
 * A spot for each label, in the order of the labels, which is the order of their weight: never over another text or `taken`,
 * never outside `bounds`, covering as little of the `marks` as can be. Null for what is left out.
 */
export function placeLabels(labels: Label[], { taken, marks, bounds }: { taken: Box[]; marks: Box[]; bounds: Box }): (Spot | null)[] {
  const texts = [...taken]
  return labels.map((label) => {
    const candidates = label.spots.map((spot, index) => {
      const box = textBox(label, spot)
      const covered = marks.reduce((sum, mark) => sum + overlapArea(box, mark), 0)
      const isFree = isInside(box, bounds) && covered <= label.mostCovered * area(box) && !texts.some((text) => collides(box, text))
      return { spot, box, isFree, cost: index * preference + covered }
    })
    const [chosen] = candidates.filter(({ isFree }) => isFree).toSorted((a, b) => a.cost - b.cost)
    if (chosen === undefined) return null
    texts.push(chosen.box)
    return chosen.spot
  })
}
