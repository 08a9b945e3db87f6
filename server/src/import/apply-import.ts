import { appendAudit } from '@atalaya/db/audit'
import { changeBatch, getBatch, listImportRows, publishImported, type BatchKey, type StoredImportRow } from '@atalaya/db/import'
import type { Store, WriteHandle } from '@atalaya/db/store'
import { listFigures, listSubmissions, type StoredFigure } from '@atalaya/db/submission'
import { bumpTerritory, listTerritories, type StoredTerritory } from '@atalaya/db/territory'
import type { Principal } from '@atalaya/shared/access'
import { mostFigures, type RowOutcome } from '@atalaya/shared/import'
import { periodBounds, type Period } from '@atalaya/shared/period'
import { Problem } from '@atalaya/shared/problem'
import { isOpenForWriting, type FigureEntry, type SaveFigure } from '@atalaya/shared/submission'
import { frameworkInForce, type FrameworkInForce } from '../indicator/framework-in-force.ts'
import { writeFigures, type SignedInContext } from '../submission/save-figures.ts'

export interface ApplyTask {
  readonly key: BatchKey
  readonly principal: Principal
  readonly now: Date
}

const written: readonly RowOutcome[] = ['new', 'changed']

/**
 * Writes the figures of a checked batch, all in one transaction or none: into drafts as whoever applies it, or in force as history that
 * was published elsewhere. Raises `stale-version` where a figure, or its quarter, is no longer what it was compared with, and what `saveFigures` raises.
 */
export async function applyImport(store: Store, { key, principal, now }: ApplyTask): Promise<void> {
  const at = now.toISOString()
  await store.write(async (handle) => {
    const batch = await getBatch(handle, key)
    const home = await homeOf(handle, key)
    if (batch.kind === 'published') await publish(handle, { key, principal, now }, batch.reading.vintage)
    else {
      const rows = await listImportRows(handle, key, { outcomes: written, after: 0, most: mostFigures })
      await saveRows(handle, { store, principal, now }, rows, (row, words) => ({ ...savedFrom(row, words, batch.reading.vintage), version: row.baseVersion }))
    }
    await changeBatch(handle, key, { state: 'applied', appliedBy: principal.personId, appliedAt: at, refusal: '' })
    await appendAudit(handle, {
      territory: home.slug, personId: principal.personId, at: now, action: 'import.apply', subject: key.id,
      after: { kind: batch.kind, file: batch.fileName, hash: batch.fileHash, counts: batch.counts },
    })
  })
}

async function homeOf(handle: WriteHandle, { territoryId }: BatchKey): Promise<StoredTerritory> {
  return (await listTerritories(handle)).find(({ id }) => id === territoryId) as StoredTerritory
}

async function publish(handle: WriteHandle, { key, principal, now }: ApplyTask, vintage: 'preliminary' | 'revised' | 'final'): Promise<void> {
  const quarters = await publishImported(handle, key, { personId: principal.personId, at: now.toISOString(), vintage })
  if (!quarters) throw staleImport()
  for (const [territoryId, ofTerritory] of Map.groupBy(quarters, (quarter) => quarter.territoryId)) {
    await bumpTerritory(handle, territoryId)
    for (const { slug, quarter, observations } of ofTerritory) {
      await appendAudit(handle, { territory: slug, personId: principal.personId, at: now, action: 'submission.publish', subject: quarter, after: { state: 'published', observations, import: key.id } })
    }
  }
}

function staleImport(): Problem<'stale-version'> {
  return new Problem('stale-version', { detail: 'What is there has changed since the file was compared with it', params: { current: null } })
}

type Saved = Omit<SaveFigure, 'version'>

type ToSave = Saved & Pick<SaveFigure, 'version'>

/** Saves figures quarter by quarter, each as `figure` makes it of its row. Raises what `saveFigures` does. */
async function saveRows(handle: WriteHandle, who: SignedInContext, rows: readonly StoredImportRow[], figure: (row: StoredImportRow, words: Vocabulary) => ToSave): Promise<void> {
  const words: Vocabulary = { framework: await frameworkInForce(handle), territories: new Map((await listTerritories(handle)).map((territory) => [territory.id, territory])) }
  for (const ofQuarter of Map.groupBy(rows, ({ targetId, quarter }) => `${targetId} ${quarter}`).values()) {
    const [first] = ofQuarter as [StoredImportRow]
    const territory = words.territories.get(first.targetId as number) as StoredTerritory
    const figures = ofQuarter.map((row) => ({ ...figure(row, words), indicator: words.framework.byId.get(row.indicatorId as number)?.code as string }))
    await writeFigures(handle, who, { territory: territory.slug, period: first.quarter as Period, figures })
  }
}

