import { readCalendar } from '@atalaya/db/calendar'
import { findAdoption, type StoredAdoption, type StoredIndicator } from '@atalaya/db/indicator'
import type { ReadHandle } from '@atalaya/db/store'
import { getTerritorySubmission, listProviders, listReopenings, type StoredReopening, type StoredSubmission } from '@atalaya/db/submission'
import type { StoredTerritory } from '@atalaya/db/territory'
import type { Ability } from '@atalaya/shared/access'
import { datesOf, type PeriodDates } from '@atalaya/shared/calendar'
import { calendarDate, periodDueWith, type Period } from '@atalaya/shared/period'
import { Problem } from '@atalaya/shared/problem'
import { isInForce, mayWrite, submissionAbilities, type QuarterVersion, type Reopening, type WriteCircumstances } from '@atalaya/shared/submission'
import { adoptionsOf } from '../indicator/adoptions-of.ts'
import { frameworkInForce, type FrameworkInForce } from '../indicator/framework-in-force.ts'
import { keptInForce } from '../observation/territory-in-force.ts'
import type { VerbContext } from '../plugins/context.ts'

/** An indicator that a quarter owes, with the period of its own frequency that ends with it. */
export interface DueIndicator {
  readonly indicator: StoredIndicator
  readonly adoption: StoredAdoption
  readonly period: Period
}

export interface LoadedQuarter {
  readonly territory: StoredTerritory
  /** A draft that nobody has begun has version 0. */
  readonly submission: StoredSubmission
  readonly dates: PeriodDates
}

export interface LoadedSubmission extends LoadedQuarter {
  /** The last time that each figure was reopened, by the indicator's id. */
  readonly reopenings: ReadonlyMap<number, Reopening>
  readonly providerIds: readonly number[]
  readonly abilities: ReturnType<typeof submissionAbilities>
}

function notBegun(territoryId: number, period: Period): StoredSubmission {
  return {
    territoryId,
    period,
    state: 'draft',
    version: 0,
    returnNote: '',
    submittedBy: null,
    submittedAt: null,
    approvedBy: null,
    approvedAt: null,
    publishedBy: null,
    publishedAt: null,
  }
}

/** A territory and its submission of a quarter as they are, with the quarter's dates. Raises `not-found` for an unknown territory. */
export async function loadQuarter(handle: ReadHandle, { store }: Pick<VerbContext, 'store'>, slug: string, period: Period): Promise<LoadedQuarter> {
  const { territory, submission } = await getTerritorySubmission(handle, slug, period)
  const calendar = keptInForce(store.read, territory)?.calendar ?? (await readCalendar(handle, territory.id))
  return { territory, submission: submission ?? notBegun(territory.id, period), dates: datesOf(calendar, period) }
}

/** What the policy decides by for who asks now. */
export function writeCircumstances({ principal, now }: VerbContext, { territory, submission, dates }: LoadedQuarter): WriteCircumstances {
  return { principal, territory, state: submission.state, period: submission.period, dates, today: calendarDate(now, territory.timeZone) }
}

/** Whether somebody may enter figures and texts of a quarter, without asking whose those before are; with its reopening, a figure. */
export function writeAbility(context: VerbContext, quarter: LoadedQuarter, reopening?: Reopening): Ability {
  return mayWrite(writeCircumstances(context, quarter), reopening)
}

/** The last time that each figure of a quarter was reopened, as it stands on the day that it is there, by the indicator's id. */
export async function loadReopenings(handle: ReadHandle, { now }: VerbContext, { territory, submission }: LoadedQuarter): Promise<Map<number, Reopening>> {
  const stored = await listReopenings(handle, territory.id, submission.period)
  return new Map([...stored].map(([indicatorId, reopening]) => [indicatorId, presentReopening(reopening, territory, now)]))
}

function presentReopening({ until, reason, openedBy, openedAt, endedAt }: StoredReopening, { timeZone }: StoredTerritory, now: Date): Reopening {
  const endedOn = endedAt === null ? null : calendarDate(new Date(endedAt), timeZone)
  return { until, reason, openedBy, openedAt, endedOn, isInForce: isInForce({ until, endedOn }, calendarDate(now, timeZone)) }
}

/** A submission with what the policy says of it, read on one handle. Raises `not-found` for an unknown territory. */
export async function loadSubmission(handle: ReadHandle, context: VerbContext, slug: string, period: Period): Promise<LoadedSubmission> {
  const quarter = await loadQuarter(handle, context, slug, period)
  const { territory, submission } = quarter
  const providerIds = submission.version === 0 ? [] : await listProviders(handle, territory.id, period)
  const reopenings = await loadReopenings(handle, context, quarter)
  const hasReopened = [...reopenings.values()].some((reopening) => reopening.isInForce)
  const abilities = submissionAbilities({ ...writeCircumstances(context, quarter), providerIds, hasReopened })
  return { ...quarter, reopenings, providerIds, abilities }
}

/** The indicators a territory owes in a quarter, in the framework's order. */
export async function listDue(handle: ReadHandle, territoryId: number, quarter: Period): Promise<{ due: DueIndicator[]; framework: FrameworkInForce }> {
  const { dueIn, framework } = await loadDue(handle, territoryId)
  return { due: dueIn(quarter), framework }
}

/** What a territory owes in any quarter, by two reads: for whoever asks of many quarters. */
export async function loadDue(handle: ReadHandle, territoryId: number): Promise<{ dueIn: (quarter: Period) => DueIndicator[]; framework: FrameworkInForce }> {
  const framework = await frameworkInForce(handle)
  const adoptions = await adoptionsOf(handle, territoryId)
  const dueIn = (quarter: Period) =>
    framework.indicators.flatMap((indicator) => {
      const row = dueAs(quarter, indicator, adoptions.get(indicator.id))
      return row ? [row] : []
    })
  return { dueIn, framework }
}

/** One of them, by its code; undefined when it is not due. */
export async function findDue(handle: ReadHandle, territoryId: number, quarter: Period, code: string): Promise<DueIndicator | undefined> {
  const { byCode } = await frameworkInForce(handle)
  const indicator = byCode.get(code)
  const adoption = indicator && (await findAdoption(handle, territoryId, indicator.id))
  return dueAs(quarter, indicator, adoption)
}

/** An indicator as a quarter owes it; undefined when it is unknown, not adopted, or not due. */
export function dueAs(quarter: Period, indicator: StoredIndicator | undefined, adoption: StoredAdoption | undefined): DueIndicator | undefined {
  const period = indicator && periodDueWith(quarter, indicator.frequency)
  return adoption && period ? { indicator, adoption, period } : undefined
}

/** Raises `stale-version` when the submission is no longer the one that was seen; an action without a version takes it as it is. */
export function refuseStale(submission: StoredSubmission, seen: number | undefined): void {
  if (seen !== undefined && seen !== submission.version) {
    throw new Problem('stale-version', { detail: 'The quarter has changed since it was shown', params: { current: { version: submission.version, state: submission.state } } })
  }
}

/**
 * What a save does to the version of a quarter: begun at 1 where nobody had, and raised by `touchSubmission`. Counted here,
 * because reading it back would be one statement more for each figure saved.
 */
export function versionAfterSave({ version }: StoredSubmission): QuarterVersion {
  return { before: version, after: Math.max(version, 1) + 1 }
}

/** Raised where a conditional update found another version than the one just read in its own transaction. */
export function collided(submission: StoredSubmission): Problem {
  return new Problem('stale-version', { detail: 'The quarter changed at the same moment', params: { current: { version: submission.version, state: submission.state } } })
}
