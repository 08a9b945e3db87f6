import { apiPrefix } from '@atalaya/shared/access'
import { attachmentHeader, evidenceEndpoints, evidenceFilePath, maxEvidenceBytes, ofPieceSchema } from '@atalaya/shared/evidence'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { bind } from '../plugins/bind.ts'
import { receiveFile } from '../plugins/uploads.ts'
import { attachFile, attachLink, authorizeAttaching } from './attach-evidence.ts'
import { markEvidence, withdrawEvidence } from './change-evidence.ts'
import type { FileStore } from './file-store.ts'
import { arrivalsFolder } from './folder-store.ts'
import { getEvidence } from './list-evidence.ts'
import { openEvidence } from './open-evidence.ts'

/** Whatever a file holds, a browser saves it and runs nothing of it, even where it is made to show it. */
const downloadHeaders = {
  'content-security-policy': "sandbox; default-src 'none'",
  'x-content-type-options': 'nosniff',
  // Whoever may read it today may not tomorrow.
  'cache-control': 'private, no-store',
}

export async function evidenceRoutes(plain: FastifyInstance, { dataDir, files }: { dataDir: string; files: FileStore }) {
  bind(plain, evidenceEndpoints.list, async ({ params, request }) => getEvidence(await request.context(), params))
  bind(plain, evidenceEndpoints.attachLink, async ({ params, body, request }) => attachLink(await request.context(), { ...params, ...body }))
  bind(plain, evidenceEndpoints.attachFile, async ({ params, query, request }) => {
    const context = await request.context()
    await authorizeAttaching(context, params)
    return receiveFile(request, { folder: arrivalsFolder(dataDir), most: maxEvidenceBytes }, (file) => attachFile(context, files, { ...params, ...query }, file))
  })
  bind(plain, evidenceEndpoints.mark, async ({ params, body, request }) => markEvidence(await request.context(), { ...params, ...body }))
  bind(plain, evidenceEndpoints.withdraw, async ({ params, body, request }) => withdrawEvidence(await request.context(), { ...params, ...body }))

  const download = { summary: 'The file of a piece of evidence: public ones of published figures, and every one for the people of the office', tags: ['file'], params: ofPieceSchema }
  plain.withTypeProvider<ZodTypeProvider>().get(`${apiPrefix}${evidenceFilePath}`, { schema: download }, async (request, reply) => {
    const { name, mediaType, bytes, content } = await openEvidence(await request.context(), files, request.params)
    return reply.headers({ ...downloadHeaders, 'content-type': mediaType, 'content-length': String(bytes), 'content-disposition': attachmentHeader(name) }).send(content)
  })
}