interface Vocabulary {
  readonly framework: FrameworkInForce
  readonly territories: ReadonlyMap<number, StoredTerritory>
}

function entryOf(row: StoredImportRow, { territories }: Vocabulary): FigureEntry {
  const { form, value, numerator, denominator, missingReason, missingNote, period } = row
  if (form === 'ratio' && numerator !== null && denominator !== null) return { form, numerator, denominator }
  if (form === 'value' && value !== null) return { form, value }
  if (form === 'missing' && missingReason !== null && missingNote !== null) return { form, reason: missingReason, note: missingNote }
  const currency = territories.get(row.targetId as number)?.currency
  if (form === 'amount' && value !== null && currency !== undefined) return { form, value, currency, date: periodBounds(period as Period).to, rate: 1, rateSource: '' }
  throw new Error(`Row ${row.position} of batch ${row.batchId} lacks the parts of its form ${form}`)
}

/** A figure as the file has it; the day of its data stays where the file says none. An explanation was of another number. */
function savedFrom(row: StoredImportRow, words: Vocabulary, vintage: SaveFigure['vintage']): Saved {
  const dataDate = row.dataDate === null && row.before !== null ? row.before.dataDate : row.dataDate
  return { entry: entryOf(row, words), source: row.source === null ? '' : row.source, dataDate, vintage, note: row.note === null ? '' : row.note, explanation: '' }
}

/**
 * Puts back what was there before a batch was applied, all or nothing, while no quarter that it wrote in has been handed in since.
 * A figure that somebody has saved again meanwhile stays as they saved it. Raises `wrong-state`, and what `saveFigures` raises.
 */
export async function undoImport(store: Store, { key, principal, now }: ApplyTask): Promise<void> {
  await store.write(async (handle) => {
    const batch = await getBatch(handle, key)
    const home = await homeOf(handle, key)
    const rows = await listImportRows(handle, key, { outcomes: written, after: 0, most: mostFigures })
    for (const territoryId of new Set(rows.map(({ targetId }) => targetId as number))) await refuseHandedIn(handle, territoryId, rows, batch.appliedAt)
    const standing = await standingOf(handle, rows)
    const untouched = rows.filter((row) => standing.get(placeOf(row))?.version === row.baseVersion + 1)
    await saveRows(handle, { store, principal, now }, untouched, ({ before, baseVersion }) => ({ ...(before ?? blank), version: baseVersion + 1 }))
    await changeBatch(handle, key, { state: 'undone', undoneBy: principal.personId, undoneAt: now.toISOString(), refusal: '' })
    await appendAudit(handle, {
      territory: home.slug, personId: principal.personId, at: now, action: 'import.undo', subject: key.id, after: { figures: untouched.length, kept: rows.length - untouched.length },
    })
  })
}

const blank: Saved = { entry: { form: 'blank' }, source: '', dataDate: null, vintage: 'final', note: '', explanation: '' }

function placeOf({ targetId, quarter, indicatorId }: StoredImportRow): string {
  return `${targetId} ${quarter} ${indicatorId}`
}

async function standingOf(handle: WriteHandle, rows: readonly StoredImportRow[]): Promise<Map<string, StoredFigure>> {
  const standing = new Map<string, StoredFigure>()
  for (const [row] of Map.groupBy(rows, ({ targetId, quarter }) => `${targetId} ${quarter}`).values() as Iterable<[StoredImportRow]>) {
    for (const figure of await listFigures(handle, row.targetId as number, row.quarter as Period)) standing.set(`${row.targetId} ${row.quarter} ${figure.indicatorId}`, figure)
  }
  return standing
}

/** Whoever has handed a quarter in has looked at its figures: from then on they are theirs. */
async function refuseHandedIn(handle: WriteHandle, territoryId: number, rows: readonly StoredImportRow[], appliedAt: string | null): Promise<void> {
  const quarters = new Set(rows.filter(({ targetId }) => targetId === territoryId).map(({ quarter }) => quarter as Period))
  for (const { period, state, submittedAt } of await listSubmissions(handle, territoryId)) {
    const isHandedIn = !isOpenForWriting(state) || (submittedAt !== null && appliedAt !== null && submittedAt >= appliedAt)
    if (quarters.has(period) && isHandedIn) throw new Problem('wrong-state', { detail: `${period} has been handed in since`, params: { state } })
  }
}
