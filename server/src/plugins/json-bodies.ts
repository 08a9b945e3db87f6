import { isUtf8 } from 'node:buffer'
import { Problem } from '@atalaya/shared/problem'
import type { FastifyInstance } from 'fastify'
import fastifyPlugin from 'fastify-plugin'

/**
 * Bodies are JSON in UTF-8 (RFC 8259, 8.1) and nothing else: raises `invalid-request` for other bytes, which would otherwise
 * be kept with a � for each letter that they meant. Not plain text, which a form of another site may send without asking first.
 */
export const jsonBodies = fastifyPlugin(async (app: FastifyInstance) => {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.removeAllContentTypeParsers()
  app.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    if (isUtf8(body)) void parse(request, body.toString(), done)
    else done(new Problem('invalid-request', { detail: 'The request is not in UTF-8', params: {} }))
  })
})
