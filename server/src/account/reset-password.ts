import { appendAudit } from '@atalaya/db/audit'
import { changePassword, deletePasswordResets, deleteSessionsOf, findPerson, listMembers, listMemberships } from '@atalaya/db/account'
import type { Store, WriteHandle } from '@atalaya/db/store'
import { getTerritory, type StoredTerritory } from '@atalaya/db/territory'
import { mayAdminister, mayResetPassword } from '@atalaya/shared/account'
import { Problem } from '@atalaya/shared/problem'
import { authorize, signedIn, type VerbContext } from '../plugins/context.ts'
import { hashPassword, newFirstPassword } from './password.ts'
import { withRolesNow } from './with-roles-now.ts'

/**
 * The member, with every role anywhere. Raises `not-found` for somebody who has none here, and before that the refusal of who
 * asks without administering: who works here is told to nobody else.
 */
export async function getMember(handle: WriteHandle, { id: territoryId, slug }: Pick<StoredTerritory, 'id' | 'slug'>, personId: number, { principal }: VerbContext) {
  authorize(territoryId, mayAdminister(principal, slug))
  // Sought among the members, and not by the number alone: any whole number may stand in the address, more than the column can be asked for.
  const member = (await listMembers(handle, territoryId)).find((candidate) => candidate.personId === personId)
  const memberships = member && (await listMemberships(handle, [member.personId])).get(member.personId)
  if (!memberships) throw new Problem('not-found', { detail: 'That person has no role in this territory', params: {} })
  return { personId, memberships }
}

/**
 * Gives a member a first password, which is in the answer and nowhere else; the person is signed out everywhere and has to
 * choose their own with it.
 */
export async function resetPassword(context: VerbContext, slug: string, memberId: number): Promise<{ password: string }> {
  const { store, principal, now } = context
  // Before the work of a hash, and again with the rest below.
  const { id } = authorize(await getTerritory(store.read, slug), mayAdminister(principal, slug))
  const { personId } = signedIn(context)
  const password = newFirstPassword()
  const passwordHash = await hashPassword(password)
  await store.write(async (handle) => {
    const contextNow = await withRolesNow(handle, context)
    const member = await getMember(handle, { id, slug }, memberId, contextNow)
    authorize(member, mayResetPassword(contextNow.principal, slug, member))
    await replacePassword(handle, memberId, passwordHash)
    await appendAudit(handle, { territory: slug, personId, at: now, action: 'account.reset-password', subject: String(memberId) })
  })
  return { password }
}

async function replacePassword(handle: WriteHandle, personId: number, passwordHash: string): Promise<void> {
  await changePassword(handle, personId, { passwordHash, hasFirstPassword: true })
  await deletePasswordResets(handle, personId)
  await deleteSessionsOf(handle, personId)
}

/**
 * The same for whoever runs the installation, by e-mail: for the only administrator of a city, and for those whose cities
 * nobody administers alone. Raises `not-found` for an e-mail that nobody has.
 */
export async function resetPasswordOf(store: Store, email: string, now: Date): Promise<{ password: string }> {
  const password = newFirstPassword()
  const passwordHash = await hashPassword(password)
  await store.write(async (handle) => {
    const person = await findPerson(handle, email)
    if (!person) throw new Problem('not-found', { detail: `Nobody signs in as ${email}`, params: {} })
    await replacePassword(handle, person.id, passwordHash)
    await appendAudit(handle, { territory: '', personId: null, at: now, action: 'account.reset-password', subject: String(person.id) })
  })
  return { password }
}
