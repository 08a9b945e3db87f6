import { readCalendar } from '@atalaya/db/calendar'
import { listDatedEvidence, type SupportedFigure } from '@atalaya/db/evidence'
import { listDatedBaselines, listTargets, type DatedBaseline, type DatedTarget } from '@atalaya/db/indicator'
import { listPeriodsSeen, listTerritoryVersions, type StoredPoint, type TerritoryVersion } from '@atalaya/db/observation'
import type { ReadHandle } from '@atalaya/db/store'
import { targetsInForce } from '@atalaya/shared/indicator'
import { versionPublicSince, type Observation, type Publications } from '@atalaya/shared/observation'
import { calendarDate, type CalendarDate, type Period } from '@atalaya/shared/period'
import { adoptionsOf } from '../indicator/adoptions-of.ts'
import { frameworkInForce } from '../indicator/framework-in-force.ts'
import { KeptPoints } from './kept-points.ts'
import { changedByIndicator, publicationsOf, toldByPeriod, verifiedOf, type TerritoryInForce } from './territory-in-force.ts'
import type { KnownTerritory, TerritoryKnown } from './territory-known.ts'

/** Days kept of all territories: a page asks several times for the one that it shows, and readers go from page to page. */
const maxDays = 4

const keptOf = new WeakMap<object, Map<string, Promise<TerritoryKnown>>>()

/**
 * A territory as the public knew it at the end of a day there. Worked out on demand from every version that was ever public, apart
 * from what today's pages are answered from; kept for the few days last asked for, by the version of the territory. Figures and
 * publications are those of the day, targets and baselines those entered by then; definitions and what is measured are today's.
 */
export async function territoryOnDay(handle: ReadHandle, stored: KnownTerritory, day: CalendarDate): Promise<TerritoryKnown> {
  const kept = keptOf.get(handle.db) ?? new Map<string, Promise<TerritoryKnown>>()
  keptOf.set(handle.db, kept)
  const key = `${stored.id} ${stored.version} ${day}`
  const known = kept.get(key) ?? readDay(handle, stored, day)
  kept.delete(key)
  kept.set(key, known)
  for (const oldest of kept.keys()) {
    if (kept.size <= maxDays) break
    kept.delete(oldest)
  }
  try {
    return await known
  } catch (failure) {
    kept.delete(key)
    throw failure
  }
}

/**
 * The versions that were public by the end of a day: since they were approved, or since their quarter was published where that came
 * later. Instants are compared by the day that they fall on in the territory, so that its midnight parts the days.
 */
function publicBy(versions: readonly TerritoryVersion[], publications: Publications, isBy: (instant: string) => boolean): TerritoryVersion[] {
  return versions.filter(({ observation }) => {
    const publicAt = versionPublicSince(observation, publications)
    return publicAt !== undefined && isBy(publicAt)
  })
}

async function readDay(handle: ReadHandle, { id, timeZone }: KnownTerritory, day: CalendarDate): Promise<TerritoryKnown> {
  const isBy = (instant: string) => calendarDate(new Date(instant), timeZone) <= day
  const periods = (await listPeriodsSeen(handle, id)).filter(({ publishedAt }) => publishedAt !== null && isBy(publishedAt))
  const publications = publicationsOf(periods)
  const versions = publicBy(await listTerritoryVersions(handle, id), publications, isBy)
  const byObservation = Map.groupBy(versions, ({ indicatorId, observation }) => `${indicatorId} ${observation.period}`)
  // In the order in which the database has them: the framework's, then by period.
  const inForce = [...byObservation.values()].flatMap((ofOne) => ofOne.slice(-1))
  const replaced = [...byObservation.values()].flatMap((ofOne) => ofOne.slice(0, -1))
  const targets = (await listTargets(handle, id, { from: '', until: '~' })).filter(({ setAt }) => isBy(setAt))
  const baselines = (await listDatedBaselines(handle, id)).filter(({ setAt }) => isBy(setAt))
  const state: TerritoryInForce = {
    points: new KeptPoints(inForce.map(toPoint).toSorted((a, b) => a.indicatorId - b.indicatorId || (a.period < b.period ? -1 : 1))),
    framework: await frameworkInForce(handle),
    adoptions: await adoptionsOf(handle, id),
    calendar: await readCalendar(handle, id),
    ...goalsOf(targets, baselines),
    told: toldOf(versions, publications),
    verified: verifiedOf(await supportedOn(handle, id, inForce, isBy)),
    periods,
  }
  return knownFrom({ state, inForce, replaced, targets })
}

