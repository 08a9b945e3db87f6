import type { Store } from '@atalaya/db/store'
import { getTerritory } from '@atalaya/db/territory'
import { apiPrefix } from '@atalaya/shared/access'
import { calendarEndpoints, calendarFileQuerySchema } from '@atalaya/shared/calendar'
import { calendarDate } from '@atalaya/shared/period'
import { inTerritorySchema } from '@atalaya/shared/territory'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { bind } from '../plugins/bind.ts'
import type { KeptBodies } from '../plugins/kept-bodies.ts'
import { languageOf } from '../plugins/language-of.ts'
import { calendarFile } from './calendar-file.ts'
import { getCalendar } from './get-calendar.ts'
import { setPeriodDates } from './set-period-dates.ts'
import { setRules } from './set-rules.ts'

export async function calendarRoutes(app: FastifyInstance, { store, now, kept }: { store: Store; now: () => Date; kept: KeptBodies }) {
  bind(app, calendarEndpoints.getCalendar, async ({ params, request }) => getCalendar(await request.context(), params.territory))
  bind(app, calendarEndpoints.setRules, async ({ params, body, request }) => setRules(await request.context(), params.territory, body))
  bind(app, calendarEndpoints.setPeriodDates, async ({ params, body, request }) => setPeriodDates(await request.context(), { ...params, ...body }))

  // Without a session: programs that subscribe send no cookie, and the days on which figures are due are nobody's secret.
  const file = {
    summary: 'Opening, due and closing days of a territory’s quarters as iCalendar, to subscribe to', tags: ['calendar'], params: inTerritorySchema, querystring: calendarFileQuerySchema,
  }
  app.withTypeProvider<ZodTypeProvider>().get(`${apiPrefix}/territories/:territory/calendar.ics`, { schema: file }, async (request, reply) => {
    const slug = request.params.territory
    const language = languageOf(request, request.query.lang)
    const territory = await getTerritory(store.read, slug)
    return kept.send(request, reply, {
      key: `calendar ${slug} ${language}`,
      version: `${territory.version} ${calendarDate(now(), territory.timeZone)}`,
      type: 'text/calendar; charset=utf-8',
      make: () => calendarFile(store.read, territory, { language, now: now() }),
    })
  })
}
