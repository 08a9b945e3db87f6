import * as postgres from 'drizzle-orm/pg-core'
import type { ColumnKit } from './column-kit.ts'

/** The same words for PostgreSQL; a file of its own, so that SQLite starts without the other engine's half of the library. */
export const postgresKit = {
  table: postgres.pgTable,
  id: () => postgres.integer('id').primaryKey().generatedByDefaultAsIdentity(),
  integer: (name: string) => postgres.integer(name),
  decimal: (name: string) => postgres.doublePrecision(name),
  boolean: (name: string) => postgres.boolean(name),
  text: (name: string) => postgres.text(name),
  choice: (name: string, list: readonly [string, ...string[]]) => postgres.text(name, { enum: list as [string, ...string[]] }),
  json: (name: string) => postgres.jsonb(name),
  primaryKey: postgres.primaryKey,
  foreignKey: postgres.foreignKey,
  index: postgres.index,
  uniqueIndex: postgres.uniqueIndex,
  check: postgres.check,
} as unknown as ColumnKit
