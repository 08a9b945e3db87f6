import type Sqlite from 'better-sqlite3'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import type { Tables } from '../schema/index.ts'

/** What a query needs. A function that is given only this has no way to write. */
export interface ReadHandle {
  readonly engine: 'sqlite' | 'postgres'
  /** drizzle's builders; awaited, never `.get()`, `.all()` or `.run()`, which PostgreSQL's lack. */
  readonly db: BetterSQLite3Database
  readonly tables: Tables
  /** What prepared statements run on; undefined on PostgreSQL. */
  readonly sqlite: SqliteConnections | undefined
}

export interface SqliteConnections {
  readonly own: Sqlite.Database
  /**
   * For reading what is committed while no transaction is open there: the connection that writes. Its pages are still those
   * of the file, where every commit makes another connection forget its own.
   */
  readonly writer: Sqlite.Database | undefined
}

declare const writing: unique symbol

/** Given by `store.write` alone, for as long as its transaction lasts. */
export interface WriteHandle extends ReadHandle {
  readonly [writing]: true
  /** Id of the API token by which a program writes for a person; the trail says it in every row. */
  readonly token?: string
}

/** One database, of either engine. */
export interface Store {
  readonly engine: 'sqlite' | 'postgres'
  /** Sees what is committed, never half a transaction. */
  readonly read: ReadHandle
  /**
   * The only transaction: commits when `body` fulfils, rolls back when it rejects. Writers wait for each other on SQLite;
   * on PostgreSQL the transaction is serializable and `body` runs again when another got in its way, so it must do
   * nothing but read and write through the handle. A write inside a write is a defect and throws.
   */
  write<Result>(body: (handle: WriteHandle) => Promise<Result>): Promise<Result>
  /**
   * Everything that `body` reads is as it was at one moment, however long it takes and whatever is written meanwhile; on a
   * connection of its own, so that nobody waits for it.
   */
  snapshot<Result>(body: (handle: ReadHandle) => Promise<Result>): Promise<Result>
  /**
   * Where another thread opens the same database, as `openStore` takes it; undefined where only this connection has it.
   */
  readonly address: string | undefined
  /**
   * Keeps the writers of this process waiting, without holding it up, while another thread of it writes: on SQLite a second
   * writer would find the file locked, and wait with everything else that the process does. On PostgreSQL nobody waits.
   */
  aside<Result>(work: () => Promise<Result>): Promise<Result>
  /** Answers when the database does. */
  ping(): Promise<void>
  close(): Promise<void>
}
