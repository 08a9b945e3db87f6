import { appendAudit } from '@atalaya/db/audit'
import { changeThread, findThread } from '@atalaya/db/comment'
import type { Thread } from '@atalaya/shared/comment'
import { Problem } from '@atalaya/shared/problem'
import { signedIn, type VerbContext } from '../plugins/context.ts'
import { commentSubject, figureToComment, type FigurePlace } from './commented-figure.ts'
import { presentThread } from './present-thread.ts'

interface Resolution {
  readonly isResolved: boolean
  readonly version: number
}

/**
 * Says that what was said of a figure is settled, or opens it again. Raises the policy's refusal, `not-found` where nobody has written,
 * `stale-version` when something was said since it was shown.
 */
export async function resolveComments(context: VerbContext, { isResolved, version, ...place }: FigurePlace & Resolution): Promise<Thread> {
  const { personId } = signedIn(context)
  const at = context.now
  return context.store.write(async (handle) => {
    const { key } = await figureToComment(handle, context, place)
    const thread = await findThread(handle, key)
    if (!thread) throw new Problem('not-found', { detail: 'Nobody has written about this figure', params: {} })
    if (thread.version !== version) {
      throw new Problem('stale-version', { detail: 'Something was said here meanwhile', params: { current: await presentThread(handle, key, personId) } })
    }
    const wasResolved = thread.resolvedAt !== null
    if (wasResolved === isResolved) return presentThread(handle, key, personId)
    await changeThread(handle, key, isResolved ? { resolvedBy: personId, resolvedAt: at.toISOString() } : { resolvedBy: null, resolvedAt: null })
    await appendAudit(handle, {
      territory: place.territory, personId, at, action: 'comment.resolve', subject: commentSubject(place), before: { isResolved: wasResolved }, after: { isResolved },
    })
    return presentThread(handle, key, personId)
  })
}
