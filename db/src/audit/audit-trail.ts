import type { AuditAction } from '@atalaya/shared/audit'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { prepared, type ReadHandle, type WriteHandle } from '../store/index.ts'
import { canonicalJson, hashOfEncoded } from './entry-hash.ts'

export interface AuditEntry {
  /** Slug; empty for the installation. */
  readonly territory: string
  /** Null for a command of whoever runs the installation, and for who answers by a link. */
  readonly personId: number | null
  readonly at: Date
  readonly action: AuditAction
  readonly subject: string
  readonly before?: unknown
  readonly after?: unknown
}

const insert = prepared(({ db, tables }) =>
  db
    .insert(tables.auditEntry)
    .values({
      territory: sql.placeholder('territory'),
      position: sql.placeholder('position'),
      at: sql.placeholder('at'),
      personId: sql.placeholder('personId'),
      token: sql.placeholder('token'),
      action: sql.placeholder('action'),
      subject: sql.placeholder('subject'),
      // Not through the column's own encoder, which would write the JSON value null where there is nothing.
      before: sql`${sql.placeholder('before')}`,
      after: sql`${sql.placeholder('after')}`,
      previous: sql.placeholder('previous'),
      hash: sql.placeholder('hash'),
    }),
)

const endOfChain = prepared(({ db, tables: { auditEnd } }) =>
  db.select({ position: auditEnd.position, hash: auditEnd.hash }).from(auditEnd).where(eq(auditEnd.territory, sql.placeholder('territory'))),
)

/** The end of a chain, as the database itself keeps it with every row that is added: how many rows it has, and the hash of the last; 0 and empty for one without rows. */
export interface ChainEnd {
  readonly position: number
  readonly hash: string
}

export async function findChainEnd(handle: ReadHandle, territory: string): Promise<ChainEnd> {
  const [last] = await endOfChain(handle).execute({ territory })
  return last ?? { position: 0, hash: '' }
}

/** Adds a row to the trail, in the caller's transaction. Never pass a password, a token or a hash. */
export async function appendAudit(handle: WriteHandle, entry: AuditEntry): Promise<void> {
  await appendAudits(handle, entry, [entry])
}

/**
 * Adds a row for each of several things that one person did in one request, at the end of the territory's chain. Of two
 * transactions that read the same end, on PostgreSQL, the key refuses the second, and it runs again after the first.
 */
export async function appendAudits(
  handle: WriteHandle,
  { territory, personId, at, action }: Pick<AuditEntry, 'territory' | 'personId' | 'at' | 'action'>,
  changes: readonly Pick<AuditEntry, 'subject' | 'before' | 'after'>[],
): Promise<void> {
  const instant = at.toISOString()
  let { position, hash: previous } = await findChainEnd(handle, territory)
  const rows = changes.map((change) => {
    position += 1
    // As it is hashed, so that what is kept is what was hashed.
    const row = { territory, position, at: instant, personId, token: handle.token ?? null, action, subject: change.subject, before: canonicalJson(change.before), after: canonicalJson(change.after) }
    const linked = { ...row, before: storedJson(row.before), after: storedJson(row.after), previous, hash: hashOfEncoded(previous, row) }
    previous = linked.hash
    return linked
  })
  await insert(handle).executeEach(rows)
}

/** Nothing is no value of JSON, and is kept as none. */
function storedJson(text: string): string | null {
  return text === 'null' ? null : text
}

/** What was done to one thing of a territory, oldest first, with who did it. Reads the territory's trail from one end to the other. */
export async function listAuditOf({ db, tables: { auditEntry, person } }: ReadHandle, { territory, subject, actions }: { readonly territory: string; readonly subject: string; readonly actions: readonly AuditAction[] }) {
  return db
    .select({ at: auditEntry.at, by: person.name, action: auditEntry.action, before: auditEntry.before, after: auditEntry.after })
    .from(auditEntry)
    .leftJoin(person, eq(person.id, auditEntry.personId))
    .where(and(eq(auditEntry.territory, territory), eq(auditEntry.subject, subject), inArray(auditEntry.action, [...actions])))
    .orderBy(asc(auditEntry.position))
}
