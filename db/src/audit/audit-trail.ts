import { randomBytes } from 'node:crypto'
import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import { prepared, type ReadHandle, type WriteHandle } from '../store/index.ts'

export interface AuditEntry {
  /** Slug; empty for the installation. */
  readonly territory: string
  /** Null for a command of whoever runs the installation, and for who answers by a link. */
  readonly personId: number | null
  readonly at: Date
  readonly action: string
  readonly subject: string
  readonly before?: unknown
  readonly after?: unknown
}

const insert = prepared(({ db, tables }) =>
  db
    .insert(tables.auditEntry)
    .values({
      territory: sql.placeholder('territory'),
      entry: sql.placeholder('entry'),
      personId: sql.placeholder('personId'),
      token: sql.placeholder('token'),
      action: sql.placeholder('action'),
      subject: sql.placeholder('subject'),
      // Not through the column's own encoder, which would write the JSON value null where there is nothing.
      before: sql`${sql.placeholder('before')}`,
      after: sql`${sql.placeholder('after')}`,
    }),
)

/** Of this process, so that no two ever name an entry alike. */
const source = randomBytes(6).toString('hex')
let written = 0

/** Entries of one instant follow each other as they were written: their rows lie at the end of the territory's, and none is put between others. */
function entryAt(instant: string): string {
  written += 1
  return `${instant}-${String(written).padStart(12, '0')}-${source}`
}

/** Adds a row to the trail, in the caller's transaction. Never pass a password, a token or a hash. */
export async function appendAudit(handle: WriteHandle, entry: AuditEntry): Promise<void> {
  await appendAudits(handle, entry, [entry])
}

/** Adds a row for each of several things that one person did in one request. */
export async function appendAudits(
  handle: WriteHandle,
  { territory, personId, at, action }: Pick<AuditEntry, 'territory' | 'personId' | 'at' | 'action'>,
  changes: readonly Pick<AuditEntry, 'subject' | 'before' | 'after'>[],
): Promise<void> {
  const instant = at.toISOString()
  await insert(handle).executeEach(
    changes.map(({ subject, before, after }) => ({ territory, entry: entryAt(instant), personId, token: handle.token ?? null, action, subject, before: encoded(before), after: encoded(after) })),
  )
}

function encoded(told: unknown): string | null {
  return told === undefined || told === null ? null : JSON.stringify(told)
}

/** The trail of a territory, newest first. */
export function listAudit({ db, tables }: ReadHandle, territory: string, limit: number) {
  return db.select().from(tables.auditEntry).where(eq(tables.auditEntry.territory, territory)).orderBy(desc(tables.auditEntry.entry)).limit(limit)
}

/** What was done to one thing of a territory, oldest first, with who did it. Reads the territory's trail from one end to the other. */
export async function listAuditOf({ db, tables: { auditEntry, person } }: ReadHandle, { territory, subject, actions }: { readonly territory: string; readonly subject: string; readonly actions: readonly string[] }) {
  return db
    .select({ entry: auditEntry.entry, by: person.name, action: auditEntry.action, before: auditEntry.before, after: auditEntry.after })
    .from(auditEntry)
    .leftJoin(person, eq(person.id, auditEntry.personId))
    .where(and(eq(auditEntry.territory, territory), eq(auditEntry.subject, subject), inArray(auditEntry.action, [...actions])))
    .orderBy(asc(auditEntry.entry))
}
