import type { Store } from '@atalaya/db/store'
import { delegationEndpoints } from '@atalaya/shared/delegation'
import { Problem } from '@atalaya/shared/problem'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { FailedAttempts } from '../account/failed-attempts.ts'
import { networkOf } from '../account/network-of.ts'
import { bind, type Asked } from '../plugins/bind.ts'
import type { VerbContext } from '../plugins/context.ts'
import { getAnswerSheet } from './answer-sheet.ts'
import { askFigures, type MadeLink } from './ask-figures.ts'
import { extendLink, renewLink, revokeLink } from './change-link.ts'
import { openLink } from './open-link.ts'
import { getDelegations } from './present-delegations.ts'
import { returnAnswer } from './return-answer.ts'
import { saveAnswer } from './save-answer.ts'
import { takeAnswers } from './take-answers.ts'

/** A minute from one network: links that nobody was given, and everything. A department behind one address is several people. */
const perMinute = { unknown: 20, all: 300 }

type OfQuarter = typeof delegationEndpoints.delegations | typeof delegationEndpoints.extendLink | typeof delegationEndpoints.revokeLink | typeof delegationEndpoints.takeAnswers | typeof delegationEndpoints.returnAnswer

/** Everything that the office does answers with all that the quarter asks. */
async function after({ params: { territory, period }, request }: Pick<Asked<OfQuarter>, 'params' | 'request'>) {
  const context = await request.context()
  return getDelegations(context.store.read, context, territory, period)
}

/** What is answered to a link is for who has it: nobody on the way keeps it, and no search engine. */
function keepSecret(reply: FastifyReply): void {
  reply.header('cache-control', 'private, no-store').header('referrer-policy', 'no-referrer').header('x-robots-tag', 'noindex')
}

export async function delegationRoutes(app: FastifyInstance, { store, now }: { store: Store; now: () => Date }) {
  const attempts = new FailedAttempts(now)

  /** Without a session, whoever may be signed in besides: who answers by a link answers as who they say they are. */
  const byLink = async <Answer>(request: FastifyRequest, reply: FastifyReply, answer: (context: VerbContext) => Promise<Answer>): Promise<Answer> => {
    keepSecret(reply)
    const network = networkOf(request.ip)
    attempts.begin([{ key: `all ${network}`, max: perMinute.all }])
    const guess = attempts.begin([{ key: `unknown ${network}`, max: perMinute.unknown }])
    try {
      const answered = await answer({ store, principal: undefined, now: now() })
      guess.forgive()
      return answered
    } catch (failure) {
      if (!(failure instanceof Problem && failure.slug === 'not-found')) guess.forgive()
      throw failure
    }
  }
  const made = async (link: MadeLink, asked: Pick<Asked<OfQuarter>, 'params' | 'request'>, reply: FastifyReply) => {
    keepSecret(reply)
    return { ...link, ...(await after(asked)) }
  }

  bind(app, delegationEndpoints.delegations, after)
  bind(app, delegationEndpoints.askFigures, async ({ params, body, request, reply }) => made(await askFigures(await request.context(), { ...params, ...body }), { params, request }, reply))
  bind(app, delegationEndpoints.renewLink, async ({ params, body, request, reply }) => made(await renewLink(await request.context(), { ...params, ...body }), { params, request }, reply))
  bind(app, delegationEndpoints.extendLink, async ({ params, body, request }) => {
    await extendLink(await request.context(), { ...params, ...body })
    return after({ params, request })
  })
  bind(app, delegationEndpoints.revokeLink, async ({ params, body, request }) => {
    await revokeLink(await request.context(), { ...params, ...body })
    return after({ params, request })
  })
  bind(app, delegationEndpoints.takeAnswers, async ({ params, body, request }) => {
    await takeAnswers(await request.context(), { ...params, ...body })
    return after({ params, request })
  })
  bind(app, delegationEndpoints.returnAnswer, async ({ params, body, request }) => {
    await returnAnswer(await request.context(), { ...params, ...body })
    return after({ params, request })
  })
  bind(app, delegationEndpoints.answerSheet, ({ params, request, reply }) => byLink(request, reply, (context) => getAnswerSheet(context, params.token)))
  bind(app, delegationEndpoints.openLink, ({ params, request, reply }) =>
    byLink(request, reply, async (context) => {
      await openLink(context, params.token)
      return null
    }),
  )
  bind(app, delegationEndpoints.saveAnswer, ({ params, body, request, reply }) => byLink(request, reply, (context) => saveAnswer(context, { ...params, ...body })))
}
