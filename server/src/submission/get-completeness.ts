import { listCalendars, readCalendar } from '@atalaya/db/calendar'
import { listCompleteness, type CompletenessRow as StoredRow } from '@atalaya/db/submission'
import { getTerritory, listTerritories, type StoredTerritory } from '@atalaya/db/territory'
import { mayReadApproved } from '@atalaya/shared/account'
import { datesOf, type Calendar, type PeriodDates } from '@atalaya/shared/calendar'
import { calendarDate, periodContaining, periodDueWith, previousPeriod, type Period } from '@atalaya/shared/period'
import {
  countStandings, isLate, missingIn, standingIn, type Completeness, type CompletenessOverview, type CompletenessRow, type CompletenessStanding, type SubmissionState,
} from '@atalaya/shared/submission'
import { frameworkInForce } from '../indicator/framework-in-force.ts'
import { presentTerritory } from '../observation/present-territory.ts'
import { authorize, signedIn, type VerbContext } from '../plugins/context.ts'

const nothingSet: Calendar = { rules: [], own: [] }

/** A quarter that nobody began is a draft. */
function stateOf(rows: readonly StoredRow[]): SubmissionState {
  return rows[0]?.state ?? 'draft'
}

function standingOf({ form, returnNote, approvedVersion, state }: StoredRow, dates: PeriodDates, today: string): CompletenessStanding {
  return standingIn({ state: state ?? 'draft', form, isAsked: returnNote !== null && returnNote !== '', isApproved: approvedVersion !== null }, dates, today)
}

/** What a quarter owes and how far each figure is. Raises `not-found`, or the refusal for somebody without a role in the territory. */
export async function getCompleteness(context: VerbContext, slug: string, quarter: Period): Promise<Completeness> {
  const handle = context.store.read
  const territory = authorize(await getTerritory(handle, slug), mayReadApproved(context.principal, slug))
  const dates = datesOf(await readCalendar(handle, territory.id), quarter)
  const today = calendarDate(context.now, territory.timeZone)
  const stored = await listCompleteness(handle, [territory.id], quarter)
  const { byId } = await frameworkInForce(handle)
  const rows = stored.map((row): CompletenessRow => {
    const indicator = byId.get(row.indicatorId)
    const period = indicator && periodDueWith(quarter, indicator.frequency)
    if (!period) throw new Error(`Indicator ${row.indicatorId} is due in ${quarter} and not in the framework`)
    return {
      indicator: indicator.code,
      name: indicator.name,
      scope: indicator.scope,
      owner: row.owner,
      period,
      standing: standingOf(row, dates, today),
      missing: missingIn(row.form, row.missingReason),
    }
  })
  return {
    territory: presentTerritory(territory),
    period: quarter,
    state: stateOf(stored),
    dates,
    counts: countStandings(rows.map(({ standing }) => standing)),
    missing: rows.filter(({ missing }) => missing !== null).length,
    rows,
  }
}

/**
 * How complete a quarter is in each territory where the person has a role, by slug; without a quarter, the last one that has ended.
 * Their figures are read by one statement, however many there are. Raises `not-signed-in`.
 */
export async function getCompletenessOverview(context: VerbContext, asked: Period | undefined): Promise<CompletenessOverview> {
  const { memberships } = signedIn(context)
  const handle = context.store.read
  const period = asked ?? previousPeriod(periodContaining(calendarDate(context.now, 'UTC'), 'quarterly'))
  const mine = new Set(memberships.map(({ territory }) => territory))
  const territories = (await listTerritories(handle)).filter(({ slug }) => mine.has(slug))
  const calendars = await listCalendars(handle)
  const rows = Map.groupBy(await listCompleteness(handle, territories.map(({ id }) => id), period), ({ territoryId }) => territoryId)
  return {
    period,
    territories: territories.map((territory) => overviewOf(context, territory, datesOf(calendars.get(territory.id) ?? nothingSet, period), rows.get(territory.id))),
  }
}

function overviewOf({ now }: VerbContext, { slug, name, timeZone }: StoredTerritory, dates: PeriodDates, rows: readonly StoredRow[] = []): CompletenessOverview['territories'][number] {
  const today = calendarDate(now, timeZone)
  const state = stateOf(rows)
  const standings = rows.map((row) => standingOf(row, dates, today))
  return { territory: { slug, name }, state, dates, isLate: isLate(state, rows.length, dates, today), due: rows.length, counts: countStandings(standings) }
}
