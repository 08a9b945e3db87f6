import { randomUUID } from 'node:crypto'
import { mkdir, open, rm, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { appendAudit } from '@atalaya/db/audit'
import { getTerritory } from '@atalaya/db/territory'
import { mayAdminister } from '@atalaya/shared/account'
import { exportFileName } from '@atalaya/shared/archive'
import { languageOfPlace } from '@atalaya/shared/language'
import { calendarDate } from '@atalaya/shared/period'
import { Problem } from '@atalaya/shared/problem'
import type { FileStore } from '../evidence/file-store.ts'
import { authorize, signedIn, type VerbContext } from '../plugins/context.ts'
import { exportReadme } from './export-readme.ts'
import type { Manifest } from './manifest.ts'
import { territoryRows } from './territory-rows.ts'
import { writeSheets } from './territory-sheets.ts'
import { writeArchive } from './write-archive.ts'
import { writeZip } from './write-zip.ts'

export interface ExportPlace {
  readonly files: FileStore
  /** Where the zip lies while it is made: no longer than that, and nobody else finds it. */
  readonly folder: string
  /** Each export reads all that a city has: one at a time leaves the server to those who read its pages. */
  readonly turn: { isTaken: boolean }
}

/** Seconds after which who was refused may ask again: as long as most take. */
const retryAfterSeconds = 20

export interface ExportedTerritory {
  readonly fileName: string
  readonly bytes: number
  /** The zip, which has no name any more: it is gone when this is closed. */
  readonly file: FileHandle
}

/**
 * All that a territory has, in one zip: what people read, the files, the trail, and the rows from which an empty installation is
 * set up again. Made whole before anything is sent, so that the database is not held open for as long as a slow line takes.
 * Raises the administrator policy's refusal, `not-found`, and `busy` while another is made.
 */
export async function exportTerritory(context: VerbContext, { files, folder, turn }: ExportPlace, slug: string): Promise<ExportedTerritory> {
  const { store, principal, now } = context
  const { personId } = signedIn(context)
  authorize(await getTerritory(store.read, slug), mayAdminister(principal, slug))
  if (turn.isTaken) throw new Problem('busy', { detail: 'Another such file is being made; ask again in a moment', params: { retryAfterSeconds } })
  turn.isTaken = true
  const path = join(folder, `${randomUUID()}.zip`)
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const { manifest, timeZone } = await makeZip(context, files, { slug, path })
    const file = await open(path)
    const { size: bytes } = await file.stat()
    const rows = manifest.tables.reduce((total, table) => total + table.rows, 0)
    await store.write((handle) => appendAudit(handle, { territory: slug, personId, at: now, action: 'territory.export', subject: slug, after: { bytes, rows, files: manifest.files.count } })).catch(async (failure: unknown) => {
      await file.close()
      throw failure
    })
    return { fileName: exportFileName(slug, calendarDate(now, timeZone)), bytes, file }
  } finally {
    turn.isTaken = false
    await rm(path, { force: true })
  }
}

async function makeZip({ store, now }: VerbContext, files: FileStore, { slug, path }: { slug: string; path: string }): Promise<{ manifest: Manifest; timeZone: string }> {
  return store.snapshot(async (handle) => {
    const stored = await getTerritory(handle, slug)
    const rows = await territoryRows(handle, stored)
    const language = languageOfPlace(stored.locale)
    let manifest: Manifest | undefined
    await writeZip(path, { madeAt: now, isForced: false }, async (zip) => {
      await zip.add('README.txt', [exportReadme(stored, language, now)])
      await writeSheets(zip, handle, { stored, rows, language, now })
      manifest = await writeArchive(zip, handle, files, { madeAt: now, territory: rows })
    })
    if (manifest === undefined) throw new Error('The zip was written without a manifest')
    return { manifest, timeZone: stored.timeZone }
  })
}
