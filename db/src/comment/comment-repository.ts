import type { Period } from '@atalaya/shared/period'
import { and, asc, count, desc, eq, inArray, isNull, max, sql } from 'drizzle-orm'
import type { ReadHandle, WriteHandle } from '../store/index.ts'

/** Which figure is spoken of; `period` is that of the indicator's own frequency. */
export interface ThreadKey {
  readonly territoryId: number
  readonly period: Period
  readonly indicatorId: number
}

export interface StoredThread {
  readonly version: number
  readonly resolvedBy: number | null
  readonly resolvedAt: string | null
}

export interface StoredComment {
  readonly number: number
  readonly authorId: number
  readonly author: string
  readonly writtenAt: string
  readonly text: string
  readonly withdrawnAt: string | null
}

function isOf(table: ReadHandle['tables']['commentThread' | 'comment' | 'commentMention'], { territoryId, period, indicatorId }: ThreadKey) {
  return and(eq(table.territoryId, territoryId), eq(table.period, period), eq(table.indicatorId, indicatorId))
}

/** Undefined while nobody has written. */
export async function findThread({ db, tables: { commentThread } }: ReadHandle, key: ThreadKey): Promise<StoredThread | undefined> {
  const [row] = await db
    .select({ version: commentThread.version, resolvedBy: commentThread.resolvedBy, resolvedAt: commentThread.resolvedAt })
    .from(commentThread)
    .where(isOf(commentThread, key))
  return row
}

/** Oldest first, those withdrawn included. */
export async function listComments({ db, tables: { comment, person } }: ReadHandle, key: ThreadKey): Promise<StoredComment[]> {
  return db
    .select({ number: comment.number, authorId: comment.authorId, author: person.name, writtenAt: comment.writtenAt, text: comment.text, withdrawnAt: comment.withdrawnAt })
    .from(comment)
    .innerJoin(person, eq(person.id, comment.authorId))
    .where(isOf(comment, key))
    .orderBy(asc(comment.number))
}

/** Writes a comment at the end of its thread, which it begins or opens again. Answers its number. */
export async function addComment(
  { db, tables: { commentThread, comment, commentMention } }: WriteHandle,
  key: ThreadKey,
  { mentions, ...written }: { readonly authorId: number; readonly writtenAt: string; readonly text: string; readonly mentions: readonly number[] },
): Promise<number> {
  await db
    .insert(commentThread)
    .values({ ...key, version: 1 })
    .onConflictDoUpdate({
      target: [commentThread.territoryId, commentThread.period, commentThread.indicatorId],
      set: { version: sql`${commentThread.version} + 1`, resolvedBy: null, resolvedAt: null },
    })
  const [last] = await db.select({ number: max(comment.number) }).from(comment).where(isOf(comment, key))
  const number = typeof last?.number === 'number' ? last.number + 1 : 1
  await db.insert(comment).values({ ...key, ...written, number })
  if (mentions.length > 0) await db.insert(commentMention).values(mentions.map((personId) => ({ ...key, number, personId, seenAt: null })))
  return number
}

export async function withdrawComment({ db, tables: { comment } }: WriteHandle, key: ThreadKey, number: number, withdrawnAt: string): Promise<void> {
  await db
    .update(comment)
    .set({ withdrawnAt })
    .where(and(isOf(comment, key), eq(comment.number, number)))
}

/** Raises the version of a thread, with what else is new of it. */
export async function changeThread(
  { db, tables: { commentThread } }: WriteHandle,
  key: ThreadKey,
  change: Partial<Pick<StoredThread, 'resolvedBy' | 'resolvedAt'>>,
): Promise<void> {
  await db
    .update(commentThread)
    .set({ ...change, version: sql`${commentThread.version} + 1` })
    .where(isOf(commentThread, key))
}

/** The comments of a thread in which somebody is named and which they have not seen; withdrawn ones are nothing to see. */
export async function listUnseen({ db, tables: { comment, commentMention } }: ReadHandle, key: ThreadKey, personId: number): Promise<number[]> {
  const rows = await db
    .select({ number: commentMention.number })
    .from(commentMention)
    .innerJoin(comment, and(isOf(comment, key), eq(comment.number, commentMention.number)))
    .where(and(isOf(commentMention, key), eq(commentMention.personId, personId), isNull(commentMention.seenAt), isNull(comment.withdrawnAt)))
    .orderBy(asc(commentMention.number))
  return rows.map(({ number }) => number)
}

export async function markSeen({ db, tables: { commentMention } }: WriteHandle, key: ThreadKey, personId: number, seen: { readonly numbers: readonly number[]; readonly at: string }): Promise<void> {
  await db
    .update(commentMention)
    .set({ seenAt: seen.at })
    .where(and(isOf(commentMention, key), eq(commentMention.personId, personId), inArray(commentMention.number, [...seen.numbers])))
}

/** How many comments stand in the threads of these periods that are not settled, by indicator and period: `12 2019-Q1`. */
export async function countOpenComments({ db, tables: { comment, commentThread } }: ReadHandle, territoryId: number, periods: readonly Period[]): Promise<Map<string, number>> {
  if (periods.length === 0) return new Map()
  const rows = await db
    .select({ indicatorId: comment.indicatorId, period: comment.period, open: count() })
    .from(comment)
    .innerJoin(commentThread, and(eq(commentThread.territoryId, comment.territoryId), eq(commentThread.period, comment.period), eq(commentThread.indicatorId, comment.indicatorId)))
    .where(and(eq(comment.territoryId, territoryId), inArray(comment.period, [...periods]), isNull(comment.withdrawnAt), isNull(commentThread.resolvedAt)))
    .groupBy(comment.indicatorId, comment.period)
  return new Map(rows.map(({ indicatorId, period, open }) => [`${indicatorId} ${period}`, open]))
}

export interface StoredMention {
  readonly territory: string
  readonly territoryName: { readonly es: string; readonly pt: string; readonly en: string }
  readonly period: Period
  readonly indicatorId: number
  readonly author: string
  readonly writtenAt: string
  readonly text: string
  readonly seenAt: string | null
}

/** Where somebody is named in comments that stand in threads not settled, newest first, over the territories where they have a role. */
export async function listMentions({ db, tables: { comment, commentMention, commentThread, membership, person, territory } }: ReadHandle, personId: number, limit: number): Promise<StoredMention[]> {
  return db
    .select({
      territory: territory.slug, territoryName: territory.name, period: comment.period, indicatorId: comment.indicatorId, author: person.name, writtenAt: comment.writtenAt,
      text: comment.text, seenAt: commentMention.seenAt,
    })
    .from(commentMention)
    .innerJoin(
      comment,
      and(
        eq(comment.territoryId, commentMention.territoryId), eq(comment.period, commentMention.period), eq(comment.indicatorId, commentMention.indicatorId),
        eq(comment.number, commentMention.number),
      ),
    )
    .innerJoin(commentThread, and(eq(commentThread.territoryId, comment.territoryId), eq(commentThread.period, comment.period), eq(commentThread.indicatorId, comment.indicatorId)))
    .innerJoin(territory, eq(territory.id, comment.territoryId))
    .innerJoin(person, eq(person.id, comment.authorId))
    .where(
      and(
        eq(commentMention.personId, personId),
        isNull(comment.withdrawnAt),
        isNull(commentThread.resolvedAt),
        sql`exists (select 1 from ${membership} where ${membership.territoryId} = ${comment.territoryId} and ${membership.personId} = ${personId})`,
      ),
    )
    .orderBy(desc(comment.writtenAt), desc(comment.number))
    .limit(limit)
}
