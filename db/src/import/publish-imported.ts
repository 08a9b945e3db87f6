import type { Vintage } from '@atalaya/shared/observation'
import { quarterOf, type Period } from '@atalaya/shared/period'
import { and, asc, count, eq, getTableColumns, sql } from 'drizzle-orm'
import { indicatorCodes, versionDigest, versionKey } from '../audit/index.ts'
import { prepared, type WriteHandle } from '../store/index.ts'
import type { BatchKey } from './batch-repository.ts'

/** A quarter of a territory in which figures of a batch are put in force. */
export interface ImportedQuarter {
  readonly territoryId: number
  readonly slug: string
  readonly quarter: Period
  readonly observations: number
}

/** The last day of each period, by the end of its code; an amount is dated by it. */
const lastDays = sql.raw(
  [['Q1', '03-31'], ['Q2', '06-30'], ['Q3', '09-30'], ['Q4', '12-31'], ['T1', '04-30'], ['T2', '08-31'], ['T3', '12-31'], ['S1', '06-30'], ['S2', '12-31'], ['A1', '12-31']]
    .map(([code, day]) => `when '${code}' then '${day}'`)
    .join(' '),
)

/**
 * Puts the new figures of a batch in force as published observations, each with its first version, in the order of their keys:
 * two statements for all of them. Quarters that nobody has begun become published submissions. Answers the quarters, by territory; undefined,
 * and nothing is written, where an observation or a submission has come to be there since they were compared.
 */
export async function publishImported(handle: WriteHandle, { territoryId, id }: BatchKey, by: { readonly personId: number; readonly at: string; readonly vintage: Vintage }): Promise<ImportedQuarter[] | undefined> {
  const { db, tables } = handle
  const { importRow: row, observation, observationVersion, submission, territory } = tables
  const isNew = and(eq(row.territoryId, territoryId), eq(row.batchId, id), eq(row.outcome, 'new'))
  const quarters = await db
    .select({ territoryId: sql<number>`${row.targetId}`, slug: territory.slug, quarter: sql<Period>`${row.quarter}`, observations: count(), state: submission.state })
    .from(row)
    .innerJoin(territory, eq(territory.id, row.targetId))
    .leftJoin(submission, and(eq(submission.territoryId, row.targetId), eq(submission.period, row.quarter)))
    .where(isNew)
    .groupBy(row.targetId, territory.slug, row.quarter, submission.state)
    .orderBy(row.targetId, row.quarter)
  const [taken] = await db
    .select({ rows: count() })
    .from(row)
    .innerJoin(observation, and(eq(observation.territoryId, row.targetId), eq(observation.indicatorId, row.indicatorId), eq(observation.period, row.period), eq(observation.cell, '')))
    .where(isNew)
  if (taken?.rows !== 0 || quarters.some(({ state }) => state !== null && state !== 'published')) return undefined

  const inForce = {
    territoryId: sql<number>`${row.targetId}`.as('t'), indicatorId: sql<number>`${row.indicatorId}`.as('i'), period: sql<Period>`${row.period}`.as('p'), cell: sql<string>`''`.as('c'),
    value: row.value, numerator: row.numerator, denominator: row.denominator, missingReason: row.missingReason, vintage: sql<Vintage>`cast(${by.vintage} as text)`.as('v'), version: sql<number>`1`.as('n'),
    publicFrom: sql<number>`1`.as('f'), isPublished: flag(handle, true), isSeenBySecondPerson: flag(handle, false),
  }
  await db.insert(observation).select(db.select(inForce).from(row).where(isNew).orderBy(asc(row.position)) as never)
  const isAmount = sql`${row.form} = 'amount'`
  const whole = {
    territoryId: inForce.territoryId, indicatorId: inForce.indicatorId, period: inForce.period, cell: inForce.cell, version: inForce.version,
    value: row.value, numerator: row.numerator, denominator: row.denominator,
    amountValue: sql`case when ${isAmount} then ${row.value} end`.as('av'),
    amountCurrency: sql`case when ${isAmount} then ${territory.currency} end`.as('ac'),
    amountDate: sql`case when ${isAmount} then substr(${row.period}, 1, 5) || case substr(${row.period}, 6) ${lastDays} end end`.as('ad'),
    amountRate: sql`case when ${isAmount} then 1.0 end`.as('ar'),
    amountRateSource: sql`case when ${isAmount} then '' end`.as('as'),
    missingReason: row.missingReason, missingNote: row.missingNote, vintage: inForce.vintage, source: row.source, dataDate: row.dataDate, note: row.note,
    reason: sql`''`.as('r'), isSeenBySecondPerson: inForce.isSeenBySecondPerson, approvedBy: sql`cast(${by.personId} as integer)`.as('ab'), approvedAt: sql`cast(${by.at} as text)`.as('aa'),
  }
  await db.insert(observationVersion).select(db.select(whole).from(row).innerJoin(territory, eq(territory.id, row.targetId)).where(isNew).orderBy(asc(row.position)) as never)
  const begun = quarters.filter(({ state }) => state === null)
  for (let from = 0; from < begun.length; from += 500) {
    await db.insert(submission).values(
      begun.slice(from, from + 500).map(({ territoryId: target, quarter }) => ({
        territoryId: target, period: quarter, state: 'published' as const, version: 1, returnNote: '',
        submittedBy: by.personId, submittedAt: by.at, approvedBy: by.personId, approvedAt: by.at, publishedBy: by.personId, publishedAt: by.at,
      })),
    )
  }
  return quarters.map(({ state: _state, ...quarter }) => quarter)
}

const versionsMade = prepared(({ db, tables: { observationVersion: version } }) =>
  db
    .select(getTableColumns(version))
    .from(version)
    .where(
      and(
        eq(version.territoryId, sql.placeholder('territoryId')), eq(version.approvedAt, sql.placeholder('at')), eq(version.approvedBy, sql.placeholder('personId')), eq(version.version, 1),
      ),
    ),
)

/** The digests of the versions that a person put in force in a territory at an instant, by what the trail calls them, for each quarter. In the transaction that put them there. */
export async function digestsOfImported(handle: WriteHandle, made: { readonly territoryId: number; readonly personId: number; readonly at: string }): Promise<Map<Period, Record<string, string>>> {
  const codeOf = await indicatorCodes(handle)
  const byQuarter = Map.groupBy(await versionsMade(handle).execute({ ...made }), ({ period }) => quarterOf(period))
  return new Map([...byQuarter].map(([quarter, versions]) => [quarter, Object.fromEntries(versions.map((version) => [versionKey({ ...version, code: codeOf(version.indicatorId) }), versionDigest(version)]))]))
}

function flag({ engine }: WriteHandle, is: boolean) {
  const written = engine === 'sqlite' ? (is ? '1' : '0') : String(is)
  return sql<boolean>`${sql.raw(written)}`.as(is ? 'yes' : 'no')
}
