import { exact } from '../decimal/index.ts'

export type ValueAxis = {
  domain: [number, number]
  /** Ascending; from two to five, the domain's ends among them. */
  ticks: number[]
}

const mostIntervals = 4
const ladder = [1, 2, 2.5, 5]

/** Where an axis must reach: bars from zero; lines from zero unless all values lie close together, well away from it. */
function reach(values: number[], fromZero: boolean): [number, number] {
  const low = Math.min(...values)
  const high = Math.max(...values)
  const isCloseTogether = low !== high && (low > high / 2 || high < low / 2)
  if (!fromZero && isCloseTogether) return [low, high]
  if (low === 0 && high === 0) return [0, 1]
  return [Math.min(low, 0), Math.max(high, 0)]
}

function isMultiple(step: number, resolution: number): boolean {
  const times = step / resolution
  return Math.round(times) >= 1 && Math.abs(times - Math.round(times)) < 1e-6
}

function ticksBy(step: number, low: number, high: number): number[] {
  // A thousandth of a step is forgiven: 0.3 / 0.1 is 2.9999999999999996, and would cost a whole interval.
  const first = Math.floor(low / step + 1e-3)
  const last = Math.ceil(high / step - 1e-3)
  return Array.from({ length: last - first + 1 }, (_, index) => exact((first + index) * step))
}

/**
 * The value axis for these values: steps of 1, 2, 2.5 or 5 times a power of ten, at most five ticks, of the fitting ones
 * the closest around the values, at least three where possible. Without values from 0 to 1. Stored form in and out.
 *
 * `resolution`: the smallest step that a tick's text can show (1 for a count, 0.01 for whole per cents), lest the axis read
 * 0, 3, 5.
 */
export function valueAxis(values: number[], { fromZero, resolution }: { fromZero: boolean; resolution: number }): ValueAxis {
  const [low, high] = values.length === 0 ? [0, 1] : reach(values, fromZero)
  const exponent = Math.floor(Math.log10(Math.max((high - low) / mostIntervals, resolution)))
  const candidates = [0, 1, 2]
    .flatMap((more) => ladder.map((times) => exact(times * 10 ** (exponent + more))))
    .filter((step) => isMultiple(step, resolution))
    .map((step) => ticksBy(step, low, high))
    .filter((ticks) => ticks.length >= 2 && ticks.length <= mostIntervals + 1)
  const ends = (ticks: number[]) => [ticks[0], ticks.at(-1)] as [number, number]
  const span = (ticks: number[]) => exact(ends(ticks)[1] - ends(ticks)[0])
  const [best] = candidates.toSorted((a, b) => Number(b.length > 2) - Number(a.length > 2) || span(a) - span(b))
  if (best === undefined) return { domain: [low, high], ticks: [low, high] }
  return { domain: ends(best), ticks: best }
}
