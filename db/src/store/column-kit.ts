import * as sqlite from 'drizzle-orm/sqlite-core'

/**
 * The words in which a table is written once and made for either engine. Types are SQLite's; PostgreSQL's columns read
 * and write the same JavaScript values, which is what the one cast in its own kit relies on and the API tests hold on both engines.
 */
export const sqliteKit = {
  table: sqlite.sqliteTable,
  /** Made by the database, never by a loader or a test. */
  id: () => sqlite.integer('id').primaryKey({ autoIncrement: true }),
  integer: (name: string) => sqlite.integer(name),
  /** A double: 15 significant digits come out as they went in. */
  decimal: (name: string) => sqlite.real(name),
  boolean: (name: string) => sqlite.integer(name, { mode: 'boolean' }),
  text: (name: string) => sqlite.text(name),
  /** Text of a closed list; the list is the zod one. */
  choice: <const List extends readonly [string, ...string[]]>(name: string, list: List) => sqlite.text(name, { enum: list }),
  json: <Value>(name: string) => sqlite.text(name, { mode: 'json' }).$type<Value>(),
  primaryKey: sqlite.primaryKey,
  foreignKey: sqlite.foreignKey,
  index: sqlite.index,
  uniqueIndex: sqlite.uniqueIndex,
  check: sqlite.check,
}

export type ColumnKit = typeof sqliteKit
