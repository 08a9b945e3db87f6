import { appendAudit } from '@atalaya/db/audit'
import { changeBatch, digestsOfImported, getBatch, listImportRows, noteCorrections, publishImported, type BatchKey, type StoredImportRow } from '@atalaya/db/import'
import type { Store, WriteHandle } from '@atalaya/db/store'
import { bumpTerritory, listTerritories, type StoredTerritory } from '@atalaya/db/territory'
import type { Principal } from '@atalaya/shared/access'
import { mayPropose } from '@atalaya/shared/correction'
import { mostFigures, type RowOutcome } from '@atalaya/shared/import'
import type { Period } from '@atalaya/shared/period'
import { Problem } from '@atalaya/shared/problem'
import type { SaveFigure } from '@atalaya/shared/submission'
import { proposeWithin } from '../correction/propose-correction.ts'
import { authorize } from '../plugins/context.ts'
import { pointsBefore, type PointsBefore } from '../submission/points-before.ts'
import { entryOf, placeOf, saveRows, vocabularyOf, type Saved, type Vocabulary } from './save-rows.ts'

export interface WriteTask {
  readonly key: BatchKey
  readonly principal: Principal
  readonly now: Date
  /** Of the program that asked for it: the trail says it in every row. */
  readonly token?: string | undefined
}

export interface ApplyTask extends WriteTask {
  /** Why what was approved is to be corrected; null to propose nothing. */
  readonly correctionReason: string | null
}

export const writtenOutcomes: readonly RowOutcome[] = ['new', 'changed']

/** The handle of a transaction as the program writes with it that asked for the work. */
export function as(handle: WriteHandle, { token }: Pick<WriteTask, 'token'>): WriteHandle {
  return token === undefined ? handle : { ...handle, token }
}

/**
 * Writes the figures of a checked batch, all in one transaction or none: into drafts as whoever applies it, or in force as history that
 * was published elsewhere. What was approved is never written over: with a reason, what differs from it is proposed as a correction.
 * Raises `stale-version` where a figure, or its quarter, is no longer what it was compared with, and what `saveFigures` and `proposeCorrection` raise.
 */
export async function applyImport(store: Store, task: ApplyTask): Promise<void> {
  const { key, principal, now, correctionReason } = task
  const toPropose = correctionReason === null ? [] : await listImportRows(store.read, key, { outcomes: ['proposed'], after: 0, most: mostFigures })
  const earlier = await earlierOf(store, toPropose)
  await store.write(async (plain) => {
    const handle = as(plain, task)
    const batch = await getBatch(handle, key)
    const home = await homeOf(handle, key)
    const { vintage } = batch.reading
    if (batch.kind === 'published') await publish(handle, task, vintage)
    else {
      const rows = await listImportRows(handle, key, { outcomes: writtenOutcomes, after: 0, most: mostFigures })
      await saveRows(handle, { store, principal, now }, rows, (row, words) => ({ ...savedFrom(row, words, vintage), version: row.baseVersion }))
    }
    if (correctionReason !== null) await propose(handle, store, task, { rows: toPropose, earlier, vintage, reason: correctionReason })
    const proposals = toPropose.length
    await changeBatch(handle, key, { state: 'applied', appliedBy: principal.personId, appliedAt: now.toISOString(), proposals, refusal: '' })
    await appendAudit(handle, {
      territory: home.slug, personId: principal.personId, at: now, action: 'import.apply', subject: key.id,
      after: { kind: batch.kind, file: batch.fileName, hash: batch.fileHash, counts: batch.counts, proposals },
    })
  })
}

export async function homeOf(handle: WriteHandle, { territoryId }: BatchKey): Promise<StoredTerritory> {
  return (await listTerritories(handle)).find(({ id }) => id === territoryId) as StoredTerritory
}

async function publish(handle: WriteHandle, { key, principal, now }: ApplyTask, vintage: SaveFigure['vintage']): Promise<void> {
  const quarters = await publishImported(handle, key, { personId: principal.personId, at: now.toISOString(), vintage })
  if (!quarters) throw new Problem('stale-version', { detail: 'What is there has changed since the file was compared with it', params: { current: null } })
  for (const [territoryId, ofTerritory] of Map.groupBy(quarters, (quarter) => quarter.territoryId)) {
    await bumpTerritory(handle, territoryId)
    const digests = await digestsOfImported(handle, { territoryId, personId: principal.personId, at: now.toISOString() })
    for (const { slug, quarter, observations } of ofTerritory) {
      await appendAudit(handle, { territory: slug, personId: principal.personId, at: now, action: 'submission.publish', subject: quarter, after: { state: 'published', observations, import: key.id, versions: digests.get(quarter) } })
    }
  }
}

/** What was approved before, by the id of each territory that rows are about; asked for before the transaction, which it would wait in. */
async function earlierOf({ read }: Store, rows: readonly StoredImportRow[]): Promise<ReadonlyMap<number, PointsBefore>> {
  const wanted = new Set(rows.map(({ targetId }) => targetId))
  const earlier = new Map<number, PointsBefore>()
  for (const { id, slug } of await listTerritories(read)) if (wanted.has(id)) earlier.set(id, await pointsBefore(read, slug))
  return earlier
}

interface Proposed {
  readonly rows: readonly StoredImportRow[]
  readonly earlier: ReadonlyMap<number, PointsBefore>
  readonly vintage: SaveFigure['vintage']
  readonly reason: string
}

/** Proposes rows as corrections, territory by territory, and notes the number of each beside its row. */
async function propose(handle: WriteHandle, store: Store, { key, principal, now }: ApplyTask, { rows, earlier, vintage, reason }: Proposed): Promise<void> {
  const words = await vocabularyOf(handle)
  for (const [targetId, ofTerritory] of Map.groupBy(rows, (row) => row.targetId as number)) {
    const territory = words.territories.get(targetId) as StoredTerritory
    const proposing = { context: { store, principal, now }, territory: authorize(territory, mayPropose(principal, territory.slug)), earlier: earlier.get(targetId) as PointsBefore }
    const proposals = ofTerritory.map((row) => {
      const { explanation: _explanation, answer: _answer, ...figure } = savedFrom(row, words, vintage)
      return { ...figure, indicator: placeOf(row, words).code, period: row.period as Period, version: row.baseVersion, reason }
    })
    const numbers = await proposeWithin(handle, proposing, proposals)
    await noteCorrections(handle, key, ofTerritory.map(({ position }, index) => ({ position, correction: numbers[index] as number })))
  }
}

/** A figure as the file has it; the day of its data stays where the file says none. An explanation was of another number. */
function savedFrom(row: StoredImportRow, words: Vocabulary, vintage: SaveFigure['vintage']): Saved {
  const dataDate = row.dataDate === null && row.before !== null ? row.before.dataDate : row.dataDate
  return { entry: entryOf(row, words), source: row.source === null ? '' : row.source, dataDate, vintage, note: row.note === null ? '' : row.note, explanation: '' }
}
