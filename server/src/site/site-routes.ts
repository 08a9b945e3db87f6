import { Problem, problemCatalogue, type ProblemSlug } from '@atalaya/shared/problem'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { answerPage } from './answer-page.ts'
import { apiPage } from './api-page.ts'
import { cityPage } from './city-page.ts'
import { frameworkPage } from './framework-page.ts'
import { indicatorPage } from './indicator-page.ts'
import { hidden } from './page-schemas.ts'
import { problemPage } from './problem-page.ts'
import { asksForPage, html, sendProblemPage, type SiteSetting } from './send-page.ts'
import { territoriesPage } from './territories-page.ts'

const year = 365 * 24 * 60 * 60

/** Pages for readers, made on the server; the office's document; the files of both. */
export async function siteRoutes(app: FastifyInstance, setting: SiteSetting) {
  const { pages } = setting
  await app.register(async (site) => {
    site.setErrorHandler((error, request, reply) => {
      const slug: ProblemSlug = error instanceof Problem ? error.slug : isRefusal(error) ? 'not-found' : 'unexpected'
      if (!problemCatalogue[slug].isExpected) request.log.error({ err: error }, 'unexpected error')
      return sendProblemPage(request, reply, setting, slug)
    })
    for (const page of [territoriesPage, frameworkPage, cityPage, indicatorPage, problemPage, apiPage, answerPage]) page(site, setting)
  })

  app.setNotFoundHandler((request, reply) => {
    if (asksForPage(request)) return sendProblemPage(request, reply, setting, 'not-found')
    throw new Problem('not-found', { detail: 'There is nothing at this address', params: {} })
  })

  // The document of the office is the same for all its addresses; what it may show is the API's to decide.
  const office = async (_request: FastifyRequest, reply: FastifyReply) => reply.type(html).header('cache-control', 'no-cache').send(pages.officeDocument)
  app.get('/office', { schema: hidden }, office)
  app.get('/office/*', { schema: hidden }, office)

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
