import { setImmediate } from 'node:timers/promises'
import { and, asc, getTableColumns, gt, or, eq, type Column, type SQL } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { ReadHandle } from './handle.ts'

/** Rows of a table in the order of its key, so many at a time: a table of millions takes no more memory than one of hundreds. */
const rowsAtOnce = 500

interface Wanted {
  /** The columns of a key, in their order. */
  readonly key: readonly Column[]
  readonly where?: SQL | undefined
}

/** Every row of a table, read on in the order of a key. For a consistent whole, on the handle of a snapshot. */
export async function* streamTable<Table extends SQLiteTable>({ db }: ReadHandle, table: Table, { key, where }: Wanted): AsyncGenerator<Table['$inferSelect']> {
  const names = new Map(Object.entries(getTableColumns(table)).map(([name, column]) => [column as Column, name]))
  let last: Record<string, unknown> | undefined
  for (;;) {
    const rows: Record<string, unknown>[] = await db
      .select()
      .from(table as SQLiteTable)
      .where(and(where, last && behind(key, last, names)))
      .orderBy(...key.map((column) => asc(column)))
      .limit(rowsAtOnce)
    yield* rows as Table['$inferSelect'][]
    last = rows.at(-1)
    if (last === undefined || rows.length < rowsAtOnce) return
    // SQLite answers at once, so that nobody else would be answered before the last row.
    await setImmediate()
  }
}

/** Behind a row: (a > x) or (a = x and b > y) …, which both engines read by the index of the key. */
function behind(key: readonly Column[], row: Record<string, unknown>, names: ReadonlyMap<Column, string>): SQL | undefined {
  const valueOf = (column: Column) => row[names.get(column) as string]
  return or(...key.map((column, at) => and(...key.slice(0, at).map((former) => eq(former, valueOf(former))), gt(column, valueOf(column)))))
}
