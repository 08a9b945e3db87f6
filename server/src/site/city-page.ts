import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { getDashboard } from '../observation/get-dashboard.ts'
import { hidden, ofTerritorySchema, periodQuerySchema } from './page-schemas.ts'
import { sendKept, territoryVersion, type SiteSetting } from './send-page.ts'

/** A territory's board in a quarter. */
export function cityPage(plain: FastifyInstance, setting: SiteSetting): void {
  const { store, now } = setting
  const schema = { ...hidden, params: ofTerritorySchema, querystring: periodQuerySchema }
  plain.withTypeProvider<ZodTypeProvider>().get('/:lang/:territory', { schema }, async (request, reply) => {
    const { lang: language, territory: slug } = request.params
    const { version, asOf } = await territoryVersion(setting, slug, request.query.asOf)
    return sendKept(request, reply, setting, {
      language,
      version,
      make: async () => ({
        kind: 'city',
        dashboard: await getDashboard(store.read, { slug, period: request.query.period, language, audience: 'published', now: now(), asOf }),
      }),
    })
  })
}
