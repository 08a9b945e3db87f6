import { appendAudits } from '@atalaya/db/audit'
import { addCorrection, findOpenCorrection } from '@atalaya/db/correction'
import type { WriteHandle } from '@atalaya/db/store'
import { getTerritory, type StoredTerritory } from '@atalaya/db/territory'
import { mayPropose, mayProposeFor, type CorrectionView } from '@atalaya/shared/correction'
import type { Observation } from '@atalaya/shared/observation'
import { Problem } from '@atalaya/shared/problem'
import { frameworkInForce, indicatorByCode } from '../indicator/framework-in-force.ts'
import { authorize, signedIn, type Authorized, type VerbContext } from '../plugins/context.ts'
import { refuseWrongEntry } from '../submission/figure-entry.ts'
import { pointsBefore, type PointsBefore } from '../submission/points-before.ts'
import { loadCorrectable } from './corrected-observation.ts'
import { getCorrectionView } from './present-correction.ts'
import { refuseBlank, refuseImpossible, refuseUnchanged, toldBy, type ProposedFigure } from './proposed-figure.ts'

/** A figure proposed for an indicator, by its code. */
export interface Proposal extends ProposedFigure {
  readonly indicator: string
}

export interface Proposing {
  readonly context: VerbContext
  /** As `authorize(await getTerritory(handle, slug), mayPropose(principal, slug))` gives it. */
  readonly territory: Authorized<StoredTerritory>
  /** As `pointsBefore(store.read, slug)` gives them, asked for before the transaction begins. */
  readonly earlier: PointsBefore
  /** What the pointers of the refusal of one begin with; nothing where a single one is proposed. */
  readonly prefixOf?: (index: number) => string
}

/**
 * Proposes many corrections within the caller's transaction, in the order given, each with its row in the trail, and answers their numbers.
 * Nothing that the public sees changes. All or none: raises what `proposeCorrection` raises, with pointers that begin with the row's prefix.
 */
export async function proposeWithin(handle: WriteHandle, { context, territory, earlier, prefixOf = () => '' }: Proposing, proposals: readonly Proposal[]): Promise<number[]> {
  const { personId } = signedIn(context)
  const framework = await frameworkInForce(handle)
  const proposed: { number: number; proposal: Proposal; before: Observation | undefined }[] = []
  for (const [index, proposal] of proposals.entries()) {
    const prefix = prefixOf(index)
    const { indicator: code, ...figure } = proposal
    const indicator = authorize(indicatorByCode(framework, code), mayProposeFor(context.principal, territory.slug, code))
    const key = { territoryId: territory.id, indicatorId: indicator.id, period: figure.period }
    const { before } = await loadCorrectable(handle, { territoryId: territory.id, indicator, ...figure })
    refuseBlank(figure, prefix)
    refuseWrongEntry(figure.entry, indicator, territory, prefix)
    if (before) refuseUnchanged(before, toldBy(figure, territory), prefix)
    refuseImpossible(figure, { territory, indicator, now: context.now, earlier }, prefix)
    const open = await findOpenCorrection(handle, key)
    if (open) throw new Problem('already-proposed', { detail: `Correction ${open.number} of ${code} in ${figure.period} is open`, params: { correction: open.number } })
    const number = await addCorrection(handle, { ...figure, ...key, proposedById: personId, proposedAt: context.now.toISOString() })
    proposed.push({ number, proposal, before })
  }
  const changes = proposed.map(({ number, proposal, before }) => ({
    subject: `${proposal.period}/${proposal.indicator}`, before, after: { correction: number, entry: proposal.entry, vintage: proposal.vintage, source: proposal.source, dataDate: proposal.dataDate, note: proposal.note, reason: proposal.reason },
  }))
  await appendAudits(handle, { territory: territory.slug, personId, at: context.now, action: 'correction.propose' }, changes)
  return proposed.map(({ number }) => number)
}

/**
 * Proposes another version of a published observation, with the reason; with version 0, the first of one that was left blank when
 * its quarter was approved. Raises the policy's refusal, `not-found`, `wrong-state` for what is approved and not published or not
 * approved yet, `stale-version`, `already-proposed`, `invalid-fields` for an answer of the wrong form or a correction that changes
 * nothing, `blocking-findings` for a value that cannot be right or has no source or date.
 */
export async function proposeCorrection(context: VerbContext, { territory: slug, ...proposal }: Proposal & { readonly territory: string }): Promise<CorrectionView> {
  const earlier = await pointsBefore(context.store.read, slug)
  const number = await context.store.write(async (handle) => {
    const territory = authorize(await getTerritory(handle, slug), mayPropose(context.principal, slug))
    const [only] = await proposeWithin(handle, { context, territory, earlier }, [proposal])
    if (only === undefined) throw new Error('A correction was proposed and has no number')
    return only
  })
  return getCorrectionView(context, slug, number)
}
