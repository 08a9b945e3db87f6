import { all, holds, no, yes, type Ability } from '../access/index.ts'
import type { CalendarDate } from '../period/index.ts'
import { hasCome, isOpenForWriting, mayWrite, type SubmissionState, type WriteCircumstances } from '../submission/index.ts'
import type { Delegations, LinkEnd } from './delegation-contract.ts'

/**
 * What somebody may do with figures asked of other departments: who enters or administers asks, as long as the quarter takes figures;
 * to take an answer is to enter it. Problems: not-signed-in, not-allowed, period-too-early, period-not-open, wrong-state.
 */
export function delegationAbilities(circumstances: WriteCircumstances): Delegations['abilities'] {
  const { principal, territory, state } = circumstances
  const isOpen = isOpenForWriting(state) ? yes : no('wrong-state', { state })
  const ask: Ability = all(holds(principal, territory.slug, 'provider', 'administrator'), hasCome(circumstances), isOpen)
  return { ask, take: mayWrite(circumstances) }
}

interface Link {
  readonly validUntil: CalendarDate
  readonly revokedAt: string | null
}

/** Why a link no longer opens anything; undefined while it does. `today` is the territory's: the last day counts to its end. */
export function linkEnd({ validUntil, revokedAt }: Link, state: SubmissionState, today: CalendarDate): LinkEnd | undefined {
  if (revokedAt !== null) return 'revoked'
  if (!isOpenForWriting(state)) return 'submitted'
  return today > validUntil ? 'expired' : undefined
}
