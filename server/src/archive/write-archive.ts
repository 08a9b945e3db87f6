import { createHash } from 'node:crypto'
import { listFilesNamed, readBatches, rowText, tablePlans, type DatabaseRow, type OfTerritory, type TablePlan } from '@atalaya/db/archive'
import { migrationLevels, type ReadHandle } from '@atalaya/db/store'
import type { FileStore } from '../evidence/file-store.ts'
import { MissingFile } from '../evidence/missing-file.ts'
import { archiveFormat, archiveVersion, fileName, manifestName, tableName, type Manifest } from './manifest.ts'
import type { ZipWriter } from './write-zip.ts'

export interface ArchiveWanted {
  readonly madeAt: Date
  /** One territory alone; all when undefined. */
  readonly territory?: ArchivedTerritory | undefined
}

/** What goes with a territory. */
export interface ArchivedTerritory extends OfTerritory {
  /** A row without what opens accounts. */
  readonly told: (plan: TablePlan, row: DatabaseRow) => DatabaseRow
  /** The ending that the name of a file has, with its point. */
  readonly endingOf: (hash: string) => string
}

/** Adds the rows, the files that they name and the manifest, all as of the snapshot. Answers the manifest. */
export async function writeArchive(zip: ZipWriter, handle: ReadHandle, store: FileStore, { madeAt, territory }: ArchiveWanted): Promise<Manifest> {
  const tables: Manifest['tables'] = []
  for (const plan of tablePlans) {
    if (territory !== undefined && plan.ofTerritory === 'none') continue
    const counted = { rows: 0 }
    const written = await zip.add(tableName(plan.name), linesOf(handle, plan, territory, counted))
    tables.push({ name: plan.name, rows: counted.rows, ...written })
  }
  const files = await writeFiles(zip, store, await listFilesNamed(handle, territory), (hash) => (territory === undefined ? '' : territory.endingOf(hash)))
  const migration = migrationLevels().at(-1)
  if (migration === undefined) throw new Error('There are no migrations')
  const manifest: Manifest = {
    format: archiveFormat, version: archiveVersion, kind: territory === undefined ? 'installation' : 'territory', territory: territory === undefined ? null : territory.slug,
    madeAt: madeAt.toISOString(), engine: handle.engine, migration, tables, files,
  }
  await zip.add(manifestName, [`${JSON.stringify(manifest, null, 2)}\n`])
  return manifest
}

async function* linesOf(handle: ReadHandle, plan: TablePlan, territory: ArchivedTerritory | undefined, counted: { rows: number }): AsyncGenerator<string> {
  for await (const rows of readBatches(handle, plan, territory)) {
    counted.rows += rows.length
    yield rows.map((row) => `${rowText(plan, territory === undefined ? row : territory.told(plan, row))}\n`).join('')
  }
}

async function writeFiles(zip: ZipWriter, store: FileStore, hashes: readonly string[], endingOf: ArchivedTerritory['endingOf']): Promise<Manifest['files']> {
  const files: Manifest['files'] = { count: 0, bytes: 0, missing: [] }
  for (const hash of hashes) {
    // Whole in memory, one at a time: no file is larger than some twenty megabytes, and none is to lie in an archive that is not what it is called.
    const content = await contentOf(store, hash)
    if (content === undefined) {
      files.missing.push(hash)
      continue
    }
    const { bytes } = await zip.add(fileName(hash, endingOf(hash)), [content], { isCompressed: false })
    files.count += 1
    files.bytes += bytes
  }
  return files
}

/** The bytes of a file; undefined where the store does not have them, or has others. */
async function contentOf(store: FileStore, hash: string): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  try {
    for await (const chunk of await store.open(hash)) chunks.push(chunk as Buffer)
  } catch (failure) {
    if (failure instanceof MissingFile) return undefined
    throw failure
  }
  const content = Buffer.concat(chunks)
  return createHash('sha256').update(content).digest('hex') === hash ? content : undefined
}
