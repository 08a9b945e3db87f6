import type { PeriodSeen } from '@atalaya/db/observation'
import { indicatorCodeSchema } from '@atalaya/shared/indicator'
import { chartViewSchema } from '@atalaya/shared/observation'
import { indicatorTabs, type Publication } from '@atalaya/shared/site'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { atOneVersion } from '../observation/at-one-version.ts'
import { getIndicatorPage } from '../observation/get-indicator-page.ts'
import { periodsSeenBy } from '../observation/territory-in-force.ts'
import { territoryKnown } from '../observation/territory-known.ts'
import { hidden, ofTerritorySchema, periodQuerySchema } from './page-schemas.ts'
import { sendKept, territoryVersion, type SiteSetting } from './send-page.ts'

function toPublication({ period, publishedAt }: PeriodSeen): Publication[] {
  return publishedAt === null ? [] : [{ period, publishedAt }]
}

/** An indicator of a territory, on the tab and with the part of its chart that the address names. */
export function indicatorPage(plain: FastifyInstance, setting: SiteSetting): void {
  const { store, now } = setting
  const schema = {
    ...hidden,
    params: ofTerritorySchema.extend({ code: indicatorCodeSchema }),
    querystring: periodQuerySchema.extend({ tab: z.enum(indicatorTabs).optional().catch(undefined), ...chartViewSchema.shape }),
  }
  plain.withTypeProvider<ZodTypeProvider>().get('/:lang/:territory/indicators/:code', { schema }, async (request, reply) => {
    const { lang: language, territory: slug, code } = request.params
    const { period, tab = 'chart', asOf: asked, ...view } = request.query
    const { version, asOf } = await territoryVersion(setting, slug, asked)
    return sendKept(request, reply, setting, {
      language,
      version,
      make: () =>
        atOneVersion(store.read, slug, async (territory) => ({
          kind: 'indicator',
          page: await getIndicatorPage(store.read, territory, { period, language, audience: 'published', now: now(), asOf, code }),
          tab,
          view,
          publications: periodsSeenBy((await territoryKnown(store.read, territory, asOf)).inForce, 'published').flatMap(toPublication),
        })),
    })
  })
}
