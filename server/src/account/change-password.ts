import { appendAudit } from '@atalaya/db/audit'
import { changePassword as keepPassword, deleteSessionsOf, findPerson } from '@atalaya/db/account'
import { Problem } from '@atalaya/shared/problem'
import { signedIn, type VerbContext } from '../plugins/context.ts'
import { hashPassword, verifyPassword } from './password.ts'

/** Changes the own password and ends every session of the person, this one too. Raises `invalid-fields` for a wrong current one. */
export async function changePassword(context: VerbContext, { current, next }: { current: string; next: string }): Promise<void> {
  const { personId, email } = signedIn(context)
  const person = await findPerson(context.store.read, email)
  if (!person || !(await verifyPassword(person.passwordHash, current))) {
    throw new Problem('invalid-fields', {
      detail: 'The current password is not right',
      params: {},
      errors: [{ pointer: '/current', detail: 'The current password is not right', slug: 'wrong-password' }],
    })
  }
  const passwordHash = await hashPassword(next)
  await context.store.write(async (handle) => {
    await keepPassword(handle, personId, passwordHash)
    await deleteSessionsOf(handle, personId)
    await appendAudit(handle, { territory: '', personId, at: context.now, action: 'account.change-password', subject: String(personId) })
  })
}
