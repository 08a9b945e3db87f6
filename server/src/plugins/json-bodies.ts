import { isUtf8 } from 'node:buffer'
import { Problem } from '@atalaya/shared/problem'
import type { FastifyInstance } from 'fastify'
import fastifyPlugin from 'fastify-plugin'

declare module 'fastify' {
  interface FastifyRequest {
    /** Whether its body names characters by their numbers: without that, JSON in UTF-8 has none that cannot be kept. */
    hasEscapes: boolean
  }
}

/**
 * Bodies are JSON in UTF-8 (RFC 8259, 8.1) and nothing else: raises `invalid-request` for other bytes, which would otherwise
 * be kept with a � for each letter that they meant. Not plain text, which a form of another site may send without asking first.
 */
export const jsonBodies = fastifyPlugin(async (app: FastifyInstance) => {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.removeAllContentTypeParsers()
  app.decorateRequest('hasEscapes', false)
  app.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    request.hasEscapes = body.includes('\\u')
    if (isUtf8(body)) void parse(request, body.toString(), done)
    else done(new Problem('invalid-request', { detail: 'The request is not in UTF-8', params: {} }))
  })
})
