import { and, eq, gt, lte } from 'drizzle-orm'
import type { ReadHandle, WriteHandle } from '../store/index.ts'

/** Keeps a link, and forgets those that have expired by `now`. Several may live: each process prints one of its own. */
export async function addSetupLink({ db, tables: { setupLink } }: WriteHandle, { now, ...link }: { tokenHash: string; expiresAt: string; now: string }): Promise<void> {
  await db.delete(setupLink).where(lte(setupLink.expiresAt, now))
  await db.insert(setupLink).values(link)
}

export async function isSetupLink({ db, tables: { setupLink } }: ReadHandle, { tokenHash, now }: { tokenHash: string; now: string }): Promise<boolean> {
  const rows = await db.select({ expiresAt: setupLink.expiresAt }).from(setupLink).where(and(eq(setupLink.tokenHash, tokenHash), gt(setupLink.expiresAt, now)))
  return rows.length === 1
}

export async function deleteSetupLinks({ db, tables }: WriteHandle): Promise<void> {
  await db.delete(tables.setupLink)
}
