import { calendarDate, type CalendarDate } from '../period/index.ts'

const minute = 60_000
/** No zone is further from UTC. */
const furthest = 15 * 60

/**
 * The first instant of a day where a time zone (IANA name) is, as ISO 8601 in UTC. Looked for by halves in the calendar itself, which
 * knows the days that begin at one in the morning because summer time took their first hour. Where the clocks go back over midnight
 * one of the two is taken.
 */
export function dayBegins(day: CalendarDate, timeZone: string): string {
  const midnight = Date.parse(`${day}T00:00:00Z`)
  let [before, from] = [-furthest, furthest]
  while (from - before > 1) {
    const middle = Math.floor((before + from) / 2)
    if (calendarDate(new Date(midnight + middle * minute), timeZone) >= day) from = middle
    else before = middle
  }
  return new Date(midnight + from * minute).toISOString()
}
