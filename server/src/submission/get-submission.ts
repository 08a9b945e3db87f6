import type { StoredPoint } from '@atalaya/db/observation'
import { countStanding } from '@atalaya/db/evidence'
import { listFigures, listNarratives } from '@atalaya/db/submission'
import { findPersonNames } from '@atalaya/db/account'
import { countOpenComments } from '@atalaya/db/comment'
import { listTakenAnswers } from '@atalaya/db/delegation'
import { all } from '@atalaya/shared/access'
import { mayEnterIndicator, mayReadApproved } from '@atalaya/shared/account'
import { scopes, targetFor, type Rubric } from '@atalaya/shared/indicator'
import { toPoint } from '@atalaya/shared/observation'
import { calendarDate, yearBefore, type Period } from '@atalaya/shared/period'
import { checkFigure, isSeenBySecondPerson, type Narrative, type SubmissionRow, type SubmissionView } from '@atalaya/shared/submission'
import { atOneVersion } from '../observation/at-one-version.ts'
import { presentTerritory } from '../observation/present-territory.ts'
import { territoryInForce } from '../observation/territory-in-force.ts'
import { authorize, type VerbContext } from '../plugins/context.ts'
import { pointsChecked } from './points-before.ts'
import { presentFigure } from './save-figures.ts'
import { listDue, loadSubmission, writeAbility, type DueIndicator } from './submission-context.ts'

/** Of what nobody has written about. */
const none = 0

/** The page of a quarter. Raises `not-found`, or the refusal for somebody without a role in the territory. */
export async function getSubmission(context: VerbContext, slug: string, period: Period): Promise<SubmissionView> {
  return atOneVersion(context.store.read, slug, () => readSubmission(context, slug, period))
}

/**
 * What is entered does not raise the territory's version. So the quarter is read first: figures saved after it are shown with a
 * version of the quarter that is past, and who acts on that is refused; a version newer than the figures would let through what nobody saw.
 */
async function readSubmission(context: VerbContext, slug: string, period: Period): Promise<SubmissionView> {
  const handle = context.store.read
  const loaded = await loadSubmission(handle, context, slug, period)
  const { territory, submission, dates, reopenings, providerIds, abilities } = loaded
  authorize(territory, mayReadApproved(context.principal, slug))
  const { due, framework } = await listDue(handle, territory.id, period)
  const figures = new Map((await listFigures(handle, territory.id, period)).map((figure) => [figure.indicatorId, figure]))
  const evidence = new Map((await countStanding(handle, territory.id)).map((figure) => [`${figure.indicatorId}/${figure.period}`, figure.evidence]))
  const { points, targets } = await territoryInForce(handle, territory)
  const names = await findPersonNames(handle, [submission.submittedBy, submission.approvedBy])
  const openComments = await countOpenComments(handle, territory.id, [...new Set(due.map((row) => row.period))])
  const takenAnswers = await listTakenAnswers(handle, territory.id, period)

  const today = calendarDate(context.now, territory.timeZone)
  const rows = due.map((row): SubmissionRow => {
    const stored = figures.get(row.indicator.id)
    const figure = stored ? presentFigure(row.indicator.code, stored) : null
    const previous = points.before(row.indicator.id, row.period, pointsChecked).map((point) => ({ ...toPoint(point), denominator: point.denominator }))
    const { id: _id, ...indicator } = row.indicator
    return {
      indicator,
      aspectName: requireAspect(framework.aspects, row).name,
      adoption: { indicator: indicator.code, owner: row.adoption.owner, substitute: row.adoption.substitute, tolerance: row.adoption.tolerance },
      period: row.period,
      figure,
      previous: previous.slice(0, 4),
      yearAgo: previous.find((point) => point.period === yearBefore(row.period)) ?? null,
      target: targetFor(row.period, targets.get(row.indicator.id) ?? []) ?? null,
      published: versionedPoint(points.of(row.indicator.id, { from: row.period, until: row.period }, 'published')),
      approved: versionedPoint(points.of(row.indicator.id, { from: row.period, until: row.period }, 'approved')),
      rubric: rubricOf(framework.rubrics, row),
      findings: figure ? checkFigure(figure, row.indicator, { previous, today }) : [],
      write: all(writeAbility(context, loaded, reopenings.get(row.indicator.id)), mayEnterIndicator(context.principal, slug, row.indicator.code)),
      reopening: reopenings.get(row.indicator.id) ?? null,
      openComments: openComments.get(`${row.indicator.id} ${row.period}`) ?? none,
      byLink: takenAnswers.get(row.indicator.id) ?? null,
      evidence: evidence.get(`${row.indicator.id}/${row.period}`) ?? none,
    }
  })
  return {
    territory: presentTerritory(territory),
    period,
    state: submission.state,
    version: submission.version,
    dates,
    returnNote: submission.returnNote,
    isOwn: context.principal !== undefined && !isSeenBySecondPerson(context.principal.personId, providerIds),
    submittedBy: names.get(submission.submittedBy) ?? null,
    submittedAt: submission.submittedAt,
    approvedBy: names.get(submission.approvedBy) ?? null,
    approvedAt: submission.approvedAt,
    publishedAt: submission.publishedAt,
    rows,
    narratives: allScopes(await listNarratives(handle, territory.id, period)),
    abilities,
  }
}

/** A scope that nobody wrote about has empty texts and version 0. */
function allScopes(written: readonly Narrative[]): Narrative[] {
  return scopes.map((scope) => written.find((narrative) => narrative.scope === scope) ?? { scope, result: '', obstacle: '', wayForward: '', version: 0 })
}

function requireAspect(aspects: ReadonlyMap<string, { name: SubmissionRow['aspectName'] }>, { indicator }: DueIndicator) {
  const aspect = aspects.get(indicator.aspect)
  if (!aspect) throw new Error(`Indicator ${indicator.code} has the aspect ${indicator.aspect}, which is not in the framework`)
  return aspect
}

function versionedPoint([point]: readonly StoredPoint[]): SubmissionRow['approved'] {
  return point ? { ...toPoint(point), version: point.version } : null
}

function rubricOf(rubrics: ReadonlyMap<string, Rubric>, { indicator }: DueIndicator): Rubric | null {
  return (indicator.rubric === null ? undefined : rubrics.get(indicator.rubric)) ?? null
}
