import { findObservation } from '@atalaya/db/observation'
import type { ReadHandle } from '@atalaya/db/store'
import type { StoredIndicator } from '@atalaya/db/indicator'
import { findSubmission } from '@atalaya/db/submission'
import type { Observation } from '@atalaya/shared/observation'
import { quarterOf, type Period } from '@atalaya/shared/period'
import { Problem } from '@atalaya/shared/problem'
import { openForCorrection, type CorrectedFigure } from '@atalaya/shared/correction'
import { findDue } from '../submission/submission-context.ts'

interface Seen {
  readonly territoryId: number
  readonly indicator: StoredIndicator
  readonly period: Period
  /** The version that was seen; 0 where there was none. */
  readonly version: number
}

/** What a correction replaces, undefined where it adds what was left blank, and whether what follows it is public at once. */
export interface Correctable {
  readonly before: Observation | undefined
  /** As what it replaces is, or as its quarter is: what is added before the publication is public with the quarter. */
  readonly isPublished: boolean
}

/**
 * What stands where a correction is to go, if it may. Raises `not-found` for what was never approved or due, `stale-version` when another
 * version stands there than the one seen, `wrong-state` for what is approved and not published or not approved yet.
 */
export async function loadCorrectable(handle: ReadHandle, { territoryId, indicator, period, version }: Seen): Promise<Correctable> {
  const before = await findObservation(handle, { territoryId, indicatorId: indicator.id, period })
  if (before) {
    if (before.version !== version) throw new Problem('stale-version', { detail: 'The figure got another version meanwhile', params: { current: before } })
    refuseUncorrectable(before, 'Only a published value is corrected')
    return { before, isPublished: true }
  }
  const quarter = quarterOf(period)
  const due = await findDue(handle, territoryId, quarter, indicator.code)
  if (version !== 0 || due?.period !== period) throw new Problem('not-found', { detail: `Nothing was approved for ${indicator.code} in ${period}`, params: {} })
  const submission = await findSubmission(handle, territoryId, quarter)
  const state = submission ? submission.state : 'draft'
  refuseUncorrectable({ blankIn: state }, 'The quarter is not approved yet: the figure is entered in it')
  return { before, isPublished: state === 'published' }
}

function refuseUncorrectable(figure: CorrectedFigure, detail: string): void {
  const ability = openForCorrection(figure)
  if (!ability.allowed) throw new Problem(ability.problem, { detail, params: ability.params })
}
