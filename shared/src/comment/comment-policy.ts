import { all, no, yes, type Ability, type Principal } from '../access/index.ts'
import { mayReadApproved } from '../account/index.ts'
import { firstQuarter, hasBegun, periodBounds, type CalendarDate, type Period } from '../period/index.ts'

/**
 * Whether somebody may say something of a figure of a quarter: everybody with a role in the territory, from the day the quarter begins
 * and whatever its state, because what is published is asked about too. Problems: not-signed-in, not-allowed, period-too-early, period-not-open.
 */
export function mayComment(principal: Principal | undefined, territory: string, { period, today }: { readonly period: Period; readonly today: CalendarDate }): Ability {
  const isKept = period < firstQuarter ? no('period-too-early', { firstPeriod: firstQuarter }) : yes
  return all(mayReadApproved(principal, territory), isKept, hasBegun(period, today) ? yes : no('period-not-open', { opensOn: periodBounds(period).from }))
}
