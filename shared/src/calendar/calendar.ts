import { z } from 'zod'
import { calendarDateSchema, periodBounds, quarterSchema, type CalendarDate, type Frequency, type Period } from '../period/index.ts'

/** When a quarter is opened for entry: on its own first day, or on the day after its last. */
export const openings = ['with_quarter', 'after_quarter'] as const
export const openingSchema = z.enum(openings)
export type Opening = z.infer<typeof openingSchema>

/** What an office may render account of at once. A year is the sum of these and no period of a report. */
export const reportFrequencies = ['quarterly', 'four_monthly', 'semiannual'] as const satisfies readonly Frequency[]
export const reportFrequencySchema = z.enum(reportFrequencies)

/** Days after a quarter's last one on which something may lie: a year for what is due, two for what is closed. */
const mostDaysDue = 366
const mostDaysClosed = 732

/**
 * How the dates of a territory's quarters follow from the quarters themselves, from one quarter on. A quarter takes the rules
 * that were set last among those that begin with it or before it, so that new rules leave the past as it was.
 */
export const calendarRulesSchema = z.object({
  fromPeriod: quarterSchema,
  opens: openingSchema,
  /** Days after the quarter's last day; 30 is 30 April for a first quarter. */
  dueDays: z.number().int().min(1).max(mostDaysDue),
  /** Days after the quarter's last day; null for quarters that are never closed. */
  closesDays: z.number().int().min(1).max(mostDaysClosed).nullable(),
  reportFrequency: reportFrequencySchema,
})
export type CalendarRules = z.infer<typeof calendarRulesSchema>

/** Rules, without the quarter that they begin with. */
export const plainRulesSchema = calendarRulesSchema.omit({ fromPeriod: true })
export type PlainRules = z.infer<typeof plainRulesSchema>

/** Whether quarters would be closed before they are due. */
export function closesBeforeDue({ dueDays, closesDays }: Pick<CalendarRules, 'dueDays' | 'closesDays'>): boolean {
  return closesDays !== null && closesDays < dueDays
}

/** The days of one quarter, in the territory's own time zone; each of them belongs to it whole. */
export const periodDatesSchema = z.object({
  opensOn: calendarDateSchema,
  dueOn: calendarDateSchema,
  /** The last day on which figures may be entered; null where there is none. */
  closesOn: calendarDateSchema.nullable(),
})
export type PeriodDates = z.infer<typeof periodDatesSchema>

/** All that was ever set: rules, and the dates of one's own of single quarters, null where a quarter was given back to the rules. In any order. */
export interface Calendar {
  readonly rules: readonly (CalendarRules & { readonly version: number })[]
  readonly own: readonly { readonly period: Period; readonly version: number; readonly dates: PeriodDates | null }[]
}

/** Of a territory that has set nothing: open from the quarter's first day, due thirty days after its last, and never closed. */
export const usualRules = { opens: 'with_quarter', dueDays: 30, closesDays: null, reportFrequency: 'quarterly' } as const satisfies PlainRules

/** The day so many days after another. */
export function daysAfter(day: CalendarDate, days: number): CalendarDate {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

/** Days from one day to a later one; negative to an earlier one. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
}

/** The rules that a quarter takes. */
export function rulesFor({ rules }: Pick<Calendar, 'rules'>, quarter: Period): PlainRules {
  const known = rules.filter(({ fromPeriod }) => fromPeriod <= quarter)
  return known.reduce<Calendar['rules'][number] | undefined>((last, one) => (last === undefined || one.version > last.version ? one : last), undefined) ?? usualRules
}

/** The dates that the rules give a quarter. */
export function datesByRules(rules: PlainRules, quarter: Period): PeriodDates {
  const { from, to } = periodBounds(quarter)
  return {
    opensOn: rules.opens === 'with_quarter' ? from : daysAfter(to, 1),
    dueOn: daysAfter(to, rules.dueDays),
    closesOn: rules.closesDays === null ? null : daysAfter(to, rules.closesDays),
  }
}

/** The last word on a quarter's own dates; undefined where nobody ever set any. */
export function ownDatesOf({ own }: Pick<Calendar, 'own'>, quarter: Period): Calendar['own'][number] | undefined {
  const ofQuarter = own.filter(({ period }) => period === quarter)
  return ofQuarter.reduce<Calendar['own'][number] | undefined>((last, one) => (last === undefined || one.version > last.version ? one : last), undefined)
}

/** The dates of a quarter: its own where it has some, else those that its rules give it. */
export function datesOf(calendar: Calendar, quarter: Period): PeriodDates {
  return ownDatesOf(calendar, quarter)?.dates ?? datesByRules(rulesFor(calendar, quarter), quarter)
}

/** A date that stands before one that it has to follow. */
export type DateDisorder = { readonly field: keyof PeriodDates; readonly slug: 'opens-too-early' | 'opens-after-due' | 'due-too-early' | 'closes-before-due' }

/**
 * What is wrong with the dates of a quarter; empty when nothing is. A quarter cannot be entered before it begins, nor handed in
 * before it has ended; what is due is due while it is open.
 */
export function disordersOf({ opensOn, dueOn, closesOn }: PeriodDates, quarter: Period): DateDisorder[] {
  const { from, to } = periodBounds(quarter)
  const disorders: (DateDisorder | false)[] = [
    opensOn < from && { field: 'opensOn', slug: 'opens-too-early' },
    opensOn > dueOn && { field: 'opensOn', slug: 'opens-after-due' },
    dueOn <= to && { field: 'dueOn', slug: 'due-too-early' },
    closesOn !== null && closesOn < dueOn && { field: 'closesOn', slug: 'closes-before-due' },
  ]
  return disorders.filter((disorder) => disorder !== false)
}
