import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore, type Store } from '@atalaya/db/store'
import { onTestFinished } from 'vitest'

/** A migrated database without a row, gone when the test ends. */
export async function openEmptyStore(): Promise<Store> {
  const folder = mkdtempSync(join(tmpdir(), 'atalaya-store-'))
  const store = await openStore({ url: join(folder, 'atalaya.db'), migrate: true })
  onTestFinished(async () => {
    await store.close()
    rmSync(folder, { recursive: true })
  })
  return store
}
