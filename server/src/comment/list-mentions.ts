import { findPersonNames } from '@atalaya/db/account'
import { listMentions as listStored } from '@atalaya/db/comment'
import { mentionedIn, type Mention } from '@atalaya/shared/comment'
import { quarterOf } from '@atalaya/shared/period'
import { frameworkInForce } from '../indicator/framework-in-force.ts'
import { signedIn, type VerbContext } from '../plugins/context.ts'

/** Enough for whoever has been away for a quarter; what is older comes in sight as these are settled. */
const maxMentions = 100

/** Where somebody is named in comments that are not settled, newest first. Raises `not-signed-in`. */
export async function listMentions(context: VerbContext): Promise<{ mentions: Mention[] }> {
  const { personId } = signedIn(context)
  const handle = context.store.read
  const stored = await listStored(handle, personId, maxMentions)
  const { indicators } = await frameworkInForce(handle)
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]))
  const names = await findPersonNames(handle, stored.flatMap(({ text }) => mentionedIn(text)))
  const mentions = stored.flatMap(({ indicatorId, period, seenAt, ...rest }): Mention[] => {
    const indicator = byId.get(indicatorId)
    if (!indicator) return []
    const mentioned = mentionedIn(rest.text).flatMap((id) => {
      const name = names.get(id)
      return name === undefined ? [] : [{ personId: id, name }]
    })
    return [{ ...rest, quarter: quarterOf(period), indicator: indicator.code, indicatorName: indicator.name, mentioned, isSeen: seenAt !== null }]
  })
  return { mentions }
}
