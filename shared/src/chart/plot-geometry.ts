import type { ChartModel } from './chart-model.ts'
import { textWidth } from './text-width.ts'

/** Sizes of text in pixels; nothing is written smaller than the first. */
export const textSizes = { small: 11, label: 12, notice: 13 } as const

/** Where things stand: the edges of the plot, and the way from a point and a value to a pixel. */
export type Plot = {
  left: number
  right: number
  top: number
  bottom: number
  /** Beneath the axis, where the names of the periods begin; above it lies the band of what is missing, where anything is. */
  namesTop: number
  /** Distance of two neighbouring points. */
  band: number
  x: (index: number) => number
  /** Left and right end of what belongs to a point. */
  from: (index: number) => number
  to: (index: number) => number
  y: (value: number) => number
  /** Room to the right of the plot for the labels of what reaches its edge; narrow charts have none and label inside. */
  gutter: number
}

const leastWidthWithGutter = 520
/** Free to the right of a plot without gutter. */
const leastMargin = 6
/** Beneath the axis, so that the sign of a missing value is no place on the scale: an axis need not begin at zero. */
const missingBand = 18
/** A line begins and ends so close to the plot's edges; bars stand in the middle of their bands. */
const linePadding = 14
const periodRows = { short: 20, withYears: 33 }

/** Lays the plot and its axes' texts into a rectangle; `edgeWidth` is what the labels beside the right edge would like to have. */
export function layPlot(model: ChartModel, area: { width: number; height: number }, edgeWidth: number): Plot {
  const { points, domain, ticks, unit, kind } = model
  const hasYears = points.some(({ label }) => / \d{4}$/.test(label))
  const left = Math.max(0, ...ticks.map(({ text }) => textWidth(text, textSizes.small))) + 8
  const gutter = area.width >= leastWidthWithGutter ? edgeWidth : 0
  const right = area.width - Math.max(gutter, leastMargin)
  const top = unit === '' ? 20 : 32
  const namesTop = area.height - (hasYears ? periodRows.withYears : periodRows.short)
  const bottom = namesTop - (points.some(({ missing }) => missing !== null) ? missingBand : 0)
  const width = right - left
  const padding = Math.min(linePadding, width / Math.max(points.length, 1) / 2)
  const isLine = kind === 'line'
  const band = isLine ? (width - 2 * padding) / Math.max(points.length - 1, 1) : width / Math.max(points.length, 1)
  const start = left + (isLine ? padding : band / 2)
  const x = (index: number) => start + band * index
  const [low, high] = domain
  return {
    left, right, top, bottom, namesTop, band, gutter, x,
    from: (index) => Math.max(left, x(index) - band / 2),
    to: (index) => Math.min(right, x(index) + band / 2),
    y: (value) => bottom - ((value - low) / (high - low)) * (bottom - top),
  }
}
