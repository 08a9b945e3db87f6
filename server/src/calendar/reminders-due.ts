import { listCalendars, readReminderRows, type ReminderRows, type StoredCalendar } from '@atalaya/db/calendar'
import type { ReadHandle } from '@atalaya/db/store'
import { listTerritories, type StoredTerritory } from '@atalaya/db/territory'
import { datesOf, remindersOn, type QuarterToRemind, type Reminder } from '@atalaya/shared/calendar'
import { calendarDate, hasEnded, periodContaining, periodDueWith, periodRange, shiftPeriod, type Period } from '@atalaya/shared/period'

/** Quarters back from the one in course of which anybody is still reminded; none of those before it is younger than a year late. */
const quartersBack = 6

const nothingSet: StoredCalendar = { rules: [], own: [] }

/**
 * The reminders that are due everywhere at an instant, each territory on the day that it is there, in the order of the territories'
 * slugs. By eight statements, however many territories there are. Whoever sends them asks once a day, and sees to it that nobody
 * gets the same twice.
 */
export async function remindersDue(handle: ReadHandle, now: Date): Promise<Reminder[]> {
  const territories = await listTerritories(handle)
  const calendars = await listCalendars(handle)
  const current = periodContaining(calendarDate(now, 'UTC'), 'quarterly')
  // One ahead, for where the day is a day further.
  const quarters = periodRange(shiftPeriod(current, -quartersBack), shiftPeriod(current, 1))
  const rows = await readReminderRows(handle, quarters)
  return territories.flatMap((territory) => {
    const today = calendarDate(now, territory.timeZone)
    const calendar = calendars.get(territory.id) ?? nothingSet
    const ended = quarters.filter((quarter) => hasEnded(quarter, today) || datesOf(calendar, quarter).opensOn <= today)
    return remindersOn(today, {
      territory: territory.slug,
      allowsSelfApproval: territory.allowsSelfApproval,
      quarters: ended.map((quarter) => quarterToRemind(territory, calendar, quarter, rows)),
      people: peopleOf(territory.id, rows),
    })
  })
}

function quarterToRemind({ id, timeZone }: StoredTerritory, calendar: StoredCalendar, quarter: Period, rows: ReminderRows): QuarterToRemind {
  const isHere = (row: { readonly territoryId: number; readonly period: Period }) => row.territoryId === id && row.period === quarter
  const submission = rows.submissions.find(isHere)
  const due = rows.adopted
    .filter(({ territoryId, frequency }) => territoryId === id && periodDueWith(quarter, frequency) !== undefined)
    .reduce((total, { adopted }) => total + adopted, 0)
  const answered = rows.answered.find(isHere)
  const isSubmitted = submission?.state === 'submitted'
  return {
    period: quarter,
    dates: datesOf(calendar, quarter),
    standing: isSubmitted ? 'in_validation' : submission?.state === 'approved' || submission?.state === 'published' ? 'settled' : 'in_hand',
    due,
    blank: answered === undefined ? due : due - answered.answered,
    handedInOn: isSubmitted && submission.submittedAt !== null ? calendarDate(new Date(submission.submittedAt), timeZone) : null,
    providerIds: rows.providers.filter(isHere).map(({ personId }) => personId),
  }
}

function peopleOf(territoryId: number, { members }: ReminderRows) {
  const here = Map.groupBy(members.filter((member) => member.territoryId === territoryId), ({ personId }) => personId)
  return [...here].map(([personId, held]) => ({ personId, roles: held.map(({ role }) => role) }))
}
