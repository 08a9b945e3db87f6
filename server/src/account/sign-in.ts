import { appendAudit } from '@atalaya/db/audit'
import { createSession, deleteExpiredSessions, findPerson } from '@atalaya/db/account'
import type { Store } from '@atalaya/db/store'
import type { SignIn } from '@atalaya/shared/account'
import { Problem } from '@atalaya/shared/problem'
import type { Config } from '../config/index.ts'
import { hashToken, idleSince, newToken, sessionExpiry } from '../plugins/session.ts'
import { verifyNobody, verifyPassword } from './password.ts'

/** Opens a session. The same refusal, after the same work, for an unknown e-mail and a wrong password. */
export async function signIn(
  { store, config, now }: { store: Store; config: Config; now: Date },
  { email, password }: SignIn,
): Promise<{ token: string; expires: Date }> {
  const person = await findPerson(store.read, email)
  const isRight = person ? await verifyPassword(person.passwordHash, password) : await verifyNobody(password)
  // A demo password is published: where real figures are kept it opens nothing.
  if (!person || !isRight || (person.isDemo && config.mode === 'production')) {
    throw new Problem('wrong-credentials', { detail: 'The e-mail or the password is not right', params: {} })
  }
  const token = newToken()
  const expires = sessionExpiry(config, now)
  const at = now.toISOString()
  await store.write(async (handle) => {
    await deleteExpiredSessions(handle, { now: at, idleSince: idleSince(config, now) })
    await createSession(handle, { tokenHash: hashToken(token), personId: person.id, createdAt: at, lastSeenAt: at, expiresAt: expires.toISOString() })
    await appendAudit(handle, { territory: '', personId: person.id, at: now, action: 'account.sign-in', subject: String(person.id) })
  })
  return { token, expires }
}
