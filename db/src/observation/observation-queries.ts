import type { MissingReason, VersionTold, Vintage } from '@atalaya/shared/observation'
import type { Period } from '@atalaya/shared/period'
import { and, asc, desc, eq, gt, gte, inArray, isNotNull, sql } from 'drizzle-orm'
import { prepared, type ReadHandle } from '../store/index.ts'
import { isVersionOf } from './is-version-of.ts'

/** Whose eyes: readers see what is published; people of the office also what is approved. */
export type Audience = 'published' | 'approved'

/** A point in force with the key of its indicator. */
export interface StoredPoint {
  readonly indicatorId: number
  readonly period: Period
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly missing: MissingReason | null
  readonly vintage: Vintage
  readonly version: number
  readonly isPublished: boolean
  readonly isSeenBySecondPerson: boolean
}

const points = prepared(({ db, tables: { observation } }) =>
  db
    .select({
      indicatorId: observation.indicatorId,
      period: observation.period,
      value: observation.value,
      numerator: observation.numerator,
      denominator: observation.denominator,
      missing: observation.missingReason,
      vintage: observation.vintage,
      version: observation.version,
      isPublished: observation.isPublished,
      isSeenBySecondPerson: observation.isSeenBySecondPerson,
    })
    .from(observation)
    .where(and(eq(observation.territoryId, sql.placeholder('territoryId')), eq(observation.cell, '')))
    .orderBy(asc(observation.indicatorId), asc(observation.period)),
)

/** All points in force of a territory, approved or published, by indicator and period. */
export function listPoints(handle: ReadHandle, territoryId: number): Promise<StoredPoint[]> {
  return points(handle).execute({ territoryId })
}

const periodsSeen = prepared(({ db, tables: { submission } }) =>
  db
    .select({ period: submission.period, publishedAt: submission.publishedAt })
    .from(submission)
    .where(and(eq(submission.territoryId, sql.placeholder('territoryId')), inArray(submission.state, ['approved', 'published'])))
    .orderBy(desc(submission.period)),
)

/** A quarter that was approved, with the instant in which it was published; null when it is not. */
export interface PeriodSeen {
  readonly period: Period
  readonly publishedAt: string | null
}

/** The quarters of a territory that were approved or published, newest first. */
export function listPeriodsSeen(handle: ReadHandle, territoryId: number): Promise<PeriodSeen[]> {
  return periodsSeen(handle).execute({ territoryId })
}

// By way of what is adopted: the key leads to an indicator's periods, and without it every row of the territory would be read.
const missingNotes = prepared(({ db, tables: { adoption, observation, observationVersion: version } }) =>
  db
    .select({ indicatorId: version.indicatorId, period: version.period, note: version.missingNote })
    .from(adoption)
    .innerJoin(observation, and(eq(observation.territoryId, adoption.territoryId), eq(observation.indicatorId, adoption.indicatorId)))
    .innerJoin(version, and(isVersionOf({ observation, observationVersion: version }), eq(version.version, observation.version)))
    .where(
      and(
        eq(adoption.territoryId, sql.placeholder('territoryId')),
        isNotNull(observation.missingReason),
        sql`${observation.period} between ${sql.placeholder('from')} and ${sql.placeholder('until')}`,
        eq(observation.cell, ''),
      ),
    ),
)

/** Why figures of the adopted indicators are missing, for the missing ones in force of the periods between two texts. */
export async function listMissingNotes(
  handle: ReadHandle,
  wanted: { readonly territoryId: number; readonly from: string; readonly until: string },
): Promise<{ indicatorId: number; period: Period; note: string }[]> {
  const rows = await missingNotes(handle).execute({ ...wanted })
  return rows.flatMap(({ indicatorId, period, note }) => (note === null ? [] : [{ indicatorId, period, note }]))
}

const replacedPoints = prepared(({ db, tables: { observation, observationVersion: version } }) =>
  db
    .select({ indicatorId: version.indicatorId, period: version.period, version: version.version, value: version.value, missing: version.missingReason, vintage: version.vintage, reason: version.reason, approvedOn: version.approvedAt })
    .from(observation)
    .innerJoin(version, isVersionOf({ observation, observationVersion: version }))
    .where(and(eq(observation.territoryId, sql.placeholder('territoryId')), eq(observation.cell, ''), gt(observation.version, observation.publicFrom), gte(version.version, observation.publicFrom), eq(observation.isPublished, true))),
)

/** Every public version of the published points of a territory that have more than one that was public. */
export function listReplacedPoints(handle: ReadHandle, territoryId: number): Promise<(Omit<VersionTold, 'publicAt'> & { indicatorId: number; approvedOn: string })[]> {
  return replacedPoints(handle).execute({ territoryId })
}
