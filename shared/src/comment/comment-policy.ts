import { all, type Ability, type Principal } from '../access/index.ts'
import { mayReadApproved } from '../account/index.ts'
import type { CalendarDate, Period } from '../period/index.ts'
import { hasCome } from '../submission/index.ts'

/**
 * Whether somebody may say something of a figure of a quarter: everybody with a role in the territory, from the day the quarter begins
 * and whatever its state, because what is published is asked about too. Problems: not-signed-in, not-allowed, period-too-early, period-not-open.
 */
export function mayComment(principal: Principal | undefined, territory: string, quarter: { readonly period: Period; readonly today: CalendarDate }): Ability {
  return all(mayReadApproved(principal, territory), hasCome(quarter))
}
