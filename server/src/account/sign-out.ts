import { appendAudit } from '@atalaya/db/audit'
import { deleteSession } from '@atalaya/db/account'
import { hashToken } from '../plugins/session.ts'
import type { VerbContext } from '../plugins/context.ts'

/** Ends a session; a token that is none is no error, because signing out must always work. */
export async function signOut({ store, principal, now }: VerbContext, token: string | undefined): Promise<void> {
  if (token === undefined) return
  await store.write(async (handle) => {
    await deleteSession(handle, hashToken(token))
    if (principal) await appendAudit(handle, { territory: '', personId: principal.personId, at: now, action: 'account.sign-out', subject: String(principal.personId) })
  })
}
