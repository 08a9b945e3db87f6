import type { MissingReason, Vintage } from '@atalaya/shared/observation'
import type { Frequency, Period } from '@atalaya/shared/period'
import { and, asc, desc, eq, gt, isNotNull, lt, sql } from 'drizzle-orm'
import type { Tables } from '../schema/index.ts'
import { perConnection, prepared, type ReadHandle } from '../store/index.ts'

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

interface PointsWanted {
  readonly territoryId: number
  /** First period, as text: quarterly, four-monthly, half-yearly and yearly series reach back differently far. */
  readonly since: { readonly quarterly: string; readonly four_monthly: string; readonly semiannual: string; readonly annual: string }
  /** Last period, as text, of quarterly series and of those of longer periods; `2019-~` is all of 2019. */
  readonly until: { readonly quarterly: string; readonly longer: string }
  readonly audience: Audience
}

function pointColumns(observation: Tables['observation']) {
  return {
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
  }
}

const pointsOnAnyEngine = prepared(({ db, tables: { adoption, indicator, observation } }) =>
  db
    .select(pointColumns(observation))
    .from(adoption)
    .innerJoin(indicator, eq(indicator.id, adoption.indicatorId))
    .innerJoin(
      observation,
      and(eq(observation.territoryId, adoption.territoryId), eq(observation.indicatorId, adoption.indicatorId)),
    )
    .where(
      and(
        eq(adoption.territoryId, sql.placeholder('territoryId')),
        sql`${observation.period} >= case ${indicator.frequency} when 'quarterly' then ${sql.placeholder('quarterly')} when 'four_monthly' then ${sql.placeholder('four_monthly')} when 'semiannual' then ${sql.placeholder('semiannual')} else ${sql.placeholder('annual')} end`,
        sql`${observation.period} <= case ${indicator.frequency} when 'quarterly' then ${sql.placeholder('untilQuarter')} else ${sql.placeholder('untilLonger')} end`,
        eq(observation.cell, ''),
        sql`(${observation.isPublished} or ${sql.placeholder('audience')} = 'approved')`,
      ),
    )
    .orderBy(asc(observation.indicatorId), asc(observation.period)),
)

type PointRow = Omit<StoredPoint, 'isPublished' | 'isSeenBySecondPerson'> & { isPublished: boolean | 0 | 1; isSeenBySecondPerson: boolean | 0 | 1 }

/**
 * SQLite's own body: rows that are points already, where drizzle's way reads arrays and makes objects of them, and joins in
 * the order in which the keys lead to few rows. A board is made of hundreds.
 */
const pointsOnSqlite = perConnection(({ sqlite }) =>
  sqlite?.prepare<unknown[], PointRow>(
    `select o.indicator_id as indicatorId, o.period, o.value, o.numerator, o.denominator, o.missing_reason as missing, o.vintage, o.version,
       o.is_published as isPublished, o.is_seen_by_second_person as isSeenBySecondPerson
     from adoption a
     cross join indicator i on i.id = a.indicator_id
     cross join observation o on o.territory_id = a.territory_id and o.indicator_id = a.indicator_id
       and o.period >= case i.frequency when 'quarterly' then ? when 'four_monthly' then ? when 'semiannual' then ? else ? end
       and o.period <= case i.frequency when 'quarterly' then ? else ? end
     where a.territory_id = ? and o.cell = '' and (o.is_published or ? = 'approved')
     order by a.indicator_id, o.period`,
  ),
)

/** The points in force of all adopted indicators, by indicator and period. */
export async function listPoints(handle: ReadHandle, { territoryId, since, until, audience }: PointsWanted): Promise<StoredPoint[]> {
  const onSqlite = pointsOnSqlite(handle)
  if (!onSqlite) return pointsOnAnyEngine(handle).execute({ territoryId, ...since, untilQuarter: until.quarterly, untilLonger: until.longer, audience })
  const rows = onSqlite.all(since.quarterly, since.four_monthly, since.semiannual, since.annual, until.quarterly, until.longer, territoryId, audience)
  for (const row of rows) {
    row.isPublished = row.isPublished === 1
    row.isSeenBySecondPerson = row.isSeenBySecondPerson === 1
  }
  return rows as StoredPoint[]
}

