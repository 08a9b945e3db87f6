import type { FastifyInstance } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import type { Config } from '../config/index.ts'

const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  // recharts and react-aria place elements by style attributes; style elements and files stay restricted to our own.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join(';')

/** The same for every answer, so they are written once; a library that composes them anew costs as much as a kept answer does. */
const headers = {
  'content-security-policy': contentPolicy,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  // Names of other sites are looked up when a reader follows a link, not before.
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  // For browsers that do not know frame-ancestors.
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
  // The filter of old browsers, switched on, opened holes of its own.
  'x-xss-protection': '0',
}

/** A year, as browsers' lists of such sites ask for. */
const transportSecurity = { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }

/** Headers that every answer carries: nothing from other sites, nothing in frames, nothing guessed. */
export function headersFor({ publicUrl }: Config): Readonly<Record<string, string>> {
  return publicUrl.startsWith('https:') ? { ...headers, ...transportSecurity } : headers
}

export const securityHeaders = fastifyPlugin(async (app: FastifyInstance, { config }: { config: Config }) => {
  const all = headersFor(config)
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(all)
    done()
  })
})
