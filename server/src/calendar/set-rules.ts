import { appendAudit } from '@atalaya/db/audit'
import { addRules, readCalendar } from '@atalaya/db/calendar'
import { bumpTerritory, getTerritory } from '@atalaya/db/territory'
import { closesBeforeDue, maySetCalendar, type CalendarView, type SetRules } from '@atalaya/shared/calendar'
import { firstQuarter } from '@atalaya/shared/period'
import { Problem } from '@atalaya/shared/problem'
import { authorize, signedIn, versionOf, type VerbContext } from '../plugins/context.ts'
import { presentCalendar } from './get-calendar.ts'
import { refuseDates } from './refuse-dates.ts'

/**
 * Sets the rules from a quarter on; those set before stay, and hold for the quarters before it. Raises the administrator policy's
 * refusal, `stale-version` with the version in force, `invalid-fields` for quarters that would close before they are due or that
 * come before those that are kept.
 */
export async function setRules(context: VerbContext, slug: string, { version, reason, ...rules }: SetRules): Promise<CalendarView> {
  return context.store.write(async (handle) => {
    const territory = authorize(await getTerritory(handle, slug), maySetCalendar(context.principal, slug))
    const { personId } = signedIn(context)
    const before = (await readCalendar(handle, territory.id)).rules.at(-1)
    if (versionOf(before) !== version) throw new Problem('stale-version', { detail: 'Somebody else set the rules meanwhile', params: { current: { version: versionOf(before) } } })
    if (closesBeforeDue(rules)) refuseDates('/closesDays', 'closes-before-due')
    if (rules.fromPeriod < firstQuarter) refuseDates('/fromPeriod', 'period-too-early')
    const after = { ...rules, version: version + 1, reason }
    await addRules(handle, territory.id, { ...after, setBy: personId, setAt: context.now.toISOString() })
    // The dates are public, as a calendar to subscribe to; and what is kept of the territory holds them.
    await bumpTerritory(handle, territory.id)
    const audited = before && { fromPeriod: before.fromPeriod, opens: before.opens, dueDays: before.dueDays, closesDays: before.closesDays, reportFrequency: before.reportFrequency, version: before.version, reason: before.reason }
    await appendAudit(handle, { territory: slug, personId, at: context.now, action: 'calendar.set-rules', subject: rules.fromPeriod, before: audited, after })
    return presentCalendar(handle, context, territory)
  })
}
