import { eq } from 'drizzle-orm'
import { streamTable, type ReadHandle } from '../store/index.ts'
import { versionDigest, versionKey } from './version-digest.ts'

/** Codes of the indicators by their ids. */
export async function indicatorCodes({ db, tables: { indicator } }: ReadHandle): Promise<(id: number) => string> {
  const codes = new Map((await db.select({ id: indicator.id, code: indicator.code }).from(indicator)).map(({ id, code }) => [id, code]))
  return (id) => {
    const code = codes.get(id)
    if (code === undefined) throw new Error(`There is no indicator ${id}`)
    return code
  }
}

/** The versions of a territory as they are kept, with what the trail calls each. */
export async function* storedVersions(handle: ReadHandle, territoryId: number) {
  const { observationVersion: table } = handle.tables
  const codeOf = await indicatorCodes(handle)
  const key = [table.territoryId, table.indicatorId, table.period, table.cell, table.version]
  for await (const row of streamTable(handle, table, { key, where: eq(table.territoryId, territoryId) })) {
    yield { row, key: versionKey({ ...row, code: codeOf(row.indicatorId) }), digest: versionDigest(row) }
  }
}
