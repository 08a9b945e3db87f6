import { randomBytes } from 'node:crypto'
import { appendAudit } from '@atalaya/db/audit'
import { deleteInvitation, findInvitation, findPerson, listInvitations, listMembers, saveInvitation } from '@atalaya/db/account'
import { queueMail } from '@atalaya/db/mail'
import type { ReadHandle, WriteHandle } from '@atalaya/db/store'
import { getTerritory, type StoredTerritory } from '@atalaya/db/territory'
import { mayAdminister, type Invitation, type inviteSchema, type MadeInvitation } from '@atalaya/shared/account'
import { formattingLocale, languageOfPlace } from '@atalaya/shared/language'
import { Problem } from '@atalaya/shared/problem'
import type { z } from 'zod'
import type { Config } from '../config/index.ts'
import { authorize, signedIn, type VerbContext } from '../plugins/context.ts'
import { accountMailMessages } from './account-mail-messages.ts'
import { newInvitationLink } from './one-time-link.ts'

interface Invitations {
  readonly invitations: Invitation[]
}

export interface Invited extends Invitations {
  readonly made: MadeInvitation
}

type Wanted = z.infer<typeof inviteSchema>

async function present(handle: ReadHandle, { now }: VerbContext, territoryId: number): Promise<Invitations> {
  const rows = await listInvitations(handle, territoryId)
  const at = now.toISOString()
  return {
    invitations: rows.map(({ id, email, roles, indicators, invitedByName, createdAt, expiresAt }) => ({
      id, email, roles, indicators, invitedBy: invitedByName, createdAt, expiresAt, isExpired: expiresAt <= at,
    })),
  }
}

async function administered(handle: ReadHandle, { principal }: VerbContext, slug: string): Promise<StoredTerritory> {
  return authorize(await getTerritory(handle, slug), mayAdminister(principal, slug))
}

export async function getInvitations(context: VerbContext, slug: string): Promise<Invitations> {
  const { id } = await administered(context.store.read, context, slug)
  return present(context.store.read, context, id)
}

/** A link and the message that carries it, in the place of those that the address had before. */
async function send(handle: WriteHandle, context: VerbContext, config: Config, territory: StoredTerritory, { email, roles, indicators, id }: Wanted & { id: string }): Promise<Invited['made']> {
  const { now } = context
  const { personId, name: invitedBy } = signedIn(context)
  const known = await findPerson(handle, email)
  if (known && (await listMembers(handle, territory.id)).some((member) => member.personId === known.id)) {
    throw new Problem('already-exists', { detail: 'Somebody with that e-mail works in this territory already', params: {} })
  }
  const { link, tokenHash, expiresAt } = newInvitationLink(config, now)
  await saveInvitation(handle, { territoryId: territory.id, id, email, roles, indicators, invitedBy: personId, createdAt: now.toISOString(), expiresAt, tokenHash })
  const language = known ? known.language : languageOfPlace(territory.locale)
  const expires = new Intl.DateTimeFormat(formattingLocale(language), { dateStyle: 'long', timeZone: territory.timeZone }).format(new Date(expiresAt))
  const message = accountMailMessages[language].invitation({ territory: territory.name[language], invitedBy, expires })
  await queueMail(handle, { ...message, territory: territory.slug, personId: known ? known.id : null, name: known ? known.name : '', email, kind: 'invitation', language, link, expiresAt, at: now })
  return { email, link, expiresAt }
}

/** An invitation that there was not, with its row in the trail; whether whoever asks may invite is the caller's to know. */
export async function beginInvitation(handle: WriteHandle, context: VerbContext, config: Config, territory: StoredTerritory, wanted: Wanted): Promise<MadeInvitation> {
  const id = randomBytes(12).toString('base64url')
  const made = await send(handle, context, config, territory, { ...wanted, id })
  const { email, roles, indicators } = wanted
  await appendAudit(handle, { territory: territory.slug, personId: signedIn(context).personId, at: context.now, action: 'account.invite', subject: id, after: { email, roles, indicators } })
  return made
}

/**
 * Asks somebody to work in a territory. The link goes by mail and is in this answer, so that it can be handed over where there is
 * no mail. It gives an administrator nothing that adding a member with a first password would not. Raises `already-exists` for a member.
 */
export async function invite(context: VerbContext, config: Config, slug: string, wanted: Wanted): Promise<Invited> {
  return context.store.write(async (handle) => {
    const territory = await administered(handle, context, slug)
    const made = await beginInvitation(handle, context, config, territory, wanted)
    return { ...(await present(handle, context, territory.id)), made }
  })
}

async function getInvitation(handle: WriteHandle, territoryId: number, id: string) {
  const invitation = await findInvitation(handle, { territoryId, id })
  if (!invitation) throw new Problem('not-found', { detail: 'The invitation was accepted or withdrawn', params: {} })
  return invitation
}

/** Sends an invitation again, past its time or not; the link before is good no longer. */
export async function renewInvitation(context: VerbContext, config: Config, slug: string, id: string): Promise<Invited> {
  return context.store.write(async (handle) => {
    const territory = await administered(handle, context, slug)
    const { email, roles, indicators } = await getInvitation(handle, territory.id, id)
    const made = await send(handle, context, config, territory, { email, roles, indicators, id })
    await appendAudit(handle, { territory: slug, personId: signedIn(context).personId, at: context.now, action: 'account.renew-invitation', subject: id })
    return { ...(await present(handle, context, territory.id)), made }
  })
}

export async function withdrawInvitation(context: VerbContext, slug: string, id: string): Promise<Invitations> {
  return context.store.write(async (handle) => {
    const territory = await administered(handle, context, slug)
    const { email } = await getInvitation(handle, territory.id, id)
    await deleteInvitation(handle, { territoryId: territory.id, id })
    await appendAudit(handle, { territory: slug, personId: signedIn(context).personId, at: context.now, action: 'account.withdraw-invitation', subject: id, before: { email } })
    return present(handle, context, territory.id)
  })
}
