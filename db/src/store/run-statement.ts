import { sql, type SQL } from 'drizzle-orm'
import type { ReadHandle } from './handle.ts'

/** What the drivers of both engines answer a plain statement with. */
interface Plain {
  run(statement: SQL): unknown
  all(statement: SQL): Record<string, unknown>[]
  execute(statement: SQL): Promise<{ rows: Record<string, unknown>[] }>
}

/** A statement that no builder has words for: rows by the names of their columns, where it answers any. */
export async function runStatement({ engine, db }: ReadHandle, text: string | SQL): Promise<Record<string, unknown>[]> {
  const plain = db as unknown as Plain
  const statement = typeof text === 'string' ? sql.raw(text) : text
  if (engine === 'postgres') return (await plain.execute(statement)).rows
  if (/^\s*(select|fetch)/i.test(typeof text === 'string' ? text : 'select')) return plain.all(statement)
  plain.run(statement)
  return []
}
