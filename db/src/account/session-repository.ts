import type { Principal, Role } from '@atalaya/shared/access'
import type { Language } from '@atalaya/shared/language'
import { and, eq, gt, lte, or, sql } from 'drizzle-orm'
import { prepared, type ReadHandle, type WriteHandle } from '../store/index.ts'

export interface SessionPrincipal {
  readonly principal: Principal
  readonly language: Language
  readonly hasFirstPassword: boolean
  readonly lastSeenAt: string
}

const alive = prepared(({ db, tables: { session, person } }) =>
  db
    .select({
      personId: person.id,
      name: person.name,
      email: person.email,
      language: person.language,
      hasFirstPassword: person.hasFirstPassword,
      lastSeenAt: session.lastSeenAt,
      // In one text: a row for each role would repeat all the rest, for somebody in a hundred cities a hundred times.
      roles: sql<string | null>`(select string_agg(territory.slug || ' ' || membership.role, ',') from membership join territory on territory.id = membership.territory_id where membership.person_id = ${person.id})`,
    })
    .from(session)
    .innerJoin(person, eq(person.id, session.personId))
    .where(
      and(
        eq(session.tokenHash, sql.placeholder('tokenHash')),
        gt(session.expiresAt, sql.placeholder('now')),
        gt(session.lastSeenAt, sql.placeholder('idleSince')),
      ),
    ),
)

function membershipsOf(roles: string | null): Principal['memberships'] {
  const held = new Map<string, Role[]>()
  for (const pair of roles === null ? [] : roles.split(',').toSorted()) {
    const [territory, role] = pair.split(' ') as [string, Role]
    const ofTerritory = held.get(territory)
    if (ofTerritory) ofTerritory.push(role)
    else held.set(territory, [role])
  }
  return [...held].map(([territory, ofTerritory]) => ({ territory, roles: ofTerritory }))
}

/** Who a live session belongs to, with all roles; undefined when the token is unknown, expired, or idle since `idleSince`. */
export async function findPrincipal(
  handle: ReadHandle,
  { tokenHash, now, idleSince }: { tokenHash: string; now: string; idleSince: string },
): Promise<SessionPrincipal | undefined> {
  const [found] = await alive(handle).execute({ tokenHash, now, idleSince })
  if (!found) return undefined
  const { personId, name, email, language, hasFirstPassword, lastSeenAt, roles } = found
  return { principal: { personId, name, email, memberships: membershipsOf(roles) }, language, hasFirstPassword, lastSeenAt }
}

export async function createSession(
  { db, tables }: WriteHandle,
  session: { tokenHash: string; personId: number; createdAt: string; lastSeenAt: string; expiresAt: string },
): Promise<void> {
  await db.insert(tables.session).values(session)
}

export async function touchSession({ db, tables }: WriteHandle, tokenHash: string, lastSeenAt: string): Promise<void> {
  await db.update(tables.session).set({ lastSeenAt }).where(eq(tables.session.tokenHash, tokenHash))
}

export async function deleteSession({ db, tables }: WriteHandle, tokenHash: string): Promise<void> {
  await db.delete(tables.session).where(eq(tables.session.tokenHash, tokenHash))
}

/** Signs a person out everywhere: when the password changes. Roles are read anew with every request. */
export async function deleteSessionsOf({ db, tables }: WriteHandle, personId: number): Promise<void> {
  await db.delete(tables.session).where(eq(tables.session.personId, personId))
}

export async function deleteExpiredSessions({ db, tables: { session } }: WriteHandle, { now, idleSince }: { now: string; idleSince: string }): Promise<void> {
  await db.delete(session).where(or(lte(session.expiresAt, now), lte(session.lastSeenAt, idleSince)))
}
