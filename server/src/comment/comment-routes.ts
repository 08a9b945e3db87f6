import { commentEndpoints } from '@atalaya/shared/comment'
import type { FastifyInstance } from 'fastify'
import { bind } from '../plugins/bind.ts'
import { getFigureDetails } from './get-figure-details.ts'
import { listMentions } from './list-mentions.ts'
import { resolveComments } from './resolve-comments.ts'
import { seeComments } from './see-comments.ts'
import { withdrawComment } from './withdraw-comment.ts'
import { writeComment } from './write-comment.ts'

export async function commentRoutes(app: FastifyInstance) {
  bind(app, commentEndpoints.figureDetails, async ({ params, request }) => getFigureDetails(await request.context(), params))
  bind(app, commentEndpoints.writeComment, async ({ params, body, request }) => writeComment(await request.context(), { ...params, ...body }))
  bind(app, commentEndpoints.withdrawComment, async ({ params, request }) => withdrawComment(await request.context(), params))
  bind(app, commentEndpoints.resolveComments, async ({ params, body, request }) => resolveComments(await request.context(), { ...params, ...body }))
  bind(app, commentEndpoints.seeComments, async ({ params, request }) => seeComments(await request.context(), params))
  bind(app, commentEndpoints.mentions, async ({ request }) => listMentions(await request.context()))
}
