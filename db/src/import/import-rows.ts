import type { RowOutcome } from '@atalaya/shared/import'
import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm'
import type { Tables } from '../schema/index.ts'
import { prepared, type ReadHandle, type Store, type WriteHandle } from '../store/index.ts'
import type { BatchKey } from './batch-repository.ts'

export type StoredImportRow = Tables['importRow']['$inferSelect']

const rowColumns = [
  'territoryId', 'batchId', 'position', 'fileRow', 'fileColumn', 'outcome', 'refusal', 'targetId', 'indicatorId', 'period', 'quarter', 'form', 'value', 'numerator',
  'denominator', 'missingReason', 'missingNote', 'source', 'dataDate', 'note', 'baseVersion', 'correction',
] as const

const insertRow = prepared(({ db, tables }) =>
  db.insert(tables.importRow).values({
    ...Object.fromEntries(rowColumns.map((column) => [column, sql.placeholder(column)])),
    // Not through the column's own encoder, which would write the JSON value null where there is nothing.
    told: sql`${sql.placeholder('told')}`,
    before: sql`${sql.placeholder('before')}`,
  } as never),
)

/** How many rows one statement takes on PostgreSQL, where each is a journey to the server; 24 values a row, of 65,535. */
const rowsAtOnce = 500

/** Adds rows in their order. On SQLite by a statement that was made once; elsewhere many to a statement. */
async function addImportRows(handle: WriteHandle, rows: readonly StoredImportRow[]): Promise<void> {
  if (handle.engine === 'sqlite') {
    const encoded = (value: unknown) => (value === null ? null : JSON.stringify(value))
    await insertRow(handle).executeEach(rows.map((row) => ({ ...row, told: encoded(row.told), before: encoded(row.before) })))
    return
  }
  for (let from = 0; from < rows.length; from += rowsAtOnce) await handle.db.insert(handle.tables.importRow).values(rows.slice(from, from + rowsAtOnce))
}

const isOf = ({ tables: { importRow: row } }: ReadHandle, { territoryId, id }: BatchKey) => and(eq(row.territoryId, territoryId), eq(row.batchId, id))

/** Takes away what an earlier comparison found, so many rows at most; answers how many it took. */
async function removeImportRows(handle: WriteHandle, key: BatchKey, most: number): Promise<number> {
  const { importRow: row } = handle.tables
  const [last] = await handle.db.select({ position: row.position }).from(row).where(isOf(handle, key)).orderBy(asc(row.position)).limit(1)
  if (!last) return 0
  return (await handle.db.delete(row).where(and(isOf(handle, key), sql`${row.position} < ${last.position + most}`)).returning({ position: row.position })).length
}

/** Rows of one write: none lasts longer than a few milliseconds, so that whoever saves meanwhile hardly waits. */
const sliceRows = 2_000

/** Keeps what a comparison found, slice by slice, each in a write of its own: nothing of it is in force. Says after each how many there are. */
export async function stageImportRows(store: Store, rows: readonly StoredImportRow[], told: (position: number) => void): Promise<void> {
  for (let from = 0; from < rows.length; from += sliceRows) {
    const slice = rows.slice(from, from + sliceRows)
    await store.write((handle) => addImportRows(handle, slice))
    told((slice.at(-1) as StoredImportRow).position)
  }
}

/** Takes away what an earlier comparison found, slice by slice as well. */
export async function clearImportRows(store: Store, key: BatchKey): Promise<void> {
  while ((await store.write((handle) => removeImportRows(handle, key, sliceRows))) > 0);
}

/** Takes a batch away that nothing came of. */
export async function discardBatch(store: Store, key: BatchKey): Promise<void> {
  await clearImportRows(store, key)
  const { importBatch: batch } = store.read.tables
  await store.write(async ({ db }) => {
    await db.delete(batch).where(and(eq(batch.territoryId, key.territoryId), eq(batch.id, key.id)))
  })
}

/** The rows of some outcomes after a position, in their order. */
export async function listImportRows(handle: ReadHandle, key: BatchKey, { outcomes, after, most }: { readonly outcomes: readonly RowOutcome[]; readonly after: number; readonly most: number }): Promise<StoredImportRow[]> {
  const { importRow: row } = handle.tables
  return handle.db.select().from(row).where(and(isOf(handle, key), inArray(row.outcome, [...outcomes]), gt(row.position, after))).orderBy(asc(row.position)).limit(most)
}

/** Notes which corrections rows proposed, by their positions. */
export async function noteCorrections({ db, tables: { importRow: row } }: WriteHandle, { territoryId, id }: BatchKey, proposed: readonly { readonly position: number; readonly correction: number }[]): Promise<void> {
  for (const { position, correction } of proposed) await db.update(row).set({ correction }).where(and(eq(row.territoryId, territoryId), eq(row.batchId, id), eq(row.position, position)))
}
