import { appendAudit } from '@atalaya/db/audit'
import { changeDelegation } from '@atalaya/db/delegation'
import type { CalendarDate } from '@atalaya/shared/period'
import { signedIn, type VerbContext } from '../plugins/context.ts'
import { hashToken, newToken } from '../plugins/session.ts'
import type { MadeLink } from './ask-figures.ts'
import { delegationSubject, delegationToChange, refuseOddDay, refusePast, type DelegationPlace } from './delegation-to-change.ts'

type Seen = DelegationPlace & { readonly version: number }

/** Makes another link in the place of the one before, which opens nothing any more. Raises the policy's refusal, `not-found`, `stale-version`, `wrong-state` for one that was taken back. */
export async function renewLink(context: VerbContext, { version, ...place }: Seen): Promise<MadeLink> {
  const { personId } = signedIn(context)
  const token = newToken()
  await context.store.write(async (handle) => {
    const found = await delegationToChange(handle, context, place, 'ask')
    refusePast(found, version)
    await changeDelegation(handle, found.key, { tokenHash: hashToken(token), openedAt: null })
    await appendAudit(handle, { territory: place.territory, personId, at: context.now, action: 'delegation.renew', subject: delegationSubject(place) })
  })
  return { number: place.number, token }
}

/** Changes the last day of a link, of one that is over as well. Raises the policy's refusal, `not-found`, `stale-version`, `wrong-state` for one that was taken back, `invalid-fields`. */
export async function extendLink(context: VerbContext, { version, validUntil, ...place }: Seen & { readonly validUntil: CalendarDate }): Promise<void> {
  const { personId } = signedIn(context)
  await context.store.write(async (handle) => {
    const found = await delegationToChange(handle, context, place, 'ask')
    refusePast(found, version)
    refuseOddDay(validUntil, found.today)
    await changeDelegation(handle, found.key, { validUntil })
    await appendAudit(handle, {
      territory: place.territory, personId, at: context.now, action: 'delegation.extend', subject: delegationSubject(place), before: { validUntil: found.delegation.validUntil }, after: { validUntil },
    })
  })
}

/** Takes a link back for good; what was answered by it stays. Raises the policy's refusal, `not-found`, `stale-version`, `wrong-state` for one that was taken back before. */
export async function revokeLink(context: VerbContext, { version, ...place }: Seen): Promise<void> {
  const { personId } = signedIn(context)
  const at = context.now
  await context.store.write(async (handle) => {
    const found = await delegationToChange(handle, context, place, 'ask')
    refusePast(found, version)
    await changeDelegation(handle, found.key, { revokedBy: personId, revokedAt: at.toISOString() })
    await appendAudit(handle, { territory: place.territory, personId, at, action: 'delegation.revoke', subject: delegationSubject(place) })
  })
}