/** The figures in force of which evidence stood at the end of the day: attached by then, and not withdrawn yet. */
async function supportedOn(handle: ReadHandle, territoryId: number, inForce: readonly TerritoryVersion[], isBy: (instant: string) => boolean): Promise<SupportedFigure[]> {
  const standing = (await listDatedEvidence(handle, territoryId)).filter(({ attachedAt, withdrawnAt }) => isBy(attachedAt) && (withdrawnAt === null || !isBy(withdrawnAt)))
  const pieces = Map.groupBy(standing, ({ indicatorId, period }) => `${indicatorId} ${period}`)
  return inForce.flatMap(({ indicatorId, observation: { period, value, source } }) => {
    const ofFigure = pieces.get(`${indicatorId} ${period}`)
    return ofFigure ? [{ indicatorId, period, value, source, evidence: ofFigure.length }] : []
  })
}

interface Day {
  readonly state: TerritoryInForce
  readonly inForce: readonly TerritoryVersion[]
  readonly replaced: readonly TerritoryVersion[]
  readonly targets: readonly DatedTarget[]
}

function knownFrom({ state, inForce, replaced, targets }: Day): TerritoryKnown {
  const told = (versions: readonly TerritoryVersion[]): Observation[] => versions.map(({ observation }) => observation)
  const isBetween = ({ period }: { readonly period: Period }, { from, until }: { from: string; until: string }) => period >= from && period <= until
  return {
    inForce: state,
    missingNotes: async (between) =>
      inForce.flatMap(({ indicatorId, observation: { period, missing } }) => (missing !== null && isBetween({ period }, between) ? [{ indicatorId, period, note: missing.note }] : [])),
    series: async (wanted) => told(inForce.filter(({ indicatorId }) => indicatorId === wanted)),
    replaced: async (wanted) => told(replaced.filter(({ indicatorId }) => indicatorId === wanted)).toReversed(),
    published: async (between) => told(inForce).filter((observation) => isBetween(observation, between)),
    allReplaced: async () => told(replaced),
    targetsOf: async (wanted) => targets.filter(({ indicatorId }) => indicatorId === wanted),
    targets: async (between) => targets.filter((target) => isBetween(target, between)),
  }
}

function toPoint({ indicatorId, observation: { period, value, numerator, denominator, missing, vintage, version, isSeenBySecondPerson } }: TerritoryVersion): StoredPoint {
  return { indicatorId, period, value, numerator, denominator, missing: missing && missing.reason, vintage, version, isPublished: true, isSeenBySecondPerson }
}

function goalsOf(targets: readonly DatedTarget[], baselines: readonly DatedBaseline[]): Pick<TerritoryInForce, 'targets' | 'changed' | 'baselines'> {
  const ofIndicators = [...Map.groupBy(targets, ({ indicatorId }) => indicatorId)]
  return {
    targets: new Map(ofIndicators.map(([indicatorId, versions]) => [indicatorId, targetsInForce(versions).map(({ period, value }) => ({ period, value }))])),
    changed: changedByIndicator(targets),
    // Versions follow each other, and the last is in force.
    baselines: new Map(baselines.map(({ setAt: _setAt, ...baseline }) => [baseline.indicatorId, baseline])),
  }
}

function toldOf(versions: readonly TerritoryVersion[], publications: Publications): TerritoryInForce['told'] {
  const ofIndicators = Map.groupBy(versions, ({ indicatorId }) => indicatorId)
  return new Map([...ofIndicators].map(([indicatorId, all]) => [indicatorId, toldByPeriod(all.map(toTold), publications)]))
}

function toTold({ observation: { period, version, value, missing, vintage, reason, approvedOn } }: TerritoryVersion): Parameters<typeof toldByPeriod>[0][number] {
  return { period, version, value, missing: missing && missing.reason, vintage, reason, approvedOn }
}
