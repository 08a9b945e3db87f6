import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import { makeTables } from '../schema/index.ts'
import type { ReadHandle, Store, WriteHandle } from './handle.ts'
import { refuseNestedWrite } from './nested-write.ts'
import { postgresKit } from './postgres-kit.ts'

const tables = makeTables(postgresKit)

const migrationsFolder = fileURLToPath(new URL('../../migrations/postgres', import.meta.url))

/** Any constant of ours: processes that start together migrate one after the other. */
const migrationLock = 7_241_901

/** Every statement sees what the first one saw, and nothing is written. */
const oneMoment = 'isolation level repeatable read read only'

/** How often a transaction that collided with another is tried before its error is the caller's. */
const maxAttempts = 30

/** Milliseconds before it is tried again: by chance, so that those who collided do not meet again, and longer the more often they did. */
function pauseBefore(tried: number): number {
  return Math.random() * Math.min(5 * tried, 60)
}

function handleOf(db: unknown): ReadHandle {
  return { engine: 'postgres', db: db as ReadHandle['db'], tables, sqlite: undefined }
}

/**
 * SQLSTATE 40001 serialization_failure and 40P01 deadlock_detected: the same transaction may succeed when run again. 23505
 * unique_violation as well: two that insert the same key at once, of which the second then sees the row and says so itself.
 */
function isCollision(error: unknown): boolean {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined
  return code === '40001' || code === '40P01' || code === '23505'
}

export async function openPostgres(url: string, isMigrated: boolean): Promise<Store> {
  const pool = new pg.Pool({ connectionString: url, max: 10 })
  // An idle connection that the server closes must not end the process.
  pool.on('error', (error) => process.emitWarning(error))
  if (isMigrated) {
    const client = await pool.connect()
    try {
      await client.query('select pg_advisory_lock($1)', [migrationLock])
      await migrate(drizzle(client), { migrationsFolder })
    } finally {
      await client.query('select pg_advisory_unlock($1)', [migrationLock])
      client.release()
    }
  }

  const transaction = async <Result>(kind: string, body: (handle: WriteHandle) => Promise<Result>): Promise<Result> => {
    const client = await pool.connect()
    let broken: Error | undefined
    // Nor must one that it ends in the middle of a transaction, when the pool does not listen.
    const noteEnd = (error: Error) => {
      broken = error
    }
    client.on('error', noteEnd)
    try {
      await client.query(`begin ${kind}`)
      const result = await body(handleOf(drizzle(client)) as WriteHandle)
      await client.query('commit')
      return result
    } catch (error) {
      // What is told is why the transaction failed, not that it could not be taken back: with its connection it is.
      await client.query('rollback').catch(noteEnd)
      throw error
    } finally {
      client.off('error', noteEnd)
      client.release(broken)
    }
  }

  return {
    engine: 'postgres',
    read: handleOf(drizzle(pool)),
    address: url,
    aside: (work) => work(),
    write: (body) =>
      refuseNestedWrite(async () => {
        for (let tried = 1; ; tried += 1) {
          try {
            return await transaction('isolation level serializable', body)
          } catch (error) {
            if (tried === maxAttempts || !isCollision(error)) throw error
            await setTimeout(pauseBefore(tried))
          }
        }
      }),
    snapshot: (body) => transaction(oneMoment, body),
    async ping() {
      await pool.query('select 1')
    },
    close: () => pool.end(),
  }
}

/** PostgreSQL compiled to WebAssembly, in a folder or, when it is empty, in memory: the engine for tests where no server is at hand. */
export async function openPglite(folder: string, isMigrated: boolean): Promise<Store> {
  const { PGlite } = await import('@electric-sql/pglite')
  const { drizzle: drizzlePglite } = await import('drizzle-orm/pglite')
  const { migrate: migratePglite } = await import('drizzle-orm/pglite/migrator')
  const client = await (folder === '' ? PGlite.create() : PGlite.create(folder))
  const db = drizzlePglite(client)
  if (isMigrated) await migratePglite(db, { migrationsFolder })
  const handle = handleOf(db)
  return {
    engine: 'postgres',
    read: handle,
    address: undefined,
    aside: (work) => work(),
    // One connection: its transactions follow each other, and reads outside them wait.
    write: (body) => refuseNestedWrite(() => client.transaction((transaction) => body(handleOf(drizzlePglite(transaction as never)) as WriteHandle))),
    snapshot: (body) =>
      client.transaction(async (transaction) => {
        await transaction.query(`set transaction ${oneMoment}`)
        return body(handleOf(drizzlePglite(transaction as never)))
      }),
    async ping() {
      await client.query('select 1')
    },
    close: () => client.close(),
  }
}
