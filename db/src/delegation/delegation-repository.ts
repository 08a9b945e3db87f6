import type { SaveAnswer } from '@atalaya/shared/delegation'
import type { Vintage } from '@atalaya/shared/observation'
import type { Period } from '@atalaya/shared/period'
import type { FigureEntry } from '@atalaya/shared/submission'
import { and, asc, eq, isNull, max, or, sql } from 'drizzle-orm'
import type { ReadHandle, WriteHandle } from '../store/index.ts'

export interface DelegationKey {
  readonly territoryId: number
  readonly period: Period
  readonly number: number
}

export interface StoredDelegation extends DelegationKey {
  readonly department: string
  readonly addressee: string
  readonly email: string
  readonly validUntil: string
  readonly createdBy: string
  readonly createdAt: string
  readonly revokedAt: string | null
  readonly openedAt: string | null
  readonly version: number
}

/** An answer whole, as it was given. */
export interface StoredAnswer {
  readonly entry: FigureEntry
  readonly source: string
  readonly dataDate: string | null
  readonly vintage: Vintage
  readonly note: string
  readonly name: string
  readonly post: string
  readonly answeredAt: string
}

export interface StoredAskedFigure {
  readonly number: number
  readonly indicatorId: number
  readonly question: string
  /** Null until there is one. */
  readonly answer: StoredAnswer | null
  readonly version: number
  readonly takenBy: string | null
  readonly takenAt: string | null
}

function selectDelegations({ db, tables: { delegation, person } }: ReadHandle) {
  return db
    .select({
      territoryId: delegation.territoryId, period: delegation.period, number: delegation.number, department: delegation.department, addressee: delegation.addressee,
      email: delegation.email, validUntil: delegation.validUntil, createdBy: person.name, createdAt: delegation.createdAt, revokedAt: delegation.revokedAt,
      openedAt: delegation.openedAt, version: delegation.version,
    })
    .from(delegation)
    .innerJoin(person, eq(person.id, delegation.createdBy))
    .$dynamic()
}

/** In the order in which they were asked. */
export async function listDelegations(handle: ReadHandle, territoryId: number, period: Period): Promise<StoredDelegation[]> {
  const { delegation } = handle.tables
  return selectDelegations(handle)
    .where(and(eq(delegation.territoryId, territoryId), eq(delegation.period, period)))
    .orderBy(asc(delegation.number))
}

/** The delegation that a link opens, with the slug of its territory; undefined for a token that is nobody's. */
export async function findDelegationByToken(handle: ReadHandle, tokenHash: string): Promise<(StoredDelegation & { readonly territory: string }) | undefined> {
  const { delegation, territory } = handle.tables
  const [found] = await selectDelegations(handle).where(eq(delegation.tokenHash, tokenHash))
  if (!found) return undefined
  const [place] = await handle.db.select({ slug: territory.slug }).from(territory).where(eq(territory.id, found.territoryId))
  return place && { ...found, territory: place.slug }
}

function isDelegation({ delegation }: ReadHandle['tables'], { territoryId, period, number }: DelegationKey) {
  return and(eq(delegation.territoryId, territoryId), eq(delegation.period, period), eq(delegation.number, number))
}

function isAsked({ delegationFigure: asked }: ReadHandle['tables'], key: DelegationKey, indicatorId: number) {
  return and(eq(asked.territoryId, key.territoryId), eq(asked.period, key.period), eq(asked.number, key.number), eq(asked.indicatorId, indicatorId))
}

type AskedRow = ReadHandle['tables']['delegationFigure']['$inferSelect']

function answerOf({ answer: entry, source, dataDate, vintage, note, answeredName, answeredPost, answeredAt }: AskedRow): StoredAnswer | null {
  if (entry === null || source === null || vintage === null || note === null || answeredName === null || answeredPost === null || answeredAt === null) return null
  return { entry, source, dataDate, vintage, note, name: answeredName, post: answeredPost, answeredAt }
}

/** The figures asked for in a quarter, by all its links, in no promised order. */
export async function listAskedFigures({ db, tables: { delegationFigure: asked, person } }: ReadHandle, territoryId: number, period: Period): Promise<StoredAskedFigure[]> {
  const rows = await db
    .select({ asked, takenBy: person.name })
    .from(asked)
    .leftJoin(person, eq(person.id, asked.takenBy))
    .where(and(eq(asked.territoryId, territoryId), eq(asked.period, period)))
  return rows.map(({ asked: row, takenBy }) => ({
    number: row.number, indicatorId: row.indicatorId, question: row.question, answer: answerOf(row), version: row.version, takenBy, takenAt: row.takenAt,
  }))
}

export interface NewDelegation {
  readonly territoryId: number
  readonly period: Period
  readonly department: string
  readonly addressee: string
  readonly email: string
  readonly tokenHash: string
  readonly validUntil: string
  readonly createdBy: number
  readonly createdAt: string
}

