import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { findPerson, listMemberships } from '@atalaya/db/account'
import { appendAudit } from '@atalaya/db/audit'
import { createBatch, discardBatch, listMappings, noteBatch, type BatchKey } from '@atalaya/db/import'
import type { Store } from '@atalaya/db/store'
import { getTerritory } from '@atalaya/db/territory'
import type { Principal } from '@atalaya/shared/access'
import { layoutGaps, mostImportBytes, type ImportCounts, type ImportFound, type ImportKind } from '@atalaya/shared/import'
import { Problem } from '@atalaya/shared/problem'
import { applyImport } from './apply-import.ts'
import { checkImport, type Progress } from './check-import.ts'
import { fileKind } from './file-kind.ts'
import { refuseProposals } from './read-import.ts'
import { readForSender, RefusedFile } from './refused-file.ts'
import { sampleFile } from './sample-file.ts'

export interface CommandImport {
  readonly path: string
  readonly city: string
  /** E-mail of who answers for the figures. */
  readonly person: string
  readonly mapping: string | undefined
  readonly kind: ImportKind
  readonly isApplied: boolean
  /** Why figures are published that nobody approved here: kept in the trail. */
  readonly reason: string
  /** Why what was approved is to be corrected; null to propose nothing. */
  readonly correctionReason: string | null
  /** Where figures come from whose row names no source, and the day of their data; undefined for what is proposed. */
  readonly source: string | undefined
  readonly dataDate: string | undefined
}

export interface CommandResult {
  readonly counts: ImportCounts
  readonly found: ImportFound
  readonly key: BatchKey
  /** Takes back what a dry run staged; after an apply there is nothing to take back. */
  done(): Promise<void>
}

/**
 * A file of figures that somebody gives to a command: compared with what is there and, where it is said so, applied, as the office does it.
 * Raises `not-found` for a city, a person or a mapping that is not there, `unreadable-file`, `invalid-fields` for a table whose columns say too little, and what applying raises.
 */
export async function importByCommand(store: Store, wanted: CommandImport, now: Date, progress: Progress): Promise<CommandResult> {
  const { path, kind, isApplied } = wanted
  const territory = await getTerritory(store.read, wanted.city)
  const principal = await principalOf(store, wanted.person)
  const mapping = (await listMappings(store.read, territory.id)).find(({ name }) => name === wanted.mapping)
  if (wanted.mapping !== undefined && !mapping) throw new Problem('not-found', { detail: `${wanted.city} has kept no mapping by the name of ${wanted.mapping}`, params: {} })
  const { size } = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new Problem('not-found', { detail: `There is no file ${path}`, params: {} }) : error
  })
  if (size > mostImportBytes) await readForSender(Promise.reject(new RefusedFile('too-large')))
  const of = await readForSender(fileKind(path))
  const fileName = basename(path).slice(0, 200)
  const { proposed, ...looked } = await readForSender(sampleFile(path, of, territory, { fileName, mapping }))
  const found: ImportFound = { ...looked, proposed: { ...proposed, ...(wanted.source !== undefined && { source: wanted.source }), ...(wanted.dataDate !== undefined && { dataDate: wanted.dataDate }) } }
  const gaps = layoutGaps(found.sample, found.proposed)
  if (gaps.length > 0) throw new Problem('invalid-fields', { detail: `The columns do not say enough (${gaps.join(', ')}): name them in the first row as indicator, period, value or numerator and denominator`, params: {} })
  const key: BatchKey = { territoryId: territory.id, id: randomUUID() }
  const at = now.toISOString()
  const hash = await hashOf(path)
  await store.write(async (handle) => {
    await createBatch(handle, {
      territoryId: territory.id, id: key.id, kind, state: 'checking', fileName, fileHash: hash, fileBytes: size, found, reading: found.proposed, counts: null, proposals: 0, refusal: '',
      done: 0, total: 0, beatAt: at, sentBy: principal.personId, sentAt: at,
    })
    await appendAudit(handle, { territory: territory.slug, personId: principal.personId, at: now, action: 'import.send', subject: key.id, after: { file: fileName, hash, bytes: size, kind, reason: wanted.reason } })
  })
  try {
    const counts = await readForSender(checkImport(store, { key, kind, path, fileKind: of, reading: found.proposed, principal: kind === 'published' ? undefined : principal, now }, progress))
    await noteBatch(store, key, { state: 'checked', counts })
    const { correctionReason } = wanted
    const isWorth = counts.new + counts.changed + (correctionReason === null ? 0 : counts.proposed) > 0
    if (isApplied && isWorth) {
      refuseProposals({ counts }, { correctionReason })
      await applyImport(store, { key, principal, now, correctionReason })
    }
    return { counts, found, key, done: async () => (isApplied ? undefined : discardBatch(store, key)) }
  } catch (error) {
    await discardBatch(store, key)
    throw error
  }
}

async function principalOf(store: Store, email: string): Promise<Principal> {
  const person = await findPerson(store.read, email)
  if (!person) throw new Problem('not-found', { detail: `Nobody signs in as ${email}`, params: {} })
  const memberships = (await listMemberships(store.read, [person.id])).get(person.id)
  return { personId: person.id, name: person.name, email: person.email, memberships: memberships ?? [] }
}

async function hashOf(path: string): Promise<string> {
  const digest = createHash('sha256')
  await pipeline(createReadStream(path), digest)
  return digest.digest('hex')
}
