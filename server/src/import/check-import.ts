import { clearImportRows, stageImportRows, type BatchKey } from '@atalaya/db/import'
import { listTerritories, type StoredTerritory } from '@atalaya/db/territory'
import type { Store } from '@atalaya/db/store'
import type { Principal } from '@atalaya/shared/access'
import { mostDraftFigures, type ImportCounts, type ImportKind, type ImportReading } from '@atalaya/shared/import'
import { frameworkInForce } from '../indicator/framework-in-force.ts'
import { compareTerritory, type ComparedRow } from './compare-candidates.ts'
import type { FileKind } from './file-kind.ts'
import { openFile } from './file-rows.ts'
import { readCandidates, type Candidate, type RefusedRow } from './read-candidates.ts'
import { RefusedFile } from './refused-file.ts'

export interface CheckTask {
  readonly key: BatchKey
  readonly kind: ImportKind
  readonly path: string
  readonly fileKind: FileKind
  readonly reading: ImportReading
  /** Undefined for a command of whoever runs the installation, who may all. */
  readonly principal: Principal | undefined
  readonly now: Date
}

/** Told as the work goes on: steps done, and of how many. */
export type Progress = (done: number, total: number) => void

/**
 * A dry run: reads the file, compares each of its figures with what is there and keeps the outcomes as rows of the batch, by territory,
 * indicator and period; what cannot be read comes last. Writes nothing else. Raises `RefusedFile`.
 */
export async function checkImport(store: Store, task: CheckTask, progress: Progress): Promise<ImportCounts> {
  const { key, kind, reading } = task
  await clearImportRows(store, key)
  const { rows } = await openFile(task.path, task.fileKind, reading)
  const territories = await listTerritories(store.read)
  const home = territories.find(({ id }) => id === key.territoryId) as StoredTerritory
  const { indicators } = await frameworkInForce(store.read)
  const { candidates, refused, empty, doubtful } = readCandidates(rows, reading, { home, territories, indicators })
  if (kind === 'draft' && candidates.length > mostDraftFigures) throw new RefusedFile('too-many-rows')
  const counts: ImportCounts = { new: 0, changed: 0, same: 0, proposed: 0, refused: refused.length, empty, doubtful, blocking: 0, warned: 0 }
  const total = candidates.length + refused.length
  let position = 0
  const stage = (compared: readonly ComparedRow[]) =>
    stageImportRows(store, compared.map((row) => ({ ...row, territoryId: key.territoryId, batchId: key.id, position: (position += 1) })), (done) => progress(done, total))
  for (const ofTerritory of Map.groupBy(sorted(candidates), ({ target }) => target.id).values()) {
    await stage(await compareTerritory(store.read, ofTerritory, task, counts))
  }
  await stage(refused.map(refusedRow))
  return counts
}

/** By their keys: rows are put in force in the order in which they lie in the file of the database. */
function sorted(candidates: readonly Candidate[]): Candidate[] {
  const places = new Map<string, number>()
  const place = (period: string) => {
    const known = places.get(period)
    if (known !== undefined) return known
    // Codes of one frequency are in the order of their periods; a number of them is compared faster than the text.
    const made = Number(period.slice(0, 4)) * 10 + Number(period.slice(6))
    places.set(period, made)
    return made
  }
  return candidates.toSorted((a, b) => a.target.id - b.target.id || a.indicator.id - b.indicator.id || place(a.period) - place(b.period) || a.line - b.line)
}

function refusedRow({ line, column, refusal, told }: RefusedRow): ComparedRow {
  return {
    fileRow: line, fileColumn: column, outcome: 'refused', refusal, told, targetId: null, indicatorId: null, period: null, quarter: null, form: null, value: null, numerator: null,
    denominator: null, missingReason: null, missingNote: null, source: null, dataDate: null, note: null, before: null, baseVersion: 0, correction: null,
  }
}
