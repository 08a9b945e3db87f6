import { appendAudit } from '@atalaya/db/audit'
import {
  addBaseline, addTarget, findBaseline, findTarget, listBaselines, listTargets, type StoredIndicator,
} from '@atalaya/db/indicator'
import type { ReadHandle, WriteHandle } from '@atalaya/db/store'
import { bumpTerritory, getTerritory, type StoredTerritory } from '@atalaya/db/territory'
import { holds } from '@atalaya/shared/access'
import { isOutOfBounds, type Baseline, type Goals, type Target } from '@atalaya/shared/indicator'
import { calendarDate, firstQuarter, frequencyOf, hasBegun, yearOf } from '@atalaya/shared/period'
import { Problem } from '@atalaya/shared/problem'
import { dateRule } from '@atalaya/shared/submission'
import { authorize, signedIn, type VerbContext, versionOf } from '../plugins/context.ts'
import { frameworkInForce, indicatorByCode } from './framework-in-force.ts'

/** Baselines and targets of a territory, every version, oldest first. */
export async function getGoals(handle: ReadHandle, slug: string): Promise<Goals> {
  const territory = await getTerritory(handle, slug)
  const { byId } = await frameworkInForce(handle)
  const withCode = <Row extends { indicatorId: number }>({ indicatorId, ...row }: Row) => {
    const indicator = byId.get(indicatorId)
    if (!indicator) throw new Error(`A goal of an indicator ${indicatorId} that is not in the framework`)
    return { ...row, indicator: indicator.code }
  }
  return {
    baselines: (await listBaselines(handle, territory.id)).map(withCode),
    targets: (await listTargets(handle, territory.id, { from: '', until: '~' })).map(withCode),
  }
}

/** Goals to set at once, all or none; `version` of each is the one seen, 0 for a first. */
export interface GoalsToSave {
  readonly territory: string
  readonly baselines: readonly Baseline[]
  readonly targets: readonly Target[]
}

/**
 * Sets baselines and targets as further versions. Raises the publisher policy's refusal, `stale-version` when another
 * version is in force than the one seen, `invalid-fields` for a value out of the indicator's bounds, a date or a period that
 * cannot be, a change of a target without its reason, or a target of another frequency than the indicator's or the year's.
 */
export async function saveGoals(context: VerbContext, { territory: slug, baselines, targets }: GoalsToSave): Promise<Goals> {
  return context.store.write(async (handle) => {
    const territory = authorize(await getTerritory(handle, slug), holds(context.principal, slug, 'publisher'))
    const framework = await frameworkInForce(handle)
    for (const baseline of baselines) await setBaseline(handle, context, territory, indicatorByCode(framework, baseline.indicator), baseline)
    for (const target of targets) await setTarget(handle, context, territory, indicatorByCode(framework, target.indicator), target)
    await bumpTerritory(handle, territory.id)
    return getGoals(handle, slug)
  })
}

function refuse(pointer: string, slug: string, detail: string): never {
  throw new Problem('invalid-fields', { detail, params: {}, errors: [{ pointer, detail, slug }] })
}

function refuseOutOfBounds(indicator: StoredIndicator, value: number): void {
  const { code, lowerBound, upperBound } = indicator
  const bounds = [lowerBound === null ? '' : ` from ${lowerBound}`, upperBound === null ? '' : ` to ${upperBound}`].join('')
  if (isOutOfBounds(value, indicator)) refuse('/value', 'out-of-range', `${code} goes${bounds}`)
}

/** Years ahead for which something may be promised. */
const mostYearsAhead = 50

/** What was decided was decided by now, and of a period that is kept here and can be planned. */
function refuseWrongDates({ now }: VerbContext, { timeZone }: StoredTerritory, { period, decidedOn }: Pick<Target, 'period' | 'decidedOn'>): void {
  const today = calendarDate(now, timeZone)
  if (decidedOn < dateRule.earliest) refuse('/decidedOn', 'date-too-early', `No decision is kept from before ${dateRule.earliest}`)
  if (decidedOn > today) refuse('/decidedOn', 'date-in-future', 'A decision has been taken by today')
  if (yearOf(period) < yearOf(firstQuarter)) refuse('/period', 'period-too-early', `Goals are kept from ${yearOf(firstQuarter)} on`)
  if (yearOf(period) > Number(today.slice(0, 4)) + mostYearsAhead) refuse('/period', 'period-too-late', `Goals are of the next ${mostYearsAhead} years at most`)
}

/** A first goal is set by who has seen version 0. */
function refuseStale(seen: number, inForce: { readonly version: number } | undefined): void {
  const version = versionOf(inForce)
  if (seen !== version) throw new Problem('stale-version', { detail: 'Somebody else set this meanwhile', params: { current: { version } } })
}

/** What the trail keeps of a goal: all but whose it is, which its subject says. */
function audited<Goal extends { readonly indicatorId: number }>({ indicatorId: _id, ...goal }: Goal): Omit<Goal, 'indicatorId'> {
  return goal
}

async function setBaseline(handle: WriteHandle, context: VerbContext, territory: StoredTerritory, indicator: StoredIndicator, { indicator: _code, ...baseline }: Baseline) {
  refuseOutOfBounds(indicator, baseline.value)
  refuseWrongDates(context, territory, baseline)
  if (!hasBegun(baseline.period, calendarDate(context.now, territory.timeZone))) refuse('/period', 'period-not-begun', 'A baseline was measured')
  const before = await findBaseline(handle, territory.id, indicator.id)
  refuseStale(baseline.version, before)
  const { personId } = signedIn(context)
  const after = { ...baseline, version: baseline.version + 1 }
  await addBaseline(handle, { territoryId: territory.id, setBy: personId, setAt: context.now.toISOString() }, { ...after, indicatorId: indicator.id })
  await appendAudit(handle, { territory: territory.slug, personId, at: context.now, action: 'baseline.set', subject: indicator.code, before: before && audited(before), after })
}

async function setTarget(handle: WriteHandle, context: VerbContext, territory: StoredTerritory, indicator: StoredIndicator, { indicator: _code, ...target }: Target) {
  refuseOutOfBounds(indicator, target.value)
  refuseWrongDates(context, territory, target)
  const frequency = frequencyOf(target.period)
  if (frequency !== 'annual' && frequency !== indicator.frequency) refuse('/period', 'wrong-frequency', `${indicator.code} is ${indicator.frequency}: its targets are of that length or of a year`)
  if (target.version > 0 && target.reason === '') refuse('/reason', 'reason-missing', 'A target changes with its reason')
  const before = await findTarget(handle, territory.id, indicator.id, target.period)
  refuseStale(target.version, before)
  const { personId } = signedIn(context)
  const after = { ...target, version: target.version + 1 }
  await addTarget(handle, { territoryId: territory.id, setBy: personId, setAt: context.now.toISOString() }, { ...after, indicatorId: indicator.id })
  await appendAudit(handle, { territory: territory.slug, personId, at: context.now, action: 'target.set', subject: `${indicator.code}/${target.period}`, before: before && audited(before), after })
}
