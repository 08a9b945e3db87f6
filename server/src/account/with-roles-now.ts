import { listMemberships } from '@atalaya/db/account'
import type { WriteHandle } from '@atalaya/db/store'
import type { VerbContext } from '../plugins/context.ts'

/**
 * The context with the roles that the person has by the transaction. Hashing a password takes a tenth of a second and longer
 * when several wait: whoever asked may have lost their roles since the request began.
 */
export async function withRolesNow(handle: WriteHandle, context: VerbContext): Promise<VerbContext> {
  const { principal } = context
  if (!principal) return context
  const memberships = (await listMemberships(handle, [principal.personId])).get(principal.personId)
  return { ...context, principal: { ...principal, memberships: memberships ?? [] } }
}