// By way of what is adopted, so that one statement tells an empty series from one that there is not.
const publishedOfOne = prepared(({ db, tables: { adoption, indicator, observation } }) =>
  db
    .select({
      period: observation.period,
      value: observation.value,
      numerator: observation.numerator,
      denominator: observation.denominator,
      missing: observation.missingReason,
      vintage: observation.vintage,
      version: observation.version,
    })
    .from(indicator)
    .innerJoin(adoption, and(eq(adoption.territoryId, sql.placeholder('territoryId')), eq(adoption.indicatorId, indicator.id)))
    .leftJoin(
      observation,
      and(
        eq(observation.territoryId, adoption.territoryId),
        eq(observation.indicatorId, adoption.indicatorId),
        eq(observation.cell, ''),
        eq(observation.isPublished, true),
      ),
    )
    .where(eq(indicator.code, sql.placeholder('code')))
    .orderBy(asc(observation.period)),
)

type PublishedPoint = Omit<StoredPoint, 'indicatorId' | 'isPublished' | 'isSeenBySecondPerson'>

/** The published points in force of one indicator, oldest first; undefined for one that the territory has not adopted. */
export async function findPublishedPoints(handle: ReadHandle, wanted: { readonly territoryId: number; readonly code: string }): Promise<PublishedPoint[] | undefined> {
  const rows = await publishedOfOne(handle).execute(wanted)
  const [first] = rows
  if (!first) return undefined
  // What was adopted and never published is one row without an observation.
  return first.period === null ? [] : (rows as PublishedPoint[])
}

const periodsSeen = prepared(({ db, tables: { submission } }) =>
  db
    .select({ period: submission.period, publishedAt: submission.publishedAt })
    .from(submission)
    .where(
      and(
        eq(submission.territoryId, sql.placeholder('territoryId')),
        sql`(${submission.state} = 'published' or (${submission.state} = 'approved' and ${sql.placeholder('audience')} = 'approved'))`,
      ),
    )
    .orderBy(desc(submission.period)),
)

/** The quarters of a territory that have reached an audience, newest first. */
export function listPeriodsSeen(handle: ReadHandle, territoryId: number, audience: Audience): Promise<{ period: Period; publishedAt: string | null }[]> {
  return periodsSeen(handle).execute({ territoryId, audience })
}

/** A point in force as a figure is checked against it. */
export interface PointBefore {
  readonly period: Period
  readonly value: number | null
  readonly denominator: number | null
}

const pointsOfOne = prepared(({ db, tables: { observation } }) =>
  db
    .select({ period: observation.period, value: observation.value, denominator: observation.denominator })
    .from(observation)
    .where(
      and(
        eq(observation.territoryId, sql.placeholder('territoryId')),
        eq(observation.indicatorId, sql.placeholder('indicatorId')),
        lt(observation.period, sql.placeholder('before')),
        eq(observation.cell, ''),
      ),
    )
    .orderBy(desc(observation.period))
    .limit(sql.placeholder('count')),
)

/** The last points in force of one indicator before a period, approved or published, newest first. */
export function listPointsOf(
  handle: ReadHandle,
  wanted: { readonly territoryId: number; readonly indicatorId: number; readonly before: Period; readonly count: number },
): Promise<PointBefore[]> {
  return pointsOfOne(handle).execute({ ...wanted })
}

