import { textWidth } from './text-width.ts'

/** What is written under one point of the axis: `text` on the first line («T1»), `year` on the second, where it is shown. */
export type PeriodAxisLabel = { index: number; text: string; year: string }

const apart = 6

type Period = { index: number; short: string; year: string }

function split(label: string, index: number): Period {
  const [, short = label, year = ''] = /^(.*\S) (\d{4})$/.exec(label) ?? []
  return { index, short, year }
}

/** Every nth of them, the last always among them, such that texts of `width` do not touch. */
function everyNth(periods: Period[], width: number, step: number): Period[] {
  const n = Math.max(1, Math.ceil((width + apart) / step))
  return periods.filter((_, position) => (periods.length - 1 - position) % n === 0)
}

/** Where a year begins, and the axis' first period within one when the next year's label leaves it room. */
function yearStarts(periods: Period[], band: number, width: number): Period[] {
  const turns = periods.filter(({ index, year }) => index > 0 && year !== '' && year !== periods[index - 1]?.year)
  const first = periods[0]
  if (first === undefined || first.year === '') return turns
  const beginsYear = /\D1$/.test(first.short)
  const room = (turns[0]?.index ?? Infinity) * band
  return beginsYear || room >= width + apart ? [first, ...turns] : turns
}

/**
 * The labels under an axis whose periods are `band` pixels apart. Within a year every period is named if there is room, with
 * its year under the year's first; with less room only the first periods of years, then every second year and so on.
 * Years alone thin out from the last.
 */
export function periodAxisLabels(labels: string[], band: number, size: number): PeriodAxisLabel[] {
  const periods = labels.map(split)
  const widthOf = (texts: string[]) => Math.max(0, ...texts.map((text) => textWidth(text, size)))
  const shortWidth = widthOf(periods.map(({ short }) => short))
  const yearWidth = widthOf(periods.map(({ year }) => year))
  if (periods.every(({ year }) => year === '')) {
    return everyNth(periods, shortWidth, band).map(({ index, short }) => ({ index, text: short, year: '' }))
  }
  const starts = yearStarts(periods, band, yearWidth)
  const gaps = starts.slice(1).map(({ index }, position) => (index - (starts[position] as { index: number }).index) * band)
  const years = everyNth(starts, yearWidth, Math.min(...gaps, Infinity))
  const shown = shortWidth + apart <= band ? periods : years
  const yearAt = new Map(years.map(({ index, year }) => [index, year]))
  return shown.map(({ index, short }) => ({ index, text: short, year: yearAt.get(index) ?? '' }))
}
