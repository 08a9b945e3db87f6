import type { Observation } from '@atalaya/shared/observation'
import type { Period } from '@atalaya/shared/period'
import { and, asc, desc, eq, gte, lt, sql } from 'drizzle-orm'
import { prepared, type ReadHandle } from '../store/index.ts'
import type { Audience } from './observation-queries.ts'
import { isVersionOf } from './is-version-of.ts'

type VersionRow = Awaited<ReturnType<typeof selectVersions>>[number]

function selectVersions({ db, tables: { indicator, observation, observationVersion: version, person } }: ReadHandle) {
  return db
    .select({ version, isPublished: observation.isPublished, inForce: observation.version, publicFrom: observation.publicFrom, approvedBy: person.name, code: indicator.code })
    .from(observation)
    .innerJoin(version, isVersionOf({ observation, observationVersion: version }))
    .innerJoin(person, eq(person.id, version.approvedBy))
    .innerJoin(indicator, eq(indicator.id, version.indicatorId))
    .$dynamic()
}

function toObservation({ version: row, isPublished, inForce, publicFrom, approvedBy, code }: VersionRow): Observation {
  const { amountValue, amountCurrency, amountDate, amountRate, amountRateSource, missingReason, missingNote } = row
  const isAmount = amountValue !== null && amountCurrency !== null && amountDate !== null && amountRate !== null && amountRateSource !== null
  return {
    indicator: code,
    period: row.period,
    cell: row.cell,
    value: row.value,
    numerator: row.numerator,
    denominator: row.denominator,
    amount: isAmount ? { value: amountValue, currency: amountCurrency, date: amountDate, rate: amountRate, rateSource: amountRateSource } : null,
    missing: missingReason !== null && missingNote !== null ? { reason: missingReason, note: missingNote } : null,
    version: row.version,
    vintage: row.vintage,
    source: row.source,
    dataDate: row.dataDate,
    note: row.note,
    // An earlier version was in force once, and what is in force now replaced it in the open; or before anything was public.
    isPublished: row.version >= publicFrom && (isPublished || row.version < inForce),
    isSeenBySecondPerson: row.isSeenBySecondPerson,
    approvedBy,
    approvedOn: row.approvedAt,
    reason: row.reason,
  }
}

const seriesInForce = prepared((handle) => {
  const { observation, observationVersion: version } = handle.tables
  return selectVersions(handle)
    .where(
      and(
        eq(observation.territoryId, sql.placeholder('territoryId')),
        eq(observation.indicatorId, sql.placeholder('indicatorId')),
        eq(observation.cell, ''),
        eq(version.version, observation.version),
        sql`(${observation.isPublished} or ${sql.placeholder('audience')} = 'approved')`,
      ),
    )
    .orderBy(asc(observation.period))
})

interface SeriesWanted {
  readonly territoryId: number
  readonly indicatorId: number
  readonly audience: Audience
}

/** The versions in force of one indicator, whole, oldest period first. */
export async function listSeries(handle: ReadHandle, wanted: SeriesWanted): Promise<Observation[]> {
  return (await seriesInForce(handle).execute({ ...wanted })).map(toObservation)
}

const territoryInForce = prepared((handle) => {
  const { indicator, observation, observationVersion: version } = handle.tables
  return selectVersions(handle)
    .where(
      and(
        eq(observation.territoryId, sql.placeholder('territoryId')),
        eq(observation.cell, ''),
        eq(version.version, observation.version),
        sql`${observation.period} between ${sql.placeholder('from')} and ${sql.placeholder('until')}`,
        eq(observation.isPublished, true),
      ),
    )
    .orderBy(asc(indicator.position), asc(observation.period))
})

/** The published versions in force of a whole territory between two periods as text, in the framework's order, oldest period first. */
export async function listPublished(
  handle: ReadHandle,
  wanted: { readonly territoryId: number; readonly from: string; readonly until: string },
): Promise<Observation[]> {
  return (await territoryInForce(handle).execute({ ...wanted })).map(toObservation)
}

const territoryReplaced = prepared((handle) => {
  const { indicator, observation, observationVersion: version } = handle.tables
  return selectVersions(handle)
    .where(
      and(
        eq(observation.territoryId, sql.placeholder('territoryId')),
        eq(observation.cell, ''),
        eq(observation.isPublished, true),
        lt(version.version, observation.version),
        gte(version.version, observation.publicFrom),
      ),
    )
    .orderBy(asc(indicator.position), asc(observation.period), asc(version.version))
})

/** The replaced versions of the published observations of a whole territory, in the framework's order. */
export async function listTerritoryReplaced(handle: ReadHandle, territoryId: number): Promise<Observation[]> {
  return (await territoryReplaced(handle).execute({ territoryId })).map(toObservation)
}

const seriesReplaced = prepared((handle) => {
  const { observation, observationVersion: version } = handle.tables
  return selectVersions(handle)
    .where(
      and(
        eq(observation.territoryId, sql.placeholder('territoryId')),
        eq(observation.indicatorId, sql.placeholder('indicatorId')),
        eq(observation.cell, ''),
        eq(observation.isPublished, true),
        lt(version.version, observation.version),
        gte(version.version, observation.publicFrom),
      ),
    )
    .orderBy(desc(observation.period), desc(version.version))
})

/** The versions of published observations that a later one replaced, newest period first. */
export async function listReplaced(handle: ReadHandle, wanted: Omit<SeriesWanted, 'audience'>): Promise<Observation[]> {
  return (await seriesReplaced(handle).execute({ ...wanted })).map(toObservation)
}

const territoryVersions = prepared((handle) => {
  const { indicator, observation, observationVersion: version } = handle.tables
  return selectVersions(handle)
    .where(and(eq(observation.territoryId, sql.placeholder('territoryId')), eq(observation.cell, ''), gte(version.version, observation.publicFrom)))
    .orderBy(asc(indicator.position), asc(observation.period), asc(version.version))
})

/** A version with the key of its indicator. */
export interface TerritoryVersion {
  readonly indicatorId: number
  readonly observation: Observation
}

/** Every version of every observation of a territory that is public or is to be with its quarter, in the framework's order, oldest period and version first. */
export async function listTerritoryVersions(handle: ReadHandle, territoryId: number): Promise<TerritoryVersion[]> {
  const rows = await territoryVersions(handle).execute({ territoryId })
  return rows.map((row) => ({ indicatorId: row.version.indicatorId, observation: toObservation(row) }))
}

interface ObservationWanted {
  readonly territoryId: number
  readonly indicatorId: number
  readonly period: Period
}

/** Every version of one observation, newest first; empty when it was never approved. */
export async function listVersions(handle: ReadHandle, { territoryId, indicatorId, period }: ObservationWanted): Promise<Observation[]> {
  const { observation, observationVersion: version } = handle.tables
  const rows = await selectVersions(handle)
    .where(
      and(
        eq(observation.territoryId, territoryId),
        eq(observation.indicatorId, indicatorId),
        eq(observation.period, period),
        eq(observation.cell, ''),
      ),
    )
    .orderBy(desc(version.version))
  return rows.map(toObservation)
}

/** The version in force of one observation. */
export async function findObservation(handle: ReadHandle, wanted: ObservationWanted): Promise<Observation | undefined> {
  return (await listVersions(handle, wanted))[0]
}
