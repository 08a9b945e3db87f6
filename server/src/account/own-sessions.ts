import { appendAudit } from '@atalaya/db/audit'
import { changeReminders as keepReminders, deleteSession, deleteSessionsOf, listSessions } from '@atalaya/db/account'
import type { ReadHandle } from '@atalaya/db/store'
import type { OwnSession } from '@atalaya/shared/account'
import { Problem } from '@atalaya/shared/problem'
import type { Config } from '../config/index.ts'
import { signedIn, type VerbContext } from '../plugins/context.ts'
import { hashToken, idleSince } from '../plugins/session.ts'

interface Asking {
  readonly config: Config
  /** That of the session that asks. */
  readonly token: string | undefined
}

/** A hash of the hash: it names a session to its owner, and is no way to the token. */
function sessionId(tokenHash: string): string {
  return hashToken(tokenHash).slice(0, 24)
}

async function liveSessions(handle: ReadHandle, context: VerbContext, { config }: Asking) {
  const { now } = context
  return listSessions(handle, { personId: signedIn(context).personId, now: now.toISOString(), idleSince: idleSince(config, now) })
}

async function present(handle: ReadHandle, context: VerbContext, asking: Asking): Promise<{ sessions: OwnSession[] }> {
  const current = asking.token === undefined ? undefined : hashToken(asking.token)
  const rows = await liveSessions(handle, context, asking)
  return {
    sessions: rows.map(({ tokenHash, device, createdAt, lastSeenAt }) => ({ id: sessionId(tokenHash), device, createdAt, lastSeenAt, isCurrent: tokenHash === current })),
  }
}

export async function getSessions(context: VerbContext, asking: Asking): Promise<{ sessions: OwnSession[] }> {
  return present(context.store.read, context, asking)
}

/** Ends one of the own sessions. Raises `not-found` for what is none, or ended meanwhile. */
export async function endSession(context: VerbContext, asking: Asking, id: string): Promise<{ sessions: OwnSession[] }> {
  const { personId } = signedIn(context)
  return context.store.write(async (handle) => {
    const session = (await liveSessions(handle, context, asking)).find(({ tokenHash }) => sessionId(tokenHash) === id)
    if (!session) throw new Problem('not-found', { detail: 'That session has ended already', params: {} })
    await deleteSession(handle, session.tokenHash)
    await appendAudit(handle, { territory: '', personId, at: context.now, action: 'account.end-session', subject: String(personId) })
    return present(handle, context, asking)
  })
}

export async function endAllSessions(context: VerbContext): Promise<void> {
  const { personId } = signedIn(context)
  await context.store.write(async (handle) => {
    await deleteSessionsOf(handle, personId)
    await appendAudit(handle, { territory: '', personId, at: context.now, action: 'account.end-all-sessions', subject: String(personId) })
  })
}

/** Whether what is due is told by mail. */
export async function changeReminders(context: VerbContext, receivesReminders: boolean): Promise<void> {
  const { personId } = signedIn(context)
  await context.store.write(async (handle) => {
    await keepReminders(handle, personId, receivesReminders)
    await appendAudit(handle, { territory: '', personId, at: context.now, action: 'account.change-reminders', subject: String(personId), after: { receivesReminders } })
  })
}
