import { and, eq, isNotNull, lt } from 'drizzle-orm'
import type { ReadHandle, Tables, WriteHandle } from '../store/index.ts'

export type StoredSecondFactor = Tables['secondFactor']['$inferSelect']

/** The program of a person's phone, confirmed or not yet. */
export async function findSecondFactor({ db, tables: { secondFactor } }: ReadHandle, personId: number): Promise<StoredSecondFactor | undefined> {
  const [row] = await db.select().from(secondFactor).where(eq(secondFactor.personId, personId))
  return row
}

/** Keeps a secret that has yet to be confirmed, in the place of one begun before. */
export async function beginSecondFactor({ db, tables: { secondFactor } }: WriteHandle, personId: number, secret: string): Promise<void> {
  const begun = { secret, confirmedAt: null, lastStep: 0 }
  await db.insert(secondFactor).values({ personId, ...begun }).onConflictDoUpdate({ target: secondFactor.personId, set: begun })
}

/** Takes a number's half minute once; false when that one or a later one was taken before. */
export async function takeStep({ db, tables: { secondFactor } }: WriteHandle, personId: number, step: number): Promise<boolean> {
  const rows = await db
    .update(secondFactor)
    .set({ lastStep: step })
    .where(and(eq(secondFactor.personId, personId), lt(secondFactor.lastStep, step)))
    .returning({ personId: secondFactor.personId })
  return rows.length > 0
}

/** From now on it is asked for; these are what is used when the phone is lost. */
export async function confirmSecondFactor({ db, tables }: WriteHandle, { personId, at, codeHashes }: { personId: number; at: string; codeHashes: readonly string[] }): Promise<void> {
  await db.update(tables.secondFactor).set({ confirmedAt: at }).where(eq(tables.secondFactor.personId, personId))
  await db.delete(tables.recoveryCode).where(eq(tables.recoveryCode.personId, personId))
  await db.insert(tables.recoveryCode).values(codeHashes.map((codeHash) => ({ personId, codeHash })))
}

/** Uses a recovery code up; false when the person has no such code. */
export async function takeRecoveryCode({ db, tables: { recoveryCode } }: WriteHandle, personId: number, codeHash: string): Promise<boolean> {
  const rows = await db
    .delete(recoveryCode)
    .where(and(eq(recoveryCode.personId, personId), eq(recoveryCode.codeHash, codeHash)))
    .returning({ personId: recoveryCode.personId })
  return rows.length > 0
}

export async function countRecoveryCodes({ db, tables: { recoveryCode } }: ReadHandle, personId: number): Promise<number> {
  return (await db.select({ personId: recoveryCode.personId }).from(recoveryCode).where(eq(recoveryCode.personId, personId))).length
}

export async function deleteSecondFactor({ db, tables }: WriteHandle, personId: number): Promise<void> {
  await db.delete(tables.recoveryCode).where(eq(tables.recoveryCode.personId, personId))
  await db.delete(tables.secondFactor).where(eq(tables.secondFactor.personId, personId))
}

/** Which people sign in with one. */
export async function listSecondFactors({ db, tables: { secondFactor } }: ReadHandle): Promise<Set<number>> {
  const rows = await db.select({ personId: secondFactor.personId }).from(secondFactor).where(isNotNull(secondFactor.confirmedAt))
  return new Set(rows.map(({ personId }) => personId))
}
