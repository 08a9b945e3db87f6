import { listEvidence } from '@atalaya/db/evidence'
import type { ReadHandle } from '@atalaya/db/store'
import { mayReadApproved } from '@atalaya/shared/account'
import { mayAttach, mayWithdraw, type FigureEvidence } from '@atalaya/shared/evidence'
import { authorize, type VerbContext } from '../plugins/context.ts'
import { circumstancesOf, findFigure, type FigureWanted, type FoundFigure } from './figure-of.ts'

/** The evidence of a figure with what may be done; for the people of the office. Raises `not-found` or the policy's refusal. */
export async function getEvidence(context: VerbContext, wanted: FigureWanted): Promise<FigureEvidence> {
  const { read } = context.store
  authorize(wanted, mayReadApproved(context.principal, wanted.territory))
  return presentEvidence(read, context, await findFigure(read, wanted))
}

/** As it stands on a handle; within a write, with what it has just written. */
export async function presentEvidence(handle: ReadHandle, context: VerbContext, figure: FoundFigure): Promise<FigureEvidence> {
  const circumstances = await circumstancesOf(handle, context, figure)
  return { evidence: await listEvidence(handle, figure.key), abilities: { attach: mayAttach(circumstances), withdraw: mayWithdraw(circumstances) } }
}
