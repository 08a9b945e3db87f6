import { z } from 'zod'
import { endpoint } from '../access/index.ts'
import { indicatorCodeSchema } from '../indicator/index.ts'
import { quarterSchema } from '../period/index.ts'
import { inTerritorySchema } from '../territory/index.ts'
import { figureDetailsSchema, mentionSchema, resolveCommentsSchema, threadSchema, writeCommentSchema } from './comment-contract.ts'

const ofFigure = inTerritorySchema.extend({ period: quarterSchema, code: indicatorCodeSchema })
const reading = ['not-signed-in', 'not-allowed', 'not-found'] as const
const writing = [...reading, 'period-not-open', 'period-too-early', 'foreign-origin'] as const
const path = '/territories/:territory/submissions/:period/figures/:code'

export const commentEndpoints = {
  figureDetails: endpoint({
    method: 'GET', path: `${path}/details`, summary: 'All about one figure: its last values, what the checks say, comments and history',
    params: ofFigure, response: figureDetailsSchema, problems: reading,
  }),
  writeComment: endpoint({
    method: 'POST', path: `${path}/comments`, summary: 'Write a comment on a figure; opens a thread that was settled',
    params: ofFigure, body: writeCommentSchema, response: threadSchema, problems: [...writing, 'invalid-fields'],
  }),
  withdrawComment: endpoint({
    method: 'POST', path: `${path}/comments/:number/withdraw`, summary: 'Withdraw one’s own comment: its place stays, its text is shown to nobody',
    params: ofFigure.extend({ number: z.coerce.number().int().positive() }), response: threadSchema, problems: [...writing, 'wrong-state'],
  }),
  resolveComments: endpoint({
    method: 'PUT', path: `${path}/comments/resolution`, summary: 'Settle what was said of a figure, or open it again; `version` is the one seen',
    params: ofFigure, body: resolveCommentsSchema, response: threadSchema, problems: [...writing, 'stale-version'],
  }),
  seeComments: endpoint({
    method: 'POST', path: `${path}/comments/seen`, summary: 'Say that one has seen where one is named in the comments on a figure',
    params: ofFigure, response: threadSchema, problems: writing,
  }),
  mentions: endpoint({
    method: 'GET', path: '/me/mentions', summary: 'Where one is named in comments that are not settled, newest first',
    response: z.object({ mentions: z.array(mentionSchema) }), problems: ['not-signed-in'],
  }),
}
