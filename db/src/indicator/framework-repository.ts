import type { Framework, Indicator, Rubric } from '@atalaya/shared/indicator'
import type { LocalizedText } from '@atalaya/shared/language'
import { asc, desc, eq, getTableColumns, inArray, notInArray, sql, type SQL } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Tables } from '../schema/index.ts'
import { prepared, type ReadHandle, type WriteHandle } from '../store/index.ts'

/** An edition of the framework, whole, with the codes that its rows refer to. */
export interface FrameworkContent {
  readonly framework: Framework
  readonly sdgTargets: readonly { readonly target: string; readonly goal: number }[]
  readonly countries: readonly { readonly code: string; readonly name: LocalizedText }[]
  readonly currencies: readonly { readonly code: string; readonly name: LocalizedText; readonly decimals: number }[]
  /** SHA-256 of what it was loaded from. */
  readonly digest: string
}

/** An indicator with the key of its rows. */
export type StoredIndicator = Indicator & { readonly id: number }

function indicatorOf(row: Tables['indicator']['$inferSelect']): StoredIndicator {
  const { edition: _edition, position: _position, ...indicator } = row
  return indicator
}

/** Every column but the key takes the value that was to be inserted. */
function replaceAllBut(table: SQLiteTable, key: SQLiteColumn): Record<string, SQL> {
  const columns = Object.entries(getTableColumns(table)).filter(([, column]) => column.name !== key.name && column.name !== 'id')
  return Object.fromEntries(columns.map(([property, column]) => [property, sql.raw(`excluded."${column.name}"`)]))
}

async function upsert<Table extends SQLiteTable>({ db }: WriteHandle, table: Table, key: SQLiteColumn, rows: readonly Table['$inferInsert'][]) {
  await db.insert(table).values([...rows]).onConflictDoUpdate({ target: key, set: replaceAllBut(table, key) })
}

/**
 * Makes the stored framework the one given: rows are kept by code, with their ids, and those that the framework no longer
 * has are deleted. Every territory's version rises. An indicator that anything refers to cannot be deleted: the caller asks
 * `listIndicatorsInUse` first.
 */
export async function saveFramework(handle: WriteHandle, content: FrameworkContent): Promise<void> {
  const { db, tables } = handle
  const { framework, digest } = content
  await upsert(handle, tables.country, tables.country.code, content.countries)
  await upsert(handle, tables.currency, tables.currency.code, content.currencies)
  await upsert(handle, tables.frameworkEdition, tables.frameworkEdition.code, [{ ...framework.edition, digest }])
  await upsert(handle, tables.scope, tables.scope.scope, framework.scopes.map((scope, index) => ({ ...scope, position: index + 1 })))
  await upsert(handle, tables.aspect, tables.aspect.key, framework.aspects)
  await upsert(handle, tables.rubric, tables.rubric.code, framework.rubrics)
  await upsert(handle, tables.rubricRule, tables.rubricRule.position, framework.rubricRules.map((rule, index) => ({ position: index + 1, rule })))
  await upsert(handle, tables.sdgGoal, tables.sdgGoal.goal, framework.sdgGoals)
  await upsert(handle, tables.sdgTarget, tables.sdgTarget.target, content.sdgTargets)
  await upsert(handle, tables.indicator, tables.indicator.code, framework.indicators.map((indicator, index) => ({ ...indicator, edition: framework.edition.code, position: index + 1 })))
  await deleteAbsent(handle, content)
  await db.update(tables.territory).set({ version: sql`${tables.territory.version} + 1` })
}

/** Children before parents. */
async function deleteAbsent({ db, tables }: WriteHandle, { framework, sdgTargets }: FrameworkContent): Promise<void> {
  const { indicator, aspect, rubric, rubricRule, sdgTarget, sdgGoal } = tables
  await db.delete(indicator).where(notInArray(indicator.code, framework.indicators.map(({ code }) => code)))
  await db.delete(aspect).where(notInArray(aspect.key, framework.aspects.map(({ key }) => key)))
  await db.delete(rubric).where(notInArray(rubric.code, framework.rubrics.map(({ code }) => code)))
  await db.delete(rubricRule).where(sql`${rubricRule.position} > ${framework.rubricRules.length}`)
  await db.delete(sdgTarget).where(notInArray(sdgTarget.target, sdgTargets.map(({ target }) => target)))
  await db.delete(sdgGoal).where(notInArray(sdgGoal.goal, framework.sdgGoals.map(({ goal }) => goal)))
}

/** Of the codes given, those that a territory has adopted or that goals, figures or observations are about; sorted. */
export async function listIndicatorsInUse({ db, tables }: ReadHandle, codes: readonly string[]): Promise<string[]> {
  if (codes.length === 0) return []
  const { indicator } = tables
  const inUse = new Set<string>()
  for (const table of [tables.adoption, tables.baseline, tables.target, tables.figure, tables.observationVersion]) {
    const rows = await db
      .selectDistinct({ code: indicator.code })
      .from(table)
      .innerJoin(indicator, eq(indicator.id, table.indicatorId))
      .where(inArray(indicator.code, [...codes]))
    for (const { code } of rows) inUse.add(code)
  }
  return [...inUse].toSorted()
}

const digestInForce = prepared(({ db, tables: { frameworkEdition } }) =>
  db.select({ digest: frameworkEdition.digest }).from(frameworkEdition).orderBy(desc(frameworkEdition.effectiveFrom)).limit(1),
)

/** Digest of what the edition in force was loaded from; undefined before the first is loaded. */
export async function findFrameworkDigest(handle: ReadHandle): Promise<string | undefined> {
  const [row] = await digestInForce(handle).execute()
  return row?.digest
}

const inOrder = prepared(({ db, tables: { indicator } }) => db.select().from(indicator).orderBy(asc(indicator.position)))

/** All indicators in the framework's own order. */
export async function listIndicators(handle: ReadHandle): Promise<StoredIndicator[]> {
  const rows = await inOrder(handle).execute()
  return rows.map(indicatorOf)
}

/** All rubrics by code: M1, M2, R1 … R12. */
async function listRubrics({ db, tables }: ReadHandle): Promise<Rubric[]> {
  const rows = await db.select().from(tables.rubric)
  return rows.toSorted((a, b) => a.code.localeCompare(b.code, 'en', { numeric: true }))
}

/** The edition in force, whole, in its own order. Throws before the first is loaded: the product starts by loading it. */
export async function readFramework(handle: ReadHandle): Promise<Framework> {
  const { db, tables } = handle
  const { frameworkEdition, scope, aspect, rubricRule, sdgGoal } = tables
  const [edition] = await db.select().from(frameworkEdition).orderBy(desc(frameworkEdition.effectiveFrom)).limit(1)
  if (!edition) throw new Error('No framework is loaded')
  const { digest: _digest, ...shownEdition } = edition
  const indicators = await listIndicators(handle)
  return {
    edition: shownEdition,
    scopes: await db.select({ scope: scope.scope, wording: scope.wording, name: scope.name }).from(scope).orderBy(asc(scope.position)),
    aspects: await db.select().from(aspect).orderBy(asc(aspect.position)),
    indicators: indicators.map(({ id: _id, ...indicator }) => indicator),
    rubrics: await listRubrics(handle),
    rubricRules: (await db.select().from(rubricRule).orderBy(asc(rubricRule.position))).map(({ rule }) => rule),
    sdgGoals: await db.select().from(sdgGoal).orderBy(asc(sdgGoal.goal)),
  }
}
