import { isUtf8 } from 'node:buffer'
import { isLossyNumber } from '@atalaya/shared/decimal'
import { Problem } from '@atalaya/shared/problem'
import type { FastifyInstance } from 'fastify'
import fastifyPlugin from 'fastify-plugin'

declare module 'fastify' {
  interface FastifyRequest {
    /** Whether its body names characters by their numbers: without that, JSON in UTF-8 has none that cannot be kept. */
    hasEscapes: boolean
  }
}

/** Where a body may name a number that a double does not keep; text may look the same, and is left as it is. */
const longNumber = /[\d.]{16}|\d[eE]/

/** Numbers that would be rounded in silence stay the text that was sent, so that what checks them sees all digits. */
function parseKeepingDigits(text: string): unknown {
  return JSON.parse(text, (_name, value: unknown, { source = '' }: { source?: string } = {}) => (typeof value === 'number' && isLossyNumber(source, value) ? source : value))
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
    if (!isUtf8(body)) return done(new Problem('invalid-request', { detail: 'The request is not in UTF-8', params: {} }))
    const text = body.toString()
    void parse(request, text, (error, parsed) => {
      if (error || !longNumber.test(text)) return done(error, parsed)
      try {
        done(null, parseKeepingDigits(text))
      } catch {
        done(new Problem('invalid-request', { detail: 'The request is nested too deep', params: {} }))
      }
    })
  })
})
