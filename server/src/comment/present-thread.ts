import { findPersonNames } from '@atalaya/db/account'
import { findThread, listComments, listUnseen, type ThreadKey } from '@atalaya/db/comment'
import type { ReadHandle } from '@atalaya/db/store'
import { mentionedIn, type Thread } from '@atalaya/shared/comment'

/** What was said of a figure, as one person of the territory sees it. */
export async function presentThread(handle: ReadHandle, key: ThreadKey, personId: number): Promise<Thread> {
  const thread = await findThread(handle, key)
  if (!thread) return { version: 0, isResolved: false, resolvedBy: null, resolvedAt: null, comments: [], mentioned: [], hasUnseen: false }
  const comments = await listComments(handle, key)
  const mentionedIds = [...new Set(comments.flatMap(({ text, withdrawnAt }) => (withdrawnAt === null ? mentionedIn(text) : [])))]
  const names = await findPersonNames(handle, [thread.resolvedBy, ...mentionedIds])
  const unseen = await listUnseen(handle, key, personId)
  return {
    version: thread.version,
    isResolved: thread.resolvedAt !== null,
    resolvedBy: names.get(thread.resolvedBy) ?? null,
    resolvedAt: thread.resolvedAt,
    comments: comments.map(({ number, authorId, author, writtenAt, text, withdrawnAt }) => ({
      number, author, writtenAt, text: withdrawnAt === null ? text : null, withdrawnAt, isOwn: authorId === personId,
    })),
    mentioned: mentionedIds.flatMap((id) => {
      const name = names.get(id)
      return name === undefined ? [] : [{ personId: id, name }]
    }),
    hasUnseen: unseen.length > 0,
  }
}
