import { randomBytes } from 'node:crypto'
import { and, asc, desc, eq, isNotNull, lte } from 'drizzle-orm'
import type { ReadHandle, Tables, WriteHandle } from '../store/index.ts'

export type StoredMail = Tables['outbox']['$inferSelect']

/** What is said to whom; `{link}` stands in the text for the secret link. */
export interface MailToQueue extends Pick<StoredMail, 'territory' | 'personId' | 'name' | 'email' | 'kind' | 'language' | 'subject' | 'text' | 'expiresAt'> {
  readonly at: Date
  readonly link?: string | undefined
  readonly unsubscribe?: string
  readonly onceKey?: string
}

/** Puts a message among those that wait, in the transaction of what it tells of. Answers its id; undefined when there is one of the same `onceKey`. */
export async function queueMail({ db, tables }: WriteHandle, { at, link, unsubscribe, onceKey, ...mail }: MailToQueue): Promise<string | undefined> {
  const createdAt = at.toISOString()
  const id = `${createdAt}-${randomBytes(6).toString('hex')}`
  const rows = await db
    .insert(tables.outbox)
    .values({ ...mail, id, link: link ?? null, unsubscribe: unsubscribe ?? null, onceKey: onceKey ?? null, state: 'waiting', createdAt, nextTryAt: createdAt, tries: 0, lastError: '' })
    .onConflictDoNothing()
    .returning({ id: tables.outbox.id })
  return rows[0]?.id
}

/**
 * Takes the message that has waited longest, and nobody else gets it before `until`: whoever is ended between taking and sending
 * leaves it to be tried again then. Undefined when none is due.
 */
export async function claimMail({ db, tables: { outbox } }: WriteHandle, { now, until }: { now: Date; until: Date }): Promise<StoredMail | undefined> {
  const [due] = await db
    .select()
    .from(outbox)
    .where(and(eq(outbox.state, 'waiting'), lte(outbox.nextTryAt, now.toISOString())))
    .orderBy(asc(outbox.nextTryAt))
    .limit(1)
  if (!due) return undefined
  const taken = { nextTryAt: until.toISOString(), tries: due.tries + 1 }
  const rows = await db.update(outbox).set(taken).where(and(keyOf(outbox, due), eq(outbox.nextTryAt, due.nextTryAt))).returning({ id: outbox.id })
  return rows.length === 0 ? undefined : { ...due, ...taken }
}

/** Whether there is anything to claim: a read, so that looking often costs nothing. */
export async function hasDueMail({ db, tables: { outbox } }: ReadHandle, now: Date): Promise<boolean> {
  const rows = await db.select({ id: outbox.id }).from(outbox).where(and(eq(outbox.state, 'waiting'), lte(outbox.nextTryAt, now.toISOString()))).limit(1)
  return rows.length > 0
}

type Key = Pick<StoredMail, 'territory' | 'id'>

function keyOf(outbox: Tables['outbox'], { territory, id }: Key) {
  return and(eq(outbox.territory, territory), eq(outbox.id, id))
}

export async function noteMailSent({ db, tables: { outbox } }: WriteHandle, key: Key): Promise<void> {
  await db.update(outbox).set({ state: 'sent', link: null, lastError: '' }).where(keyOf(outbox, key))
}

/** It lies in a file; the link is in the file alone. */
export async function noteMailFiled({ db, tables: { outbox } }: WriteHandle, key: Key): Promise<void> {
  await db.update(outbox).set({ state: 'filed', link: null, lastError: '' }).where(keyOf(outbox, key))
}

/** Waits for the next try, or has `failed` where there is none. */
export async function noteMailFailed({ db, tables: { outbox } }: WriteHandle, key: Key, { error, nextTryAt }: { error: string; nextTryAt: Date | undefined }): Promise<void> {
  const then = nextTryAt === undefined ? ({ state: 'failed', link: null } as const) : { nextTryAt: nextTryAt.toISOString() }
  await db.update(outbox).set({ ...then, lastError: error }).where(keyOf(outbox, key))
}

/** Takes the link out of every message that is past its time.  */
export async function eraseExpiredLinks({ db, tables: { outbox } }: WriteHandle, now: Date): Promise<void> {
  await db.update(outbox).set({ link: null }).where(and(isNotNull(outbox.link), lte(outbox.expiresAt, now.toISOString())))
}

/** Messages of a territory, the newest first. */
export async function listOutbox({ db, tables: { outbox } }: ReadHandle, territory: string, limit: number): Promise<StoredMail[]> {
  return db.select().from(outbox).where(eq(outbox.territory, territory)).orderBy(desc(outbox.id)).limit(limit)
}

export async function findMail({ db, tables: { outbox } }: ReadHandle, key: Key): Promise<StoredMail | undefined> {
  const [row] = await db.select().from(outbox).where(keyOf(outbox, key))
  return row
}

export async function repeatMail({ db, tables: { outbox } }: WriteHandle, key: Key, at: Date): Promise<void> {
  await db.update(outbox).set({ state: 'waiting', nextTryAt: at.toISOString(), tries: 0, lastError: '' }).where(keyOf(outbox, key))
}
