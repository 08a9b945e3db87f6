import type { ChartKind } from './chart-model.ts'
import { svg, type SvgNode } from './svg.ts'

/** The picture; the sheet of the rows gives it this size and its strokes. */
const width = 96
const height = 24
/** From period to period: the same in every row, so that what stands under each other is of one time. */
const step = 8
/** Free above and below, for half a stroke and the last value's dot. */
const edge = 3

export type SparklinePoint = { value: number | null; isProvisional: boolean }

/** A dot around the end of a line, smaller than a circle of its own: the same few signs in each of sixty pictures. */
const dot = 'm-1.5 0a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0h3'

/** Without an axis to read, a line must not blow up noise: it fills the height only when it moves by a fifth of its level. */
const leastRelativeSpan = 0.2

type Place = { x: (index: number) => number; y: (value: number) => number }

function lineDomain(values: number[]): [number, number] {
  const low = Math.min(...values)
  const high = Math.max(...values)
  const least = Math.max(Math.abs(low), Math.abs(high)) * leastRelativeSpan || 1
  const widen = Math.max(0, least - (high - low)) / 2
  return [low - widen, high + widen]
}

function barDomain(values: number[]): [number, number] {
  const low = Math.min(0, ...values)
  const high = Math.max(0, ...values)
  return low === high ? [0, 1] : [low, high]
}

/** Runs of neighbouring values in steps from point to point; a value alone is a dash as short as it can be seen. */
function linePath(points: (number | null)[], { x, y }: Place): string {
  const parts = points.map((value, index) => {
    if (value === null) return ''
    const before = points[index - 1] ?? null
    if (before === null) return `M${x(index)} ${y(value)}${(points[index + 1] ?? null) === null ? 'h1' : ''}`
    const rise = y(value) - y(before)
    return `l${step}${rise < 0 ? '' : ' '}${rise}`
  })
  return parts.join('')
}

/** The path, and where the line ends: a dot that goes on from it, or a ring of its own while the value there is provisional. */
function line(points: SparklinePoint[], place: Place): SvgNode[] {
  const path = linePath(points.map(({ value }) => value), place)
  const last = points.findLastIndex(({ value }) => value !== null)
  const { value = null, isProvisional = false } = points[last] ?? {}
  if (value === null || !isProvisional) return [svg('path', { d: path + dot })]
  return [svg('path', { d: path }), svg('circle', { cx: place.x(last), cy: place.y(value), r: 2.5 })]
}

/** What is left free within a bar of `step`, of which the sheet leaves six pixels: the other way round than the outline, so that it is a hole. */
function hole(left: number, zero: number, top: number): string {
  const inwards = top < zero ? 1 : -1
  return Math.abs(zero - top) < 3 ? '' : `M${left + 1} ${zero - inwards}h4V${top + inwards}h-4`
}

/** The outline of all bars as one: a zero as a stub, a missing value as none, provisional ones hollow. The sheet parts them from each other. */
function bars(points: SparklinePoint[], { x, y }: Place): SvgNode[] {
  const zero = y(0)
  const tops = points.map(({ value }) => {
    if (value === null) return zero
    return y(value) === zero ? zero - 1 : y(value)
  })
  const holes = tops.map((top, index) => (points[index]?.isProvisional ? hole(x(index), zero, top) : ''))
  return [svg('path', { d: `M${x(0)} ${zero}${tops.map((top) => `V${top}h${step}`).join('')}V${zero}${holes.join('')}` })]
}

/**
 * A series as small as a word, oldest first and its last period at the right edge, null where missing (a gap, never a zero): a
 * line, of which only the end has a mark, or bars from zero. Decoration beside its number: hidden from screen readers. Whole pixels, because finer is not seen
 * at this size and sixty of them weigh; strokes, fills and size are those of the class in the page's sheet. Undefined with
 * fewer than two values: one alone has no course, and its sign would be read as one.
 */
export function paintSparkline(points: SparklinePoint[], kind: ChartKind): SvgNode | undefined {
  const values = points.flatMap(({ value }) => value ?? [])
  if (values.length < 2) return undefined
  const [low, high] = kind === 'bar' ? barDomain(values) : lineDomain(values)
  const first = width - step * points.length
  const place = {
    x: (index: number) => first + step * index + (kind === 'bar' ? 0 : step / 2),
    y: (value: number) => Math.round(height - edge - ((value - low) / (high - low)) * (height - 2 * edge)),
  }
  const drawn = kind === 'bar' ? bars(points, place) : line(points, place)
  return svg('svg', { class: `sparkline ${kind}`, viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true' }, drawn)
}
