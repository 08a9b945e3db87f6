import { appendAudit } from '@atalaya/db/audit'
import { findMail, listOutbox, repeatMail as keepRepeated, type StoredMail } from '@atalaya/db/mail'
import type { ReadHandle } from '@atalaya/db/store'
import { getTerritory } from '@atalaya/db/territory'
import { mayAdminister } from '@atalaya/shared/account'
import type { Mail } from '@atalaya/shared/mail'
import { Problem } from '@atalaya/shared/problem'
import type { Config } from '../config/index.ts'
import { authorize, signedIn, type VerbContext } from '../plugins/context.ts'

const shown = 200

export interface Outbox {
  readonly isSending: boolean
  readonly messages: Mail[]
}

/** One whose link is gone would lead nowhere. */
function isRepeatable({ state, text, expiresAt }: StoredMail, now: Date): boolean {
  return (state === 'failed' || state === 'filed') && !text.includes('{link}') && expiresAt > now.toISOString()
}

function presentMail(mail: StoredMail, now: Date): Mail {
  const { id, name, email, kind, language, subject, text, state, createdAt, nextTryAt, tries, lastError } = mail
  return { id, name, email, kind, language, subject, text, state, createdAt, nextTryAt, tries, lastError, isRepeatable: isRepeatable(mail, now) }
}

async function present(handle: ReadHandle, config: Config, slug: string, now: Date): Promise<Outbox> {
  return { isSending: config.smtpUrl !== '', messages: (await listOutbox(handle, slug, shown)).map((mail) => presentMail(mail, now)) }
}

/**
 * What a territory has sent or is to send. Without the secret links, also for the administrator: whoever makes one is answered it
 * there and then, and a list that keeps them would be a second place to take them from.
 */
export async function getOutbox(context: VerbContext, config: Config, slug: string): Promise<Outbox> {
  authorize(await getTerritory(context.store.read, slug), mayAdminister(context.principal, slug))
  return present(context.store.read, config, slug, context.now)
}

/** Puts a message among those that wait. Raises `wrong-state` for one that waits, was sent, is past its time or had a secret link. */
export async function repeatMail(context: VerbContext, config: Config, slug: string, id: string): Promise<Outbox> {
  const { now } = context
  return context.store.write(async (handle) => {
    authorize(await getTerritory(handle, slug), mayAdminister(context.principal, slug))
    const mail = await findMail(handle, { territory: slug, id })
    if (!mail) throw new Problem('not-found', { detail: 'There is no such message', params: {} })
    if (!isRepeatable(mail, now)) throw new Problem('wrong-state', { detail: 'That message cannot be sent again', params: { state: mail.state } })
    await keepRepeated(handle, mail, now)
    await appendAudit(handle, { territory: slug, personId: signedIn(context).personId, at: now, action: 'mail.repeat', subject: id })
    return present(handle, config, slug, now)
  })
}
