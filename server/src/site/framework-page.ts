import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { frameworkInForce } from '../indicator/framework-in-force.ts'
import { hidden, inLanguageSchema } from './page-schemas.ts'
import { sendAnew, type SiteSetting } from './send-page.ts'

/** What is measured. */
export function frameworkPage(plain: FastifyInstance, setting: SiteSetting): void {
  plain.withTypeProvider<ZodTypeProvider>().get('/:lang/framework', { schema: { ...hidden, params: inLanguageSchema } }, async (request, reply) => {
    const { framework } = await frameworkInForce(setting.store.read)
    return sendAnew(request, reply, setting, request.params.lang, { kind: 'framework', framework })
  })
}
