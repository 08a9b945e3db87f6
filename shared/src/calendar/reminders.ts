import type { Role } from '../access/index.ts'
import type { CalendarDate, Period } from '../period/index.ts'
import { isPastDue } from './period-window.ts'
import { daysAfter, daysBetween, type PeriodDates } from './calendar.ts'

/** A quarter as reminders see it. */
export interface QuarterToRemind {
  readonly period: Period
  readonly dates: PeriodDates
  /** In the hands of the office, in those of the validators, or past both. */
  readonly standing: 'in_hand' | 'in_validation' | 'settled'
  /** Figures that it owes, and how many of them nobody has answered. */
  readonly due: number
  readonly blank: number
  /** The day on which it came to the validators; null while it has not. */
  readonly handedInOn: CalendarDate | null
  /** Who entered figures of it: they do not validate it. */
  readonly providerIds: readonly number[]
}

/** A territory with its people, on a day of its own time zone. */
export interface TerritoryToRemind {
  readonly territory: string
  readonly allowsSelfApproval: boolean
  readonly quarters: readonly QuarterToRemind[]
  readonly people: readonly { readonly personId: number; readonly roles: readonly Role[] }[]
}

export const reminderKinds = ['due_soon', 'due_today', 'late', 'to_approve'] as const
export type ReminderKind = (typeof reminderKinds)[number]

/** What somebody is to be told on a day, as facts; the words are whoever writes the letter's. */
export interface Reminder {
  readonly kind: ReminderKind
  readonly personId: number
  readonly territory: string
  readonly period: Period
  readonly dates: PeriodDates
  readonly due: number
  readonly blank: number
  /** Days until the day on which it is due; 0 on it, and negative after it. */
  readonly daysLeft: number
  /** For `to_approve`: days that the quarter has been waiting. */
  readonly daysWaiting: number | null
}

/** Days before a quarter is due on which it is called to mind. */
export const daysBeforeDue: readonly number[] = [7, 1]

const week = 7

/** Where a quarter is never closed, nobody is reminded of it for longer than this many days. */
const mostDaysLate = 12 * week

/** The kind of reminder that is due to those who enter figures; undefined on most days. */
function kindForProviders({ dates, standing, blank }: QuarterToRemind, day: CalendarDate): ReminderKind | undefined {
  if (standing !== 'in_hand' || blank === 0 || day < dates.opensOn) return undefined
  const left = daysBetween(day, dates.dueOn)
  if (left === 0) return 'due_today'
  if (left > 0) return daysBeforeDue.includes(left) ? 'due_soon' : undefined
  const isOver = isPastDue(dates, day) && day > (dates.closesOn ?? daysAfter(dates.dueOn, mostDaysLate))
  return !isOver && -left % week === 0 ? 'late' : undefined
}

/** Those who validate are called the day after it came to them, and every week from then on. */
function isForValidators({ standing, handedInOn }: QuarterToRemind, day: CalendarDate): boolean {
  if (standing !== 'in_validation' || handedInOn === null) return false
  const waiting = daysBetween(handedInOn, day)
  return waiting > 0 && (waiting - 1) % week === 0
}

/**
 * The reminders that are due in a territory on a day, by quarter and person. To those who enter figures, while some are blank:
 * seven days and one day before the quarter is due, on the day itself, and every week after it until the quarter closes, or for
 * twelve weeks where it never does. To those who may approve it, nobody who entered figures of it among them: the day after it was
 * handed in, and every week. A quarter that owes nothing, or that has not opened, reminds nobody. Somebody may be due several in
 * a day; sending them as one letter is for whoever sends.
 */
export function remindersOn(day: CalendarDate, { territory, allowsSelfApproval, quarters, people }: TerritoryToRemind): Reminder[] {
  return quarters.flatMap((quarter) => {
    const { period, dates, due, blank, handedInOn, providerIds } = quarter
    const told = (kind: ReminderKind, personId: number): Reminder => ({
      kind, personId, territory, period, dates, due, blank,
      daysLeft: daysBetween(day, dates.dueOn),
      daysWaiting: kind === 'to_approve' && handedInOn !== null ? daysBetween(handedInOn, day) : null,
    })
    const kind = kindForProviders(quarter, day)
    const providers = kind === undefined ? [] : people.filter(({ roles }) => roles.includes('provider')).map(({ personId }) => told(kind, personId))
    const mayApprove = (personId: number) => allowsSelfApproval || !providerIds.includes(personId)
    const validators = isForValidators(quarter, day)
      ? people.filter(({ personId, roles }) => roles.includes('validator') && mayApprove(personId)).map(({ personId }) => told('to_approve', personId))
      : []
    return [...providers, ...validators]
  })
}
