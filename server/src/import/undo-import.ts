import { appendAudit } from '@atalaya/db/audit'
import { getCorrection } from '@atalaya/db/correction'
import { changeBatch, getBatch, listImportRows, type StoredImportRow } from '@atalaya/db/import'
import type { Store, WriteHandle } from '@atalaya/db/store'
import { listFigures, listSubmissions, type StoredFigure } from '@atalaya/db/submission'
import { mostFigures } from '@atalaya/shared/import'
import type { Period } from '@atalaya/shared/period'
import { Problem } from '@atalaya/shared/problem'
import { isOpenForWriting } from '@atalaya/shared/submission'
import { withdrawWithin } from '../correction/decide-correction.ts'
import { as, homeOf, writtenOutcomes, type WriteTask } from './apply-import.ts'
import { placeOf, saveRows, vocabularyOf, type Saved } from './save-rows.ts'

export type UndoTask = WriteTask

/**
 * Puts back what was there before a batch was applied, all or nothing, while no quarter that it wrote in has been handed in since, and
 * takes back the corrections that it proposed and nobody has decided on. A figure that somebody has saved again meanwhile stays as they
 * saved it. Raises `wrong-state`, and what `saveFigures` and `withdrawCorrection` raise.
 */
export async function undoImport(store: Store, task: UndoTask): Promise<void> {
  const { key, principal, now } = task
  await store.write(async (plain) => {
    const handle = as(plain, task)
    const batch = await getBatch(handle, key)
    const home = await homeOf(handle, key)
    const rows = await listImportRows(handle, key, { outcomes: writtenOutcomes, after: 0, most: mostFigures })
    for (const territoryId of new Set(rows.map(({ targetId }) => targetId as number))) await refuseHandedIn(handle, territoryId, rows, batch.appliedAt)
    const standing = await standingOf(handle, rows)
    const untouched = rows.filter((row) => standing.get(keyOf(row))?.version === row.baseVersion + 1)
    await saveRows(handle, { store, principal, now }, untouched, ({ before, baseVersion }) => ({ ...(before ?? blank), version: baseVersion + 1 }))
    const withdrawn = await withdrawOpen(handle, task)
    await changeBatch(handle, key, { state: 'undone', undoneBy: principal.personId, undoneAt: now.toISOString(), refusal: '' })
    await appendAudit(handle, {
      territory: home.slug, personId: principal.personId, at: now, action: 'import.undo', subject: key.id, after: { figures: untouched.length, kept: rows.length - untouched.length, withdrawn },
    })
  })
}

const blank: Saved = { entry: { form: 'blank' }, source: '', dataDate: null, vintage: 'final', note: '', explanation: '' }

function keyOf({ targetId, quarter, indicatorId }: StoredImportRow): string {
  return `${targetId} ${quarter} ${indicatorId}`
}

/** Takes back the corrections of a batch that still wait, and answers how many; what was decided stays decided. */
async function withdrawOpen(handle: WriteHandle, { key, principal, now }: UndoTask): Promise<number> {
  const words = await vocabularyOf(handle)
  let withdrawn = 0
  for (const row of await listImportRows(handle, key, { outcomes: ['proposed'], after: 0, most: mostFigures })) {
    if (row.correction === null) continue
    const { territory } = placeOf(row, words)
    const { state } = await getCorrection(handle, territory.id, row.correction)
    if (state !== 'proposed') continue
    await withdrawWithin(handle, { principal, now }, { territory: territory.slug, number: row.correction })
    withdrawn += 1
  }
  return withdrawn
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
