import type { Principal, Role } from '@atalaya/shared/access'
import type { Language } from '@atalaya/shared/language'
import { and, desc, eq, gt, lte, or, sql } from 'drizzle-orm'
import { prepared, type ReadHandle, type WriteHandle } from '../store/index.ts'

export interface SessionPrincipal {
  readonly principal: Principal
  readonly language: Language
  readonly hasFirstPassword: boolean
  /** A territory of theirs asks for a second factor, and neither they nor the session have one. */
  readonly lacksSecondFactor: boolean
  readonly receivesReminders: boolean
  /** The session began at the provider of identities with two steps. */
  readonly hasProviderFactor: boolean
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
      receivesReminders: person.receivesReminders,
      lastSeenAt: session.lastSeenAt,
      hasProviderFactor: session.hasProviderFactor,
      hasSecondFactor: sql<number | null>`(select 1 from second_factor where second_factor.person_id = ${person.id} and second_factor.confirmed_at is not null)`,
      // In one text: a row for each role would repeat all the rest, for somebody in a hundred cities a hundred times.
      roles: sql<string | null>`(select string_agg(territory.slug || ' ' || membership.role || case when territory.requires_second_factor then ' 2' else '' end, ',') from membership join territory on territory.id = membership.territory_id where membership.person_id = ${person.id})`,
      indicators: sql<string | null>`(select string_agg(territory.slug || ' ' || membership_indicator.indicator, ',') from membership_indicator join territory on territory.id = membership_indicator.territory_id where membership_indicator.person_id = ${person.id})`,
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

function membershipsOf(roles: string | null, indicators: string | null): Principal['memberships'] {
  const held = byTerritory<Role>(roles)
  const limits = indicators === null ? undefined : byTerritory<string>(indicators)
  return [...held].map(([territory, ofTerritory]) => {
    const limit = limits?.get(territory)
    return { territory, roles: ofTerritory, ...(limit && { indicators: limit }) }
  })
}

/** Pairs of a territory and something of it, as the statement writes them. */
function byTerritory<Told extends string>(pairs: string | null): Map<string, Told[]> {
  const held = new Map<string, Told[]>()
  for (const pair of pairs === null ? [] : pairs.split(',').toSorted()) {
    const [territory, told] = pair.split(' ') as [string, Told]
    const ofTerritory = held.get(territory)
    if (ofTerritory) ofTerritory.push(told)
    else held.set(territory, [told])
  }
  return held
}

/** Who a live session belongs to, with all roles; undefined when the token is unknown, expired, or idle since `idleSince`. */
export async function findPrincipal(
  handle: ReadHandle,
  { tokenHash, now, idleSince }: { tokenHash: string; now: string; idleSince: string },
): Promise<SessionPrincipal | undefined> {
  const [found] = await alive(handle).execute({ tokenHash, now, idleSince })
  if (!found) return undefined
  const { personId, name, email, language, hasFirstPassword, receivesReminders, lastSeenAt, hasProviderFactor, roles, indicators, hasSecondFactor } = found
  const isAsked = roles?.includes(' 2') ?? false
  return {
    principal: { personId, name, email, memberships: membershipsOf(roles, indicators) }, language, hasFirstPassword, receivesReminders, hasProviderFactor, lastSeenAt,
    lacksSecondFactor: isAsked && hasSecondFactor === null && !hasProviderFactor,
  }
}

export async function createSession(
  { db, tables }: WriteHandle,
  session: { tokenHash: string; personId: number; createdAt: string; lastSeenAt: string; expiresAt: string; device?: string; hasProviderFactor?: boolean },
): Promise<void> {
  await db.insert(tables.session).values(session)
}

export async function touchSession({ db, tables }: WriteHandle, tokenHash: string, lastSeenAt: string): Promise<void> {
  await db.update(tables.session).set({ lastSeenAt }).where(eq(tables.session.tokenHash, tokenHash))
}

export async function deleteSession({ db, tables }: WriteHandle, tokenHash: string): Promise<void> {
  await db.delete(tables.session).where(eq(tables.session.tokenHash, tokenHash))
}

/** The live sessions of a person, the one used last first. */
export async function listSessions({ db, tables: { session } }: ReadHandle, { personId, now, idleSince }: { personId: number; now: string; idleSince: string }) {
  return db
    .select()
    .from(session)
    .where(and(eq(session.personId, personId), gt(session.expiresAt, now), gt(session.lastSeenAt, idleSince)))
    .orderBy(desc(session.lastSeenAt), desc(session.createdAt))
}

/** Signs a person out everywhere: when the password changes. Roles are read anew with every request. */
export async function deleteSessionsOf({ db, tables }: WriteHandle, personId: number): Promise<void> {
  await db.delete(tables.session).where(eq(tables.session.personId, personId))
}

export async function deleteExpiredSessions({ db, tables: { session } }: WriteHandle, { now, idleSince }: { now: string; idleSince: string }): Promise<void> {
  await db.delete(session).where(or(lte(session.expiresAt, now), lte(session.lastSeenAt, idleSince)))
}
