import type { Readable } from 'node:stream'
import type { Config } from '../config/index.ts'
import type { ReceivedFile } from '../plugins/uploads.ts'
import { bucketStore } from './bucket-store.ts'
import { folderStore } from './folder-store.ts'

/**
 * Where the bytes of files lie, named by their SHA-256: the same bytes once, whoever brings them. Nothing is ever taken away,
 * because a row may name it that is being written at this moment.
 */
export interface FileStore {
  /** Keeps a file's bytes for good before it answers; does nothing when they are there. */
  put(file: ReceivedFile): Promise<void>
  /** The bytes from the first. Rejects when they are not there: with `MissingFile`, where the store says that it has none such. */
  open(hash: string): Promise<Readable>
}

/** The store that the configuration names. */
export function openFileStore({ objectStore, dataDir }: Pick<Config, 'objectStore' | 'dataDir'>): FileStore {
  return objectStore === undefined ? folderStore(dataDir) : bucketStore(objectStore)
}
