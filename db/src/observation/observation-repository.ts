import type { Amount, MissingReason, Vintage } from '@atalaya/shared/observation'
import type { Period } from '@atalaya/shared/period'
import { and, eq, inArray, sql } from 'drizzle-orm'
import { versionDigest } from '../audit/index.ts'
import { prepared, type WriteHandle } from '../store/index.ts'

export interface NewObservationVersion {
  readonly territoryId: number
  readonly indicatorId: number
  readonly period: Period
  /** 1 for the first, one more than the version in force for the next. */
  readonly version: number
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly amount: Amount | null
  readonly missing: { readonly reason: MissingReason; readonly note: string } | null
  readonly vintage: Vintage
  readonly source: string
  readonly dataDate: string | null
  readonly note: string
  readonly reason: string
  readonly isPublished: boolean
  readonly isSeenBySecondPerson: boolean
  readonly approvedBy: number
  readonly approvedAt: string
}

const holder = sql.placeholder

const insertVersion = prepared(({ db, tables }) =>
  db
    .insert(tables.observationVersion)
    .values({
      territoryId: holder('territoryId'),
      indicatorId: holder('indicatorId'),
      period: holder('period'),
      cell: '',
      version: holder('version'),
      value: holder('value'),
      numerator: holder('numerator'),
      denominator: holder('denominator'),
      amountValue: holder('amountValue'),
      amountCurrency: holder('amountCurrency'),
      amountDate: holder('amountDate'),
      amountRate: holder('amountRate'),
      amountRateSource: holder('amountRateSource'),
      missingReason: holder('missingReason'),
      missingNote: holder('missingNote'),
      vintage: holder('vintage'),
      source: holder('source'),
      dataDate: holder('dataDate'),
      note: holder('note'),
      reason: holder('reason'),
      isSeenBySecondPerson: holder('isSeenBySecondPerson'),
      approvedBy: holder('approvedBy'),
      approvedAt: holder('approvedAt'),
    }),
)

const putInForce = prepared(({ db, tables: { observation } }) => {
  const changed = {
    value: sql`excluded.value`,
    numerator: sql`excluded.numerator`,
    denominator: sql`excluded.denominator`,
    missingReason: sql`excluded.missing_reason`,
    vintage: sql`excluded.vintage`,
    version: sql`excluded.version`,
    isPublished: sql`excluded.is_published`,
    isSeenBySecondPerson: sql`excluded.is_seen_by_second_person`,
  }
  return db
    .insert(observation)
    .values({
      territoryId: holder('territoryId'),
      indicatorId: holder('indicatorId'),
      period: holder('period'),
      cell: '',
      value: holder('value'),
      numerator: holder('numerator'),
      denominator: holder('denominator'),
      missingReason: holder('missingReason'),
      vintage: holder('vintage'),
      version: holder('version'),
      isPublished: holder('isPublished'),
      isSeenBySecondPerson: holder('isSeenBySecondPerson'),
    })
    .onConflictDoUpdate({
      target: [observation.territoryId, observation.indicatorId, observation.period, observation.cell],
      set: changed,
    })
})

/**
 * Adds a version to an observation's history and puts it in force. A version number that exists is refused by the key. Answers
 * the version's digest, which the caller's row of the trail carries in `after.versions` under `versionKey`.
 */
export async function addObservationVersion(handle: WriteHandle, { amount, missing, ...version }: NewObservationVersion): Promise<string> {
  const row = {
    ...version,
    amountValue: amount?.value ?? null,
    amountCurrency: amount?.currency ?? null,
    amountDate: amount?.date ?? null,
    amountRate: amount?.rate ?? null,
    amountRateSource: amount?.rateSource ?? null,
    missingReason: missing?.reason ?? null,
    missingNote: missing?.note ?? null,
  }
  await insertVersion(handle).execute(row)
  await putInForce(handle).execute(row)
  return versionDigest({ ...row, cell: '' })
}

const raisePublicFrom = prepared(({ db, tables: { observation } }) =>
  db
    .update(observation)
    .set({ publicFrom: sql`${observation.version}` })
    .where(
      and(
        eq(observation.territoryId, holder('territoryId')),
        eq(observation.indicatorId, holder('indicatorId')),
        eq(observation.period, holder('period')),
        eq(observation.cell, ''),
        eq(observation.isPublished, false),
      ),
    ),
)

/** Adds a version in place of one that was approved and never public: the one before it stays in the office. Answers its digest. */
export async function replaceApprovedVersion(handle: WriteHandle, version: NewObservationVersion): Promise<string> {
  const digest = await addObservationVersion(handle, version)
  const { territoryId, indicatorId, period } = version
  await raisePublicFrom(handle).execute({ territoryId, indicatorId, period })
  return digest
}

/** Makes the observations in force of some periods public, and says how many there were that were not. */
export async function markPublished({ db, tables: { observation } }: WriteHandle, territoryId: number, periods: readonly Period[]): Promise<number> {
  const published = await db
    .update(observation)
    .set({ isPublished: true })
    .where(and(eq(observation.territoryId, territoryId), inArray(observation.period, [...periods]), eq(observation.isPublished, false)))
    .returning({ indicatorId: observation.indicatorId })
  return published.length
}
