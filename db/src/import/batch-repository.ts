import type { ImportMapping, ImportState } from '@atalaya/shared/import'
import { Problem } from '@atalaya/shared/problem'
import { and, asc, desc, eq, inArray, lt, sql } from 'drizzle-orm'
import type { Tables } from '../schema/index.ts'
import type { ReadHandle, Store, WriteHandle } from '../store/index.ts'

type BatchRow = Tables['importBatch']['$inferSelect']

/** A batch with the names of who did what. */
export interface StoredBatch extends Omit<BatchRow, 'sentBy' | 'appliedBy' | 'undoneBy'> {
  readonly sentBy: string
  readonly appliedBy: string | null
  readonly appliedById: number | null
  readonly undoneBy: string | null
}

export interface BatchKey {
  readonly territoryId: number
  readonly id: string
}

function selectBatches({ db, tables: { importBatch: batch, person } }: ReadHandle) {
  // Subqueries, because the engines' builders have no alias in common.
  const nameOf = (column: typeof batch.appliedBy) => sql<string | null>`(select ${person.name} from ${person} where ${person.id} = ${column})`
  return db.select({ batch, sentBy: person.name, appliedBy: nameOf(batch.appliedBy), undoneBy: nameOf(batch.undoneBy) }).from(batch).innerJoin(person, eq(person.id, batch.sentBy)).$dynamic()
}

function toBatch({ batch, ...names }: Awaited<ReturnType<typeof selectBatches>>[number]): StoredBatch {
  return { ...batch, appliedById: batch.appliedBy, ...names }
}

const isBatch = ({ tables: { importBatch: batch } }: ReadHandle, { territoryId, id }: BatchKey) => and(eq(batch.territoryId, territoryId), eq(batch.id, id))

/** The last hundred batches that were sent to a territory, newest first. */
export async function listBatches(handle: ReadHandle, territoryId: number): Promise<StoredBatch[]> {
  const { importBatch: batch } = handle.tables
  return (await selectBatches(handle).where(eq(batch.territoryId, territoryId)).orderBy(desc(batch.sentAt), desc(batch.id)).limit(100)).map(toBatch)
}

/** Raises `not-found` for a batch that the territory does not have. */
export async function getBatch(handle: ReadHandle, key: BatchKey): Promise<StoredBatch> {
  const [row] = await selectBatches(handle).where(isBatch(handle, key))
  if (!row) throw new Problem('not-found', { detail: 'There is no such file here', params: {} })
  return toBatch(row)
}

export async function createBatch({ db, tables }: WriteHandle, batch: Tables['importBatch']['$inferInsert']): Promise<void> {
  await db.insert(tables.importBatch).values(batch)
}

export async function changeBatch(handle: WriteHandle, key: BatchKey, change: Partial<Tables['importBatch']['$inferInsert']>): Promise<void> {
  await handle.db.update(handle.tables.importBatch).set(change).where(isBatch(handle, key))
}

/** Moves a batch on from one of these states. Answers false, and changes nothing, where it is in another. */
export async function advanceBatch(handle: WriteHandle, key: BatchKey, from: readonly ImportState[], change: Partial<Tables['importBatch']['$inferInsert']>): Promise<boolean> {
  const batch = handle.tables.importBatch
  const moved = await handle.db.update(batch).set(change).where(and(isBatch(handle, key), inArray(batch.state, [...from]))).returning({ id: batch.id })
  return moved.length === 1
}

/** Notes how far the work on a batch is, or how it ended, in a write of its own. What is in force does not change by it. */
export async function noteBatch(store: Store, key: BatchKey, change: Partial<Tables['importBatch']['$inferInsert']>): Promise<void> {
  await store.write((handle) => changeBatch(handle, key, change))
}

/** Marks the work of processes that are gone: whatever was in one of these states and has not been heard of since an instant. */
export async function interruptBatches(store: Store, from: readonly ImportState[], silentSince: string): Promise<void> {
  await store.write(async ({ db, tables: { importBatch: batch } }) => {
    await db.update(batch).set({ state: 'interrupted' }).where(and(inArray(batch.state, [...from]), lt(batch.beatAt, silentSince)))
  })
}

/** The mappings of a territory, by name. */
export async function listMappings({ db, tables: { importMapping } }: ReadHandle, territoryId: number): Promise<ImportMapping[]> {
  return (await db.select({ mapping: importMapping.mapping }).from(importMapping).where(eq(importMapping.territoryId, territoryId)).orderBy(asc(importMapping.name))).map(({ mapping }) => mapping)
}

/** Keeps a mapping over one of its name. */
export async function saveMapping({ db, tables: { importMapping } }: WriteHandle, territoryId: number, mapping: ImportMapping, by: { savedBy: number; savedAt: string }): Promise<void> {
  await db.insert(importMapping).values({ territoryId, name: mapping.name, mapping, ...by }).onConflictDoUpdate({ target: [importMapping.territoryId, importMapping.name], set: { mapping, ...by } })
}

