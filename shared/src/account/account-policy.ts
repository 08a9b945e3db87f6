import { all, holds, no, yes, type Ability, type Principal } from '../access/index.ts'

/** Only an administrator of the territory sees and changes who works in it, its settings and its indicators. */
export function mayAdminister(principal: Principal | undefined, territory: string): Ability {
  return holds(principal, territory, 'administrator')
}

/** Anybody with a role in the territory may see what is approved and not yet published. */
export function mayReadApproved(principal: Principal | undefined, territory: string): Ability {
  return holds(principal, territory, 'reader', 'provider', 'validator', 'publisher', 'administrator')
}

/**
 * Whether somebody may give a member a first password. Who has it can be that person until they choose their own, so it is
 * open only where nothing is gained by it: the administrator could give and take every role that the person has. One role in a
 * territory that the administrator does not administer closes it, whatever the role. The own password is changed by knowing it.
 * Problems: not-signed-in, not-allowed, own-account, works-elsewhere.
 */
export function mayResetPassword(principal: Principal | undefined, territory: string, member: Pick<Principal, 'personId' | 'memberships'>): Ability {
  return all(
    mayAdminister(principal, territory),
    principal?.personId === member.personId ? no('own-account') : yes,
    member.memberships.every((membership) => mayAdminister(principal, membership.territory).allowed) ? yes : no('works-elsewhere'),
  )
}

function limitIn(principal: Principal | undefined, territory: string): readonly string[] | undefined {
  return principal?.memberships.find((membership) => membership.territory === territory)?.indicators
}

/** Whether somebody enters the figures of an indicator, as far as that is a matter of the indicator. Problem: not-your-indicator. */
export function mayEnterIndicator(principal: Principal | undefined, territory: string, indicator: string): Ability {
  const limit = limitIn(principal, territory)
  return limit === undefined || limit.includes(indicator) ? yes : no('not-your-indicator')
}

/**
 * Whether somebody speaks for a whole quarter: hands it in, and writes its texts. Who enters the figures of some indicators alone
 * would hand in those of others unseen. Problem: not-your-indicator.
 */
export function maySpeakForQuarter(principal: Principal | undefined, territory: string): Ability {
  return limitIn(principal, territory) === undefined ? yes : no('not-your-indicator')
}
