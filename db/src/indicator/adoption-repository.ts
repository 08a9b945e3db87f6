import type { Adoption } from '@atalaya/shared/indicator'
import { and, asc, eq, notInArray, sql } from 'drizzle-orm'
import { prepared, type ReadHandle, type WriteHandle } from '../store/index.ts'

/** An adoption with the key of its indicator. */
export type StoredAdoption = Omit<Adoption, 'indicator'> & { readonly indicatorId: number }

const adopted = prepared(({ db, tables: { adoption } }) =>
  db
    .select({ indicatorId: adoption.indicatorId, owner: adoption.owner, substitute: adoption.substitute, tolerance: adoption.tolerance })
    .from(adoption)
    .where(eq(adoption.territoryId, sql.placeholder('territoryId')))
    .orderBy(asc(adoption.indicatorId)),
)

/** What a territory has adopted, by indicator. */
export function listAdoptions(handle: ReadHandle, territoryId: number): Promise<StoredAdoption[]> {
  return adopted(handle).execute({ territoryId })
}

const adoptedOne = prepared(({ db, tables: { adoption } }) =>
  db
    .select({ indicatorId: adoption.indicatorId, owner: adoption.owner, substitute: adoption.substitute, tolerance: adoption.tolerance })
    .from(adoption)
    .where(and(eq(adoption.territoryId, sql.placeholder('territoryId')), eq(adoption.indicatorId, sql.placeholder('indicatorId')))),
)

export async function findAdoption(handle: ReadHandle, territoryId: number, indicatorId: number): Promise<StoredAdoption | undefined> {
  const [row] = await adoptedOne(handle).execute({ territoryId, indicatorId })
  return row
}

/** Makes these the territory's adoptions. Figures and observations of those left out stay where they are. */
export async function replaceAdoptions({ db, tables: { adoption } }: WriteHandle, territoryId: number, adoptions: readonly StoredAdoption[]): Promise<void> {
  const kept = adoptions.map(({ indicatorId }) => indicatorId)
  await db.delete(adoption).where(and(eq(adoption.territoryId, territoryId), notInArray(adoption.indicatorId, kept)))
  if (adoptions.length === 0) return
  await db
    .insert(adoption)
    .values(adoptions.map((row) => ({ ...row, territoryId })))
    .onConflictDoUpdate({
      target: [adoption.territoryId, adoption.indicatorId],
      set: { owner: sql`excluded.owner`, substitute: sql`excluded.substitute`, tolerance: sql`excluded.tolerance` },
    })
}
