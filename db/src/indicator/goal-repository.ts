import type { Baseline, DatedValue, KeptTarget, Target } from '@atalaya/shared/indicator'
import type { Period } from '@atalaya/shared/period'
import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { Tables } from '../schema/index.ts'
import { prepared, type ReadHandle, type WriteHandle } from '../store/index.ts'

export type StoredBaseline = Omit<Baseline, 'indicator'> & { readonly indicatorId: number }
/** With the instant at which it was entered. */
export type DatedBaseline = StoredBaseline & { readonly setAt: string }
export type StoredTarget = Omit<Target, 'indicator'> & { readonly indicatorId: number }
/** With the instant at which it was entered. */
export type DatedTarget = Omit<KeptTarget, 'indicator'> & { readonly indicatorId: number }

function baselineColumns({ indicatorId, version, period, value, source, decidedOn }: Tables['baseline']) {
  return { indicatorId, version, period, value, source, decidedOn }
}

function targetColumns({ indicatorId, period, version, value, source, decidedOn, reason }: Tables['target']) {
  return { indicatorId, period, version, value, source, decidedOn, reason }
}

function datedTargetColumns(target: Tables['target']) {
  return { ...targetColumns(target), setAt: target.setAt }
}

const baselines = prepared(({ db, tables: { baseline } }) =>
  db
    .select(baselineColumns(baseline))
    .from(baseline)
    .where(eq(baseline.territoryId, sql.placeholder('territoryId')))
    .orderBy(asc(baseline.indicatorId), asc(baseline.version)),
)

/** Every version of every baseline of a territory, by indicator, oldest first. */
export function listBaselines(handle: ReadHandle, territoryId: number): Promise<StoredBaseline[]> {
  return baselines(handle).execute({ territoryId })
}

const datedBaselines = prepared(({ db, tables: { baseline } }) =>
  db
    .select({ ...baselineColumns(baseline), setAt: baseline.setAt })
    .from(baseline)
    .where(eq(baseline.territoryId, sql.placeholder('territoryId')))
    .orderBy(asc(baseline.indicatorId), asc(baseline.version)),
)

/** The same with the instant at which each was entered. */
export function listDatedBaselines(handle: ReadHandle, territoryId: number): Promise<DatedBaseline[]> {
  return datedBaselines(handle).execute({ territoryId })
}

const targets = prepared(({ db, tables: { target } }) =>
  db
    .select(datedTargetColumns(target))
    .from(target)
    .where(
      and(
        eq(target.territoryId, sql.placeholder('territoryId')),
        sql`${target.period} between ${sql.placeholder('from')} and ${sql.placeholder('until')}`,
      ),
    )
    .orderBy(asc(target.indicatorId), asc(target.period), asc(target.version)),
)

/** Every version of the targets of the periods between two texts, by indicator and period, oldest first. */
export function listTargets(handle: ReadHandle, territoryId: number, { from, until }: { from: string; until: string }): Promise<DatedTarget[]> {
  return targets(handle).execute({ territoryId, from, until })
}

const targetsOfOne = prepared(({ db, tables: { target } }) =>
  db
    .select(datedTargetColumns(target))
    .from(target)
    .where(and(eq(target.territoryId, sql.placeholder('territoryId')), eq(target.indicatorId, sql.placeholder('indicatorId'))))
    .orderBy(asc(target.period), asc(target.version)),
)

/** Every version of every target of one indicator, by period, oldest first. */
export function listTargetsOf(handle: ReadHandle, wanted: { readonly territoryId: number; readonly indicatorId: number }): Promise<DatedTarget[]> {
  return targetsOfOne(handle).execute({ ...wanted })
}

const changedTargets = prepared(({ db, tables: { target } }) => {
  const isOfTerritory = eq(target.territoryId, sql.placeholder('territoryId'))
  const changed = db.select({ indicatorId: target.indicatorId, period: target.period }).from(target).where(and(isOfTerritory, eq(target.version, 2))).as('changed')
  return db
    .select(targetColumns(target))
    .from(target)
    .innerJoin(changed, and(eq(changed.indicatorId, target.indicatorId), eq(changed.period, target.period)))
    .where(isOfTerritory)
    .orderBy(asc(target.indicatorId), asc(target.period), asc(target.version))
})

/** Every version of the targets of a territory that have more than one, by indicator and period, oldest first. */
export function listChangedTargets(handle: ReadHandle, territoryId: number): Promise<StoredTarget[]> {
  return changedTargets(handle).execute({ territoryId })
}

const targetValues = prepared(({ db, tables: { target } }) =>
  db
    .select({ indicatorId: target.indicatorId, period: target.period, value: target.value })
    .from(target)
    .where(eq(target.territoryId, sql.placeholder('territoryId')))
    .orderBy(asc(target.indicatorId), asc(target.period), asc(target.version)),
)

/** What is promised: the versions in force, by indicator, oldest period first. */
export async function listTargetValues(handle: ReadHandle, territoryId: number): Promise<Map<number, DatedValue[]>> {
  const inForce = new Map<number, DatedValue[]>()
  for (const { indicatorId, period, value } of await targetValues(handle).execute({ territoryId })) {
    const ofIndicator = inForce.get(indicatorId)
    if (!ofIndicator) inForce.set(indicatorId, [{ period, value }])
    // Versions follow each other, and the last is in force.
    else if (ofIndicator.at(-1)?.period === period) ofIndicator.splice(-1, 1, { period, value })
    else ofIndicator.push({ period, value })
  }
  return inForce
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

/** The version in force of a period's target. */
export async function findTarget({ db, tables: { target } }: ReadHandle, territoryId: number, indicatorId: number, period: Period): Promise<StoredTarget | undefined> {
  const [row] = await db
    .select(targetColumns(target))
    .from(target)
    .where(and(eq(target.territoryId, territoryId), eq(target.indicatorId, indicatorId), eq(target.period, period)))
    .orderBy(desc(target.version))
    .limit(1)
  return row
}

/** The version in force of an indicator's baseline. */
export async function findBaseline({ db, tables: { baseline } }: ReadHandle, territoryId: number, indicatorId: number): Promise<StoredBaseline | undefined> {
  const [row] = await db
    .select(baselineColumns(baseline))
    .from(baseline)
    .where(and(eq(baseline.territoryId, territoryId), eq(baseline.indicatorId, indicatorId)))
    .orderBy(desc(baseline.version))
    .limit(1)
  return row
}
