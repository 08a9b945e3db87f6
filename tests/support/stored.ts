import type { ReadHandle, Store, WriteHandle } from '@atalaya/db/store'
import type { Office } from './builders.ts'
import type { TestApp } from './app.ts'

type Tables = ReadHandle['tables']
type Row<Name extends keyof Tables> = Tables[Name]['$inferSelect']

/** Every row of a table, as the database has them. */
export async function allRows<Name extends keyof Tables>({ read }: Store, name: Name): Promise<Row<Name>[]> {
  return (await read.db.select().from(read.tables[name])) as Row<Name>[]
}

type OfTerritory = { [Name in keyof Tables]: Row<Name> extends { territoryId: number } ? Name : never }[keyof Tables]

/** The rows of a table that belong to an office. */
export async function rowsOf<Name extends OfTerritory>(app: TestApp, office: Office, name: Name): Promise<Row<Name>[]> {
  const rows = (await allRows(app.store, name)) as (Row<Name> & { territoryId: number })[]
  return rows.filter((row) => row.territoryId === office.territoryId)
}

/** The row of the territory itself. */
export async function territoryRow(app: TestApp, office: Office): Promise<Row<'territory'>> {
  const row = (await allRows(app.store, 'territory')).find(({ id }) => id === office.territoryId)
  if (!row) throw new Error('The territory is not there')
  return row
}

/** Ids of the indicators by code. */
export async function indicatorIds(app: TestApp): Promise<(code: string) => number> {
  const ids = new Map((await allRows(app.store, 'indicator')).map(({ id, code }) => [code, id]))
  return (code) => {
    const id = ids.get(code)
    if (id === undefined) throw new Error(`The framework has no ${code}`)
    return id
  }
}

/** What the trail has of a territory; of the installation for an empty slug. */
export async function trailOf(app: TestApp, slug: string): Promise<Row<'auditEntry'>[]> {
  return (await allRows(app.store, 'auditEntry')).filter(({ territory }) => territory === slug)
}

/** Runs SQL as it is written, which both engines take and no builder makes. Rejects with the database's own words. */
export async function runSql({ sqlite, db }: ReadHandle, text: string): Promise<unknown[]> {
  if (sqlite) {
    const statement = sqlite.own.prepare(text)
    return statement.reader ? statement.all() : [statement.run()]
  }
  const { rows } = await (db as unknown as { execute(text: string): Promise<{ rows: unknown[] }> }).execute(text)
  return rows
}

/** The database's own words, which drizzle and the drivers wrap. */
function wordsOf(error: unknown): string {
  return error instanceof Error ? `${error.message} ${wordsOf(error.cause)}` : ''
}

/** What the database says when it refuses a write. */
export async function refusalOf(app: TestApp, body: (handle: WriteHandle) => Promise<unknown>): Promise<string> {
  try {
    await app.store.write(body)
    return 'not refused'
  } catch (error) {
    return wordsOf(error)
  }
}
