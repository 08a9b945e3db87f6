import { appendAudit } from '@atalaya/db/audit'
import { listUnseen, markSeen } from '@atalaya/db/comment'
import type { Thread } from '@atalaya/shared/comment'
import { signedIn, type VerbContext } from '../plugins/context.ts'
import { commentSubject, figureToComment, type FigurePlace } from './commented-figure.ts'
import { presentThread } from './present-thread.ts'

/** Notes that somebody has seen where they are named in a figure's comments; nothing where there is nothing to see. Raises the policy's refusal, `not-found`. */
export async function seeComments(context: VerbContext, place: FigurePlace): Promise<Thread> {
  const { personId } = signedIn(context)
  const at = context.now
  return context.store.write(async (handle) => {
    const { key } = await figureToComment(handle, context, place)
    const numbers = await listUnseen(handle, key, personId)
    if (numbers.length > 0) {
      await markSeen(handle, key, personId, { numbers, at: at.toISOString() })
      await appendAudit(handle, { territory: place.territory, personId, at, action: 'comment.see', subject: commentSubject(place), after: { comments: numbers } })
    }
    return presentThread(handle, key, personId)
  })
}
