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
  /** Never left out: where no spot is clear enough it is moved up or down. */
  isRequired: boolean
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
/** A pixel away from its spot weighs as much as so many covered ones. */
const distance = 4

type Candidate = { spot: Spot; cost: number }

/** The spot and, beyond it, every two pixels above and below: somewhere a text finds room. */
function slides(spot: Spot, { top, bottom }: Box): Candidate[] {
  return Array.from({ length: Math.ceil((bottom - top) / 2) }, (_, step) => step * 2).flatMap((offset) => [
    { spot: { ...spot, y: spot.y - offset }, cost: offset * distance },
    { spot: { ...spot, y: spot.y + offset }, cost: offset * distance },
  ])
}

/**
 * A spot for each label, in the order of the labels, which is the order of their weight: never over another text or `taken`,
 * never outside `bounds`, covering as little of the `marks` as can be. Null for what is left out.
 */
export function placeLabels(labels: Label[], { taken, marks, bounds }: { taken: Box[]; marks: Box[]; bounds: Box }): (Spot | null)[] {
  const texts = [...taken]
  return labels.map((label) => {
    const isFree = ({ spot }: Candidate) => {
      const box = textBox(label, spot)
      return isInside(box, bounds) && !texts.some((text) => collides(box, text))
    }
    const covered = (spot: Spot) => marks.reduce((sum, mark) => sum + overlapArea(textBox(label, spot), mark), 0)
    const cheapest = (candidates: Candidate[]) =>
      candidates
        .filter(isFree)
        .map(({ spot, cost }) => ({ spot, cost: cost + covered(spot) }))
        .toSorted((a, b) => a.cost - b.cost)[0]?.spot
    const isClear = ({ spot }: Candidate) => covered(spot) <= label.mostCovered * area(textBox(label, spot))
    const near = label.spots.map((spot, index) => ({ spot, cost: index * preference }))
    const chosen = cheapest(near.filter(isClear)) ?? (label.isRequired ? cheapest(label.spots.flatMap((spot) => slides(spot, bounds))) : undefined)
    if (chosen !== undefined) texts.push(textBox(label, chosen))
    return chosen ?? null
  })
}
