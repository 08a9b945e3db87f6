import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { listTerritoryCards, territoriesVersion } from '../observation/list-territory-cards.ts'
import { asOfSchema } from '@atalaya/shared/observation'
import { z } from 'zod'
import { pastDay } from '../observation/past-day.ts'
import { hidden, inLanguageSchema } from './page-schemas.ts'
import { readersLanguage, sendKept, type SiteSetting } from './send-page.ts'

/** The territories of the installation, and the way there from the bare address. */
export function territoriesPage(plain: FastifyInstance, setting: SiteSetting): void {
  const { store, now } = setting
  const site = plain.withTypeProvider<ZodTypeProvider>()
  site.get('/', { schema: hidden }, (request, reply) => reply.header('vary', 'accept-language').redirect(`/${readersLanguage(request)}`))
  site.get('/:lang', { schema: { ...hidden, params: inLanguageSchema, querystring: z.object({ asOf: asOfSchema }) } }, async (request, reply) => {
    const { lang: language } = request.params
    // Of places in many time zones: a day has to be past, or have begun, in Greenwich.
    const asOf = pastDay(request.query.asOf, { timeZone: 'UTC' }, now())
    return sendKept(request, reply, setting, {
      language,
      version: await territoriesVersion(store.read, now()),
      isCostly: true,
      make: async () => ({ kind: 'territories', asOf: asOf ?? null, cards: await listTerritoryCards(store.read, { language, now: now(), asOf }) }),
    })
  })
}
