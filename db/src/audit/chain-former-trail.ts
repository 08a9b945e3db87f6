import { auditActionSchema } from '@atalaya/shared/audit'
import { asc } from 'drizzle-orm'
import { literal, runStatement, type ReadHandle, type Store, type WriteHandle } from '../store/index.ts'
import { appendAudit, appendAudits, findChainEnd } from './audit-trail.ts'
import { storedVersions } from './stored-versions.ts'
import { digestOfVersions } from './version-digest.ts'

/** The trail as it was kept before its rows were linked: `entry` begins with the instant and orders the rows of a territory. */
const formerTrail = 'audit_entry_former'

const exists = {
  sqlite: `select name from sqlite_master where type = 'table' and name = '${formerTrail}'`,
  postgres: `select tablename as name from pg_tables where schemaname = current_schema() and tablename = '${formerTrail}'`,
}

/** Characters of an instant: 2019-07-10T15:00:00.000Z. */
const instantLength = 24
const rowsAtOnce = 500

/**
 * Links the rows that a trail had before it was a chain, in the order in which they were written, and closes each chain with
 * one that says what versions there were at that moment. Once, in one transaction, in which the former table goes; where
 * another process did it meanwhile, nothing.
 */
export async function chainFormerTrail(store: Store, now: Date): Promise<void> {
  const isThere = async (handle: ReadHandle) => (await runStatement(handle, exists[handle.engine])).length > 0
  if (!(await isThere(store.read))) return
  await linkAndDrop(store, now).catch(async (failure: unknown) => {
    // Who waited for the table while another process linked its rows finds that it is gone.
    if (await isThere(store.read)) throw failure
  })
}

async function linkAndDrop(store: Store, now: Date): Promise<void> {
  await store.write(async (handle) => {
    if ((await runStatement(handle, exists[handle.engine])).length === 0) return
    if (handle.engine === 'postgres') await runStatement(handle, `lock table ${formerTrail} in access exclusive mode`)
    const rows = await linkRows(handle)
    const { territory } = handle.tables
    for (const { id, slug } of await handle.db.select({ id: territory.id, slug: territory.slug }).from(territory).orderBy(asc(territory.slug))) {
      const versions = new Map<string, string>()
      for await (const { key, digest } of storedVersions(handle, id)) versions.set(key, digest)
      const linked = rows.get(slug)
      if (linked === undefined && versions.size === 0) continue
      const after = { rows: linked ?? null, versions: versions.size, digest: digestOfVersions(versions) }
      await appendAudit(handle, { territory: slug, personId: null, at: now, action: 'audit.begin', subject: slug, after })
    }
    await runStatement(handle, `drop table ${formerTrail}`)
  })
}

/** How many rows each chain has now, by territory. */
async function linkRows(handle: WriteHandle): Promise<Map<string, number>> {
  const rows = new Map<string, number>()
  let last = { territory: '', entry: '' }
  for (;;) {
    const { territory, entry } = last
    const behind = `territory > ${literal(territory)} or (territory = ${literal(territory)} and entry > ${literal(entry)})`
    const former = await runStatement(handle, `select territory, entry, person_id, token, action, subject, before, after from ${formerTrail} where ${behind} order by territory, entry limit ${rowsAtOnce}`)
    for (const row of former) {
      last = { territory: String(row.territory), entry: String(row.entry) }
      const at = new Date(last.entry.slice(0, instantLength))
      const personId = row.person_id === null ? null : Number(row.person_id)
      const told = { subject: String(row.subject), before: toldBy(handle, row.before), after: toldBy(handle, row.after) }
      const written = typeof row.token === 'string' ? { ...handle, token: row.token } : handle
      await appendAudits(written, { territory: last.territory, personId, at, action: auditActionSchema.parse(row.action) }, [told])
      rows.set(last.territory, (await findChainEnd(handle, last.territory)).position)
    }
    if (former.length < rowsAtOnce) return rows
  }
}

/** SQLite keeps JSON as text; PostgreSQL's driver has read it. */
function toldBy({ engine }: ReadHandle, stored: unknown): unknown {
  return engine === 'sqlite' && typeof stored === 'string' ? (JSON.parse(stored) as unknown) : stored
}