const pointsOfAll = prepared(({ db, tables: { adoption, indicator, observation } }) => {
  const before = sql`case ${indicator.frequency} when 'quarterly' then ${sql.placeholder('quarterly')} when 'four_monthly' then ${sql.placeholder('four_monthly')} when 'semiannual' then ${sql.placeholder('semiannual')} else ${sql.placeholder('annual')} end`
  // The last that counts is sought once for each indicator; numbering the rows of each would read them all.
  const last = sql`(select o.period from observation o where o.territory_id = ${adoption.territoryId} and o.indicator_id = ${adoption.indicatorId} and o.cell = '' and o.period < ${before} order by o.period desc limit 1 offset ${sql.placeholder('others')})`
  return db
    .select({ indicatorId: observation.indicatorId, period: observation.period, value: observation.value, denominator: observation.denominator })
    .from(adoption)
    .innerJoin(indicator, eq(indicator.id, adoption.indicatorId))
    .innerJoin(observation, and(eq(observation.territoryId, adoption.territoryId), eq(observation.indicatorId, adoption.indicatorId)))
    .where(
      and(
        eq(adoption.territoryId, sql.placeholder('territoryId')),
        sql`${observation.period} < ${before}`,
        sql`${observation.period} >= coalesce(${last}, '')`,
        eq(observation.cell, ''),
      ),
    )
    // The order in which the keys are read; the reverse would be sorted first.
    .orderBy(asc(adoption.indicatorId), asc(observation.period))
})

/** The same of every adopted indicator, each before the period of its own frequency. */
export async function listPointsOfAll(
  handle: ReadHandle,
  { territoryId, before, count }: { readonly territoryId: number; readonly before: Readonly<Record<Frequency, Period>>; readonly count: number },
): Promise<Map<number, PointBefore[]>> {
  const points = await pointsOfAll(handle).execute({ territoryId, ...before, others: count - 1 })
  return Map.groupBy(points.toReversed(), ({ indicatorId }) => indicatorId)
}

// By way of what is adopted: the key leads to an indicator's periods, and without it every row of the territory would be read.
const missingNotes = prepared(({ db, tables: { adoption, observation, observationVersion: version } }) =>
  db
    .select({ indicatorId: version.indicatorId, period: version.period, note: version.missingNote })
    .from(adoption)
    .innerJoin(observation, and(eq(observation.territoryId, adoption.territoryId), eq(observation.indicatorId, adoption.indicatorId)))
    .innerJoin(
      version,
      and(
        eq(version.territoryId, observation.territoryId),
        eq(version.indicatorId, observation.indicatorId),
        eq(version.period, observation.period),
        eq(version.cell, observation.cell),
        eq(version.version, observation.version),
      ),
    )
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
    .select({ indicatorId: version.indicatorId, period: version.period, version: version.version, value: version.value, vintage: version.vintage })
    .from(observation)
    .innerJoin(
      version,
      and(
        eq(version.territoryId, observation.territoryId),
        eq(version.indicatorId, observation.indicatorId),
        eq(version.period, observation.period),
        eq(version.cell, observation.cell),
      ),
    )
    .where(and(eq(observation.territoryId, sql.placeholder('territoryId')), eq(observation.cell, ''), gt(observation.version, 1), eq(observation.isPublished, true))),
)

/** Every version of the published points of a territory that have more than one. */
export function listReplacedPoints(handle: ReadHandle, territoryId: number): Promise<{ indicatorId: number; period: Period; version: number; value: number | null; vintage: Vintage }[]> {
  return replacedPoints(handle).execute({ territoryId })
}

// A seek for each indicator: the smallest of a group would read every row of the territory.
const firstPeriods = prepared(({ db, tables: { adoption } }) =>
  db
    .select({
      indicatorId: adoption.indicatorId,
      // Names in full: in a statement of one table drizzle writes columns without theirs, which here would compare a column with itself.
      period: sql<Period | null>`(select o.period from observation o where o.territory_id = adoption.territory_id and o.indicator_id = adoption.indicator_id and o.value is not null and (o.is_published or ${sql.placeholder('audience')} = 'approved') order by o.period limit 1)`,
    })
    .from(adoption)
    .where(eq(adoption.territoryId, sql.placeholder('territoryId'))),
)

/** The period of the first value of each adopted indicator of a territory that the audience may see. */
export async function listFirstPeriods(handle: ReadHandle, territoryId: number, audience: Audience): Promise<Map<number, Period>> {
  const rows = await firstPeriods(handle).execute({ territoryId, audience })
  return new Map(rows.flatMap(({ indicatorId, period }): [number, Period][] => (period === null ? [] : [[indicatorId, period]])))
}
