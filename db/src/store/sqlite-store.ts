import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import Sqlite from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { makeTables } from '../schema/index.ts'
import { sqliteKit } from './column-kit.ts'
import type { ReadHandle, SqliteConnections, Store, WriteHandle } from './handle.ts'
import { refuseNestedWrite } from './nested-write.ts'

/** On an older Node, better-sqlite3 13 ends the process by a segmentation fault instead of an error. */
function refuseOldNode(): void {
  if (Number(process.versions.napi) >= 10) return
  throw new Error(`Node ${process.version} is too old for the database: run "npm start", which brings Node 24 with it, or install Node 24`)
}

const tables = makeTables(sqliteKit)

const migrationsFolder = fileURLToPath(new URL('../../migrations/sqlite', import.meta.url))

/**
 * Two connections: one that writes, a transaction at a time, and one that only reads, so that nobody sees half a
 * transaction while its body awaits; between transactions prepared statements read on the first. drizzle's own
 * `transaction` would commit before an async body has run.
 */
export async function openSqlite(path: string, isMigrated: boolean): Promise<Store> {
  refuseOldNode()
  mkdirSync(dirname(path), { recursive: true })
  // It holds hashes of passwords: a new one is its owner's alone, and what is kept beside it has the same rights.
  closeSync(openSync(path, 'a', 0o600))
  const writer = new Sqlite(path)
  // The default in WAL mode is NORMAL, which may lose the last commits when the power fails.
  writer.pragma('journal_mode = WAL')
  writer.pragma('synchronous = FULL')
  // Pages that many saves change go to the file once in sixteen megabytes of log instead of once in four.
  writer.pragma('wal_autocheckpoint = 4000')
  writer.pragma('busy_timeout = 10000')
  // Without it INSERT OR REPLACE would delete from an append-only table unseen by its trigger.
  writer.pragma('recursive_triggers = ON')
  if (isMigrated) {
    // A table is rebuilt by dropping it, which foreign keys would refuse halfway.
    writer.pragma('foreign_keys = OFF')
    migrate(drizzle(writer), { migrationsFolder })
    // Only after a migration, which leaves a row of its own: every row of the database is read.
    const hasMigrated = writer.prepare('select total_changes()').pluck().get() !== 0
    const broken = hasMigrated ? (writer.pragma('foreign_key_check') as unknown[]) : []
    if (broken.length > 0) throw new Error(`The database has ${broken.length} rows whose parents are missing`)
  }
  writer.pragma('foreign_keys = ON')
  const reader = new Sqlite(path, { readonly: true })
  for (const [connection, kibibytes] of [[writer, 8192], [reader, 2048]] as const) {
    connection.pragma('busy_timeout = 10000')
    // No memory map: the first read after each commit would unmap it and fault its pages in again, which costs more than reading them.
    connection.pragma(`cache_size = -${kibibytes}`)
    connection.pragma('temp_store = MEMORY')
  }

  const handle = (sqlite: SqliteConnections): ReadHandle => ({ engine: 'sqlite', db: drizzle(sqlite.own), tables, sqlite })
  const read = handle({ own: reader, writer })
  const writeHandle = handle({ own: writer, writer: undefined }) as WriteHandle
  const begin = writer.prepare('BEGIN IMMEDIATE')
  const commit = writer.prepare('COMMIT')
  const rollback = writer.prepare('ROLLBACK')

  let last: Promise<unknown> = Promise.resolve()
  const transaction = async <Result>(body: (handle: WriteHandle) => Promise<Result>): Promise<Result> => {
    begin.run()
    try {
      const result = await body(writeHandle)
      commit.run()
      return result
    } catch (error) {
      if (writer.inTransaction) rollback.run()
      throw error
    }
  }

  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> =>
    refuseNestedWrite(() => {
      const result = last.then(work)
      last = result.then(
        () => undefined,
        () => undefined,
      )
      return result
    })

  return {
    engine: 'sqlite',
    read,
    address: path,
    write: (body) => inTurn(() => transaction(body)),
    aside: inTurn,
    async snapshot(body) {
      const own = new Sqlite(path, { readonly: true })
      try {
        own.pragma('busy_timeout = 10000')
        own.exec('BEGIN')
        // A transaction sees the moment of its first read, not the one at which it begins.
        own.prepare('select count(*) from sqlite_master').get()
        return await body(handle({ own, writer: undefined }))
      } finally {
        own.close()
      }
    },
    async ping() {
      reader.prepare('select 1').get()
    },
    async close() {
      await last
      reader.close()
      // No `optimize`: statistics taken while people and sessions are few make the planner scan them for as long as they stay.
      writer.close()
    },
  }
}
