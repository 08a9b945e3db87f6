import { problemSlugSchema, problemsPath } from '@atalaya/shared/problem'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { hidden } from './page-schemas.ts'
import { readersLanguage, sendAnew, type SiteSetting } from './send-page.ts'

/** What a problem means, where its `type` leads. */
export function problemPage(plain: FastifyInstance, setting: SiteSetting): void {
  const schema = { ...hidden, params: z.object({ slug: problemSlugSchema }) }
  plain.withTypeProvider<ZodTypeProvider>().get(`${problemsPath}/:slug`, { schema }, (request, reply) =>
    sendAnew(request, reply, setting, readersLanguage(request), { kind: 'problem', slug: request.params.slug }),
  )
}
