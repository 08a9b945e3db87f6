import { listMembers } from '@atalaya/db/account'
import { listSeries, listVersions } from '@atalaya/db/observation'
import { findFigure } from '@atalaya/db/submission'
import { mayComment, type FigureDetails } from '@atalaya/shared/comment'
import { calendarDate, periodRange, shiftPeriod, type Period } from '@atalaya/shared/period'
import { checkFigure } from '@atalaya/shared/submission'
import { atOneVersion } from '../observation/at-one-version.ts'
import { presentTerritory } from '../observation/present-territory.ts'
import { territoryInForce } from '../observation/territory-in-force.ts'
import { signedIn, type VerbContext } from '../plugins/context.ts'
import { pointsChecked } from '../submission/points-before.ts'
import { presentFigure } from '../submission/save-figures.ts'
import { figureToRead, type FigurePlace } from './commented-figure.ts'
import { figureChanges } from './figure-changes.ts'
import { presentThread } from './present-thread.ts'

const periodsShown = 12

/** The last periods up to one, oldest first, from the first of which anything is known. */
function lastPeriods(known: readonly Period[], until: Period): Period[] {
  const earliest = shiftPeriod(until, 1 - periodsShown)
  const first = known.find((period) => period >= earliest && period <= until) ?? until
  return periodRange(first, until)
}

/** All about one figure of a quarter. Raises `not-found`, and the refusal for somebody without a role in the territory. */
export async function getFigureDetails(context: VerbContext, place: FigurePlace): Promise<FigureDetails> {
  return atOneVersion(context.store.read, place.territory, () => readDetails(context, place))
}

async function readDetails(context: VerbContext, place: FigurePlace): Promise<FigureDetails> {
  const handle = context.store.read
  const { territory, row, key } = await figureToRead(handle, context, place)
  const { personId } = signedIn(context)
  const { id: indicatorId, ...indicator } = row.indicator
  const { points, targets, baselines } = await territoryInForce(handle, territory)
  const approved = await listSeries(handle, { territoryId: territory.id, indicatorId, audience: 'approved' })
  const periods = lastPeriods(approved.map(({ period }) => period), row.period)
  const today = calendarDate(context.now, territory.timeZone)
  const stored = await findFigure(handle, territory.id, place.period, indicatorId)
  const baseline = baselines.get(indicatorId)
  const targetsOf = targets.get(indicatorId)
  return {
    territory: presentTerritory(territory),
    quarter: place.period,
    period: row.period,
    indicator,
    series: approved.filter(({ period }) => periods.includes(period)),
    periods,
    targets: targetsOf === undefined ? [] : targetsOf.map(({ period, value }) => ({ period, value })),
    baseline: baseline ? { period: baseline.period, value: baseline.value } : null,
    findings: stored ? checkFigure(presentFigure(indicator.code, stored), row.indicator, { previous: points.before(indicatorId, row.period, pointsChecked), today }) : [],
    thread: await presentThread(handle, key, personId),
    colleagues: (await listMembers(handle, territory.id)).map((member) => ({ personId: member.personId, name: member.name })),
    changes: await figureChanges(handle, place),
    versions: await listVersions(handle, { territoryId: territory.id, indicatorId, period: row.period }),
    abilities: { comment: mayComment(context.principal, place.territory, { period: place.period, today }) },
  }
}
