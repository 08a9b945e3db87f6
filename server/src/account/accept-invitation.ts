import { appendAudit } from '@atalaya/db/audit'
import { createPerson, deleteInvitation, findOpenInvitation, findPerson, grantRoles, replaceLimit } from '@atalaya/db/account'
import type { ReadHandle, Store } from '@atalaya/db/store'
import type { acceptInvitationSchema, OpenInvitation } from '@atalaya/shared/account'
import { Problem } from '@atalaya/shared/problem'
import type { z } from 'zod'
import type { Config } from '../config/index.ts'
import { hashToken } from '../plugins/session.ts'
import { openSession, type OpenedSession } from './open-session.ts'
import { hashPassword } from './password.ts'

/** The same for a link that never was, that was used, and that is past its time. */
export function expiredLink(): Problem {
  return new Problem('link-expired', { detail: 'The link was used, withdrawn or is past its time', params: {} })
}

async function getOpen(handle: ReadHandle, token: string, now: Date) {
  const open = await findOpenInvitation(handle, { tokenHash: hashToken(token), now: now.toISOString() })
  if (!open) throw expiredLink()
  return { ...open, known: await findPerson(handle, open.invitation.email) }
}

/** Raises `link-expired`. */
export async function readInvitation({ read }: Store, token: string, now: Date): Promise<OpenInvitation> {
  const { invitation, territory, known } = await getOpen(read, token, now)
  const { email, roles, expiresAt } = invitation
  return { territory: territory.name, email, roles, expiresAt, hasAccount: known !== undefined }
}

interface Accepting {
  readonly store: Store
  readonly config: Config
  readonly now: Date
  readonly device: string
}

/**
 * Gives whoever has the link what they were asked to do, once. Who had no account gets one, and a session of it; who had one keeps
 * name and password and signs in as always: the link alone opens no account that there was. Raises `link-expired`, and
 * `invalid-fields` where a name and a password are needed and were not sent.
 */
export async function acceptInvitation({ store, config, now, device }: Accepting, { token, person }: z.infer<typeof acceptInvitationSchema>): Promise<OpenedSession | undefined> {
  // Hashing is dear: only for who has a link.
  await getOpen(store.read, token, now)
  const passwordHash = person && (await hashPassword(person.password))
  return store.write(async (handle) => {
    const { invitation, territory, known } = await getOpen(handle, token, now)
    if (!known && (!person || passwordHash === undefined)) {
      const detail = 'A name and a password are needed'
      throw new Problem('invalid-fields', { detail, params: {}, errors: [{ pointer: '/person', detail, slug: 'needs-person' }] })
    }
    const { email, roles, indicators, id } = invitation
    const personId = known ? known.id : await createPerson(handle, { name: person!.name, email, passwordHash: passwordHash!, language: person!.language, isDemo: false, hasFirstPassword: false })
    await grantRoles(handle, { territoryId: territory.id, personId, roles })
    await replaceLimit(handle, { territoryId: territory.id, personId, indicators })
    await deleteInvitation(handle, { territoryId: territory.id, id })
    await appendAudit(handle, { territory: territory.slug, personId, at: now, action: 'account.accept-invitation', subject: id, after: { personId, roles, indicators } })
    return known ? undefined : openSession(handle, { config, now, personId, device })
  })
}
