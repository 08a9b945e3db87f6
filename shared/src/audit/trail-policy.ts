import { holds, type Ability, type Principal } from '../access/index.ts'
import type { AuditAction } from './audit-action.ts'

/** Who answers for the figures of a territory reads who did what with them. Problems: not-signed-in, not-allowed. */
export function mayReadTrail(principal: Principal | undefined, territory: string): Ability {
  return holds(principal, territory, 'validator', 'publisher', 'administrator')
}

/** Who works in a territory, with their addresses, is told to its administrators alone: of others these acts are listed without what they say. */
export function isForAdministrators(action: AuditAction): boolean {
  return action.startsWith('account.') || action.startsWith('mail.') || action === 'territory.set-up'
}
