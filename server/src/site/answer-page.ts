import { z } from 'zod'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { FailedAttempts } from '../account/failed-attempts.ts'
import { networkOf } from '../account/network-of.ts'
import { linkOf } from '../delegation/link-opened.ts'
import { hidden } from './page-schemas.ts'
import { html, type SiteSetting } from './send-page.ts'

/** Pages a minute from one network that ask with links that nobody was given. */
const unknownPerMinute = 20

/**
 * The page of a link to figures that were asked for: the same document for all of them, also for one that works no longer, of which
 * it says why. A token that nobody was given is an address like any other that leads nowhere. The address is secret: no search
 * engine keeps it, and no page that is opened from there is told it.
 */
export function answerPage(plain: FastifyInstance, { store, now, pages }: SiteSetting): void {
  const attempts = new FailedAttempts(now)
  const schema = { ...hidden, params: z.object({ token: z.string().min(1).max(100) }) }
  plain.withTypeProvider<ZodTypeProvider>().get('/answer/:token', { schema }, async (request, reply) => {
    const guess = attempts.begin([{ key: networkOf(request.ip), max: unknownPerMinute }])
    await linkOf(store.read, { store }, request.params.token)
    guess.forgive()
    return reply.type(html).header('cache-control', 'private, no-store').header('referrer-policy', 'no-referrer').header('x-robots-tag', 'noindex').send(pages.answerDocument)
  })
}
