import type { Baseline, Target } from '@atalaya/shared/indicator'
import type { Period } from '@atalaya/shared/period'
import { and, asc, eq, sql } from 'drizzle-orm'
import { prepared, type ReadHandle, type WriteHandle } from '../store/index.ts'

export type StoredBaseline = Omit<Baseline, 'indicator'> & { readonly indicatorId: number }
export type StoredTarget = Omit<Target, 'indicator'> & { readonly indicatorId: number }

const baselines = prepared(({ db, tables: { baseline } }) =>
  db
    .select({
      indicatorId: baseline.indicatorId,
      version: baseline.version,
      period: baseline.period,
      value: baseline.value,
      source: baseline.source,
      decidedOn: baseline.decidedOn,
    })
    .from(baseline)
    .where(eq(baseline.territoryId, sql.placeholder('territoryId')))
    .orderBy(asc(baseline.indicatorId), asc(baseline.version))
    .prepare(),
)

/** Every version of every baseline of a territory, by indicator, oldest first. */
export function listBaselines(handle: ReadHandle, territoryId: number): Promise<StoredBaseline[]> {
  return baselines(handle).execute({ territoryId })
}

const targets = prepared(({ db, tables: { target } }) =>
  db
    .select({
      indicatorId: target.indicatorId,
      period: target.period,
      version: target.version,
      value: target.value,
      source: target.source,
      decidedOn: target.decidedOn,
      reason: target.reason,
    })
    .from(target)
    .where(
      and(
        eq(target.territoryId, sql.placeholder('territoryId')),
        sql`${target.period} between ${sql.placeholder('from')} and ${sql.placeholder('until')}`,
      ),
    )
    .orderBy(asc(target.indicatorId), asc(target.period), asc(target.version))
    .prepare(),
)

/** Every version of the targets of the periods between two texts, by indicator and period, oldest first. */
export function listTargets(handle: ReadHandle, territoryId: number, { from, until }: { from: string; until: string }): Promise<StoredTarget[]> {
  return targets(handle).execute({ territoryId, from, until })
}

interface Setting {
  readonly territoryId: number
  readonly setBy: number
  readonly setAt: string
}

/** Adds a version; one that exists is refused by the key. */
export async function addBaseline({ db, tables }: WriteHandle, setting: Setting, baseline: StoredBaseline): Promise<void> {
  await db.insert(tables.baseline).values({ ...setting, ...baseline })
}

/** Adds a version; one that exists is refused by the key. */
export async function addTarget({ db, tables }: WriteHandle, setting: Setting, target: StoredTarget): Promise<void> {
  await db.insert(tables.target).values({ ...setting, ...target })
}

/** The number of the version in force of a period's target; 0 when there is none. */
export async function latestTargetVersion({ db, tables: { target } }: ReadHandle, territoryId: number, indicatorId: number, period: Period): Promise<number> {
  const [row] = await db
    .select({ version: sql<number>`coalesce(max(${target.version}), 0)`.mapWith(Number) })
    .from(target)
    .where(and(eq(target.territoryId, territoryId), eq(target.indicatorId, indicatorId), eq(target.period, period)))
  if (!row) throw new Error('An aggregate without groups returned no row')
  return row.version
}

/** The number of the version in force of an indicator's baseline; 0 when there is none. */
export async function latestBaselineVersion({ db, tables: { baseline } }: ReadHandle, territoryId: number, indicatorId: number): Promise<number> {
  const [row] = await db
    .select({ version: sql<number>`coalesce(max(${baseline.version}), 0)`.mapWith(Number) })
    .from(baseline)
    .where(and(eq(baseline.territoryId, territoryId), eq(baseline.indicatorId, indicatorId)))
  if (!row) throw new Error('An aggregate without groups returned no row')
  return row.version
}
