import { appendAudit } from '@atalaya/db/audit'
import { deleteExpiredSessions, findByIdentity, findIdentity, findPerson, findSecondFactor, linkIdentity, type ProviderSubject } from '@atalaya/db/account'
import type { ReadHandle, Store } from '@atalaya/db/store'
import { Problem } from '@atalaya/shared/problem'
import type { Config } from '../config/index.ts'
import { idleSince } from '../plugins/session.ts'
import { openSession, type OpenedSession } from './open-session.ts'
import { takeProof } from './second-factor-proof.ts'

/** Who signed in at the provider; the e-mail is null where it is not verified. */
export interface Known extends ProviderSubject {
  readonly email: string | null
}

/**
 * Whose account it is: whoever was linked, else who has the verified e-mail. Raises `email-unverified`, `nobody-here`, and
 * `other-identity` for an account that another subject opens: an address may have passed to somebody else.
 */
async function getEntering(handle: ReadHandle, { mode }: Config, { issuer, subject, email }: Known) {
  const linked = await findByIdentity(handle, { issuer, subject })
  if (linked === undefined && email === null) throw new Problem('email-unverified', { detail: 'The provider does not confirm the e-mail', params: {} })
  const person = linked ?? (email === null ? undefined : await findPerson(handle, email))
  if (!person || (person.isDemo && mode === 'production')) {
    throw new Problem('nobody-here', { detail: 'Ask whoever administers the city for an invitation', params: { email: email === null ? person!.email : email } })
  }
  if (!linked && (await findIdentity(handle, { issuer, personId: person.id }))) {
    throw new Problem('other-identity', { detail: 'Another user of that provider opens this account: unlink it first', params: {} })
  }
  return { person, isNew: linked === undefined }
}

interface Entering {
  readonly store: Store
  readonly config: Config
  readonly now: Date
  readonly device: string
  /** The provider asked for two steps: no number is asked for here. */
  readonly hasProviderFactor: boolean
}

/** Whose number is still to be shown; undefined for nobody's. Raises as signing in does, before anything is asked for. */
export async function findLackingNumber({ store, config, hasProviderFactor }: Entering, known: Known): Promise<number | undefined> {
  const { person } = await getEntering(store.read, config, known)
  const factor = hasProviderFactor ? undefined : await findSecondFactor(store.read, person.id)
  return factor !== undefined && factor.confirmedAt !== null ? person.id : undefined
}

/** Opens a session for who signed in at the provider, and links the two the first time. Raises `invalid-fields` for a wrong number. */
export async function enterByOpenId({ store, config, now, device, hasProviderFactor }: Entering, known: Known, code?: string): Promise<OpenedSession> {
  const { issuer, subject } = known
  return store.write(async (handle) => {
    const { person, isNew } = await getEntering(handle, config, known)
    const row = { territory: '', personId: person.id, at: now, subject: String(person.id) }
    const proof = hasProviderFactor ? 'provider' : await takeProof(handle, { personId: person.id, code, now })
    if (isNew) {
      await linkIdentity(handle, { issuer, subject, personId: person.id, linkedAt: now.toISOString() })
      await appendAudit(handle, { ...row, action: 'account.link-identity', after: { issuer, subject } })
    }
    await deleteExpiredSessions(handle, { now: now.toISOString(), idleSince: idleSince(config, now) })
    const opened = await openSession(handle, { config, now, personId: person.id, device, hasProviderFactor })
    await appendAudit(handle, { ...row, action: 'account.sign-in', after: { issuer, ...(proof !== 'none' && { proof }) } })
    return opened
  })
}
