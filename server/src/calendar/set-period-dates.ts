import { appendAudit } from '@atalaya/db/audit'
import { addPeriodDates, readCalendar } from '@atalaya/db/calendar'
import { bumpTerritory, getTerritory } from '@atalaya/db/territory'
import { datesOf, disordersOf, maySetCalendar, ownDatesOf, type CalendarView, type SetPeriodDates } from '@atalaya/shared/calendar'
import { firstQuarter, type Period } from '@atalaya/shared/period'
import { Problem } from '@atalaya/shared/problem'
import { authorize, signedIn, versionOf, type VerbContext } from '../plugins/context.ts'
import { presentCalendar } from './get-calendar.ts'
import { refuseDisorders } from './refuse-dates.ts'

type PeriodToSet = SetPeriodDates & { readonly territory: string; readonly period: Period }

/**
 * Gives a quarter dates of its own, or gives it back to the rules; the versions before stay with their reasons. Raises the
 * administrator policy's refusal, `period-too-early`, `stale-version` with the version in force, `invalid-fields` with a pointer to
 * each date that cannot stand where it does.
 */
export async function setPeriodDates(context: VerbContext, { territory: slug, period, dates, reason, version }: PeriodToSet): Promise<CalendarView> {
  return context.store.write(async (handle) => {
    const territory = authorize(await getTerritory(handle, slug), maySetCalendar(context.principal, slug))
    const { personId } = signedIn(context)
    if (period < firstQuarter) throw new Problem('period-too-early', { detail: 'The period is before those that are kept', params: { firstPeriod: firstQuarter } })
    const calendar = await readCalendar(handle, territory.id)
    const seen = versionOf(ownDatesOf(calendar, period))
    if (seen !== version) throw new Problem('stale-version', { detail: 'Somebody else set the dates of this quarter meanwhile', params: { current: { version: seen } } })
    if (dates) refuseDisorders(disordersOf(dates, period))
    await addPeriodDates(handle, territory.id, { period, dates, reason, version: version + 1, setBy: personId, setAt: context.now.toISOString() })
    await bumpTerritory(handle, territory.id)
    const after = datesOf(await readCalendar(handle, territory.id), period)
    await appendAudit(handle, {
      territory: slug,
      personId,
      at: context.now,
      action: 'calendar.set-dates',
      subject: period,
      before: { dates: datesOf(calendar, period), version },
      after: { dates: after, isOwn: dates !== null, reason, version: version + 1 },
    })
    return presentCalendar(handle, context, territory)
  })
}
