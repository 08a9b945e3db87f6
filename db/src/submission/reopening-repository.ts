import type { Period } from '@atalaya/shared/period'
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { prepared, type ReadHandle, type WriteHandle } from '../store/index.ts'

/** A time for which a figure was let be written. */
export interface StoredReopening {
  readonly indicatorId: number
  readonly number: number
  readonly until: string
  readonly reason: string
  readonly openedBy: string
  readonly openedAt: string
  readonly endedAt: string | null
}

interface OfQuarter {
  readonly territoryId: number
  readonly period: Period
}

const ofQuarter = prepared(({ db, tables: { reopening, person } }) =>
  db
    .select({
      indicatorId: reopening.indicatorId,
      number: reopening.number,
      until: reopening.until,
      reason: reopening.reason,
      openedBy: person.name,
      openedAt: reopening.openedAt,
      endedAt: reopening.endedAt,
    })
    .from(reopening)
    .innerJoin(person, eq(person.id, reopening.openedBy))
    .where(and(eq(reopening.territoryId, sql.placeholder('territoryId')), eq(reopening.period, sql.placeholder('period'))))
    .orderBy(asc(reopening.indicatorId), asc(reopening.number)),
)

/** The last reopening of each figure of a quarter that ever was reopened, by the indicator's id. */
export async function listReopenings(handle: ReadHandle, territoryId: number, period: Period): Promise<Map<number, StoredReopening>> {
  // Of several the last one stays.
  return new Map((await ofQuarter(handle).execute({ territoryId, period })).map((row) => [row.indicatorId, row]))
}

/** Of every quarter of a territory, what nobody has ended yet; its day may have passed. */
export async function listUnended({ db, tables: { reopening } }: ReadHandle, territoryId: number): Promise<(Pick<StoredReopening, 'indicatorId' | 'until'> & { readonly period: Period })[]> {
  return db
    .select({ period: reopening.period, indicatorId: reopening.indicatorId, until: reopening.until })
    .from(reopening)
    .where(and(eq(reopening.territoryId, territoryId), isNull(reopening.endedAt)))
}

interface NewReopening extends OfQuarter {
  readonly indicatorId: number
  readonly number: number
  readonly until: string
  readonly reason: string
  readonly openedBy: number
  readonly openedAt: string
}

/** A number that exists is refused by the key. */
export async function addReopening({ db, tables }: WriteHandle, reopening: NewReopening): Promise<void> {
  await db.insert(tables.reopening).values(reopening)
}

/** Ends what nobody has ended of a quarter, of one figure or of all. */
export async function endReopenings(
  { db, tables: { reopening } }: WriteHandle,
  { territoryId, period, indicatorId }: OfQuarter & { readonly indicatorId?: number },
  ended: { readonly endedBy: number; readonly endedAt: string },
): Promise<void> {
  const figures = indicatorId === undefined ? undefined : eq(reopening.indicatorId, indicatorId)
  await db.update(reopening).set(ended).where(and(eq(reopening.territoryId, territoryId), eq(reopening.period, period), figures, isNull(reopening.endedAt)))
}
