import type { Store } from '@atalaya/db/store'
import { getTerritoryKey } from '@atalaya/db/territory'
import { languageSchema, preferredLanguage, type Language } from '@atalaya/shared/language'
import type { CalendarDate } from '@atalaya/shared/period'
import { problemCatalogue, type ProblemSlug } from '@atalaya/shared/problem'
import type { PublicPage } from '@atalaya/shared/site'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '../config/index.ts'
import { pastDay } from '../observation/past-day.ts'
import { versionOnDay } from '../observation/version-on-day.ts'
import type { KeptBodies } from '../plugins/kept-bodies.ts'
import type { Pages } from './pages.ts'

export const html = 'text/html; charset=utf-8'

export interface SiteSetting {
  readonly store: Store
  readonly now: () => Date
  readonly kept: KeptBodies
  readonly pages: Pages
  readonly config: Config
}

interface KeptPage {
  readonly language: Language
  /** Everything that the page depends on beside its address. */
  readonly version: string
  readonly make: () => Promise<PublicPage>
  /** Kept from the first time on, as what takes long to make; anything else from the second. */
  readonly isCostly?: boolean
}

function originOf(request: FastifyRequest, { config }: SiteSetting): string {
  return config.publicUrl === '' ? `${request.protocol}://${request.host}` : config.publicUrl
}

function render(request: FastifyRequest, setting: SiteSetting, language: Language, page: PublicPage): string {
  return setting.pages.render(page, { language, origin: originOf(request, setting), address: request.url, script: setting.pages.script })
}

/** A page kept under its whole address, because links in it repeat the address. */
export function sendKept(request: FastifyRequest, reply: FastifyReply, setting: SiteSetting, { language, version, make, isCostly = false }: KeptPage): Promise<FastifyReply> {
  const key = `page ${originOf(request, setting)} ${request.url}`
  return setting.kept.send(request, reply, { key, version, type: html, isCostly, make: async () => render(request, setting, language, await make()) })
}

/** A page that is asked for too seldom to be kept. */
export function sendAnew(request: FastifyRequest, reply: FastifyReply, setting: SiteSetting, language: Language, page: PublicPage): FastifyReply {
  return reply.type(html).header('cache-control', 'no-cache').header('vary', 'accept-language').send(render(request, setting, language, page))
}

/** Programs are answered with a problem, below the API's own addresses and wherever they write; readers with a page. */
export function asksForPage({ method, url }: FastifyRequest): boolean {
  return (method === 'GET' || method === 'HEAD') && !url.startsWith('/api/')
}

/** Why there is no page at an address, as a page. */
export function sendProblemPage(request: FastifyRequest, reply: FastifyReply, setting: SiteSetting, slug: ProblemSlug): FastifyReply {
  return reply
    .code(problemCatalogue[slug].status)
    .type(html)
    .header('cache-control', 'no-store')
    .send(render(request, setting, readersLanguage(request), { kind: 'problem', slug }))
}

/** The language that an address names, first in its path or in its query; else the one that the browser prefers. */
export function readersLanguage({ url, headers }: FastifyRequest): Language {
  const [path = '', query] = url.split('?')
  const inPath = languageSchema.safeParse(path.split('/')[1])
  if (inPath.success) return inPath.data
  // Read here, because an address that the router refuses comes without its query.
  const inQuery = languageSchema.safeParse(new URLSearchParams(query).get('lang'))
  return inQuery.success ? inQuery.data : preferredLanguage(headers['accept-language'])
}

interface Standing {
  readonly version: string
  /** The past day that the address asks about. */
  readonly asOf: CalendarDate | undefined
}

/** What the pages of a territory depend on. Raises `not-found` for an unknown one, `day-not-past` for a day that cannot be asked about. */
export async function territoryVersion({ store, now }: SiteSetting, slug: string, asked: string | undefined): Promise<Standing> {
  const territory = await getTerritoryKey(store.read, slug)
  return { version: versionOnDay(territory, now()), asOf: pastDay(asked, territory, now()) }
}
