import { Readable } from 'node:stream'
import { apiPrefix } from '@atalaya/shared/access'
import { trailEndpoints, trailFilePath, trailFilterSchema } from '@atalaya/shared/audit'
import { languageSchema } from '@atalaya/shared/language'
import { inTerritorySchema } from '@atalaya/shared/territory'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { bind } from '../plugins/bind.ts'
import { languageOf } from '../plugins/language-of.ts'
import { exportTrail } from './export-trail.ts'
import { readTrail } from './read-trail.ts'
import { verifyTrail, type GoingCheck } from './verify-trail.ts'

export async function trailRoutes(app: FastifyInstance) {
  const going: GoingCheck = {}
  bind(app, trailEndpoints.trail, async ({ params, query, request }) => readTrail(await request.context(), params.territory, query))
  bind(app, trailEndpoints.verifyTrail, async ({ params, request }) => verifyTrail(await request.context(), going, params.territory))

  const csv = { summary: 'The trail of a territory as CSV, newest first', tags: ['trail'], params: inTerritorySchema, querystring: trailFilterSchema.extend({ lang: languageSchema.optional() }) }
  app.withTypeProvider<ZodTypeProvider>().get(`${apiPrefix}${trailFilePath}`, { schema: csv }, async (request, reply) => {
    const { lang, ...filter } = request.query
    const slug = request.params.territory
    const rows = await exportTrail(await request.context(), slug, { ...filter, language: languageOf(request, lang) })
    return reply
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename="${slug}-trail.csv"`)
      .type('text/csv; charset=utf-8')
      .send(Readable.from(rows))
  })
}
