import { appendAudit } from '@atalaya/db/audit'
import { questionAnswer } from '@atalaya/db/delegation'
import { signedIn, type VerbContext } from '../plugins/context.ts'
import { answersOf } from './answer-seen.ts'
import { delegationToChange, refusePast, type DelegationPlace } from './delegation-to-change.ts'

interface Question {
  readonly indicator: string
  readonly answerVersion: number
  readonly question: string
}

/** Returns an answer with a question, which the page of the link shows. Raises the policy's refusal, `not-found`, `wrong-state` where there is no answer or the link was taken back, `stale-version`. */
export async function returnAnswer(context: VerbContext, { indicator, answerVersion, question, ...place }: DelegationPlace & Question): Promise<void> {
  const { personId } = signedIn(context)
  const at = context.now
  await context.store.write(async (handle) => {
    const found = await delegationToChange(handle, context, place, 'ask')
    // What is asked is read by the link: of one that is taken back nobody would.
    refusePast(found, found.delegation.version)
    const { indicatorId, version } = (await answersOf(handle, found))(indicator, answerVersion)
    await questionAnswer(handle, found.key, { indicatorId, question, askedBy: personId, askedAt: at.toISOString() })
    await appendAudit(handle, {
      territory: place.territory, personId, at, action: 'delegation.question', subject: `${place.period}/${indicator}`, after: { delegation: place.number, question, version },
    })
  })
}
