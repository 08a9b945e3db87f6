import { listDelegations, type DelegationKey, type StoredDelegation } from '@atalaya/db/delegation'
import type { ReadHandle } from '@atalaya/db/store'
import { delegationAbilities, type Delegations } from '@atalaya/shared/delegation'
import type { CalendarDate, Period } from '@atalaya/shared/period'
import { Problem } from '@atalaya/shared/problem'
import { authorize, type Authorized, type VerbContext } from '../plugins/context.ts'
import { loadQuarter, writeCircumstances } from '../submission/submission-context.ts'

/** Whether a link lasts longer than anybody remembers that it is open. */
const mostDays = 366
const day = 24 * 60 * 60 * 1000

export interface DelegationPlace {
  readonly territory: string
  readonly period: Period
  readonly number: number
}

type Quarter = Awaited<ReturnType<typeof loadQuarter>> & { readonly today: CalendarDate }

/** A quarter whose figures somebody may ask of others, or take. Raises `not-found` for an unknown territory, and the policy's refusal. */
export async function quarterToAsk(handle: ReadHandle, context: VerbContext, { territory: slug, period }: Omit<DelegationPlace, 'number'>, action: keyof Delegations['abilities']): Promise<Authorized<Quarter>> {
  const loaded = await loadQuarter(handle, context, slug, period)
  const circumstances = writeCircumstances(context, loaded)
  return authorize({ ...loaded, today: circumstances.today }, delegationAbilities(circumstances)[action])
}

export interface DelegationToChange extends Quarter {
  readonly key: DelegationKey
  readonly delegation: StoredDelegation
}

/** What was asked, for somebody who may do something with it. Raises `not-found` and the policy's refusal. */
export async function delegationToChange(handle: ReadHandle, context: VerbContext, place: DelegationPlace, action: keyof Delegations['abilities']): Promise<DelegationToChange> {
  const quarter = await quarterToAsk(handle, context, place, action)
  const key = { territoryId: quarter.territory.id, period: place.period, number: place.number }
  const delegation = (await listDelegations(handle, key.territoryId, key.period)).find(({ number }) => number === place.number)
  if (!delegation) throw new Problem('not-found', { detail: `Nothing was asked with the number ${place.number}`, params: {} })
  return { ...quarter, key, delegation }
}

/** Raises `stale-version` when somebody else has done something with the link, `wrong-state` for one that was taken back for good. */
export function refusePast({ delegation }: DelegationToChange, seen: number): void {
  if (delegation.version !== seen) throw new Problem('stale-version', { detail: 'Somebody else changed this link meanwhile', params: { current: { version: delegation.version } } })
  if (delegation.revokedAt !== null) throw new Problem('wrong-state', { detail: 'The link was taken back', params: { state: 'revoked' } })
}

/** Raises `invalid-fields` for a last day that is past, or so far that nobody would remember what is open. */
export function refuseOddDay(validUntil: CalendarDate, today: CalendarDate): void {
  const refuse = (slug: string, detail: string) => {
    throw new Problem('invalid-fields', { detail, params: {}, errors: [{ pointer: '/validUntil', detail, slug }] })
  }
  if (validUntil < today) refuse('day-past', 'The last day of the link is over already')
  if (Date.parse(validUntil) - Date.parse(today) > mostDays * day) refuse('day-too-far', 'A link works for a year at most')
}

/** How the trail names what was asked. */
export function delegationSubject({ period, number }: Pick<DelegationPlace, 'period' | 'number'>): string {
  return `${period}/delegations/${number}`
}
