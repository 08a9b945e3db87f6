import { no, yes, type Ability } from '../access/index.ts'
import type { CalendarDate } from '../period/index.ts'
import type { PeriodDates } from './calendar.ts'

/** Whether the day on which a quarter opens has come. Problem: period-not-open. */
export function hasOpened({ opensOn }: PeriodDates, today: CalendarDate): Ability {
  return today >= opensOn ? yes : no('period-not-open', { opensOn })
}

/** Whether the day on which a quarter closes has not passed; the day itself is the last one. Problem: period-closed. */
export function isNotClosed({ closesOn }: PeriodDates, today: CalendarDate): Ability {
  return closesOn === null || today <= closesOn ? yes : no('period-closed', { closedOn: closesOn })
}

/** Whether what was due has not come by now: the day itself is still in time. */
export function isPastDue({ dueOn }: PeriodDates, today: CalendarDate): boolean {
  return today > dueOn
}
