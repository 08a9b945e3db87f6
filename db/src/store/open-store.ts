import type { Store } from './handle.ts'
import { openPglite, openPostgres } from './postgres-store.ts'
import { openSqlite } from './sqlite-store.ts'

export interface StoreOptions {
  /** `postgres://…`, `pglite:<folder>` (in memory without a folder; for tests), or the path of a SQLite file. */
  readonly url: string
  /** Bring the tables up to date first. */
  readonly migrate: boolean
}

/** Opens the one database, creating a SQLite file that is not there. Rejects when it cannot be reached or migrated. */
export function openStore({ url, migrate }: StoreOptions): Promise<Store> {
  if (/^postgres(ql)?:\/\//.test(url)) return openPostgres(url, migrate)
  if (url.startsWith('pglite:')) return openPglite(url.slice('pglite:'.length), migrate)
  return openSqlite(url, migrate)
}
