import { appendAudit } from '@atalaya/db/audit'
import { findPiece, saveVisibility, saveWithdrawal, type StoredPiece } from '@atalaya/db/evidence'
import type { WriteHandle } from '@atalaya/db/store'
import { mayAttach, mayWithdraw, type EvidenceCircumstances, type FigureEvidence, type Visibility } from '@atalaya/shared/evidence'
import type { Ability } from '@atalaya/shared/access'
import { Problem } from '@atalaya/shared/problem'
import { authorize, signedIn, type Authorized, type VerbContext } from '../plugins/context.ts'
import { circumstancesOf, findFigure, type FigureWanted, type FoundFigure } from './figure-of.ts'
import { presentEvidence } from './list-evidence.ts'
import { showChange } from './show-change.ts'

type PieceWanted = FigureWanted & { readonly number: number }

interface LoadedPiece extends FoundFigure {
  readonly piece: StoredPiece
}

/** Raises `not-found`, the policy's refusal, `wrong-state` for a piece that was withdrawn. */
async function loadPiece(handle: WriteHandle, context: VerbContext, wanted: PieceWanted, may: (circumstances: EvidenceCircumstances) => Ability): Promise<Authorized<LoadedPiece>> {
  signedIn(context)
  const figure = await findFigure(handle, wanted)
  const { key } = authorize(figure, may(await circumstancesOf(handle, context, figure)))
  const piece = await findPiece(handle, key, wanted.number)
  if (!piece) throw new Problem('not-found', { detail: 'There is no such piece of evidence', params: {} })
  if (piece.withdrawnAt !== null) throw new Problem('wrong-state', { detail: 'This piece was withdrawn', params: { state: 'withdrawn' } })
  return authorize({ ...figure, piece }, { allowed: true })
}

/**
 * Marks a piece as public or internal. Raises `not-found`, the policy's refusal, `wrong-state` for what was withdrawn, and
 * `stale-version` when its mark is no longer the one that was seen.
 */
export async function markEvidence(context: VerbContext, { visibility, seen, ...wanted }: PieceWanted & { readonly visibility: Visibility; readonly seen: Visibility }): Promise<FigureEvidence> {
  return context.store.write(async (handle) => {
    const loaded = await loadPiece(handle, context, wanted, mayAttach)
    const before = loaded.piece.visibility
    if (before !== visibility) {
      if (before !== seen) throw new Problem('stale-version', { detail: 'Somebody else changed the mark meanwhile', params: { current: { visibility: before } } })
      await saveVisibility(handle, loaded.key, wanted.number, visibility)
      await showChange(handle, loaded)
      await appendAudit(handle, { ...entryOf(context, wanted), action: 'evidence.mark', before: { visibility: before }, after: { visibility } })
    }
    return presentEvidence(handle, context, loaded)
  })
}

/** Withdraws a piece of a figure that is not public, with the reason; its row stays. Raises `not-found`, the policy's refusal, `wrong-state`. */
export async function withdrawEvidence(context: VerbContext, { reason, ...wanted }: PieceWanted & { readonly reason: string }): Promise<FigureEvidence> {
  return context.store.write(async (handle) => {
    const loaded = await loadPiece(handle, context, wanted, mayWithdraw)
    const { personId } = signedIn(context)
    await saveWithdrawal(handle, loaded.key, wanted.number, { withdrawnBy: personId, withdrawnAt: context.now.toISOString(), withdrawalReason: reason })
    await showChange(handle, loaded)
    const { title, visibility } = loaded.piece
    await appendAudit(handle, { ...entryOf(context, wanted), action: 'evidence.withdraw', before: { title, visibility }, after: { reason } })
    return presentEvidence(handle, context, loaded)
  })
}

function entryOf(context: VerbContext, { territory, code, period, number }: PieceWanted) {
  return { territory, personId: signedIn(context).personId, at: context.now, subject: `${period}/${code}/${number}` }
}
