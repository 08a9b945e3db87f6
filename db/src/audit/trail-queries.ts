import type { AuditAction } from '@atalaya/shared/audit'
import { and, asc, desc, eq, gte, isNotNull, isNull, like, lt, or, sql, type SQL } from 'drizzle-orm'
import type { ReadHandle } from '../store/index.ts'

export interface TrailWanted {
  /** Slug of the territory. */
  readonly territory: string
  /** Rows before this place in the chain. */
  readonly before?: number | undefined
  /** Id of the person; 0 for rows that name none. */
  readonly person?: number | undefined
  readonly indicator?: string | undefined
  readonly period?: string | undefined
  readonly action?: AuditAction | undefined
  /** Instants: the first that counts, and the first that counts no more. */
  readonly since?: string | undefined
  readonly until?: string | undefined
}

type Table = ReadHandle['tables']['auditEntry']

/** A part of the path that a subject is; codes of periods and indicators hold no sign that `like` reads. */
function isPartOf({ subject }: Table, part: string): SQL | undefined {
  return or(eq(subject, part), like(subject, `${part}/%`), like(subject, `%/${part}`), like(subject, `%/${part}/%`))
}

/** The approvals that made a version of a figure: what they say is a state, a count and the versions by period, code and number. */
function isApprovalOf({ action, after }: Table, key: string): SQL | undefined {
  return and(eq(action, 'submission.approve'), sql`cast(${after} as text) like ${key}`)
}

function aboutFigure(table: Table, { indicator, period }: TrailWanted): SQL | undefined {
  if (indicator === undefined) return period === undefined ? undefined : isPartOf(table, period)
  if (period === undefined) return or(isPartOf(table, indicator), isApprovalOf(table, `%/${indicator}/%`))
  return or(and(isPartOf(table, indicator), isPartOf(table, period)), isApprovalOf(table, `%"${period}/${indicator}/%`))
}

/** Rows of a territory's chain, newest first, with the name of who did each. Reads the chain from its end until there are enough. */
export function listTrail({ db, tables: { auditEntry: table, person } }: ReadHandle, wanted: TrailWanted, limit: number) {
  const { before, person: by, action, since, until } = wanted
  const conditions = [
    before === undefined ? undefined : lt(table.position, before),
    by === undefined ? undefined : by === 0 ? isNull(table.personId) : eq(table.personId, by),
    action === undefined ? undefined : eq(table.action, action),
    since === undefined ? undefined : gte(table.at, since),
    until === undefined ? undefined : lt(table.at, until),
    aboutFigure(table, wanted),
  ]
  return db
    .select({
      position: table.position, at: table.at, personId: table.personId, name: person.name, token: table.token, action: table.action, subject: table.subject,
      before: table.before, after: table.after, previous: table.previous, hash: table.hash,
    })
    .from(table)
    .leftJoin(person, eq(person.id, table.personId))
    .where(and(eq(table.territory, wanted.territory), ...conditions))
    .orderBy(desc(table.position))
    .limit(limit)
}

/** Who did anything in a territory's chain, by name. */
export async function listTrailPeople({ db, tables: { auditEntry, person } }: ReadHandle, territory: string): Promise<{ id: number; name: string }[]> {
  return db
    .selectDistinct({ id: person.id, name: person.name })
    .from(auditEntry)
    .innerJoin(person, eq(person.id, auditEntry.personId))
    .where(and(eq(auditEntry.territory, territory), isNotNull(auditEntry.personId)))
    .orderBy(asc(person.name), asc(person.id))
}
