import { appendAudit } from '@atalaya/db/audit'
import { addObservationVersion, findObservation } from '@atalaya/db/observation'
import { bumpTerritory, getTerritory } from '@atalaya/db/territory'
import { holds } from '@atalaya/shared/access'
import type { Observation } from '@atalaya/shared/observation'
import type { Period } from '@atalaya/shared/period'
import { Problem } from '@atalaya/shared/problem'
import { blocks, checkFigure, type CorrectObservation } from '@atalaya/shared/submission'
import { frameworkInForce, indicatorByCode } from '../indicator/framework-in-force.ts'
import { authorize, signedIn, type VerbContext } from '../plugins/context.ts'
import { amountOf, partsOf } from './approve-submission.ts'
import { refuseWrongEntry, storedAnswer } from './figure-entry.ts'
import { pointsBefore } from './points-before.ts'

export type Correction = CorrectObservation & { readonly territory: string; readonly indicator: string; readonly period: Period }

/**
 * Replaces a published observation by a further version, public at once, with the reason; the version before stays to be
 * seen. Raises the publisher policy's refusal, `not-found`, `wrong-state` when it is not published, `stale-version`,
 * `invalid-fields` for an answer of the wrong form, `blocking-findings` for a value that cannot be right.
 */
export async function correctObservation(context: VerbContext, { territory: slug, indicator: code, period, ...given }: Correction): Promise<Observation> {
  return context.store.write(async (handle) => {
    const territory = authorize(await getTerritory(handle, slug), holds(context.principal, slug, 'publisher'))
    const { personId } = signedIn(context)
    const indicator = indicatorByCode(await frameworkInForce(handle), code)
    const before = await findObservation(handle, { territoryId: territory.id, indicatorId: indicator.id, period })
    if (!before) throw new Problem('not-found', { detail: `Nothing was approved for ${code} in ${period}`, params: {} })
    if (!before.isPublished) throw new Problem('wrong-state', { detail: 'Only a published value is corrected', params: { state: 'approved' } })
    if (before.version !== given.version) throw new Problem('stale-version', { detail: 'Somebody else corrected this meanwhile', params: { current: before } })
    if (given.entry.form === 'blank') refuseBlank()
    refuseWrongEntry(given.entry, indicator, territory, '')
    const { value, missing } = storedAnswer(given.entry, territory)
    const previous = await pointsBefore(handle, territory.id, indicator, period)
    const findings = checkFigure({ ...given, period }, indicator, { previous })
    if (blocks(findings)) {
      throw new Problem('blocking-findings', {
        detail: 'The corrected value cannot be right',
        params: {},
        errors: findings.filter(({ severity }) => severity === 'block').map(({ pointer, slug: finding }) => ({ pointer, detail: finding, slug: finding })),
      })
    }
    await addObservationVersion(handle, {
      territoryId: territory.id,
      indicatorId: indicator.id,
      period,
      version: before.version + 1,
      value,
      ...partsOf(given.entry),
      amount: amountOf(given.entry),
      missing,
      vintage: given.vintage,
      source: given.source,
      dataDate: given.dataDate,
      note: given.note,
      reason: given.reason,
      isPublished: true,
      // Who corrects acts alone; the trail and the reason stand in for the second pair of eyes.
      isSeenBySecondPerson: false,
      approvedBy: personId,
      approvedAt: context.now.toISOString(),
    })
    await bumpTerritory(handle, territory.id)
    const after = await findObservation(handle, { territoryId: territory.id, indicatorId: indicator.id, period })
    if (!after) throw new Error('The observation just corrected is not there')
    await appendAudit(handle, { territory: slug, personId, at: context.now, action: 'observation.correct', subject: `${period}/${code}`, before, after })
    return after
  })
}

function refuseBlank(): never {
  const detail = 'A published value is replaced by a value or by the reason why it is missing'
  throw new Problem('invalid-fields', { detail, params: {}, errors: [{ pointer: '/entry/form', detail, slug: 'wrong-form' }] })
}
