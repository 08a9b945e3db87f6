import type { Store } from './handle.ts'
import { openSqlite } from './sqlite-store.ts'

export interface StoreOptions {
  /** `postgres://…`, `pglite:<folder>` (in memory without a folder; for tests), or the path of a SQLite file. */
  readonly url: string
  /** Bring the tables up to date first. */
  readonly migrate: boolean
}

/** Whether an address is of a PostgreSQL server. */
export function isPostgresServer(url: string): boolean {
  return /^postgres(ql)?:\/\//.test(url)
}

/** Opens the one database, creating a SQLite file that is not there. Rejects when it cannot be reached or migrated. */
export async function openStore({ url, migrate }: StoreOptions): Promise<Store> {
  const isServer = isPostgresServer(url)
  if (!isServer && !url.startsWith('pglite:')) return openSqlite(url, migrate)
  // Read only where it is used: its driver takes a fifth of the time of a start.
  const { openPglite, openPostgres } = await import('./postgres-store.ts')
  return isServer ? openPostgres(url, migrate) : openPglite(url.slice('pglite:'.length), migrate)
}
