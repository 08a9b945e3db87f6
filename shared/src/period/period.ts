import { z } from 'zod'

/**
 * A span of the calendar as a value with a code: `2026-Q3` (quarter), `2026-T1` (four months), `2026-S1` (half-year),
 * `2026-A1` (year); SDMX TIME_PERIOD. Ordered as text within one frequency. Never a Date: a Date is an instant, whose
 * quarter depends on who asks, and a figure filed for «2019-Q1» in Bogotá must not move to 2018 for a reader elsewhere.
 */
export const periodSchema = z
  .string()
  .regex(/^(19|20|21)\d{2}-(Q[1-4]|T[1-3]|S[12]|A1)$/, 'A period is written 2019-Q1, 2019-T1, 2019-S1 or 2019-A1')
  .brand<'Period'>()
export type Period = z.infer<typeof periodSchema>

/** The code of a quarter: submissions and boards are of one. */
export const quarterSchema = periodSchema.refine((code) => code[5] === 'Q', 'A quarter is written 2019-Q1')

/** How often a value is due (SDMX FREQ). */
export const frequencies = ['quarterly', 'four_monthly', 'semiannual', 'annual'] as const
export const frequencySchema = z.enum(frequencies)
export type Frequency = z.infer<typeof frequencySchema>

/** A day of the calendar as ISO 8601 text, without time or zone. */
export const calendarDateSchema = z.iso.date()
export type CalendarDate = z.infer<typeof calendarDateSchema>

const letters = { quarterly: 'Q', four_monthly: 'T', semiannual: 'S', annual: 'A' } as const
const perYear = { quarterly: 4, four_monthly: 3, semiannual: 2, annual: 1 } as const

/** The period of a code already known to be right; a wrong one is a defect and throws. */
export function period(code: string): Period {
  return periodSchema.parse(code)
}

/** Nothing is kept of periods before this one: a year was mistyped. */
export const firstQuarter = period('1990-Q1')

interface Parts {
  readonly year: number
  readonly frequency: Frequency
  readonly ordinal: number
  readonly bounds: Readonly<{ from: CalendarDate; to: CalendarDate }>
  /** Counted from the year 0; those of the first and of the last day. */
  readonly firstMonth: number
  readonly lastMonth: number
}

const knownParts = new Map<Period, Parts>()

/** Kept, because a board asks for them thousands of times, and of the codes there are only a few thousand. */
function partsOf(of: Period): Parts {
  const known = knownParts.get(of)
  if (known) return known
  const year = Number(of.slice(0, 4))
  const frequency = frequencies.find((candidate) => letters[candidate] === of[5]) as Frequency
  const ordinal = Number(of.slice(6))
  const months = 12 / perYear[frequency]
  const lastMonth = year * 12 + ordinal * months
  const parts = { year, frequency, ordinal, bounds: boundsOf(year, frequency, ordinal), firstMonth: lastMonth - months + 1, lastMonth }
  knownParts.set(of, parts)
  return parts
}

function boundsOf(year: number, frequency: Frequency, ordinal: number): Parts['bounds'] {
  const months = 12 / perYear[frequency]
  const lastMonth = ordinal * months
  const lastDay = new Date(Date.UTC(year, lastMonth, 0)).getUTCDate()
  const month = (value: number) => String(value).padStart(2, '0')
  return { from: `${year}-${month(lastMonth - months + 1)}-01`, to: `${year}-${month(lastMonth)}-${lastDay}` }
}

export function yearOf(period: Period): number {
  return partsOf(period).year
}

/** Position in its year, from 1: 3 for `2026-Q3`. */
export function ordinalOf(period: Period): number {
  return partsOf(period).ordinal
}

export function frequencyOf(period: Period): Frequency {
  return partsOf(period).frequency
}

/** Where the codes of a frequency begin among those of a year, which are told apart by a number. */
const firstCodes = { quarterly: 0, four_monthly: 10, semiannual: 20, annual: 30 } as const
const knownCodes = new Map<number, Period>()

// Not through `period`: an address may ask for the first quarter of 1900, and the one before it must not throw.
function compose(year: number, frequency: Frequency, ordinal: number): Period {
  const key = year * 100 + firstCodes[frequency] + ordinal
  const known = knownCodes.get(key)
  if (known !== undefined) return known
  const code = `${String(year).padStart(4, '0')}-${letters[frequency]}${ordinal}` as Period
  knownCodes.set(key, code)
  return code
}

/** The period `count` steps later (earlier when negative), of the same frequency. */
export function shiftPeriod(from: Period, count: number): Period {
  const { year: fromYear, frequency, ordinal } = partsOf(from)
  const steps = fromYear * perYear[frequency] + ordinal - 1 + count
  const year = Math.floor(steps / perYear[frequency])
  return compose(year, frequency, steps - year * perYear[frequency] + 1)
}

export function previousPeriod(of: Period): Period {
  return shiftPeriod(of, -1)
}

export function yearBefore(of: Period): Period {
  return shiftPeriod(of, -perYear[frequencyOf(of)])
}

