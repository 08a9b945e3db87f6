import { createHash } from 'node:crypto'
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { openStore, type Store } from '@atalaya/db/store'
import type { Config } from '@atalaya/server/config'
import { onTestFinished } from 'vitest'
import yazl from 'yazl'
import { openFileStore } from '../../server/src/evidence/file-store.ts'
import { arrivalsFolder } from '../../server/src/evidence/folder-store.ts'
import { restoreArchive } from '../../server/src/archive/restore-archive.ts'
import { writeBackup } from '../../server/src/archive/write-backup.ts'
import { openZip } from '../../server/src/archive/zip-entries.ts'
import type { Manifest } from '../../server/src/archive/manifest.ts'

/** An installation: its database, and the folder where its files lie. */
export interface Installation {
  readonly store: Store
  readonly dataDir: string
  /** Where the files lie instead. */
  readonly objectStore?: Config['objectStore']
}

const filesOf = ({ dataDir, objectStore }: Installation) => openFileStore({ dataDir, objectStore })

/** A migrated database without a row on an engine of one's own choice, with a folder; both gone when `end` is called. */
export async function openInstallation(engine: 'sqlite' | 'pglite'): Promise<Installation & { end(): Promise<void> }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'atalaya-restored-'))
  const store = await openStore({ url: engine === 'sqlite' ? join(dataDir, 'atalaya.sqlite') : 'pglite:', migrate: true })
  return {
    store,
    dataDir,
    async end() {
      await store.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** A path in a folder of the test's own. */
export function archivePath(name = 'backup.zip'): string {
  const folder = mkdtempSync(join(tmpdir(), 'atalaya-archive-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, name)
}

export function backUp(installation: Installation, path: string, { isForced = false, madeAt = new Date('2019-07-10T15:00:00Z') } = {}): Promise<Manifest> {
  return writeBackup({ store: installation.store, files: filesOf(installation) }, { path, isForced, madeAt })
}

export function restore(installation: Installation, path: string, now = new Date('2019-08-01T12:00:00Z')): Promise<Manifest> {
  return restoreArchive({ store: installation.store, files: filesOf(installation), folder: arrivalsFolder(installation.dataDir) }, path, now)
}

/** What lies in a zip, by name, in its order. */
export async function entriesOf(path: string): Promise<Map<string, Buffer>> {
  return openZip(path, async (zip) => {
    const entries = new Map<string, Buffer>()
    for (const name of zip.names) {
      const pieces: Buffer[] = []
      for await (const piece of zip.pieces(name)) pieces.push(piece)
      entries.set(name, Buffer.concat(pieces))
    }
    return entries
  })
}

/** The rows of a table that an archive has, as its lines say them. */
export function rowsIn(entries: ReadonlyMap<string, Buffer>, table: string): Record<string, unknown>[] {
  const lines = entries.get(`tables/${table}.jsonl`)
  if (!lines) throw new Error(`The archive has no ${table}`)
  return lines.toString().split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Record<string, unknown>)
}

export async function writeEntries(path: string, entries: Iterable<readonly [string, Buffer]>): Promise<void> {
  const zip = new yazl.ZipFile()
  for (const [name, content] of entries) zip.addBuffer(content, name)
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(path))
}

const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex')

/** Makes manifest and checksums those of the entries as they are: an archive that somebody changed and made whole again. */
export function signed(entries: ReadonlyMap<string, Buffer>): Map<string, Buffer> {
  const whole = new Map(entries)
  const manifest = JSON.parse(String(whole.get('manifest.json'))) as { tables?: { name: string; bytes: number; sha256: string }[] }
  const tables = manifest.tables?.map((table) => {
    const content = whole.get(`tables/${table.name}.jsonl`)
    return content === undefined ? table : { ...table, bytes: content.length, sha256: sha256(content) }
  })
  whole.set('manifest.json', Buffer.from(JSON.stringify({ ...manifest, ...(tables && { tables }) })))
  whole.delete('SHA256SUMS')
  whole.set('SHA256SUMS', Buffer.from([...whole].map(([name, content]) => `${sha256(content)}  ${name}\n`).join('')))
  return whole
}
