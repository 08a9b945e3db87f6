import { sql, type SQL } from 'drizzle-orm'
import type { ReadHandle } from './handle.ts'

/** What PostgreSQL's drivers answer a plain statement with. */
interface Plain {
  execute(statement: SQL): Promise<{ rows: Record<string, unknown>[] }>
}

/** A statement as it is written, that no builder has words for: rows of the driver's own values by the names of their columns, where it answers any. */
export async function runStatement({ sqlite, db }: ReadHandle, text: string): Promise<Record<string, unknown>[]> {
  if (!sqlite) return (await (db as unknown as Plain).execute(sql.raw(text))).rows
  const statement = sqlite.own.prepare<[], Record<string, unknown>>(text)
  if (statement.reader) return statement.all()
  statement.run()
  return []
}

/** The name of a table or a column in such a statement. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** A text in such a statement. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
