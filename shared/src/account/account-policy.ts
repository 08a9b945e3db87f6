import { holds, type Ability, type Principal } from '../access/index.ts'

/** Only an administrator of the territory sees and changes who works in it, its settings and its indicators. */
export function mayAdminister(principal: Principal | undefined, territory: string): Ability {
  return holds(principal, territory, 'administrator')
}

/** Anybody with a role in the territory may see what is approved and not yet published. */
export function mayReadApproved(principal: Principal | undefined, territory: string): Ability {
  return holds(principal, territory, 'reader', 'provider', 'validator', 'publisher', 'administrator')
}
