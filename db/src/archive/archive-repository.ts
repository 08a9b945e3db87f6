import { sql } from 'drizzle-orm'
import { identifier, literal, runStatement, type WriteHandle } from '../store/index.ts'
import type { ArchivedRow, ArchivedValue } from './row-text.ts'
import { leftOutTables, tablePlans, type ColumnPlan, type TablePlan } from './table-plan.ts'

/**
 * Takes away what a start leaves in an installation without a territory and a person: the framework, that it was loaded, and links
 * to set up the first city. The triggers that keep rows from being deleted are lifted within this transaction alone, and stand
 * again before it ends; nobody else ever sees the tables without them.
 */
export async function emptyInstallation(handle: WriteHandle): Promise<void> {
  for (const name of [...leftOutTables, ...tablePlans.map((plan) => plan.name).toReversed()]) {
    const [row] = await runStatement(handle, `select 1 as "one" from ${identifier(name)} limit 1`)
    if (row) await withoutTriggers(handle, name, () => runStatement(handle, `delete from ${identifier(name)}`))
  }
}

async function withoutTriggers(handle: WriteHandle, table: string, work: () => Promise<unknown>): Promise<void> {
  if (handle.sqlite) {
    const triggers = (await runStatement(handle, `select name, sql from sqlite_master where type = 'trigger' and tbl_name = ${literal(table)}`)) as { name: string; sql: string }[]
    for (const { name } of triggers) await runStatement(handle, `drop trigger ${identifier(name)}`)
    await work()
    for (const trigger of triggers) await runStatement(handle, trigger.sql)
    return
  }
  await runStatement(handle, `alter table ${identifier(table)} disable trigger user`)
  await work()
  await runStatement(handle, `alter table ${identifier(table)} enable trigger user`)
}

const postgresTypes: Readonly<Record<ColumnPlan['kind'], string>> = { integer: 'integer', decimal: 'double precision', boolean: 'boolean', text: 'text', json: 'text' }

/** Adds rows as an archive has them. A table comes after those that it refers to. */
export async function insertRows(handle: WriteHandle, { name, columns }: TablePlan, rows: readonly ArchivedRow[]): Promise<void> {
  const list = columns.map((column) => identifier(column.name)).join(', ')
  if (handle.sqlite) {
    const statement = handle.sqlite.own.prepare(`insert into ${identifier(name)} (${list}) values (${columns.map(() => '?').join(', ')})`)
    for (const row of rows) statement.run(columns.map((column) => bound(row[column.name])))
    return
  }
  // As one parameter, whatever the number of rows; its numbers are read by the server, digit by digit.
  const told = columns.map(({ name: column, kind }) => (kind === 'json' ? `${identifier(column)}::jsonb` : identifier(column))).join(', ')
  const types = columns.map(({ name: column, kind }) => `${identifier(column)} ${postgresTypes[kind]}`).join(', ')
  const query = sql`${sql.raw(`insert into ${identifier(name)} (${list}) select ${told} from json_to_recordset(`)}${jsonOf(rows)}${sql.raw(`::json) as given (${types})`)}`
  await (handle.db as unknown as { execute(query: unknown): Promise<unknown> }).execute(query)
}

function jsonOf(rows: readonly ArchivedRow[]): string {
  const value = (given: ArchivedValue) => (Object.is(given, -0) ? '-0' : JSON.stringify(given))
  return `[${rows.map((row) => `{${Object.entries(row).map(([key, given]) => `${JSON.stringify(key)}:${value(given)}`).join(',')}}`).join(',')}]`
}

/** As the driver of SQLite takes it, which knows no booleans. */
function bound(value: ArchivedValue | undefined): string | number | null | undefined {
  return typeof value === 'boolean' ? Number(value) : value
}

/** Has the database number the next rows after those that are there; SQLite does so by itself. */
export async function continueNumbers(handle: WriteHandle): Promise<void> {
  if (handle.engine === 'sqlite') return
  for (const { name, key } of tablePlans.filter(({ isNumbered }) => isNumbered)) {
    const [id] = key
    if (id === undefined) continue
    const [row] = await runStatement(handle, `select coalesce(max(${identifier(id)}), 0) + 1 as "next" from ${identifier(name)}`)
    // Not by setval, which a transaction that fails would not take back.
    await runStatement(handle, `alter table ${identifier(name)} alter column ${identifier(id)} restart with ${Number(row?.['next'])}`)
  }
}
