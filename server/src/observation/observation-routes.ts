import { getTerritory, getTerritoryKey } from '@atalaya/db/territory'
import type { Store } from '@atalaya/db/store'
import { apiPrefix } from '@atalaya/shared/access'
import { mayReadApproved } from '@atalaya/shared/account'
import { csvFileName, csvQuerySchema, observationEndpoints } from '@atalaya/shared/observation'
import { inTerritorySchema } from '@atalaya/shared/territory'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { bind } from '../plugins/bind.ts'
import { authorize } from '../plugins/context.ts'
import type { KeptBodies } from '../plugins/kept-bodies.ts'
import { languageOf } from '../plugins/language-of.ts'
import { atOneVersion } from './at-one-version.ts'
import { exportObservations } from './export-observations.ts'
import { getDashboard } from './get-dashboard.ts'
import { getHistory } from './get-history.ts'
import { getIndicatorPage } from './get-indicator-page.ts'
import { getSeries } from './get-series.ts'
import { listTerritoryCards, territoriesVersion } from './list-territory-cards.ts'
import { presentTerritory } from './present-territory.ts'
import { versionOnDay } from './version-on-day.ts'

const json = 'application/json; charset=utf-8'

export async function observationRoutes(app: FastifyInstance, { store, now, kept }: { store: Store; now: () => Date; kept: KeptBodies }) {
  /** What depends on a published board is kept until the territory's version or its day changes; what is only approved is made anew. */
  const answer = async <Answer>(
    { request, reply, slug, key, include }: { request: FastifyRequest; reply: FastifyReply; slug: string; key: string; include: 'published' | 'approved' | undefined },
    make: () => Promise<Answer>,
  ): Promise<Answer | FastifyReply> => {
    const territory = await getTerritoryKey(store.read, slug)
    if (include === 'approved') {
      authorize(territory, mayReadApproved((await request.context()).principal, slug))
      return make()
    }
    const version = versionOnDay(territory, now())
    return kept.send(request, reply, { key, version, type: json, make: async () => JSON.stringify(await make()) })
  }

  bind(app, observationEndpoints.territories, async ({ query, request, reply }) => {
    const language = languageOf(request, query.lang)
    const version = await territoriesVersion(store.read, now())
    return kept.send(request, reply, {
      key: `territories ${language}`,
      version,
      type: json,
      isCostly: true,
      make: async () => JSON.stringify({ territories: await listTerritoryCards(store.read, language, now()) }),
    })
  })
  bind(app, observationEndpoints.territory, async ({ params }) => presentTerritory(await getTerritory(store.read, params.territory)))
  bind(app, observationEndpoints.dashboard, ({ params: { territory: slug }, query: { period, lang, include }, request, reply }) => {
    const language = languageOf(request, lang)
    return answer({ request, reply, slug, include, key: `dashboard ${slug} ${period} ${language}` }, () =>
      getDashboard(store.read, { slug, period, language, audience: include ?? 'published', now: now() }),
    )
  })
  bind(app, observationEndpoints.indicator, ({ params: { territory: slug, code }, query: { period, lang, include }, request, reply }) => {
    const language = languageOf(request, lang)
    return answer({ request, reply, slug, include, key: `indicator ${slug} ${code} ${period} ${language}` }, () =>
      atOneVersion(store.read, slug, (territory) => getIndicatorPage(store.read, territory, { code, period, language, audience: include ?? 'published', now: now() })),
    )
  })
  // Not kept: reading it costs as little as keeping it.
  bind(app, observationEndpoints.series, async ({ params: { territory: slug, code }, reply }) =>
    reply.header('cache-control', 'no-cache').type(json).send(JSON.stringify(await getSeries(store.read, slug, code))),
  )
  bind(app, observationEndpoints.history, async ({ params, request }) => getHistory(await request.context(), params))

  const csv = { summary: 'Published observations as CSV, for programs or for the reader’s spreadsheet', tags: ['observations'], params: inTerritorySchema, querystring: csvQuerySchema }
  app.withTypeProvider<ZodTypeProvider>().get(`${apiPrefix}/territories/:territory/observations.csv`, { schema: csv }, async (request, reply) => {
    const { flavour = 'machine', lang, period } = request.query
    const slug = request.params.territory
    const language = languageOf(request, lang)
    const { version } = await getTerritoryKey(store.read, slug)
    return kept.send(request, reply, {
      key: `observations ${slug} ${flavour} ${period} ${language}`,
      version: String(version),
      type: 'text/csv; charset=utf-8',
      fileName: csvFileName({ slug, period, flavour, language }),
      make: () => exportObservations(store.read, { slug, flavour, language, period }),
    })
  })
}
