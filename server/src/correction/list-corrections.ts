import { listCorrections as readCorrections, type StoredCorrection } from '@atalaya/db/correction'
import { getTerritory } from '@atalaya/db/territory'
import { mayReadApproved } from '@atalaya/shared/account'
import type { CorrectionList, CorrectionView } from '@atalaya/shared/correction'
import { presentTerritory } from '../observation/present-territory.ts'
import { authorize, type VerbContext } from '../plugins/context.ts'
import { pointsBefore } from '../submission/points-before.ts'
import { presentCorrection } from './present-correction.ts'

/** Decided ones listed: those of some years of an office; the trail has all. */
const lastDecided = 100

/** The corrections of a territory that wait for a decision, oldest first, and those last decided. Raises `not-found`, or the refusal for who has no role in it. */
export async function listCorrections(context: VerbContext, slug: string): Promise<CorrectionList> {
  const { read } = context.store
  const territory = authorize(await getTerritory(read, slug), mayReadApproved(context.principal, slug))
  const presenting = { context, territory, earlier: await pointsBefore(read, slug) }
  const present = async (stored: readonly StoredCorrection[]) => {
    const views: CorrectionView[] = []
    for (const correction of stored) views.push(await presentCorrection(read, presenting, correction))
    return views
  }
  const open = await present(await readCorrections(read, territory.id, { open: true }))
  const decided = await present(await readCorrections(read, territory.id, { lastDecided }))
  return { territory: presentTerritory(territory), open, decided, toDecide: open.filter(({ abilities }) => abilities.approve.allowed).length }
}
