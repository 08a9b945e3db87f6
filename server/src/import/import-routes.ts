import { join } from 'node:path'
import { apiPrefix } from '@atalaya/shared/access'
import { importEndpoints, templateBytes } from '@atalaya/shared/import'
import { languageSchema } from '@atalaya/shared/language'
import { quarterSchema } from '@atalaya/shared/period'
import { inTerritorySchema } from '@atalaya/shared/territory'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Config } from '../config/index.ts'
import { bind } from '../plugins/bind.ts'
import { languageOf } from '../plugins/language-of.ts'
import { receiveFile } from '../plugins/uploads.ts'
import { fillableQuarter, getTemplate } from './get-template.ts'
import { readTemplate } from './read-template.ts'

export async function importRoutes(plain: FastifyInstance, { config }: { config: Config }) {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  app.get(
    `${apiPrefix}/territories/:territory/submissions/:period/template.xlsx`,
    {
      schema: {
        summary: 'The template of a quarter, to fill in with a spreadsheet program', tags: ['submissions'],
        params: inTerritorySchema.extend({ period: quarterSchema }), querystring: z.object({ lang: languageSchema.optional() }),
      },
    },
    async (request, reply) => {
      const { territory, period } = request.params
      const language = languageOf(request, request.query.lang)
      const bytes = await getTemplate(await request.context(), { territory, period, language })
      return reply
        .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
        .header('content-disposition', `attachment; filename="${territory}-${period}-${language}.xlsx"`)
        .header('cache-control', 'no-store')
        .send(Buffer.from(bytes))
    },
  )
  // Who may not fill in the quarter is told before the file is received.
  bind(app, importEndpoints.readTemplate, async ({ params: { territory, period }, request }) => {
    const view = await fillableQuarter(await request.context(), territory, period)
    return receiveFile(request, { folder: join(config.dataDir, 'arriving'), most: templateBytes }, ({ path }) => readTemplate(view, path))
  })
}
