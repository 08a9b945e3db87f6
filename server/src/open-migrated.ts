import { chainFormerTrail } from '@atalaya/db/audit'
import { openStore, type Store } from '@atalaya/db/store'

/** The database as this version of the program keeps it: with its tables up to date, and what earlier versions kept otherwise brought over. */
export async function openMigrated(url: string, now: Date): Promise<Store> {
  const store = await openStore({ url, migrate: true })
  await chainFormerTrail(store, now)
  return store
}
