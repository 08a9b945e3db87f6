import { join } from 'node:path'
import { apiPrefix } from '@atalaya/shared/access'
import { territoryExportPath } from '@atalaya/shared/archive'
import { attachmentHeader } from '@atalaya/shared/evidence'
import { inTerritorySchema } from '@atalaya/shared/territory'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { FileStore } from '../evidence/file-store.ts'
import { exportTerritory } from './export-territory.ts'

export async function archiveRoutes(plain: FastifyInstance, { dataDir, files }: { dataDir: string; files: FileStore }) {
  const place = { files, folder: join(dataDir, 'exports'), turn: { isTaken: false } }
  const schema = { summary: 'Everything that a territory has, in one zip', tags: ['exports'], params: inTerritorySchema }
  // No GET, which a page of another site could have a signed-in person ask for.
  plain.withTypeProvider<ZodTypeProvider>().post(`${apiPrefix}${territoryExportPath}`, { schema }, async (request, reply) => {
    const { fileName, bytes, file } = await exportTerritory(await request.context(), place, request.params.territory)
    return reply
      .headers({ 'content-type': 'application/zip', 'content-length': String(bytes), 'content-disposition': attachmentHeader(fileName), 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store' })
      .send(file.createReadStream())
  })
}
