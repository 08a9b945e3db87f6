import { appendAudit } from '@atalaya/db/audit'
import { changeThread, listComments, withdrawComment as withdrawRow } from '@atalaya/db/comment'
import type { Thread } from '@atalaya/shared/comment'
import { Problem } from '@atalaya/shared/problem'
import { signedIn, type VerbContext } from '../plugins/context.ts'
import { commentSubject, figureToComment, type FigurePlace } from './commented-figure.ts'
import { presentThread } from './present-thread.ts'

/**
 * Takes one's own comment back: its row stays and its text is shown to nobody, here or where somebody is named in it. Raises the
 * policy's refusal, `not-found`, `not-allowed` for a comment of somebody else, `wrong-state` for one that was withdrawn before.
 */
export async function withdrawComment(context: VerbContext, { number, ...place }: FigurePlace & { readonly number: number }): Promise<Thread> {
  const { personId } = signedIn(context)
  const at = context.now
  return context.store.write(async (handle) => {
    const { key } = await figureToComment(handle, context, place)
    const comment = (await listComments(handle, key)).find((candidate) => candidate.number === number)
    if (!comment) throw new Problem('not-found', { detail: `There is no comment ${number} on this figure`, params: {} })
    if (comment.authorId !== personId) throw new Problem('not-allowed', { detail: 'A comment is withdrawn by who wrote it', params: {} })
    if (comment.withdrawnAt !== null) throw new Problem('wrong-state', { detail: 'The comment was withdrawn already', params: { state: 'withdrawn' } })
    await withdrawRow(handle, key, number, at.toISOString())
    await changeThread(handle, key, {})
    await appendAudit(handle, { territory: place.territory, personId, at, action: 'comment.withdraw', subject: commentSubject(place, number) })
    return presentThread(handle, key, personId)
  })
}
