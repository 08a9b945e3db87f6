import type { Store } from '@atalaya/db/store'
import { mailEndpoints } from '@atalaya/shared/mail'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Config } from '../config/index.ts'
import { bind } from '../plugins/bind.ts'
import { getOutbox, repeatMail } from './outbox.ts'
import { unsubscribe } from './unsubscribe.ts'

export interface MailOptions {
  readonly store: Store
  readonly config: Config
  readonly now: () => Date
}

/** Messages as administrators see them, and the way out of reminders. */
export async function mailRoutes(app: FastifyInstance, { store, config, now }: MailOptions) {
  bind(app, mailEndpoints.listOutbox, async ({ params, request }) => getOutbox(await request.context(), config, params.territory))
  bind(app, mailEndpoints.repeatMail, async ({ params, request }) => repeatMail(await request.context(), config, params.territory, params.id))
  bind(app, mailEndpoints.unsubscribe, async ({ body }) => {
    await unsubscribe(store, body.token, now())
    return null
  })
  await app.register(async (mailProgram) => {
    // What mail programs send to the address in a message's header (RFC 8058); the address says it all, and the body nothing more.
    mailProgram.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: 1000 }, (_request, _body, done) => done(null, undefined))
    const schema = { hide: true, params: z.object({ token: z.string().max(100) }) }
    mailProgram.get<{ Params: { token: string } }>('/unsubscribe/:token', { schema }, async (request, reply) => reply.redirect(`/office/unsubscribe/${encodeURIComponent(request.params.token)}`))
    mailProgram.post<{ Params: { token: string } }>('/unsubscribe/:token', { schema }, async (request, reply) => {
      await unsubscribe(store, request.params.token, now())
      return reply.send('')
    })
  })
}
