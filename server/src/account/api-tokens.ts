import { randomBytes } from 'node:crypto'
import { appendAudit } from '@atalaya/db/audit'
import { createApiToken, deleteApiToken, listApiTokens } from '@atalaya/db/account'
import type { ReadHandle } from '@atalaya/db/store'
import { getTerritory } from '@atalaya/db/territory'
import { mayAdminister, type ApiToken, type makeApiTokenSchema } from '@atalaya/shared/account'
import { Problem } from '@atalaya/shared/problem'
import type { z } from 'zod'
import { authorize, signedIn, type VerbContext } from '../plugins/context.ts'
import { apiTokenPrefix, hashToken, newToken } from '../plugins/session.ts'

const day = 24 * 60 * 60_000

async function administered(handle: ReadHandle, { principal }: VerbContext, slug: string) {
  return authorize(await getTerritory(handle, slug), mayAdminister(principal, slug))
}

async function present(handle: ReadHandle, { now }: VerbContext, territoryId: number): Promise<{ tokens: ApiToken[] }> {
  const at = now.toISOString()
  return {
    tokens: (await listApiTokens(handle, territoryId)).map(({ id, name, scope, madeBy, createdAt, expiresAt, lastUsedAt }) => ({
      id, name, scope, madeBy, createdAt, expiresAt, lastUsedAt, isExpired: expiresAt <= at,
    })),
  }
}

export async function getApiTokens(context: VerbContext, slug: string): Promise<{ tokens: ApiToken[] }> {
  const { id } = await administered(context.store.read, context, slug)
  return present(context.store.read, context, id)
}

/** A token for a program of this territory, which acts for whoever makes it; in this answer and in no later one. */
export async function makeApiToken(context: VerbContext, slug: string, { name, scope, days }: z.infer<typeof makeApiTokenSchema>): Promise<{ tokens: ApiToken[]; token: string }> {
  const { now } = context
  const { personId } = signedIn(context)
  const token = `${apiTokenPrefix}${newToken()}`
  const id = randomBytes(9).toString('base64url')
  return context.store.write(async (handle) => {
    const { id: territoryId } = await administered(handle, context, slug)
    const expiresAt = new Date(now.getTime() + days * day).toISOString()
    await createApiToken(handle, { territoryId, id, personId, name, scope, createdAt: now.toISOString(), expiresAt, tokenHash: hashToken(token) })
    await appendAudit(handle, { territory: slug, personId, at: now, action: 'account.make-token', subject: id, after: { name, scope, expiresAt } })
    return { ...(await present(handle, context, territoryId)), token }
  })
}

export async function revokeApiToken(context: VerbContext, slug: string, id: string): Promise<{ tokens: ApiToken[] }> {
  const { personId } = signedIn(context)
  return context.store.write(async (handle) => {
    const { id: territoryId } = await administered(handle, context, slug)
    if (!(await deleteApiToken(handle, { territoryId, id }))) throw new Problem('not-found', { detail: 'That token has ended already', params: {} })
    await appendAudit(handle, { territory: slug, personId, at: context.now, action: 'account.revoke-token', subject: id })
    return present(handle, context, territoryId)
  })
}
