import { appendAudit } from '@atalaya/db/audit'
import { addDelegation } from '@atalaya/db/delegation'
import type { AskFigures } from '@atalaya/shared/delegation'
import type { Period } from '@atalaya/shared/period'
import { Problem } from '@atalaya/shared/problem'
import { signedIn, type VerbContext } from '../plugins/context.ts'
import { hashToken, newToken } from '../plugins/session.ts'
import { listDue } from '../submission/submission-context.ts'
import { delegationSubject, quarterToAsk, refuseOddDay } from './delegation-to-change.ts'

/** A link as it is handed over: its token is nowhere else. */
export interface MadeLink {
  readonly number: number
  readonly token: string
}

/**
 * Asks figures of a quarter of another department, by a link. Raises the policy's refusal, `not-found` for an indicator that is not
 * due, `invalid-fields` for a last day that is past or too far.
 */
export async function askFigures(context: VerbContext, { territory: slug, period, indicators, ...asked }: AskFigures & { readonly territory: string; readonly period: Period }): Promise<MadeLink> {
  const { personId } = signedIn(context)
  const at = context.now
  const token = newToken()
  const number = await context.store.write(async (handle) => {
    const { territory, today } = await quarterToAsk(handle, context, { territory: slug, period }, 'ask')
    refuseOddDay(asked.validUntil, today)
    const { due } = await listDue(handle, territory.id, period)
    const wanted = [...new Set(indicators)].map((code) => {
      const row = due.find(({ indicator }) => indicator.code === code)
      if (!row) throw new Problem('not-found', { detail: `${code} is not due in ${period}`, params: {} })
      return row.indicator
    })
    const key = await addDelegation(
      handle,
      { ...asked, territoryId: territory.id, period, tokenHash: hashToken(token), createdBy: personId, createdAt: at.toISOString() },
      wanted.map(({ id }) => id),
    )
    await appendAudit(handle, {
      territory: slug, personId, at, action: 'delegation.ask', subject: delegationSubject({ period, number: key }), after: { ...asked, indicators: wanted.map(({ code }) => code) },
    })
    return key
  })
  return { number, token }
}
