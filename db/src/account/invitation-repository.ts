import { and, desc, eq, gt, lte } from 'drizzle-orm'
import type { ReadHandle, Tables, WriteHandle } from '../store/index.ts'
import { normalizeEmail } from './account-repository.ts'

export type StoredInvitation = Tables['invitation']['$inferSelect']

/** Keeps an invitation in the place of any other that the same address has in the territory. */
export async function saveInvitation({ db, tables: { invitation } }: WriteHandle, given: Omit<StoredInvitation, 'emailKey'>): Promise<void> {
  const emailKey = normalizeEmail(given.email)
  await db.delete(invitation).where(and(eq(invitation.territoryId, given.territoryId), eq(invitation.emailKey, emailKey)))
  await db.insert(invitation).values({ ...given, emailKey })
}

/** Those of a territory, open and past their time, the newest first. */
export async function listInvitations({ db, tables: { invitation, person } }: ReadHandle, territoryId: number): Promise<(StoredInvitation & { invitedByName: string })[]> {
  const rows = await db
    .select({ invitation, invitedByName: person.name })
    .from(invitation)
    .innerJoin(person, eq(person.id, invitation.invitedBy))
    .where(eq(invitation.territoryId, territoryId))
    .orderBy(desc(invitation.createdAt), desc(invitation.id))
  return rows.map((row) => ({ ...row.invitation, invitedByName: row.invitedByName }))
}

export async function findInvitation({ db, tables: { invitation } }: ReadHandle, { territoryId, id }: Pick<StoredInvitation, 'territoryId' | 'id'>): Promise<StoredInvitation | undefined> {
  const [row] = await db.select().from(invitation).where(and(eq(invitation.territoryId, territoryId), eq(invitation.id, id)))
  return row
}

/** The open invitation that a link leads to, with its territory. */
export async function findOpenInvitation({ db, tables: { invitation, territory } }: ReadHandle, { tokenHash, now }: { tokenHash: string; now: string }) {
  const [row] = await db
    .select({ invitation, territory })
    .from(invitation)
    .innerJoin(territory, eq(territory.id, invitation.territoryId))
    .where(and(eq(invitation.tokenHash, tokenHash), gt(invitation.expiresAt, now)))
  return row
}

export async function deleteInvitation({ db, tables: { invitation } }: WriteHandle, { territoryId, id }: Pick<StoredInvitation, 'territoryId' | 'id'>): Promise<void> {
  await db.delete(invitation).where(and(eq(invitation.territoryId, territoryId), eq(invitation.id, id)))
}

/** Keeps a link by which a person chooses a password, and forgets the links that are past their time. */
export async function createPasswordReset({ db, tables: { passwordReset } }: WriteHandle, reset: Tables['passwordReset']['$inferSelect'], now: string): Promise<void> {
  await db.delete(passwordReset).where(lte(passwordReset.expiresAt, now))
  await db.insert(passwordReset).values(reset)
}

/** Whose password a live link is for. */
export async function findPasswordReset({ db, tables: { passwordReset } }: ReadHandle, { tokenHash, now }: { tokenHash: string; now: string }): Promise<number | undefined> {
  const [row] = await db.select({ personId: passwordReset.personId }).from(passwordReset).where(and(eq(passwordReset.tokenHash, tokenHash), gt(passwordReset.expiresAt, now)))
  return row?.personId
}

/** Ends every such link of a person: with the password chosen, and with any other that takes its place. */
export async function deletePasswordResets({ db, tables: { passwordReset } }: WriteHandle, personId: number): Promise<void> {
  await db.delete(passwordReset).where(eq(passwordReset.personId, personId))
}
