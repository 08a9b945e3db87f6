import type { Store } from '@atalaya/db/store'
import { apiPrefix } from '@atalaya/shared/access'
import { Problem } from '@atalaya/shared/problem'
import type { FastifyInstance } from 'fastify'

/** For whoever watches the process: answers when the database does. */
export async function healthRoutes(app: FastifyInstance, { store }: { store: Store }) {
  const answer = async () => {
    try {
      await store.ping()
    } catch (cause) {
      app.log.error({ err: cause }, 'the database does not answer')
      throw new Problem('unavailable', { detail: 'The database does not answer', params: {} })
    }
    return { status: 'ok' }
  }
  app.get('/healthz', { schema: { hide: true } }, answer)
  app.get(`${apiPrefix}/healthz`, { schema: { summary: 'Whether the service and its database answer', tags: ['healthz'] } }, answer)
}
