import { and, desc, eq, gt } from 'drizzle-orm'
import type { ReadHandle, Tables, WriteHandle } from '../store/index.ts'
import { listMemberships } from './account-repository.ts'
import { findSecondFactor } from './second-factor-repository.ts'
import type { SessionPrincipal } from './session-repository.ts'

export type StoredApiToken = Tables['apiToken']['$inferSelect']

export async function createApiToken({ db, tables: { apiToken } }: WriteHandle, token: Omit<StoredApiToken, 'lastUsedAt'>): Promise<void> {
  await db.insert(apiToken).values({ ...token, lastUsedAt: null })
}

/** Those of a territory, past their time too, the newest first. */
export async function listApiTokens({ db, tables: { apiToken, person } }: ReadHandle, territoryId: number): Promise<(StoredApiToken & { madeBy: string })[]> {
  const rows = await db
    .select({ token: apiToken, madeBy: person.name })
    .from(apiToken)
    .innerJoin(person, eq(person.id, apiToken.personId))
    .where(eq(apiToken.territoryId, territoryId))
    .orderBy(desc(apiToken.createdAt), desc(apiToken.id))
  return rows.map(({ token, madeBy }) => ({ ...token, madeBy }))
}

/** Who a program with a token is: whoever made it, with what they may do in its territory by now. */
export type TokenPrincipal = SessionPrincipal & { readonly token: StoredApiToken }

/** Undefined for a token that is none, was ended, or is past its time. Roles are read anew with every request. */
export async function findTokenPrincipal(handle: ReadHandle, { tokenHash, now }: { tokenHash: string; now: string }): Promise<TokenPrincipal | undefined> {
  const { db, tables: { apiToken, territory, person } } = handle
  const [row] = await db
    .select({ token: apiToken, slug: territory.slug, requiresSecondFactor: territory.requiresSecondFactor, person })
    .from(apiToken)
    .innerJoin(territory, eq(territory.id, apiToken.territoryId))
    .innerJoin(person, eq(person.id, apiToken.personId))
    .where(and(eq(apiToken.tokenHash, tokenHash), gt(apiToken.expiresAt, now)))
  if (!row) return undefined
  const { token, slug, requiresSecondFactor, person: { id, name, email, language, hasFirstPassword, receivesReminders } } = row
  const memberships = (await listMemberships(handle, [id])).get(id)?.filter((membership) => membership.territory === slug) ?? []
  const factor = requiresSecondFactor ? await findSecondFactor(handle, id) : undefined
  return {
    token, principal: { personId: id, name, email, memberships }, language, hasFirstPassword, receivesReminders, lastSeenAt: now,
    hasProviderFactor: false, lacksSecondFactor: requiresSecondFactor && (factor === undefined || factor.confirmedAt === null),
  }
}

type Key = Pick<StoredApiToken, 'territoryId' | 'id'>

export async function touchApiToken({ db, tables: { apiToken } }: WriteHandle, { territoryId, id }: Key, lastUsedAt: string): Promise<void> {
  await db.update(apiToken).set({ lastUsedAt }).where(and(eq(apiToken.territoryId, territoryId), eq(apiToken.id, id)))
}

/** False when there is none. */
export async function deleteApiToken({ db, tables: { apiToken } }: WriteHandle, { territoryId, id }: Key): Promise<boolean> {
  const rows = await db.delete(apiToken).where(and(eq(apiToken.territoryId, territoryId), eq(apiToken.id, id))).returning({ id: apiToken.id })
  return rows.length > 0
}
