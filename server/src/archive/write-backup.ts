import { existsSync } from 'node:fs'
import { isEmptyInstallation } from '@atalaya/db/archive'
import type { Store } from '@atalaya/db/store'
import type { FileStore } from '../evidence/file-store.ts'
import type { Manifest } from './manifest.ts'
import { RefusedArchive } from './refused-archive.ts'
import { writeArchive } from './write-archive.ts'
import { alreadyThere, writeZip } from './write-zip.ts'

export interface BackupWanted {
  readonly path: string
  /** Whether a file of that name is replaced. */
  readonly isForced: boolean
  readonly madeAt: Date
}

/**
 * Writes all of an installation into one file, as it is at one moment, while it goes on working. Raises `RefusedArchive` where the
 * file is there already, and for an installation with neither a city nor people: a wrong DATA_DIR would be backed up for years.
 */
export async function writeBackup({ store, files }: { store: Store; files: FileStore }, { path, isForced, madeAt }: BackupWanted): Promise<Manifest> {
  if (!isForced && existsSync(path)) throw alreadyThere(path)
  let manifest: Manifest | undefined
  await store.snapshot(async (handle) => {
    if (await isEmptyInstallation(handle)) throw new RefusedArchive('There is nothing to back up: this installation has neither a city nor people. DATA_DIR or DATABASE_URL names another one.')
    await writeZip(path, { madeAt, isForced }, async (zip) => {
      manifest = await writeArchive(zip, handle, files, { madeAt })
    })
  })
  if (manifest === undefined) throw new Error('The backup was written without a manifest')
  return manifest
}
