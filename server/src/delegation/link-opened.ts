import { findDelegationByToken, type StoredDelegation } from '@atalaya/db/delegation'
import type { ReadHandle } from '@atalaya/db/store'
import { linkEnd, type LinkEnd } from '@atalaya/shared/delegation'
import { calendarDate } from '@atalaya/shared/period'
import { Problem } from '@atalaya/shared/problem'
import type { VerbContext } from '../plugins/context.ts'
import { hashToken } from '../plugins/session.ts'
import { loadQuarter, type LoadedSubmission } from '../submission/submission-context.ts'

const endings: Record<LinkEnd, string> = {
  expired: 'The time of this link is over',
  revoked: 'The office has taken this link back',
  submitted: 'The quarter has been handed in',
}

export interface OpenedLink extends Pick<LoadedSubmission, 'territory' | 'submission'> {
  readonly delegation: StoredDelegation & { readonly territory: string }
}

/** What a link leads to, whether or not it still works. Raises `not-found` for a token that nobody was given. */
export async function linkOf(handle: ReadHandle, context: Pick<VerbContext, 'store'>, token: string): Promise<OpenedLink> {
  const delegation = await findDelegationByToken(handle, hashToken(token))
  if (!delegation) throw new Problem('not-found', { detail: 'There is nothing at this address', params: {} })
  return { delegation, ...(await loadQuarter(handle, context, delegation.territory, delegation.period)) }
}

/** What a link opens. Raises `not-found` for a token that nobody was given, `link-closed` for a link that no longer works. */
export async function openedLink(handle: ReadHandle, { store, now }: Pick<VerbContext, 'store' | 'now'>, token: string): Promise<OpenedLink> {
  const link = await linkOf(handle, { store }, token)
  const { delegation, submission, territory } = link
  const reason = linkEnd(delegation, submission.state, calendarDate(now, territory.timeZone))
  if (reason !== undefined) throw new Problem('link-closed', { detail: endings[reason], params: { reason } })
  return link
}
