import { join } from 'node:path'
import type { Store } from '@atalaya/db/store'
import { apiPrefix } from '@atalaya/shared/access'
import { batchEndpoints, mostImportBytes } from '@atalaya/shared/import'
import { languageSchema } from '@atalaya/shared/language'
import { inTerritorySchema } from '@atalaya/shared/territory'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Config } from '../config/index.ts'
import { bind } from '../plugins/bind.ts'
import { receiveFile } from '../plugins/uploads.ts'
import type { ImportSetting } from './import-context.ts'
import { ImportJobs } from './import-jobs.ts'
import { getImport, getImportRows, getImports } from './present-batch.ts'
import { keepMapping, lookAtImport, startCheck, startWriting } from './read-import.ts'
import { refusedCsv } from './refused-csv.ts'
import { refuseSending, sendImport } from './send-import.ts'

interface ImportOptions {
  readonly store: Store
  readonly config: Config
  readonly now: () => Date
}

type OfBatch = Readonly<{ territory: string; batch: string }>

export async function batchRoutes(app: FastifyInstance, { store, config, now }: ImportOptions) {
  const jobs = new ImportJobs({ store, now, report: (error) => app.log.error(error) })
  const setting: ImportSetting = { jobs, folder: join(config.dataDir, 'imports') }
  await jobs.begin()
  app.addHook('onClose', () => jobs.close())
  /** Every verb answers the batch as it stands afterwards. */
  const after = async (request: FastifyRequest, { territory, batch }: OfBatch) => getImport(await request.context(), territory, batch)

  bind(app, batchEndpoints.listImports, async ({ params, request }) => {
    await jobs.noteSilent()
    return getImports(await request.context(), params.territory)
  })
  bind(app, batchEndpoints.sendImport, async ({ params: { territory }, query, request }) => {
    await refuseSending(await request.context(), territory)
    const batch = await receiveFile(request, { folder: setting.folder, most: mostImportBytes }, async (file) => sendImport(await request.context(), setting, { territory, ...query, file }))
    return after(request, { territory, batch })
  })
  bind(app, batchEndpoints.getImport, async ({ params, request }) => {
    await jobs.noteSilent()
    return after(request, params)
  })
  bind(app, batchEndpoints.lookAtImport, async ({ params, body, request }) => {
    await lookAtImport(await request.context(), setting, params, body)
    return after(request, params)
  })
  bind(app, batchEndpoints.checkImport, async ({ params, body, request }) => {
    await startCheck(await request.context(), setting, params, body)
    return after(request, params)
  })
  bind(app, batchEndpoints.importRows, async ({ params, query, request }) => getImportRows(await request.context(), params.territory, params.batch, query))
  bind(app, batchEndpoints.applyImport, async ({ params, body, request }) => {
    await startWriting(await request.context(), setting, params, { work: 'apply', ...body })
    return after(request, params)
  })
  bind(app, batchEndpoints.undoImport, async ({ params, request }) => {
    await startWriting(await request.context(), setting, params, { work: 'undo' })
    return after(request, params)
  })
  bind(app, batchEndpoints.keepMapping, async ({ params, body, request }) => {
    await keepMapping(await request.context(), { ...params, ...body })
    return getImports(await request.context(), params.territory)
  })
  app.route({
    method: 'GET',
    url: `${apiPrefix}/territories/:territory/imports/:batch/refused.csv`,
    schema: { summary: 'The rows of a file that were not taken, with the reason of each, as CSV', tags: ['imports'], params: inTerritorySchema.extend({ batch: z.uuid() }), querystring: z.object({ lang: languageSchema.default('es') }) },
    config: { tokenScope: 'import' },
    handler: async (request, reply) => {
      const params = request.params as OfBatch
      const { lang } = request.query as { lang: z.infer<typeof languageSchema> }
      const csv = await refusedCsv(await request.context(), params, lang)
      return reply.type('text/csv; charset=utf-8').header('content-disposition', `attachment; filename="${params.territory}-filas.csv"`).header('cache-control', 'no-store').send(csv)
    },
  })
}
