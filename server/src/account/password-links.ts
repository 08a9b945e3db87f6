import { appendAudit } from '@atalaya/db/audit'
import {
  changePassword, createPasswordReset, deletePasswordResets, deleteSessionsOf, findPasswordReset, findPerson, type Person,
} from '@atalaya/db/account'
import { queueMail } from '@atalaya/db/mail'
import type { Store } from '@atalaya/db/store'
import { getTerritory } from '@atalaya/db/territory'
import { mayResetPassword } from '@atalaya/shared/account'
import { formattingLocale } from '@atalaya/shared/language'
import type { Config } from '../config/index.ts'
import { authorize, signedIn, type VerbContext } from '../plugins/context.ts'
import { hashToken } from '../plugins/session.ts'
import { expiredLink } from './accept-invitation.ts'
import { accountMailMessages } from './account-mail-messages.ts'
import { newPasswordLink, type OneTimeLink } from './one-time-link.ts'
import { hashPassword } from './password.ts'
import { getMember } from './reset-password.ts'

/** Milliseconds in which nobody is sent a second such message, whoever asks. */
const mailPause = 5 * 60_000

/** In the time of nowhere, and named so: nobody knows where the person is. */
function timeInWords(at: string, { language }: Pick<Person, 'language'>): string {
  return new Intl.DateTimeFormat(formattingLocale(language), { timeStyle: 'short', dateStyle: 'long', timeZone: 'UTC' }).format(new Date(at)).concat(' UTC')
}

/**
 * Sends whoever has an account under this address a link to choose another password. Answers and writes the same for one that
 * nobody has, so that nobody learns who is here. The message belongs to no territory: the person may work in several, and no
 * administrator of one is to see the way in.
 */
export async function askPasswordReset({ store, config, now }: { store: Store; config: Config; now: Date }, email: string): Promise<void> {
  const made = newPasswordLink(config, now)
  await store.write(async (handle) => {
    const person = await findPerson(handle, email)
    await appendAudit(handle, { territory: '', personId: person ? person.id : null, at: now, action: 'account.ask-password-reset', subject: person ? String(person.id) : '' })
    if (!person || (person.isDemo && config.mode === 'production')) return
    const { id: personId, name, email: address, language } = person
    const { link, tokenHash, expiresAt } = made
    const message = accountMailMessages[language].passwordReset({ name, expires: timeInWords(expiresAt, person) })
    const onceKey = `password-reset ${personId} ${Math.floor(now.getTime() / mailPause)}`
    const queued = await queueMail(handle, { ...message, territory: '', personId, name, email: address, kind: 'password-reset', language, link, expiresAt, onceKey, at: now })
    if (queued !== undefined) await createPasswordReset(handle, { tokenHash, personId, expiresAt }, now.toISOString())
  })
}

/** The same link for an administrator to hand over; open where a first password is. Whatever the member does meanwhile goes on until it is used. */
export async function makePasswordLink(context: VerbContext, config: Config, slug: string, memberId: number): Promise<Pick<OneTimeLink, 'link' | 'expiresAt'>> {
  const { store, principal, now } = context
  const { personId } = signedIn(context)
  const { link, tokenHash, expiresAt } = newPasswordLink(config, now)
  return store.write(async (handle) => {
    const territory = await getTerritory(handle, slug)
    const member = await getMember(handle, territory, memberId, context)
    authorize(member, mayResetPassword(principal, slug, member))
    await createPasswordReset(handle, { tokenHash, personId: memberId, expiresAt }, now.toISOString())
    await appendAudit(handle, { territory: slug, personId, at: now, action: 'account.make-password-link', subject: String(memberId) })
    return { link, expiresAt }
  })
}

/** Makes it the password of whoever the link is for, and ends their sessions and every such link. Raises `link-expired`. */
export async function usePasswordReset({ store, now }: { store: Store; now: Date }, { token, password }: { token: string; password: string }): Promise<void> {
  const live = { tokenHash: hashToken(token), now: now.toISOString() }
  // Hashing is dear: only for who has a link.
  if ((await findPasswordReset(store.read, live)) === undefined) throw expiredLink()
  const passwordHash = await hashPassword(password)
  await store.write(async (handle) => {
    const personId = await findPasswordReset(handle, live)
    if (personId === undefined) throw expiredLink()
    await changePassword(handle, personId, { passwordHash, hasFirstPassword: false })
    await deletePasswordResets(handle, personId)
    await deleteSessionsOf(handle, personId)
    await appendAudit(handle, { territory: '', personId, at: now, action: 'account.use-password-reset', subject: String(personId) })
  })
}
