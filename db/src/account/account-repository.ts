import type { Principal, Role } from '@atalaya/shared/access'
import type { Member } from '@atalaya/shared/account'
import type { Language } from '@atalaya/shared/language'
import { Problem } from '@atalaya/shared/problem'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { prepared, type ReadHandle, type WriteHandle } from '../store/index.ts'

export interface Person {
  readonly id: number
  readonly name: string
  readonly email: string
  readonly passwordHash: string
  readonly language: Language
  readonly isDemo: boolean
  readonly hasFirstPassword: boolean
  readonly receivesReminders: boolean
  readonly unsubscribeToken: string | null
}

/** The form in which addresses are compared: composed, without spaces around, in lower case of any script. */
export function normalizeEmail(email: string): string {
  return email.trim().normalize('NFC').toLowerCase()
}

const byEmail = prepared(({ db, tables }) =>
  db.select().from(tables.person).where(eq(tables.person.emailKey, sql.placeholder('emailKey'))),
)

export async function findPerson(handle: ReadHandle, email: string): Promise<Person | undefined> {
  const [row] = await byEmail(handle).execute({ emailKey: normalizeEmail(email) })
  return row
}

/** Raises `already-exists` for an address that somebody has. */
export async function createPerson(handle: WriteHandle, person: Omit<Person, 'id' | 'receivesReminders' | 'unsubscribeToken'>): Promise<number> {
  if (await findPerson(handle, person.email)) {
    throw new Problem('already-exists', { detail: 'Somebody with that e-mail is here already', params: {} })
  }
  const [row] = await handle.db
    .insert(handle.tables.person)
    .values({ ...person, emailKey: normalizeEmail(person.email) })
    .returning({ id: handle.tables.person.id })
  if (!row) throw new Error('The database returned no id for a person')
  return row.id
}

/** Keeps a password: the person's own, or a first one that somebody else made. Neither is the published one of a demo account. */
export async function changePassword({ db, tables }: WriteHandle, personId: number, password: Pick<Person, 'passwordHash' | 'hasFirstPassword'>): Promise<void> {
  await db.update(tables.person).set({ ...password, isDemo: false }).where(eq(tables.person.id, personId))
}

export async function changeLanguage({ db, tables }: WriteHandle, personId: number, language: Language): Promise<void> {
  await db.update(tables.person).set({ language }).where(eq(tables.person.id, personId))
}

export async function changeReminders({ db, tables }: WriteHandle, personId: number, receivesReminders: boolean): Promise<void> {
  await db.update(tables.person).set({ receivesReminders }).where(eq(tables.person.id, personId))
}

export async function keepUnsubscribeToken({ db, tables }: WriteHandle, personId: number, unsubscribeToken: string): Promise<void> {
  await db.update(tables.person).set({ unsubscribeToken }).where(eq(tables.person.id, personId))
}

/** Who has this in their reminders. */
export async function findByUnsubscribeToken({ db, tables }: ReadHandle, token: string): Promise<Person | undefined> {
  const [row] = await db.select().from(tables.person).where(eq(tables.person.unsubscribeToken, token))
  return row
}

export async function findPersonById({ db, tables }: ReadHandle, id: number): Promise<Person | undefined> {
  const [row] = await db.select().from(tables.person).where(eq(tables.person.id, id))
  return row
}

export interface Roles {
  readonly territoryId: number
  readonly personId: number
  readonly roles: readonly Role[]
}

/** Adds roles; those already held stay. */
export async function grantRoles({ db, tables }: WriteHandle, { territoryId, personId, roles }: Roles): Promise<void> {
  if (roles.length === 0) return
  await db
    .insert(tables.membership)
    .values(roles.map((role) => ({ territoryId, personId, role })))
    .onConflictDoNothing()
}

/** Makes these the only roles of the person in the territory; none takes the person out of it. */
export async function replaceRoles(handle: WriteHandle, { territoryId, personId, roles }: Roles): Promise<void> {
  const { membership } = handle.tables
  await handle.db.delete(membership).where(and(eq(membership.territoryId, territoryId), eq(membership.personId, personId)))
  await grantRoles(handle, { territoryId, personId, roles })
}

