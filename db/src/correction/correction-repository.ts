import type { CorrectionState, ProposeCorrection } from '@atalaya/shared/correction'
import type { Period } from '@atalaya/shared/period'
import { Problem } from '@atalaya/shared/problem'
import { and, asc, desc, eq, max, ne, sql, type SQL } from 'drizzle-orm'
import type { ReadHandle, WriteHandle } from '../store/index.ts'

/** What is proposed, of which observation of a territory, by whom and when. */
export interface NewCorrection extends ProposeCorrection {
  readonly territoryId: number
  readonly indicatorId: number
  readonly period: Period
  readonly proposedById: number
  readonly proposedAt: string
}

/** A correction with the names of the people in it. */
export interface StoredCorrection extends NewCorrection {
  readonly number: number
  readonly state: CorrectionState
  readonly proposedBy: string
  readonly decidedBy: string | null
  readonly decidedAt: string | null
  readonly decisionNote: string
}

function selectCorrections({ db, tables: { correction, person } }: ReadHandle) {
  const decidedBy = sql<string | null>`(select decider.name from ${person} decider where decider.id = ${correction.decidedBy})`
  return db.select({ correction, proposedBy: person.name, decidedBy }).from(correction).innerJoin(person, eq(person.id, correction.proposedBy)).$dynamic()
}

type Row = Awaited<ReturnType<typeof selectCorrections>>[number]

function toCorrection({ correction: { proposedBy: proposedById, decidedBy: _id, cell: _total, ...correction }, proposedBy, decidedBy }: Row): StoredCorrection {
  return { ...correction, proposedById, proposedBy, decidedBy }
}

/** Adds an open correction and answers its number. A second open one of the same figure is refused by the database's own index. */
export async function addCorrection({ db, tables }: WriteHandle, { proposedById, ...proposed }: NewCorrection): Promise<number> {
  const { correction } = tables
  const [last] = await db.select({ number: max(correction.number) }).from(correction).where(eq(correction.territoryId, proposed.territoryId))
  const number = last === undefined || last.number === null ? 1 : last.number + 1
  await db.insert(correction).values({ ...proposed, number, cell: '', state: 'proposed', proposedBy: proposedById, decisionNote: '' })
  return number
}

/** Closes an open correction. Answers false, and changes nothing, when it is no longer open. */
export async function decideCorrection(
  { db, tables: { correction } }: WriteHandle,
  { territoryId, number }: Pick<StoredCorrection, 'territoryId' | 'number'>,
  decision: { readonly state: Exclude<CorrectionState, 'proposed'>; readonly decidedBy: number; readonly decidedAt: string; readonly decisionNote: string },
): Promise<boolean> {
  const decided = await db
    .update(correction)
    .set(decision)
    .where(and(eq(correction.territoryId, territoryId), eq(correction.number, number), eq(correction.state, 'proposed')))
    .returning({ number: correction.number })
  return decided.length === 1
}

/** Raises `not-found` for a number that the territory does not have. */
export async function getCorrection(handle: ReadHandle, territoryId: number, number: number): Promise<StoredCorrection> {
  const { correction } = handle.tables
  const [row] = await selectCorrections(handle).where(and(eq(correction.territoryId, territoryId), eq(correction.number, number)))
  if (!row) throw new Problem('not-found', { detail: `There is no correction ${number}`, params: {} })
  return toCorrection(row)
}

/** The correction of a figure that waits for a decision. */
export async function findOpenCorrection(
  handle: ReadHandle,
  { territoryId, indicatorId, period }: Pick<StoredCorrection, 'territoryId' | 'indicatorId' | 'period'>,
): Promise<StoredCorrection | undefined> {
  const { correction } = handle.tables
  const isOfFigure = and(eq(correction.territoryId, territoryId), eq(correction.indicatorId, indicatorId), eq(correction.period, period), eq(correction.cell, ''))
  const [row] = await selectCorrections(handle).where(and(isOfFigure, eq(correction.state, 'proposed')))
  return row && toCorrection(row)
}

/** The corrections that wait for a decision, oldest first; or so many of those last decided, newest first. */
export async function listCorrections(handle: ReadHandle, territoryId: number, wanted: { readonly open: true } | { readonly lastDecided: number }): Promise<StoredCorrection[]> {
  const { correction } = handle.tables
  const inTerritory = (state: SQL) => and(eq(correction.territoryId, territoryId), state)
  const rows = await ('open' in wanted
    ? selectCorrections(handle).where(inTerritory(eq(correction.state, 'proposed'))).orderBy(asc(correction.number))
    : selectCorrections(handle).where(inTerritory(ne(correction.state, 'proposed'))).orderBy(desc(correction.decidedAt), desc(correction.number)).limit(wanted.lastDecided))
  return rows.map(toCorrection)
}
