import { apiPrefix } from '@atalaya/shared/access'
import fastifySwagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'

/** OpenAPI 3.1 from the same schemas that validate. */
export const openApi = fastifyPlugin(async (app: FastifyInstance) => {
  await app.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Atalaya',
        version: '1',
        description:
          'Figures of a city’s international action, quarter by quarter. Errors are problem details (RFC 9457). Periods are written 2019-Q1, 2019-S1, 2019-A1; ratios are ratios (0.77 is 77 %); a missing value is null with its reason, never 0. Reading what is published needs no account; writing needs the session cookie of POST /sign-in.',
      },
      servers: [{ url: '/' }],
    },
    transform: jsonSchemaTransform,
  })
  app.get(`${apiPrefix}/openapi.json`, { schema: { hide: true } }, async (_request, reply) => reply.header('cache-control', 'no-cache').send(app.swagger()))
})
