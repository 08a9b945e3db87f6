import { listMembers } from '@atalaya/db/account'
import { appendAudit } from '@atalaya/db/audit'
import { addComment } from '@atalaya/db/comment'
import { mentionedIn, type Thread } from '@atalaya/shared/comment'
import { Problem } from '@atalaya/shared/problem'
import { signedIn, type VerbContext } from '../plugins/context.ts'
import { commentSubject, figureToComment, type FigurePlace } from './commented-figure.ts'
import { presentThread } from './present-thread.ts'

/**
 * Writes a comment at the end of a figure's thread, and opens that again where it was settled: what is asked of somebody must not
 * lie behind a tick. Raises the policy's refusal, `not-found`, `invalid-fields` for naming somebody who does not work in the territory.
 */
export async function writeComment(context: VerbContext, { text, ...place }: FigurePlace & { readonly text: string }): Promise<Thread> {
  const { personId } = signedIn(context)
  const at = context.now
  return context.store.write(async (handle) => {
    const { territory, key } = await figureToComment(handle, context, place)
    const mentions = mentionedIn(text)
    const members = new Set((await listMembers(handle, territory.id)).map((member) => member.personId))
    if (mentions.some((mentioned) => !members.has(mentioned))) {
      const detail = 'Somebody named here does not work in this territory'
      throw new Problem('invalid-fields', { detail, params: {}, errors: [{ pointer: '/text', detail, slug: 'not-a-member' }] })
    }
    // Who names themselves has seen it.
    const told = mentions.filter((mentioned) => mentioned !== personId)
    const number = await addComment(handle, key, { authorId: personId, writtenAt: at.toISOString(), text, mentions: told })
    // Without the text, which its own row keeps for good: once it is withdrawn nobody is shown it, in the trail neither.
    await appendAudit(handle, { territory: place.territory, personId, at, action: 'comment.write', subject: commentSubject(place, number), after: { mentions: told } })
    return presentThread(handle, key, personId)
  })
}
