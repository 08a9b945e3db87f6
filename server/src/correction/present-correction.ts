import { getCorrection, type StoredCorrection } from '@atalaya/db/correction'
import { listVersions } from '@atalaya/db/observation'
import type { ReadHandle } from '@atalaya/db/store'
import { getTerritory, type StoredTerritory } from '@atalaya/db/territory'
import { correctionAbilities, type CorrectionView } from '@atalaya/shared/correction'
import { frameworkInForce } from '../indicator/framework-in-force.ts'
import type { VerbContext } from '../plugins/context.ts'
import { pointsBefore, type PointsBefore } from '../submission/points-before.ts'
import { findingsOf } from './proposed-figure.ts'

/** One correction as the person who asks sees it. Raises `not-found`. */
export async function getCorrectionView(context: VerbContext, slug: string, number: number): Promise<CorrectionView> {
  const { read } = context.store
  const territory = await getTerritory(read, slug)
  return presentCorrection(read, { context, territory, earlier: await pointsBefore(read, slug) }, await getCorrection(read, territory.id, number))
}

export interface Presenting {
  readonly context: VerbContext
  readonly territory: StoredTerritory
  readonly earlier: PointsBefore
}

export async function presentCorrection(handle: ReadHandle, { context: { principal, now }, territory, earlier }: Presenting, stored: StoredCorrection): Promise<CorrectionView> {
  const { number, indicatorId, period, state, version, entry, vintage, source, dataDate, note, reason, proposedById, proposedBy, proposedAt, decidedBy, decidedAt, decisionNote } = stored
  const indicator = (await frameworkInForce(handle)).byId.get(indicatorId)
  if (!indicator) throw new Error(`Correction ${number} is of an indicator that the framework does not have`)
  const versions = await listVersions(handle, { territoryId: territory.id, indicatorId, period })
  const inForce = versions[0]
  const { id: _id, ...sheet } = indicator
  return {
    number,
    indicator: sheet,
    period,
    state,
    version,
    entry,
    vintage,
    source,
    dataDate,
    note,
    reason,
    before: versions.find((candidate) => candidate.version === version) ?? null,
    isStale: state === 'proposed' && (inForce === undefined ? 0 : inForce.version) !== version,
    findings: state === 'proposed' ? findingsOf(stored, { territory, indicator, now, earlier }) : [],
    proposedBy,
    proposedAt,
    decidedBy,
    decidedAt,
    decisionNote,
    isOwn: principal?.personId === proposedById,
    abilities: correctionAbilities({ principal, territory, state, proposerId: proposedById }),
  } satisfies CorrectionView
}