/** Keeps what is asked, and of which figures. Answers its number. */
export async function addDelegation({ db, tables: { delegation, delegationFigure } }: WriteHandle, asked: NewDelegation, indicatorIds: readonly number[]): Promise<number> {
  const { territoryId, period } = asked
  const [last] = await db
    .select({ number: max(delegation.number) })
    .from(delegation)
    .where(and(eq(delegation.territoryId, territoryId), eq(delegation.period, period)))
  const number = typeof last?.number === 'number' ? last.number + 1 : 1
  await db.insert(delegation).values({ ...asked, number, version: 1 })
  await db.insert(delegationFigure).values(indicatorIds.map((indicatorId) => ({ territoryId, period, number, indicatorId, question: '', version: 0 })))
  return number
}

type LinkChange = Partial<{ tokenHash: string; validUntil: string; revokedBy: number | null; revokedAt: string | null; openedAt: string | null }>

/** Changes a link and raises the version of what was asked. */
export async function changeDelegation({ db, tables }: WriteHandle, key: DelegationKey, change: LinkChange): Promise<void> {
  await db
    .update(tables.delegation)
    .set({ ...change, version: sql`${tables.delegation.version} + 1` })
    .where(isDelegation(tables, key))
}

/** Notes when the page of a link was opened, where it had not been before. Leaves the version, which is the office's. */
export async function noteOpened({ db, tables }: WriteHandle, key: DelegationKey, openedAt: string): Promise<boolean> {
  const noted = await db
    .update(tables.delegation)
    .set({ openedAt })
    .where(and(isDelegation(tables, key), isNull(tables.delegation.openedAt)))
    .returning({ number: tables.delegation.number })
  return noted.length === 1
}

/** Puts an answer in the place of the one before: what was asked back of that, and that it was taken, goes with it. */
export async function saveAnswerRow(
  { db, tables }: WriteHandle,
  key: DelegationKey,
  { indicatorId, answeredAt, version, ...answer }: Omit<SaveAnswer, 'version'> & { readonly indicatorId: number; readonly answeredAt: string; readonly version: number },
): Promise<void> {
  const { entry, name, post, ...beside } = answer
  await db
    .update(tables.delegationFigure)
    .set({ ...beside, answer: entry, answeredName: name, answeredPost: post, answeredAt, version, question: '', askedBy: null, askedAt: null, takenBy: null, takenAt: null, takenFigureVersion: null })
    .where(isAsked(tables, key, indicatorId))
}

/** Puts a question on an answer, which with it is no longer taken. */
export async function questionAnswer({ db, tables }: WriteHandle, key: DelegationKey, { indicatorId, ...question }: { readonly indicatorId: number; readonly question: string; readonly askedBy: number; readonly askedAt: string }): Promise<void> {
  await db.update(tables.delegationFigure).set(question).where(isAsked(tables, key, indicatorId))
}

/** Notes that an answer is a figure of the quarter now; a question on it goes. */
export async function noteTaken(
  { db, tables }: WriteHandle,
  key: DelegationKey,
  { indicatorId, ...taken }: { readonly indicatorId: number; readonly takenBy: number; readonly takenAt: string; readonly takenFigureVersion: number },
): Promise<void> {
  await db
    .update(tables.delegationFigure)
    .set({ ...taken, question: '', askedBy: null, askedAt: null })
    .where(isAsked(tables, key, indicatorId))
}

/** Answers that were taken go on standing for figures whose next version says the same, only with other words beside it. */
export async function keepTaken(
  { db, tables: { delegationFigure: asked } }: WriteHandle,
  { territoryId, period }: Pick<DelegationKey, 'territoryId' | 'period'>,
  figures: readonly { readonly indicatorId: number; readonly version: number }[],
): Promise<void> {
  if (figures.length === 0) return
  const isOfThem = or(...figures.map(({ indicatorId, version }) => and(eq(asked.indicatorId, indicatorId), eq(asked.takenFigureVersion, version))))
  await db
    .update(asked)
    .set({ takenFigureVersion: sql`${asked.takenFigureVersion} + 1` })
    .where(and(eq(asked.territoryId, territoryId), eq(asked.period, period), isOfThem))
}

/** Who answered what stands in a quarter, by the indicator's id, with the version of the figure that it holds for; the last taken of each. */
export async function listTakenAnswers(
  { db, tables: { delegation, delegationFigure: asked } }: ReadHandle,
  territoryId: number,
  period: Period,
): Promise<Map<number, { readonly name: string; readonly post: string; readonly department: string; readonly figureVersion: number }>> {
  const rows = await db
    .select({ indicatorId: asked.indicatorId, name: asked.answeredName, post: asked.answeredPost, department: delegation.department, figureVersion: asked.takenFigureVersion })
    .from(asked)
    .innerJoin(delegation, and(eq(delegation.territoryId, asked.territoryId), eq(delegation.period, asked.period), eq(delegation.number, asked.number)))
    .where(and(eq(asked.territoryId, territoryId), eq(asked.period, period)))
    .orderBy(asc(asked.takenFigureVersion), asc(asked.takenAt))
  return new Map(
    rows.flatMap(({ indicatorId, name, post, department, figureVersion }) => (name === null || post === null || figureVersion === null ? [] : [[indicatorId, { name, post, department, figureVersion }]])),
  )
}
