import { getTerritory, getTerritoryKey } from '@atalaya/db/territory'
import type { Store } from '@atalaya/db/store'
import { apiPrefix } from '@atalaya/shared/access'
import { mayReadApproved } from '@atalaya/shared/account'
import { csvFileName, csvQuerySchema, observationEndpoints } from '@atalaya/shared/observation'
import type { CalendarDate } from '@atalaya/shared/period'
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
import { pastDay } from './past-day.ts'
import { presentTerritory } from './present-territory.ts'
import { versionOnDay } from './version-on-day.ts'

interface Asking {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly slug: string
  /** What is asked for, beside the day. */
  readonly key: string
  readonly include: 'published' | 'approved' | undefined
  /** The day as the address has it. */
  readonly asOf: string | undefined
}

const json = 'application/json; charset=utf-8'

export async function observationRoutes(app: FastifyInstance, { store, now, kept }: { store: Store; now: () => Date; kept: KeptBodies }) {
  /** What depends on a published board is kept until the territory's version or its day changes; what is only approved is made anew. */
  const answer = async <Answer>(
    { request, reply, slug, key, include, asOf: asked }: Asking,
    make: (asOf: CalendarDate | undefined) => Promise<Answer>,
  ): Promise<Answer | FastifyReply> => {
    const territory = await getTerritoryKey(store.read, slug)
    const asOf = pastDay(asked, territory, now())
    // What is only approved is of now: a day of the past has what was public on it.
    if (include === 'approved' && asOf === undefined) {
      authorize(territory, mayReadApproved((await request.context()).principal, slug))
      return make(asOf)
    }
    const version = versionOnDay(territory, now())
    return kept.send(request, reply, { key: `${key} ${asOf}`, version, type: json, make: async () => JSON.stringify(await make(asOf)) })
  }

  bind(app, observationEndpoints.territories, async ({ query, request, reply }) => {
    const language = languageOf(request, query.lang)
    const version = await territoriesVersion(store.read, now())
    const asOf = pastDay(query.asOf, { timeZone: 'UTC' }, now())
    return kept.send(request, reply, {
      key: `territories ${language} ${asOf}`,
      version,
      type: json,
      isCostly: true,
      make: async () => JSON.stringify({ territories: await listTerritoryCards(store.read, { language, now: now(), asOf }) }),
    })
  })
  bind(app, observationEndpoints.territory, async ({ params }) => presentTerritory(await getTerritory(store.read, params.territory)))
  bind(app, observationEndpoints.dashboard, ({ params: { territory: slug }, query: { period, lang, include, asOf }, request, reply }) => {
    const language = languageOf(request, lang)
    return answer({ request, reply, slug, include, asOf, key: `dashboard ${slug} ${period} ${language}` }, (day) =>
      getDashboard(store.read, { slug, period, language, audience: include ?? 'published', now: now(), asOf: day }),
    )
  })
  bind(app, observationEndpoints.indicator, ({ params: { territory: slug, code }, query: { period, lang, include, asOf }, request, reply }) => {
    const language = languageOf(request, lang)
    return answer({ request, reply, slug, include, asOf, key: `indicator ${slug} ${code} ${period} ${language}` }, (day) =>
      atOneVersion(store.read, slug, (territory) => getIndicatorPage(store.read, territory, { code, period, language, audience: include ?? 'published', now: now(), asOf: day })),
    )
  })
  // Not kept: reading it costs as little as keeping it.
  bind(app, observationEndpoints.series, async ({ params: { territory: slug, code }, query, reply }) => {
    const territory = await getTerritoryKey(store.read, slug)
    const asOf = pastDay(query.asOf, territory, now())
    return reply.header('cache-control', 'no-cache').type(json).send(JSON.stringify(await getSeries(store.read, territory, { slug, code, asOf })))
  })
  bind(app, observationEndpoints.history, async ({ params, query, request }) => {
    const asOf = pastDay(query.asOf, await getTerritoryKey(store.read, params.territory), now())
    return getHistory(await request.context(), { ...params, asOf })
  })

  const csv = { summary: 'Published observations as CSV, for programs or for the reader’s spreadsheet', tags: ['observations'], params: inTerritorySchema, querystring: csvQuerySchema }
  app.withTypeProvider<ZodTypeProvider>().get(`${apiPrefix}/territories/:territory/observations.csv`, { schema: csv }, async (request, reply) => {
    const { flavour = 'machine', lang, period } = request.query
    const slug = request.params.territory
    const language = languageOf(request, lang)
    const territory = await getTerritoryKey(store.read, slug)
    const asOf = pastDay(request.query.asOf, territory, now())
    return kept.send(request, reply, {
      key: `observations ${slug} ${flavour} ${period} ${language} ${asOf}`,
      version: String(territory.version),
      type: 'text/csv; charset=utf-8',
      fileName: csvFileName({ slug, period, flavour, language, asOf }),
      make: () => exportObservations(store.read, { slug, flavour, language, period, asOf }),
    })
  })
}
