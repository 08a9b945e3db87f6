import { z } from 'zod'
import { endpoint } from '../access/index.ts'
import { indicatorCodeSchema } from '../indicator/index.ts'
import { quarterSchema } from '../period/index.ts'
import { inTerritorySchema } from '../territory/index.ts'
import {
  answerRowSchema, answerSheetSchema, askedByLinkSchema, askFiguresSchema, changeLinkSchema, delegationsSchema, extendLinkSchema, returnAnswerSchema, saveAnswerSchema,
  takeAnswersSchema,
} from './delegation-contract.ts'

const ofQuarter = inTerritorySchema.extend({ period: quarterSchema })
const ofDelegation = ofQuarter.extend({ number: z.coerce.number().int().positive() })
/** Any text: one that is no token leads nowhere, as one that nobody was given. */
const byToken = z.object({ token: z.string().min(1).max(100) })
const writing = ['not-signed-in', 'not-allowed', 'not-found', 'wrong-state', 'period-not-open', 'period-too-early', 'foreign-origin'] as const
const opening = ['not-found', 'link-closed', 'too-many-attempts'] as const
const path = '/territories/:territory/submissions/:period/delegations'

export const delegationEndpoints = {
  delegations: endpoint({
    method: 'GET', path, summary: 'Figures of a quarter asked of other departments, with their answers',
    params: ofQuarter, response: delegationsSchema, problems: ['not-signed-in', 'not-allowed', 'not-found'],
  }),
  askFigures: endpoint({
    method: 'POST', path, summary: 'Ask figures of a department by a link, answered this once',
    params: ofQuarter, body: askFiguresSchema, response: askedByLinkSchema, problems: [...writing, 'invalid-fields'],
  }),
  renewLink: endpoint({
    method: 'POST', path: `${path}/:number/link`, summary: 'Make another link for what was asked, answered this once; the one before opens nothing any more',
    params: ofDelegation, body: changeLinkSchema, response: askedByLinkSchema, problems: [...writing, 'stale-version'],
  }),
  extendLink: endpoint({
    method: 'PUT', path: `${path}/:number/until`, summary: 'Change the last day on which a link works',
    params: ofDelegation, body: extendLinkSchema, response: delegationsSchema, problems: [...writing, 'stale-version', 'invalid-fields'],
  }),
  revokeLink: endpoint({
    method: 'POST', path: `${path}/:number/revoke`, summary: 'Take a link back: it opens nothing any more, and what was answered stays',
    params: ofDelegation, body: changeLinkSchema, response: delegationsSchema, problems: [...writing, 'stale-version'],
  }),
  takeAnswers: endpoint({
    method: 'POST', path: `${path}/:number/take`, summary: 'Make answers figures of the quarter, all or none; who takes them has entered them',
    params: ofDelegation, body: takeAnswersSchema, response: delegationsSchema, problems: [...writing, 'stale-version', 'invalid-fields'],
  }),
  returnAnswer: endpoint({
    method: 'POST', path: `${path}/:number/questions`, summary: 'Return an answer with a question, which the page of the link shows',
    params: ofDelegation, body: returnAnswerSchema, response: delegationsSchema, problems: [...writing, 'stale-version'],
  }),
  answerSheet: endpoint({
    method: 'GET', path: '/answers/:token', summary: 'What a link asks for, without an account',
    params: byToken, response: answerSheetSchema, problems: opening,
  }),
  openLink: endpoint({
    method: 'POST', path: '/answers/:token/open', summary: 'Note that the page of a link was opened by a person',
    params: byToken, response: z.null(), problems: [...opening, 'foreign-origin'],
  }),
  saveAnswer: endpoint({
    method: 'PUT', path: '/answers/:token/figures/:code', summary: 'Answer one figure that a link asks for; `version` is the one of the answer that was seen, 0 for the first',
    params: byToken.extend({ code: indicatorCodeSchema }), body: saveAnswerSchema, response: answerRowSchema,
    problems: [...opening, 'stale-version', 'invalid-fields', 'foreign-origin'],
  }),
}
