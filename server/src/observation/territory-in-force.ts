import { readCalendar, type StoredCalendar } from '@atalaya/db/calendar'
import { listSupported, type SupportedFigure } from '@atalaya/db/evidence'
import { listBaselines, listChangedTargets, listTargetValues, type StoredAdoption, type StoredBaseline, type StoredTarget } from '@atalaya/db/indicator'
import { listPeriodsSeen, listPoints, listReplacedPoints, type Audience, type PeriodSeen } from '@atalaya/db/observation'
import type { ReadHandle } from '@atalaya/db/store'
import type { StoredTerritory } from '@atalaya/db/territory'
import { isVerified } from '@atalaya/shared/evidence'
import { changedTargets, type ChangedTarget, type DatedValue } from '@atalaya/shared/indicator'
import { versionPublicSince, type Observation, type Publications, type VersionsTold, type VersionTold } from '@atalaya/shared/observation'
import type { Period } from '@atalaya/shared/period'
import { adoptionsOf } from '../indicator/adoptions-of.ts'
import { frameworkInForce, type FrameworkInForce } from '../indicator/framework-in-force.ts'
import { KeptPoints } from './kept-points.ts'

/** What boards and checks are made from, as it stands at a version of the territory. */
export interface TerritoryInForce {
  readonly points: KeptPoints
  readonly framework: FrameworkInForce
  /** By the indicator's id. */
  readonly adoptions: ReadonlyMap<number, StoredAdoption>
  /** The versions in force, by the indicator's id. */
  readonly baselines: ReadonlyMap<number, StoredBaseline>
  /** The versions in force, by the indicator's id, oldest period first. */
  readonly targets: ReadonlyMap<number, readonly DatedValue[]>
  /** Targets that were changed, by the indicator's id. */
  readonly changed: ReadonlyMap<number, readonly ChangedTarget[]>
  /** What was published of the figures that have more than one version, by the indicator's id. */
  readonly told: ReadonlyMap<number, VersionsTold>
  /** Periods whose figure in force is verified, by the indicator's id. */
  readonly verified: ReadonlyMap<number, ReadonlySet<Period>>
  /** Quarters approved or published, newest first. */
  readonly periods: readonly PeriodSeen[]
  /** When its quarters are open. */
  readonly calendar: StoredCalendar
}

/** Points kept, over all territories: about fifteen megabytes. */
const maxPoints = 500_000

interface Kept {
  readonly version: number
  readonly inForce: TerritoryInForce
}

class KeptTerritories {
  readonly #kept = new Map<number, Kept>()
  #points = 0

  find(id: number, version: number): TerritoryInForce | undefined {
    const known = this.#kept.get(id)
    if (known?.version !== version) return undefined
    // The least recently used come first, and go first.
    this.#kept.delete(id)
    this.#kept.set(id, known)
    return known.inForce
  }

  keep(id: number, kept: Kept): void {
    this.#drop(id)
    this.#kept.set(id, kept)
    this.#points += kept.inForce.points.count
    for (const oldest of this.#kept.keys()) {
      if (this.#points <= maxPoints || oldest === id) break
      this.#drop(oldest)
    }
  }

  #drop(id: number): void {
    const kept = this.#kept.get(id)
    if (!kept) return
    this.#points -= kept.inForce.points.count
    this.#kept.delete(id)
  }
}

const keptOf = new WeakMap<object, KeptTerritories>()

function keptFor(handle: ReadHandle): KeptTerritories {
  const known = keptOf.get(handle.db)
  if (known) return known
  const kept = new KeptTerritories()
  keptOf.set(handle.db, kept)
  return kept
}

/**
 * What is kept of a territory at the version that was just read; undefined where that version is not kept. Within a write as
 * well, before it raises the version: what it has read then is committed, and nothing is read or kept here.
 */
export function keptInForce(handle: ReadHandle, { id, version }: Pick<StoredTerritory, 'id' | 'version'>): TerritoryInForce | undefined {
  return keptFor(handle).find(id, version)
}

/**
 * A territory as it stands at the version that was just read, read from the database once a version: every write that
 * changes any of it raises the version in its own transaction. For the handle that reads what is committed, never inside a
 * write, whose version may be taken back and given to another.
 */
export async function territoryInForce(handle: ReadHandle, { id, version }: Pick<StoredTerritory, 'id' | 'version'>): Promise<TerritoryInForce> {
  const kept = keptFor(handle)
  const known = kept.find(id, version)
  if (known) return known
  const periods = await listPeriodsSeen(handle, id)
  const replaced = Map.groupBy(await listReplacedPoints(handle, id), ({ indicatorId }) => indicatorId)
  const inForce: TerritoryInForce = {
    points: new KeptPoints(await listPoints(handle, id)),
    framework: await frameworkInForce(handle),
    adoptions: await adoptionsOf(handle, id),
    baselines: new Map((await listBaselines(handle, id)).map((baseline) => [baseline.indicatorId, baseline])),
    targets: await listTargetValues(handle, id),
    changed: changedByIndicator(await listChangedTargets(handle, id)),
    told: new Map([...replaced].map(([indicatorId, versions]) => [indicatorId, toldByPeriod(versions, publicationsOf(periods))])),
    verified: verifiedOf(await listSupported(handle, id)),
    periods,
    calendar: await readCalendar(handle, id),
  }
  kept.keep(id, { version, inForce })
  return inForce
}

/** Out of all versions of a territory's targets, or those of the changed ones alone. */
export function changedByIndicator(versions: readonly StoredTarget[]): TerritoryInForce['changed'] {
  return new Map([...Map.groupBy(versions, ({ indicatorId }) => indicatorId)].map(([indicatorId, ofIndicator]) => [indicatorId, changedTargets(ofIndicator)]))
}

/** The instants of publication, by quarter. */
export function publicationsOf(periods: readonly PeriodSeen[]): Publications {
  return new Map(periods.flatMap(({ period, publishedAt }) => (publishedAt === null ? [] : [[period, publishedAt] as const])))
}

/** Published versions of one indicator by period, each with the instant since which anybody could read it. */
export function toldByPeriod(versions: readonly (Omit<VersionTold, 'publicAt'> & { readonly approvedOn: string })[], publications: Publications): VersionsTold {
  const told = versions.flatMap(({ approvedOn, ...version }): VersionTold[] => {
    const publicAt = versionPublicSince({ period: version.period, approvedOn }, publications)
    return publicAt === undefined ? [] : [{ ...version, publicAt }]
  })
  return Map.groupBy(told, ({ period }) => period)
}

/** The quarters that have reached an audience, newest first. */
export function periodsSeenBy({ periods }: TerritoryInForce, audience: Audience): readonly PeriodSeen[] {
  return audience === 'approved' ? periods : periods.filter(({ publishedAt }) => publishedAt !== null)
}

/** The verified among figures of which evidence stands, by indicator. */
export function verifiedOf(figures: readonly SupportedFigure[]): TerritoryInForce['verified'] {
  const verified = Map.groupBy(figures.filter((figure) => isVerified(figure) === true), ({ indicatorId }) => indicatorId)
  return new Map([...verified].map(([indicatorId, ofIndicator]) => [indicatorId, new Set(ofIndicator.map(({ period }) => period))]))
}

/** Whether an observation in force is verified; null where it has no number. */
export function verificationIn({ verified, framework }: TerritoryInForce): (observation: Pick<Observation, 'indicator' | 'period' | 'value'>) => boolean | null {
  return ({ indicator, period, value }) => {
    const id = framework.byCode.get(indicator)?.id
    return value === null ? null : id !== undefined && verified.get(id)?.has(period) === true
  }
}
