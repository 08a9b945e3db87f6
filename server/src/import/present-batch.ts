import { join } from 'node:path'
import { getBatch, listBatches, listImportRows, listMappings, type StoredBatch, type StoredImportRow } from '@atalaya/db/import'
import { listPoints, type StoredPoint } from '@atalaya/db/observation'
import type { ReadHandle } from '@atalaya/db/store'
import { getTerritory, listTerritories, type StoredTerritory } from '@atalaya/db/territory'
import {
  columnsOf, fileRefusalSchema, importAbilities, layoutGaps, maySeeImports, maySendImport, periodNamed, type ImportBatch, type ImportBatchPage, type ImportColumn, type ImportList,
  type ImportRowView, type RowOutcome,
} from '@atalaya/shared/import'
import { periodLabel, type Period } from '@atalaya/shared/period'
import { preferredLanguage } from '@atalaya/shared/language'
import { frameworkInForce } from '../indicator/framework-in-force.ts'
import { authorize, type VerbContext } from '../plugins/context.ts'

/** Where the file of a batch waits. */
export function filePath(folder: string, { id }: Pick<StoredBatch, 'id'>): string {
  return join(folder, id)
}

function presentBatch({ principal }: VerbContext, { slug }: StoredTerritory, batch: StoredBatch): ImportBatch {
  const { id, kind, state, fileName, fileBytes, sentBy, sentAt, appliedBy, appliedAt, undoneBy, undoneAt, counts, proposals, refusal, done, total } = batch
  const refused = fileRefusalSchema.safeParse(refusal)
  return {
    id, kind, state, fileName, fileBytes, sentBy, sentAt, appliedBy, appliedAt, undoneBy, undoneAt,
    counts: counts ?? null,
    proposals,
    refusal: refused.success ? refused.data : null,
    isStale: refusal === 'stale',
    progress: { done, total },
    abilities: importAbilities(principal, slug, batch),
  }
}

/** Raises `not-found`, and the refusal of who may not see them. */
export async function getImports(context: VerbContext, slug: string): Promise<ImportList> {
  const { read } = context.store
  const territory = authorize(await getTerritory(read, slug), maySeeImports(context.principal, slug))
  return {
    batches: (await listBatches(read, territory.id)).map((batch) => presentBatch(context, territory, batch)),
    mappings: await listMappings(read, territory.id),
    abilities: { send: maySendImport(context.principal, slug) },
  }
}

/** A batch with how its file is read. Raises `not-found`, and the refusal of who may not see it. */
export async function getImport(context: VerbContext, slug: string, id: string): Promise<ImportBatchPage> {
  const { read } = context.store
  const territory = authorize(await getTerritory(read, slug), maySeeImports(context.principal, slug))
  const batch = await getBatch(read, { territoryId: territory.id, id })
  const { found, reading } = batch
  const columns = columnsOf(found.sample, reading)
  return {
    ...presentBatch(context, territory, batch),
    found, reading,
    columns: columns.map((column, at) => ({ heading: column.heading, role: reading.columns[at] ?? 'ignored', period: periodText(column, territory.locale), isLettered: column.period?.is === 'lettered' || (column.period?.is === 'ordinal' && column.period.frequency === 'lettered') })),
    gaps: layoutGaps(found.sample, reading),
  }
}

/** The quarter that a heading names, or the period of another frequency. */
function periodText({ period, year }: ImportColumn, locale: string): string | null {
  if (!period) return null
  const named = (['quarterly', 'four_monthly', 'semiannual', 'annual'] as const).map((frequency) => periodNamed(period, frequency, year)).find((code) => code !== undefined)
  return named === undefined ? null : periodLabel(named, preferredLanguage(locale))
}

/** Rows of an answer. */
const rowsShown = 100

/** What figures of a file would do, in their order. Raises `not-found`, and the refusal of who may not see them. */
export async function getImportRows(context: VerbContext, slug: string, id: string, { outcome, after = 0 }: { readonly outcome: RowOutcome; readonly after?: number | undefined }): Promise<{ rows: ImportRowView[]; next: number | null }> {
  const { read } = context.store
  const territory = authorize(await getTerritory(read, slug), maySeeImports(context.principal, slug))
  const batch = await getBatch(read, { territoryId: territory.id, id })
  const rows = await listImportRows(read, { territoryId: territory.id, id: batch.id }, { outcomes: [outcome], after, most: rowsShown })
  const last = rows.at(-1)
  return { rows: await presentRows(read, rows), next: rows.length === rowsShown && last ? last.position : null }
}

/** Every row of some outcome, a slice at a time, for whoever writes them all down. */
export async function* eachImportRow(read: ReadHandle, key: { territoryId: number; id: string }, outcomes: readonly RowOutcome[]): AsyncGenerator<ImportRowView[]> {
  let after = 0
  for (;;) {
    const rows = await listImportRows(read, key, { outcomes, after, most: 1_000 })
    const last = rows.at(-1)
    if (!last) return
    yield presentRows(read, rows)
    after = last.position
  }
}

async function presentRows(read: ReadHandle, rows: readonly StoredImportRow[]): Promise<ImportRowView[]> {
  const { byId } = await frameworkInForce(read)
  const slugs = new Map((await listTerritories(read)).map(({ id, slug }) => [id, slug]))
  const approved = await approvedBeside(read, rows)
  return rows.map(({ position, fileRow, fileColumn, outcome, refusal, told, targetId, indicatorId, period, form, value, numerator, denominator, missingReason, before, baseVersion }) => ({
    position, fileRow, fileColumn, outcome, refusal,
    told: told ?? null,
    territory: (targetId === null ? undefined : slugs.get(targetId)) ?? null,
    indicator: (indicatorId === null ? undefined : byId.get(indicatorId)?.code) ?? null,
    indicatorName: (indicatorId === null ? undefined : byId.get(indicatorId)?.name) ?? null,
    period,
    after: form === null ? null : { value, numerator, denominator, missing: missingReason },
    before: beforeOf(before) ?? approved(targetId, indicatorId, period, baseVersion),
  }))
}

type Approved = (targetId: number | null, indicatorId: number | null, period: Period | null, version: number) => ImportRowView['before']

/** What was approved of the figures that rows would correct, in the version that they were compared with; nothing where it is another now. */
async function approvedBeside(read: ReadHandle, rows: readonly StoredImportRow[]): Promise<Approved> {
  const points = new Map<string, StoredPoint>()
  const beside = new Set(rows.flatMap(({ outcome, targetId }) => (outcome === 'proposed' && targetId !== null ? [targetId] : [])))
  for (const targetId of beside) for (const point of await listPoints(read, targetId)) points.set(`${targetId} ${point.indicatorId} ${point.period}`, point)
  return (targetId, indicatorId, period, version) => {
    const point = points.get(`${targetId} ${indicatorId} ${period}`)
    if (point?.version !== version) return null
    const { value, numerator, denominator, missing } = point
    return { value, numerator, denominator, missing }
  }
}

function beforeOf(before: StoredImportRow['before']): ImportRowView['before'] {
  if (!before || before.entry.form === 'blank') return null
  const { entry } = before
  return {
    value: entry.form === 'value' || entry.form === 'amount' ? entry.value : null,
    numerator: entry.form === 'ratio' ? entry.numerator : null,
    denominator: entry.form === 'ratio' ? entry.denominator : null,
    missing: entry.form === 'missing' ? entry.reason : null,
  }
}
