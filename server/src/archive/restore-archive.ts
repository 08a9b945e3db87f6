import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { continueNumbers, emptyInstallation, insertRows, isEmptyInstallation, readRow, tablePlans, UnreadableRow, type ArchivedRow, type TablePlan } from '@atalaya/db/archive'
import { appendAudit } from '@atalaya/db/audit'
import { migrationLevels, type ReadHandle, type Store, type WriteHandle } from '@atalaya/db/store'
import { hashPassword } from '../account/password.ts'
import type { FileStore } from '../evidence/file-store.ts'
import type { Manifest } from './manifest.ts'
import { openArchive, type OpenedArchive } from './open-archive.ts'
import { damaged, RefusedArchive } from './refused-archive.ts'

/** Rows that are added by one statement. */
const batchSize = 500

export interface Place {
  readonly store: Store
  readonly files: FileStore
  /** Where a file lies while it is brought to the store. */
  readonly folder: string
}

/**
 * Makes an empty installation the one that an archive is of, on whichever engine, in one transaction; files are brought to the
 * store before it, because a row may only name what is there. Raises `RefusedArchive`, and then the database is as it was: for an
 * installation that is not empty, and for an archive that is damaged, or of another level of the database.
 */
export async function restoreArchive({ store, files, folder }: Place, path: string, now: Date): Promise<Manifest> {
  return openArchive(path, async (archive) => {
    const { manifest } = archive
    refuseOtherLevel(manifest)
    refuseOtherTables(manifest)
    await refuseInhabited(store.read)
    for (const hash of archive.files) await bringFile({ files, folder }, hash, archive.file(hash))
    const noPassword = await hashPassword(randomBytes(32).toString('base64'))
    await store.write(async (handle) => {
      await refuseInhabited(handle)
      await emptyInstallation(handle)
      for (const plan of tablePlans) await restoreTable(handle, archive, plan, noPassword)
      await continueNumbers(handle)
      await refuseUninhabited(handle)
      const { kind, madeAt, engine } = manifest
      await appendAudit(handle, { territory: '', personId: null, at: now, action: 'archive.restore', subject: kind, after: { territory: manifest.territory, madeAt, engine } })
    }).catch((failure: unknown) => {
      throw isRefusalOfDatabase(failure) ? damaged('the database does not take its rows together', failure) : failure
    })
    return manifest
  })
}

function refuseOtherLevel({ migration }: Manifest): void {
  const levels = migrationLevels()
  const current = levels.at(-1)
  if (migration === current) return
  const advice = levels.includes(migration)
    ? 'it was made by an older version of Atalaya. Restore it with that version, then start this one on the same database, which brings it up to date'
    : 'it was made by a newer version of Atalaya: restore it with that one'
  throw new RefusedArchive(`The archive is of the database as of ${JSON.stringify(migration)}, and this version is at ${JSON.stringify(current)}: ${advice}. Nothing was restored.`)
}

function refuseOtherTables({ kind, tables }: Manifest): void {
  const wanted = tablePlans.filter(({ ofTerritory }) => kind === 'installation' || ofTerritory !== 'none').map(({ name }) => name)
  const given = tables.map(({ name }) => name)
  const wrong = [...wanted.filter((name) => !given.includes(name)), ...given.filter((name) => !wanted.includes(name))]
  if (wrong.length > 0 || new Set(given).size !== given.length) throw damaged(`its tables are not those of the database: ${wrong.join(', ')}`)
}

async function refuseInhabited(handle: ReadHandle): Promise<void> {
  if (await isEmptyInstallation(handle)) return
  throw new RefusedArchive('An archive is restored into an empty installation, and this one has a city or people: name another with DATA_DIR or DATABASE_URL. Nothing was changed.')
}

async function refuseUninhabited(handle: ReadHandle): Promise<void> {
  if (await isEmptyInstallation(handle)) throw damaged('it has neither a city nor people')
}

async function restoreTable(handle: WriteHandle, { manifest, files, lines }: OpenedArchive, plan: TablePlan, noPassword: string): Promise<void> {
  const told = manifest.tables.find(({ name }) => name === plan.name)
  if (told === undefined) return
  const known = new Set([...files, ...manifest.files.missing])
  let count = 0
  let rows: ArchivedRow[] = []
  const flush = async () => {
    if (rows.length > 0) await insertRows(handle, plan, rows)
    count += rows.length
    rows = []
  }
  for await (const line of lines(plan.name)) {
    const row = rowOf(plan, line)
    const file = plan.file === undefined ? null : row[plan.file]
    if (typeof file === 'string' && !known.has(file)) throw damaged(`it lacks the file ${file}, which a row names`)
    rows.push(hasNoPassword(plan, row) ? { ...row, password_hash: noPassword } : row)
    if (rows.length === batchSize) await flush()
  }
  await flush()
  if (count !== told.rows) throw damaged(`${plan.name} has ${count} rows and not ${told.rows}`)
}

/** Of a city that took everything with it nobody has a password; where one is kept stands that of a word which nobody was ever told. */
function hasNoPassword({ table }: TablePlan, row: ArchivedRow): boolean {
  return table === 'person' && row['password_hash'] === ''
}

function rowOf(plan: TablePlan, line: string): ArchivedRow {
  try {
    return readRow(plan, line)
  } catch (failure) {
    throw failure instanceof UnreadableRow ? damaged(failure.message, failure) : failure
  }
}

async function bringFile({ files, folder }: Pick<Place, 'files' | 'folder'>, hash: string, content: AsyncIterable<Buffer>): Promise<void> {
  await mkdir(folder, { recursive: true })
  const path = join(folder, randomUUID())
  const digest = createHash('sha256')
  let bytes = 0
  try {
    await pipeline(content, async function* (pieces: AsyncIterable<Buffer>) {
      for await (const piece of pieces) {
        bytes += piece.length
        digest.update(piece)
        yield piece
      }
    }, createWriteStream(path, { flags: 'wx', mode: 0o600 }))
    // It was looked at before; whoever replaces the file meanwhile is not believed.
    if (digest.digest('hex') !== hash) throw damaged(`the file ${hash} changed while it was read`)
    await files.put({ path, hash, bytes })
  } finally {
    await rm(path, { force: true })
  }
}

/** A row that refers to none, is there twice, or is against a rule of its table or one of its triggers: what the engines say of it. */
function isRefusalOfDatabase(failure: unknown): boolean {
  if (!(failure instanceof Error)) return false
  const code = 'code' in failure && typeof failure.code === 'string' ? failure.code : ''
  return code.startsWith('SQLITE_CONSTRAINT') || code.startsWith('23') || code.startsWith('22') || code === 'P0001' || isRefusalOfDatabase(failure.cause)
}
