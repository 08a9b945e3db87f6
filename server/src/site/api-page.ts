import type { FastifyInstance } from 'fastify'
import { apiGroups } from './api-operations.ts'
import { hidden } from './page-schemas.ts'
import { readersLanguage, sendAnew, type SiteSetting } from './send-page.ts'

/** The API's own document, for a person. */
export function apiPage(site: FastifyInstance, setting: SiteSetting): void {
  site.get('/api/docs', { schema: hidden }, (request, reply) =>
    sendAnew(request, reply, setting, readersLanguage(request), { kind: 'api', groups: apiGroups(site.swagger()) }),
  )
}
