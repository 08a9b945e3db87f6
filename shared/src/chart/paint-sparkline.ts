import type { ChartKind } from './chart-model.ts'
import { coordinate, svg, type SvgNode } from './svg.ts'

export type SparklineOptions = {
  width: number
  height: number
  kind: ChartKind
  /** In the values' stored form; drawn as a dashed rule. */
  target?: number | null
}

const edge = 3

/** Half a pixel up and down, a whole one sideways: finer is not seen at this size, and sixty of them weigh. */
function half(value: number): number {
  return coordinate(Math.round(value * 2) / 2)
}

/** Without an axis to read, a line must not blow up noise: it fills the height only when it moves by a fifth of its level. */
const leastRelativeSpan = 0.2

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

/** Runs of neighbouring values as one path; a value alone is a dash as short as it can be seen. */
function linePath(points: (number | null)[], x: (index: number) => number, y: (value: number) => number): string {
  return points
    .map((value, index) => {
      if (value === null) return ''
      const before = points[index - 1] ?? null
      // Steps from point to point: equal ones are what sixty sparklines of a page compress by.
      if (before !== null) return `l${x(index) - x(index - 1)} ${coordinate(y(value) - y(before))}`
      const isAlone = (points[index + 1] ?? null) === null
      return isAlone ? `M${x(index) - 1} ${y(value)}h2` : `M${x(index)} ${y(value)}`
    })
    .join('')
}

/** One upright stroke a value; zero leaves a stub, a missing value nothing. */
function barPath(points: (number | null)[], x: (index: number) => number, y: (value: number) => number): string {
  return points
    .map((value, index) => {
      if (value === null) return ''
      const end = Math.abs(y(value) - y(0)) < 1 ? y(0) - 1 : y(value)
      return `M${x(index)} ${y(0)}V${end}`
    })
    .join('')
}

/**
 * A series as small as a word, oldest first, null where missing (a gap, never a zero). Decoration beside its number: hidden
 * from screen readers, in the text's own colour (`currentColor`). Undefined when there is no value to draw.
 */
export function paintSparkline(points: (number | null)[], { width, height, kind, target = null }: SparklineOptions): SvgNode | undefined {
  const values = points.filter((value) => value !== null)
  const lastIndex = points.findLastIndex((value) => value !== null)
  const last = points[lastIndex]
  if (last === undefined || last === null) return undefined
  const reached = target === null ? values : [...values, target]
  const [low, high] = kind === 'bar' ? barDomain(reached) : lineDomain(reached)
  const band = (width - 2 * edge) / Math.max(points.length - (kind === 'bar' ? 0 : 1), 1)
  const x = (index: number) => Math.round(edge + band * (kind === 'bar' ? index + 0.5 : points.length === 1 ? 0.5 : index))
  const y = (value: number) => half(height - edge - ((value - low) / (high - low)) * (height - 2 * edge))
  const shared = { viewBox: `0 0 ${width} ${height}`, width, height, fill: 'none', stroke: 'currentColor', 'aria-hidden': 'true' }
  const rule = target === null ? [] : [svg('path', { d: `M0 ${y(target)}H${width}`, 'stroke-width': 1, 'stroke-dasharray': '3 2', opacity: 0.7 })]
  if (kind === 'bar') {
    const bars = svg('path', { d: barPath(points, x, y), 'stroke-width': half(Math.min(band * 0.7, 12)) })
    return svg('svg', shared, [bars, ...rule])
  }
  const line = svg('path', { d: linePath(points, x, y), 'stroke-width': 1.5, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' })
  const dot = svg('circle', { cx: x(lastIndex), cy: y(last), r: 2.5, fill: 'currentColor', stroke: 'none' })
  return svg('svg', shared, [...rule, line, dot])
}
