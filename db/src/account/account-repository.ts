import type { Role } from '@atalaya/shared/access'
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
export async function createPerson(handle: WriteHandle, person: Omit<Person, 'id'>): Promise<number> {
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

export async function changePassword({ db, tables }: WriteHandle, personId: number, passwordHash: string): Promise<void> {
  await db.update(tables.person).set({ passwordHash, isDemo: false }).where(eq(tables.person.id, personId))
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

/** The people of a territory with their roles, by name. */
export async function listMembers({ db, tables }: ReadHandle, territoryId: number): Promise<Member[]> {
  const rows = await db
    .select({ personId: tables.person.id, name: tables.person.name, email: tables.person.email, role: tables.membership.role })
    .from(tables.membership)
    .innerJoin(tables.person, eq(tables.person.id, tables.membership.personId))
    .where(eq(tables.membership.territoryId, territoryId))
    .orderBy(asc(tables.person.name), asc(tables.person.id), asc(tables.membership.role))
  const members = new Map<number, Member>()
  for (const { role, ...person } of rows) {
    const member = members.get(person.personId)
    if (member) member.roles.push(role)
    else members.set(person.personId, { ...person, roles: [role] })
  }
  return [...members.values()]
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
