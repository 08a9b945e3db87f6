import { findPersonNames } from '@atalaya/db/account'
import { readCalendar, type Setting } from '@atalaya/db/calendar'
import type { ReadHandle } from '@atalaya/db/store'
import { getTerritory, type StoredTerritory } from '@atalaya/db/territory'
import { mayReadApproved } from '@atalaya/shared/account'
import { datesByRules, datesOf, maySetCalendar, ownDatesOf, quartersTold, rulesFor, type CalendarView } from '@atalaya/shared/calendar'
import { calendarDate, periodContaining } from '@atalaya/shared/period'
import { authorize, versionOf, type VerbContext } from '../plugins/context.ts'

/** The calendar of a territory around today, for everybody who works there. Raises `not-found`, or the refusal for a stranger. */
export async function getCalendar(context: VerbContext, slug: string): Promise<CalendarView> {
  const handle = context.store.read
  return presentCalendar(handle, context, authorize(await getTerritory(handle, slug), mayReadApproved(context.principal, slug)))
}

/** The calendar as it stands on a handle: in the transaction of a write, as that write leaves it. Quarters with dates of their own are told however far they are. */
export async function presentCalendar(handle: ReadHandle, { principal, now }: VerbContext, { id, slug, timeZone }: StoredTerritory): Promise<CalendarView> {
  const calendar = await readCalendar(handle, id)
  const names = await findPersonNames(handle, [...calendar.rules, ...calendar.own].map(({ setBy }) => setBy))
  const told = <Row extends Setting>(row: Row) => {
    const setBy = names.get(row.setBy)
    if (setBy === undefined) throw new Error(`Person ${row.setBy} set dates of ${slug} and is nobody`)
    return { ...row, setBy }
  }
  const today = calendarDate(now, timeZone)
  const periods = [...new Set([...quartersTold(today), ...calendar.own.map(({ period }) => period)])].toSorted()
  return {
    inForce: rulesFor(calendar, periodContaining(today, 'quarterly')),
    version: versionOf(calendar.rules.at(-1)),
    rules: calendar.rules.map(told).toReversed(),
    periods: periods.map((period) => {
      const own = ownDatesOf(calendar, period)
      return {
        period,
        dates: datesOf(calendar, period),
        byRules: datesByRules(rulesFor(calendar, period), period),
        isOwn: own !== undefined && own.dates !== null,
        version: versionOf(own),
        versions: calendar.own.filter((one) => one.period === period).map(told).toReversed(),
      }
    }),
    abilities: { set: maySetCalendar(principal, slug) },
  }
}
