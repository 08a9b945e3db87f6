import { appendAudit, versionKey } from '@atalaya/db/audit'
import { decideCorrection, getCorrection, type StoredCorrection } from '@atalaya/db/correction'
import { addObservationVersion, findObservation } from '@atalaya/db/observation'
import type { StoredIndicator } from '@atalaya/db/indicator'
import type { WriteHandle } from '@atalaya/db/store'
import { bumpTerritory, getTerritory, type StoredTerritory } from '@atalaya/db/territory'
import { correctionAbilities, mayDecide, mayPropose, type CorrectionState, type CorrectionView } from '@atalaya/shared/correction'
import { Problem } from '@atalaya/shared/problem'
import { frameworkInForce, type FrameworkInForce } from '../indicator/framework-in-force.ts'
import { authorize, signedIn, type Authorized, type VerbContext } from '../plugins/context.ts'
import { pointsBefore, type PointsBefore } from '../submission/points-before.ts'
import { loadCorrectable } from './corrected-observation.ts'
import { getCorrectionView } from './present-correction.ts'
import { refuseImpossible, toldBy } from './proposed-figure.ts'

interface Decision {
  readonly territory: string
  readonly number: number
  /** Said to the proposer; empty when nothing is. */
  readonly note: string
}

type Decided = Authorized<{ readonly territory: StoredTerritory; readonly correction: StoredCorrection }>

const acts = { approve: 'correction.approve', decline: 'correction.decline', withdraw: 'correction.withdraw' } as const

interface Way {
  readonly action: 'approve' | 'decline' | 'withdraw'
  readonly state: Exclude<CorrectionState, 'proposed'>
  readonly apply?: (handle: WriteHandle, decided: Decided) => Promise<void>
}

/** One transaction for every decision. Raises what `decideWithin` does. */
async function decide(context: VerbContext, decision: Decision, way: Way): Promise<CorrectionView> {
  await context.store.write((handle) => decideWithin(handle, context, decision, way))
  return getCorrectionView(context, decision.territory, decision.number)
}

/** Load, may they, decide, record. Raises the policy's refusal, `wrong-state` when another decided first. */
async function decideWithin(handle: WriteHandle, context: Pick<VerbContext, 'principal' | 'now'>, { territory: slug, number, note }: Decision, { action, state, apply }: Way): Promise<void> {
  // Who has no part in it is told so before being told whether there is such a correction.
  const territory = authorize(await getTerritory(handle, slug), action === 'withdraw' ? mayPropose(context.principal, slug) : mayDecide(context.principal, slug))
  const { personId } = signedIn(context)
  const correction = await getCorrection(handle, territory.id, number)
  const abilities = correctionAbilities({ principal: context.principal, territory, state: correction.state, proposerId: correction.proposedById })
  const decided = authorize({ territory, correction }, abilities[action])
  await apply?.(handle, decided)
  const decision = { state, decidedBy: personId, decidedAt: context.now.toISOString(), decisionNote: note }
  if (!(await decideCorrection(handle, correction, decision))) throw new Problem('wrong-state', { detail: 'Somebody decided on it at the same moment', params: { state } })
  await appendAudit(handle, {
    territory: slug,
    personId,
    at: context.now,
    action: acts[action],
    subject: `${correction.period}/${indicatorOf(await frameworkInForce(handle), correction).code}`,
    before: { correction: number, state: correction.state },
    after: { correction: number, state, note },
  })
}

function indicatorOf({ byId }: FrameworkInForce, { number, indicatorId }: StoredCorrection): StoredIndicator {
  const indicator = byId.get(indicatorId)
  if (!indicator) throw new Error(`Correction ${number} is of an indicator that the framework does not have`)
  return indicator
}

/** Puts what was proposed in force: the next version of the figure, public as what it replaces is; the version before stays to be seen. */
async function putInForce(handle: WriteHandle, { territory, correction }: Decided, { context, earlier }: { readonly context: VerbContext; readonly earlier: PointsBefore }): Promise<void> {
  const { personId } = signedIn(context)
  const indicator = indicatorOf(await frameworkInForce(handle), correction)
  const key = { territoryId: territory.id, indicatorId: indicator.id, period: correction.period }
  const { before, isPublished } = await loadCorrectable(handle, { territoryId: territory.id, indicator, period: correction.period, version: correction.version })
  refuseImpossible(correction, { territory, indicator, now: context.now, earlier }, '')
  const digest = await addObservationVersion(handle, {
    ...key,
    version: correction.version + 1,
    ...toldBy(correction, territory),
    reason: correction.reason,
    isPublished,
    isSeenBySecondPerson: personId !== correction.proposedById,
    approvedBy: personId,
    approvedAt: context.now.toISOString(),
  })
  await bumpTerritory(handle, territory.id)
  const after = await findObservation(handle, key)
  if (!after) throw new Error('The observation just written is not there')
  const action = before ? 'observation.correct' : 'observation.add'
  const versions = { [versionKey({ ...after, code: indicator.code })]: digest }
  await appendAudit(handle, { territory: territory.slug, personId, at: context.now, action, subject: `${correction.period}/${indicator.code}`, before, after: { ...after, versions } })
}

/**
 * Approves a correction: what was proposed is in force, and public at once where what it replaces or its quarter is. Raises the
 * policy's refusal, `stale-version` when the figure got another version since it was proposed, `blocking-findings` for what cannot be right any more.
 */
export async function approveCorrection(context: VerbContext, decision: Decision): Promise<CorrectionView> {
  const earlier = await pointsBefore(context.store.read, decision.territory)
  return decide(context, decision, { action: 'approve', state: 'approved', apply: (handle, decided) => putInForce(handle, decided, { context, earlier }) })
}

/** Declines a correction: what is published stays as it is, and the proposer is told why. Raises the policy's refusal. */
export async function declineCorrection(context: VerbContext, decision: Decision): Promise<CorrectionView> {
  return decide(context, decision, { action: 'decline', state: 'declined' })
}

const withdrawal: Way = { action: 'withdraw', state: 'withdrawn' }

/** Takes back what one proposed oneself. Raises the policy's refusal. */
export async function withdrawCorrection(context: VerbContext, correction: Omit<Decision, 'note'>): Promise<CorrectionView> {
  return decide(context, { ...correction, note: '' }, withdrawal)
}

/** The same within the caller's transaction. */
export function withdrawWithin(handle: WriteHandle, context: Pick<VerbContext, 'principal' | 'now'>, correction: Omit<Decision, 'note'>): Promise<void> {
  return decideWithin(handle, context, { ...correction, note: '' }, withdrawal)
}