/** Limits somebody's figures in a territory to these indicators; none lifts the limit. */
export async function replaceLimit({ db, tables: { membershipIndicator: limit } }: WriteHandle, { territoryId, personId, indicators }: { territoryId: number; personId: number; indicators: readonly string[] }): Promise<void> {
  await db.delete(limit).where(and(eq(limit.territoryId, territoryId), eq(limit.personId, personId)))
  if (indicators.length > 0) await db.insert(limit).values([...new Set(indicators)].map((indicator) => ({ territoryId, personId, indicator })))
}

/** Somebody who works in a territory, as the tables have them: what may be done about them depends on who asks. */
export type StoredMember = Omit<Member, 'abilities' | 'version' | 'hasSecondFactor'>

/** The people of a territory with their roles, by name. */
export async function listMembers({ db, tables }: ReadHandle, territoryId: number): Promise<StoredMember[]> {
  const rows = await db
    .select({ personId: tables.person.id, name: tables.person.name, email: tables.person.email, role: tables.membership.role })
    .from(tables.membership)
    .innerJoin(tables.person, eq(tables.person.id, tables.membership.personId))
    .where(eq(tables.membership.territoryId, territoryId))
    .orderBy(asc(tables.person.name), asc(tables.person.id), asc(tables.membership.role))
  const { membershipIndicator: limit } = tables
  const limits = await db.select({ personId: limit.personId, indicator: limit.indicator }).from(limit).where(eq(limit.territoryId, territoryId)).orderBy(asc(limit.indicator))
  const limitsOf = Map.groupBy(limits, ({ personId }) => personId)
  const members = new Map<number, StoredMember>()
  for (const { role, ...person } of rows) {
    const member = members.get(person.personId)
    if (member) member.roles.push(role)
    else members.set(person.personId, { ...person, roles: [role], indicators: (limitsOf.get(person.personId) ?? []).map(({ indicator }) => indicator) })
  }
  return [...members.values()]
}

/** Every territory where somebody has roles, by person; nobody without a role is in it. */
export async function listMemberships({ db, tables }: ReadHandle, personIds: readonly number[]): Promise<Map<number, Principal['memberships']>> {
  if (personIds.length === 0) return new Map()
  const rows = await db
    .select({ personId: tables.membership.personId, territory: tables.territory.slug, role: tables.membership.role })
    .from(tables.membership)
    .innerJoin(tables.territory, eq(tables.territory.id, tables.membership.territoryId))
    .where(inArray(tables.membership.personId, [...personIds]))
  const { membershipIndicator: limit } = tables
  const limits = await db
    .select({ personId: limit.personId, territory: tables.territory.slug, indicator: limit.indicator })
    .from(limit)
    .innerJoin(tables.territory, eq(tables.territory.id, limit.territoryId))
    .where(inArray(limit.personId, [...personIds]))
    .orderBy(asc(limit.indicator))
  const byPerson = Map.groupBy(rows, ({ personId }) => personId)
  return new Map(
    [...byPerson].map(([personId, held]) => {
      const byTerritory = Map.groupBy(held, ({ territory }) => territory)
      return [
        personId,
        [...byTerritory].map(([territory, ofTerritory]) => {
          const indicators = limits.flatMap((limited) => (limited.personId === personId && limited.territory === territory ? [limited.indicator] : []))
          return { territory, roles: ofTerritory.map(({ role }) => role), ...(indicators.length > 0 && { indicators }) }
        }),
      ]
    }),
  )
}

/** Whether accounts with the published demo password exist. */
export async function hasDemoAccounts({ db, tables }: ReadHandle): Promise<boolean> {
  const rows = await db.select({ id: tables.person.id }).from(tables.person).where(eq(tables.person.isDemo, true)).limit(1)
  return rows.length > 0
}

/** Names by id, for those of the ids that are somebody. */
export async function findPersonNames({ db, tables }: ReadHandle, ids: readonly (number | null)[]): Promise<Map<number | null, string>> {
  const wanted = ids.filter((id) => id !== null)
  if (wanted.length === 0) return new Map()
  const rows = await db.select({ id: tables.person.id, name: tables.person.name }).from(tables.person).where(inArray(tables.person.id, wanted))
  return new Map(rows.map(({ id, name }) => [id, name]))
}
