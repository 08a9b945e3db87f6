import { setImmediate } from 'node:timers/promises'
import { asc, eq } from 'drizzle-orm'
import { identifier, literal, runStatement, type ReadHandle } from '../store/index.ts'
import { tablePlans, type TablePlan } from './table-plan.ts'

export type DatabaseRow = Readonly<Record<string, unknown>>

/** The territory whose rows are wanted. */
export interface OfTerritory {
  readonly id: number
  readonly slug: string
  /** Ids of whom its rows name. */
  readonly people: readonly number[]
}

/** Rows that are in memory at once. */
const batchSize = 500

function territoryCondition({ ofTerritory }: TablePlan, { id, slug, people }: OfTerritory): string | undefined {
  switch (ofTerritory) {
    case 'all':
      return undefined
    case 'territory_id':
      return `"territory_id" = ${id}`
    case 'slug':
      return `"territory" = ${literal(slug)}`
    case 'itself':
      return `"id" = ${id}`
    case 'people':
      return `"id" in (${people.length === 0 ? 'null' : people.join(', ')})`
    case 'none':
      return '1 = 0'
  }
}

function conditionOf(plan: TablePlan, territory: OfTerritory | undefined): string {
  const { without } = plan
  const conditions = [
    territory === undefined ? undefined : territoryCondition(plan, territory),
    without === undefined ? undefined : `${identifier(without.column)} not in (${without.values.map(literal).join(', ')})`,
  ].filter((condition) => condition !== undefined)
  return conditions.length === 0 ? '' : ` where ${conditions.join(' and ')}`
}

/** On both engines in the order of bytes: what PostgreSQL takes for the order of texts depends on where it was set up. */
function selectOf(plan: TablePlan, territory: OfTerritory | undefined, engine: ReadHandle['engine']): string {
  const isPostgres = engine === 'postgres'
  const columns = plan.columns.map(({ name, kind }) => (isPostgres && kind === 'json' ? `${identifier(name)}::text as ${identifier(name)}` : identifier(name)))
  const texts = new Set(plan.columns.filter(({ kind }) => kind === 'text').map(({ name }) => name))
  const order = plan.key.map((name) => (isPostgres && texts.has(name) ? `${identifier(name)} collate "C"` : identifier(name)))
  return `select ${columns.join(', ')} from ${identifier(plan.name)}${conditionOf(plan, territory)} order by ${order.join(', ')}`
}

/**
 * The rows of a table, all or a territory's, in the order of its key, a few hundred at a time. To be read within a snapshot, whose
 * connection has one such reading at a time. JSON columns are the text that the database keeps.
 */
export async function* readBatches(handle: ReadHandle, plan: TablePlan, territory?: OfTerritory): AsyncGenerator<readonly DatabaseRow[]> {
  const select = selectOf(plan, territory, handle.engine)
  if (handle.sqlite) return yield* sqliteBatches(handle.sqlite.own.prepare<[], DatabaseRow>(select).iterate())
  await runStatement(handle, `declare archived no scroll cursor for ${select}`)
  for (let rows = await runStatement(handle, `fetch ${batchSize} from archived`); rows.length > 0; rows = await runStatement(handle, `fetch ${batchSize} from archived`)) yield rows
  await runStatement(handle, 'close archived')
}

async function* sqliteBatches(rows: Iterable<DatabaseRow>): AsyncGenerator<readonly DatabaseRow[]> {
  let batch: DatabaseRow[] = []
  for (const row of rows) {
    batch.push(row)
    if (batch.length < batchSize) continue
    yield batch
    batch = []
    // Whoever else asks the server is answered in between.
    await setImmediate()
  }
  if (batch.length > 0) yield batch
}

/** Ids of everybody whom the rows of a territory name, in whatever column. */
export async function listPeopleNamed(handle: ReadHandle, { id, slug }: { readonly id: number; readonly slug: string }): Promise<number[]> {
  const territory = { id, slug, people: [] }
  const people = new Set<number>()
  for (const plan of tablePlans) {
    if (plan.ofTerritory !== 'territory_id' && plan.ofTerritory !== 'slug') continue
    for (const column of plan.people) {
      const rows = await runStatement(handle, `select distinct ${identifier(column)} as "person" from ${identifier(plan.name)}${conditionOf(plan, territory)}`)
      for (const { person } of rows) if (typeof person === 'number') people.add(person)
    }
  }
  return [...people].toSorted((a, b) => a - b)
}

/** The SHA-256 of every file that rows name, all or a territory's. */
export async function listFilesNamed(handle: ReadHandle, territory?: OfTerritory): Promise<string[]> {
  const files = new Set<string>()
  for (const plan of tablePlans) {
    if (plan.file === undefined) continue
    const rows = await runStatement(handle, `select distinct ${identifier(plan.file)} as "file" from ${identifier(plan.name)}${conditionOf(plan, territory)}`)
    for (const { file } of rows) if (typeof file === 'string') files.add(file)
  }
  return [...files].toSorted()
}

/** Whether there is neither a territory nor a person: what is there then is no more than a start leaves. */
export async function isEmptyInstallation(handle: ReadHandle): Promise<boolean> {
  const rows = await runStatement(handle, 'select 1 as "one" from "territory" union all select 1 from "person" limit 1')
  return rows.length === 0
}

/** E-mails of whoever administers a territory, in their order. */
export async function listAdministrators({ db, tables: { person, membership } }: ReadHandle): Promise<string[]> {
  const rows = await db.selectDistinct({ email: person.email }).from(membership).innerJoin(person, eq(person.id, membership.personId)).where(eq(membership.role, 'administrator')).orderBy(asc(person.email))
  return rows.map(({ email }) => email)
}