/** Steps from one period to a later one of its frequency; negative to an earlier one. */
export function periodsBetween(from: Period, to: Period): number {
  const first = partsOf(from)
  const last = partsOf(to)
  if (first.frequency !== last.frequency) throw new RangeError(`No steps from ${from} to ${to}: their frequencies differ`)
  return (last.year - first.year) * perYear[first.frequency] + last.ordinal - first.ordinal
}

/** All periods of one frequency from the first to the last, both included; empty when the last comes before the first. */
export function periodRange(first: Period, last: Period): Period[] {
  if (frequencyOf(first) !== frequencyOf(last)) throw new RangeError(`No range from ${first} to ${last}: their frequencies differ`)
  const range: Period[] = []
  for (let current = first; current <= last; current = shiftPeriod(current, 1)) range.push(current)
  return range
}

/** First and last day, both included. */
export function periodBounds(of: Period): Parts['bounds'] {
  return partsOf(of).bounds
}

/** Months that a period takes. */
export function monthsIn(of: Period): number {
  return 12 / perYear[frequencyOf(of)]
}

/** Months from the beginning of one period to the end of another. */
export function monthsFromTo(from: Period, to: Period): number {
  return partsOf(to).lastMonth - partsOf(from).firstMonth + 1
}

/** Months from the end of one period to the end of another; negative to an earlier one. */
export function monthsBetweenEnds(from: Period, to: Period): number {
  return partsOf(to).lastMonth - partsOf(from).lastMonth
}

/** Whether a period lies within another, or is it. */
export function liesWithin(inner: Period, outer: Period): boolean {
  const of = partsOf(inner)
  const around = partsOf(outer)
  return of.firstMonth >= around.firstMonth && of.lastMonth <= around.lastMonth
}

/** The quarters of a period's year up to and including it; for `2026-Q3`: Q1, Q2, Q3. The same for other frequencies. */
export function yearToDate(of: Period): Period[] {
  const { year, frequency, ordinal } = partsOf(of)
  return Array.from({ length: ordinal }, (_, index) => compose(year, frequency, index + 1))
}

/** The quarter with whose submission a period's figure is handed in, the one it ends in: `2019-T1` and `2019-S1` with `2019-Q2`. */
export function quarterOf(of: Period): Period {
  return compose(yearOf(of), 'quarterly', Math.ceil((ordinalOf(of) * 4) / perYear[frequencyOf(of)]))
}

/**
 * The period of `frequency` that ends in the quarter `quarter`: what an indicator of that frequency owes in that quarter's
 * submission. Undefined when none does (an annual figure in the first quarter). The reverse of `quarterOf`.
 */
export function periodDueWith(quarter: Period, frequency: Frequency): Period | undefined {
  const latest = latestEnded(quarter, frequency)
  return quarterOf(latest) === quarter ? latest : undefined
}

/** The latest period of `frequency` that has ended by the last day of `by`. */
export function latestEnded(by: Period, frequency: Frequency): Period {
  const endedInYear = Math.floor((ordinalOf(by) * perYear[frequency]) / perYear[frequencyOf(by)])
  return shiftPeriod(compose(yearOf(by), frequency, 1), endedInYear - 1)
}

const dayFormats = new Map<string, Intl.DateTimeFormat>()
const lastDays = new Map<string, { readonly minute: number; readonly day: CalendarDate }>()

/** The day it is at the instant `now` in a time zone (IANA name). */
export function calendarDate(now: Date, timeZone: string): CalendarDate {
  // Every kept answer asks for the day. It is the same throughout a minute: since 1972 all zones are whole minutes from UTC.
  const minute = Math.floor(now.getTime() / 60_000)
  const last = lastDays.get(timeZone)
  if (last?.minute === minute) return last.day
  const day = dayIn(timeZone, now)
  lastDays.set(timeZone, { minute, day })
  return day
}

function dayIn(timeZone: string, now: Date): CalendarDate {
  // Kept, because making one costs many times what using it does.
  const format = dayFormats.get(timeZone) ?? new Intl.DateTimeFormat('en', { timeZone, calendar: 'gregory', year: 'numeric', month: '2-digit', day: '2-digit' })
  dayFormats.set(timeZone, format)
  // From parts: the order in which a locale writes them changes with CLDR's editions.
  const parts = new Map(format.formatToParts(now).map(({ type, value }) => [type, value]))
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`
}

/** The period of `frequency` in which a day lies. */
export function periodContaining(day: CalendarDate, frequency: Frequency): Period {
  return compose(Number(day.slice(0, 4)), frequency, Math.ceil((Number(day.slice(5, 7)) * perYear[frequency]) / 12))
}

/** Whether the last day of a period has passed. */
export function hasEnded(of: Period, today: CalendarDate): boolean {
  return today > periodBounds(of).to
}

/** Whether the first day of a period has come. */
export function hasBegun(of: Period, today: CalendarDate): boolean {
  return today >= periodBounds(of).from
}
