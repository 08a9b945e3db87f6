import { isDeepStrictEqual } from 'node:util'
import { appendAudit, versionKey } from '@atalaya/db/audit'
import { addObservationVersion, findObservation } from '@atalaya/db/observation'
import type { StoredIndicator } from '@atalaya/db/indicator'
import type { WriteHandle } from '@atalaya/db/store'
import { findSubmission } from '@atalaya/db/submission'
import { bumpTerritory, getTerritory, type StoredTerritory } from '@atalaya/db/territory'
import type { Observation } from '@atalaya/shared/observation'
import { calendarDate, quarterOf, type Period } from '@atalaya/shared/period'
import { Problem } from '@atalaya/shared/problem'
import { checkFigure, mayCorrect, openForCorrection, type CheckedFigure, type CorrectedFigure, type CorrectObservation } from '@atalaya/shared/submission'
import { frameworkInForce, indicatorByCode } from '../indicator/framework-in-force.ts'
import { authorize, signedIn, type VerbContext } from '../plugins/context.ts'
import { amountOf, partsOf } from './approve-submission.ts'
import { findingError, refuseWrongEntry, storedAnswer } from './figure-entry.ts'
import { pointsBefore, type PointsBefore } from './points-before.ts'
import { findDue } from './submission-context.ts'

export type Correction = CorrectObservation & { readonly territory: string; readonly indicator: string; readonly period: Period }

/**
 * Replaces a published observation by a further version, public at once, with the reason; the version before stays to be
 * seen. With version 0, adds the first version of one that was left blank when its quarter was approved: late data belong to the
 * period of the event. It is public at once where the quarter is, and with the quarter otherwise. Raises the publisher policy's
 * refusal, `not-found`, `wrong-state` for what is approved and not published or not approved yet, `stale-version`,
 * `invalid-fields` for an answer of the wrong form or a correction that changes nothing, `blocking-findings` for a value that cannot be right or has no source or date.
 */
export async function correctObservation(context: VerbContext, { territory: slug, indicator: code, period, ...given }: Correction): Promise<Observation> {
  const earlier = await pointsBefore(context.store.read, slug)
  return context.store.write(async (handle) => {
    const territory = authorize(await getTerritory(handle, slug), mayCorrect(context.principal, slug))
    const { personId } = signedIn(context)
    const indicator = indicatorByCode(await frameworkInForce(handle), code)
    const key = { territoryId: territory.id, indicatorId: indicator.id, period }
    const before = await findObservation(handle, key)
    const isPublished = before ? publicityOfCorrection(before, given) : await publicityOfAddition(handle, territory.id, { code, period, version: given.version })
    if (given.entry.form === 'blank') refuseBlank()
    refuseWrongEntry(given.entry, indicator, territory, '')
    const told = toldBy(given, territory)
    if (before) refuseUnchanged(before, told)
    refuseImpossible(context, territory, indicator, { period, ...given }, earlier)
    const digest = await addObservationVersion(handle, {
      ...key,
      version: given.version + 1,
      ...told,
      reason: given.reason,
      isPublished,
      // Who corrects acts alone; the trail and the reason stand in for the second pair of eyes.
      isSeenBySecondPerson: false,
      approvedBy: personId,
      approvedAt: context.now.toISOString(),
    })
    await bumpTerritory(handle, territory.id)
    const after = await findObservation(handle, key)
    if (!after) throw new Error('The observation just written is not there')
    const action = before ? 'observation.correct' : 'observation.add'
    await appendAudit(handle, { territory: slug, personId, at: context.now, action, subject: `${period}/${code}`, before, after: { ...after, versions: { [versionKey({ ...after, code })]: digest } } })
    return after
  })
}

type Told = Pick<Observation, 'value' | 'missing' | 'numerator' | 'denominator' | 'amount' | 'vintage' | 'source' | 'dataDate' | 'note'>

/** What the public will read of the figure. */
function toldBy({ entry, vintage, source, dataDate, note }: CorrectObservation, territory: StoredTerritory): Told {
  return { ...storedAnswer(entry, territory), ...partsOf(entry), amount: amountOf(entry), vintage, source, dataDate, note }
}

/** A correction of nothing would stand beside the figure for ever, with a reason and nothing that it is the reason of. */
function refuseUnchanged(before: Observation, after: Told): void {
  const fields = Object.keys(after) as (keyof Told)[]
  if (fields.some((field) => !isDeepStrictEqual(before[field], after[field]))) return
  const detail = 'Answer, source, date, condition and note are those that are published'
  throw new Problem('invalid-fields', { detail, params: {}, errors: [{ pointer: '/entry', detail, slug: 'nothing-changes' }] })
}

/** A correction is public, as what it replaces is. Raises `stale-version`, `wrong-state`. */
function publicityOfCorrection(before: Observation, { version }: CorrectObservation): true {
  if (before.version !== version) throw new Problem('stale-version', { detail: 'Somebody else corrected this meanwhile', params: { current: before } })
  refuseUncorrectable(before, 'Only a published value is corrected')
  return true
}

/** Whether an addition is public: as its quarter is. Raises `not-found` for what is not due in it, `wrong-state` while figures may still be entered. */
async function publicityOfAddition(handle: WriteHandle, territoryId: number, { code, period, version }: { code: string; period: Period; version: number }): Promise<boolean> {
  const quarter = quarterOf(period)
  const due = await findDue(handle, territoryId, quarter, code)
  if (version !== 0 || due?.period !== period) throw new Problem('not-found', { detail: `Nothing was approved for ${code} in ${period}`, params: {} })
  const submission = await findSubmission(handle, territoryId, quarter)
  const state = submission ? submission.state : 'draft'
  refuseUncorrectable({ blankIn: state }, 'The quarter is not approved yet: the figure is entered in it')
  return state === 'published'
}

function refuseUncorrectable(figure: CorrectedFigure, detail: string): void {
  const ability = openForCorrection(figure)
  if (!ability.allowed) throw new Problem(ability.problem, { detail, params: ability.params })
}

function refuseImpossible({ now }: VerbContext, territory: StoredTerritory, indicator: StoredIndicator, figure: CheckedFigure, earlier: PointsBefore): void {
  const findings = checkFigure(figure, indicator, { previous: earlier(indicator.id, figure.period), today: calendarDate(now, territory.timeZone) })
  // Nobody looks at it a second time before it is public, so it does not go without its source and its date.
  const refused = findings.filter(({ severity, slug }) => severity === 'block' || slug === 'source-missing' || slug === 'data-date-missing')
  if (refused.length === 0) return
  throw new Problem('blocking-findings', {
    detail: 'The value cannot be right, or lacks its source or its date',
    params: {},
    errors: refused.map((finding) => findingError(finding, indicator, territory, '')),
  })
}

function refuseBlank(): never {
  const detail = 'A published value is replaced by a value or by the reason why it is missing'
  throw new Problem('invalid-fields', { detail, params: {}, errors: [{ pointer: '/entry/form', detail, slug: 'wrong-form' }] })
}
