import { appendAudit } from '@atalaya/db/audit'
import { changePassword as keepPassword, deletePasswordResets, deleteSessionsOf, findPerson } from '@atalaya/db/account'
import { Problem } from '@atalaya/shared/problem'
import type { Config } from '../config/index.ts'
import { signedIn, type VerbContext } from '../plugins/context.ts'
import { openSession, type OpenedSession } from './open-session.ts'
import { hashPassword, isSamePassword, verifyPassword } from './password.ts'

function wrongField(pointer: string, slug: string, detail: string): Problem {
  return new Problem('invalid-fields', { detail, params: {}, errors: [{ pointer, detail, slug }] })
}

interface Renewing {
  readonly config: Config
  readonly device: string
  /** Of the session that goes on. */
  readonly hasProviderFactor: boolean
}

const wrongCurrent = () => wrongField('/current', 'wrong-password', 'The current password is not right')

/**
 * Changes the own password and ends every session of the person; the one that asked goes on under another token, because whoever
 * else has the one before is to be shut out. Raises `invalid-fields` for a wrong current one, and for a next one that is the same.
 */
export async function changePassword(context: VerbContext, { config, ...session }: Renewing, { current, next }: { current: string; next: string }): Promise<OpenedSession> {
  const { personId, email } = signedIn(context)
  const { now } = context
  const person = await findPerson(context.store.read, email)
  if (!person || !(await verifyPassword(person.passwordHash, current))) throw wrongCurrent()
  if (isSamePassword(current, next)) throw wrongField('/next', 'same-password', 'The next password is the current one')
  const passwordHash = await hashPassword(next)
  return context.store.write(async (handle) => {
    const kept = await findPerson(handle, email)
    // Made anew by an administrator at the same moment: then that one holds, and the one typed here is no longer the current one.
    if (kept?.passwordHash !== person.passwordHash) throw wrongCurrent()
    await keepPassword(handle, personId, { passwordHash, hasFirstPassword: false })
    await deletePasswordResets(handle, personId)
    await deleteSessionsOf(handle, personId)
    await appendAudit(handle, { territory: '', personId, at: now, action: 'account.change-password', subject: String(personId) })
    return openSession(handle, { config, now, personId, ...session })
  })
}
