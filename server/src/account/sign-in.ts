import { appendAudit } from '@atalaya/db/audit'
import { deleteExpiredSessions, findPerson } from '@atalaya/db/account'
import type { Store } from '@atalaya/db/store'
import type { SignIn } from '@atalaya/shared/account'
import { Problem } from '@atalaya/shared/problem'
import type { Config } from '../config/index.ts'
import { idleSince } from '../plugins/session.ts'
import { openSession, type OpenedSession } from './open-session.ts'
import { verifyNobody, verifyPassword } from './password.ts'

function wrongCredentials(): Problem {
  return new Problem('wrong-credentials', { detail: 'The e-mail or the password is not right', params: {} })
}

/** Opens a session. The same refusal, after the same work, for an unknown e-mail and a wrong password. */
export async function signIn({ store, config, now }: { store: Store; config: Config; now: Date }, { email, password }: SignIn): Promise<OpenedSession> {
  const person = await findPerson(store.read, email)
  const isRight = person ? await verifyPassword(person.passwordHash, password) : await verifyNobody(password)
  // A demo password is published: where real figures are kept it opens nothing.
  if (!person || !isRight || (person.isDemo && config.mode === 'production')) throw wrongCredentials()
  return store.write(async (handle) => {
    // A change that came between has ended every session of the password before; this one would outlive it.
    const kept = await findPerson(handle, email)
    if (kept?.passwordHash !== person.passwordHash) throw wrongCredentials()
    await deleteExpiredSessions(handle, { now: now.toISOString(), idleSince: idleSince(config, now) })
    const opened = await openSession(handle, { config, now, personId: person.id })
    await appendAudit(handle, { territory: '', personId: person.id, at: now, action: 'account.sign-in', subject: String(person.id) })
    return opened
  })
}
