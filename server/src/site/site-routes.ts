import type { Store } from '@atalaya/db/store'
import { getTerritoryKey } from '@atalaya/db/territory'
import { languageSchema, preferredLanguage, type Language } from '@atalaya/shared/language'
import { indicatorTabs, type PublicPage } from '@atalaya/shared/observation'
import { calendarDate, periodSchema } from '@atalaya/shared/period'
import { Problem, problemCatalogue, problemSlugSchema, type ProblemSlug } from '@atalaya/shared/problem'
import { territorySlugSchema } from '@atalaya/shared/territory'
import { indicatorCodeSchema } from '@atalaya/shared/indicator'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Config } from '../config/index.ts'
import { frameworkInForce } from '../indicator/framework-in-force.ts'
import { getDashboard } from '../observation/get-dashboard.ts'
import { getIndicatorPage } from '../observation/get-indicator-page.ts'
import { listTerritoryCards, territoriesVersion } from '../observation/list-territory-cards.ts'
import type { KeptBodies } from '../plugins/kept-bodies.ts'
import { apiOperations } from './api-operations.ts'
import type { Pages } from './pages.ts'

const html = 'text/html; charset=utf-8'
const year = 365 * 24 * 60 * 60

interface SiteOptions {
  readonly store: Store
  readonly now: () => Date
  readonly kept: KeptBodies
  readonly pages: Pages
  readonly config: Config
}

/** Pages for readers, made on the server; the office's document; the files of both. */
export async function siteRoutes(plain: FastifyInstance, { store, now, kept, pages, config }: SiteOptions) {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const originOf = (request: FastifyRequest) => (config.publicUrl === '' ? `${request.protocol}://${request.host}` : config.publicUrl)
  const render = (request: FastifyRequest, language: Language, page: PublicPage) =>
    pages.render(page, { language, origin: originOf(request), address: request.url, script: pages.script })

  /** A page kept under its whole address, because links in it repeat the address. */
  const send = (request: FastifyRequest, reply: FastifyReply, language: Language, version: string, make: () => Promise<PublicPage>) =>
    kept.send(request, reply, { key: `page ${originOf(request)} ${request.url}`, version, type: html, make: async () => render(request, language, await make()) })

  const versionOf = async (slug: string) => {
    const territory = await getTerritoryKey(store.read, slug)
    return `${territory.version} ${calendarDate(now(), territory.timeZone)}`
  }

  const sendProblemPage = (request: FastifyRequest, reply: FastifyReply, slug: ProblemSlug) => {
    const language = languageSchema.safeParse(request.url.split('/')[1]?.split('?')[0])
    const asked = language.success ? language.data : preferredLanguage(request.headers['accept-language'])
    return reply.code(problemCatalogue[slug].status).type(html).header('cache-control', 'no-store').send(render(request, asked, { kind: 'problem', slug }))
  }

  await app.register(async (site) => {
    site.setErrorHandler((error, request, reply) => {
      const slug: ProblemSlug = error instanceof Problem ? error.slug : isRefusal(error) ? 'not-found' : 'unexpected'
      if (!problemCatalogue[slug].isExpected) request.log.error({ err: error }, 'unexpected error')
      return sendProblemPage(request, reply, slug)
    })
    readerPages(site)
  })

  // Programs are answered with a problem, readers with a page.
  app.setNotFoundHandler((request, reply) => {
    if (request.method === 'GET' && !request.url.startsWith('/api/')) return sendProblemPage(request, reply, 'not-found')
    throw new Problem('not-found', { detail: 'There is nothing at this address', params: {} })
  })

  function readerPages(plainSite: FastifyInstance) {
    const site = plainSite.withTypeProvider<ZodTypeProvider>()
    const hide = { hide: true } as const
    const inLanguage = z.object({ lang: languageSchema })
    const ofTerritory = inLanguage.extend({ territory: territorySlugSchema })
    const periodQuery = z.object({ period: periodSchema.optional() })

    site.get('/', { schema: hide }, (request, reply) => reply.header('vary', 'accept-language').redirect(`/${preferredLanguage(request.headers['accept-language'])}`))
    site.get('/api/docs', { schema: hide }, (request, reply) =>
      reply.type(html).header('cache-control', 'no-cache').send(render(request, preferredLanguage(request.headers['accept-language']), { kind: 'api', operations: apiOperations(plain.swagger()) })),
    )
    site.get('/:lang', { schema: { ...hide, params: inLanguage } }, async (request, reply) => {
      const { lang } = request.params
      return send(request, reply, lang, await territoriesVersion(store.read, now()), async () => ({ kind: 'territories', cards: await listTerritoryCards(store.read, lang, now()) }))
    })
    site.get('/:lang/framework', { schema: { ...hide, params: inLanguage } }, async (request, reply) => {
      const { framework } = await frameworkInForce(store.read)
      return reply.type(html).header('cache-control', 'no-cache').send(render(request, request.params.lang, { kind: 'framework', framework }))
    })
    site.get('/:lang/:territory', { schema: { ...hide, params: ofTerritory, querystring: periodQuery } }, async (request, reply) => {
      const { lang, territory: slug } = request.params
      return send(request, reply, lang, await versionOf(slug), async () => ({
        kind: 'city',
        dashboard: await getDashboard(store.read, { slug, period: request.query.period, language: lang, audience: 'published', now: now() }),
      }))
    })
    site.get(
      '/:lang/:territory/indicators/:code',
      { schema: { ...hide, params: ofTerritory.extend({ code: indicatorCodeSchema }), querystring: periodQuery.extend({ tab: z.enum(indicatorTabs).optional() }) } },
      async (request, reply) => {
        const { lang, territory: slug, code } = request.params
        const { period, tab = 'chart' } = request.query
        return send(request, reply, lang, await versionOf(slug), async () => {
          const wanted = { slug, period, language: lang, audience: 'published', now: now() } as const
          const { periods } = await getDashboard(store.read, wanted)
          return { kind: 'indicator', page: await getIndicatorPage(store.read, { ...wanted, code }), tab, periods }
        })
      },
    )
    site.get('/problems/:slug', { schema: { ...hide, params: z.object({ slug: problemSlugSchema }) } }, (request, reply) =>
      reply.type(html).send(render(request, preferredLanguage(request.headers['accept-language']), { kind: 'problem', slug: request.params.slug })),
    )
  }

  // The document of the office is the same for all its addresses; what it may show is the API's to decide.
  const office = async (_request: FastifyRequest, reply: FastifyReply) => reply.type(html).header('cache-control', 'no-cache').send(pages.officeDocument)
  app.get('/office', { schema: { hide: true } }, office)
  app.get('/office/*', { schema: { hide: true } }, office)

  await app.register(fastifyStatic, {
    root: pages.clientFolder,
    index: false,
    preCompressed: true,
    // Names under assets/ carry a digest of their content.
    setHeaders: (reply, path) => reply.header('cache-control', path.includes('/assets/') ? `public, max-age=${year}, immutable` : 'no-cache'),
    wildcard: false,
  })
}

/** An address that does not parse leads nowhere: for a reader that is the same as one that does not exist. */
function isRefusal(error: unknown): boolean {
  return error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number' && error.statusCode < 500
}
