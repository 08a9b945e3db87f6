import { appendAudit } from '@atalaya/db/audit'
import { deleteExpiredSessions, findPerson, findSecondFactor } from '@atalaya/db/account'
import type { Store } from '@atalaya/db/store'
import type { SignIn } from '@atalaya/shared/account'
import { Problem } from '@atalaya/shared/problem'
import type { Config } from '../config/index.ts'
import { idleSince } from '../plugins/session.ts'
import { openSession, type OpenedSession } from './open-session.ts'
import { takeProof } from './second-factor-proof.ts'
import { verifyNobody, verifyPassword } from './password.ts'

function wrongCredentials(): Problem {
  return new Problem('wrong-credentials', { detail: 'The e-mail or the password is not right', params: {} })
}

interface SigningIn {
  readonly store: Store
  readonly config: Config
  readonly now: Date
  readonly device: string
  /** Counts a wrong number as failed, before it is looked at; raises `too-many-attempts`. */
  readonly beginCode: (personId: number) => { readonly forgive: () => void }
}

/**
 * Opens a session. The same refusal, after the same work, for an unknown e-mail and a wrong password. Who signs in with a second
 * factor is asked for it only once the password was right: raises `second-factor-needed`, and `invalid-fields` for a wrong number.
 */
export async function signIn({ store, config, now, device, beginCode }: SigningIn, { email, password, code }: SignIn): Promise<OpenedSession> {
  const person = await findPerson(store.read, email)
  const isRight = person ? await verifyPassword(person.passwordHash, password) : await verifyNobody(password)
  // A demo password is published: where real figures are kept it opens nothing.
  if (!person || !isRight || (person.isDemo && config.mode === 'production')) throw wrongCredentials()
  const factor = await findSecondFactor(store.read, person.id)
  const isAsked = factor !== undefined && factor.confirmedAt !== null
  if (isAsked && (code === undefined || code === '')) throw new Problem('second-factor-needed', { detail: 'Type the number that your phone shows', params: {} })
  const attempt = isAsked ? beginCode(person.id) : undefined
  const opened = await store.write(async (handle) => {
    // A change that came between has ended every session of the password before; this one would outlive it.
    const kept = await findPerson(handle, email)
    if (kept?.passwordHash !== person.passwordHash) throw wrongCredentials()
    // Read again: it may have been set up or taken away meanwhile.
    const proof = await takeProof(handle, { personId: person.id, code, now })
    await deleteExpiredSessions(handle, { now: now.toISOString(), idleSince: idleSince(config, now) })
    const opened = await openSession(handle, { config, now, personId: person.id, device })
    await appendAudit(handle, { territory: '', personId: person.id, at: now, action: 'account.sign-in', subject: String(person.id), ...(proof !== 'none' && { after: { proof } }) })
    return opened
  })
  attempt?.forgive()
  return opened
}
