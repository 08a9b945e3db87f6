import { apiPrefix, type Endpoint, type EndpointBody, type EndpointParams, type EndpointQuery, type EndpointResponse } from '@atalaya/shared/access'
import { problemCatalogue, problemDetailsSchema } from '@atalaya/shared/problem'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

export interface Asked<E extends Endpoint> {
  readonly params: EndpointParams<E>
  readonly query: EndpointQuery<E>
  readonly body: EndpointBody<E>
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

/** Whole answers, for the documentation: the response and every problem by status. */
function responses(endpoint: Endpoint) {
  const statuses = new Set([...endpoint.problems, 'invalid-request' as const].map((slug) => problemCatalogue[slug].status))
  return { 200: endpoint.response, ...Object.fromEntries([...statuses].map((status) => [status, problemDetailsSchema])) }
}

/** Binds an endpoint of the contract to what answers it. A handler that has sent a kept body itself returns the reply. */
export function bind<E extends Endpoint>(
  app: FastifyInstance,
  endpoint: E,
  answer: (asked: Asked<E>) => Promise<EndpointResponse<E> | FastifyReply>,
): void {
  app.route({
    method: endpoint.method,
    url: `${apiPrefix}${endpoint.path}`,
    schema: {
      summary: endpoint.summary,
      tags: [endpoint.path.split('/').findLast((part) => part !== '' && !part.startsWith(':')) ?? 'api'],
      ...(endpoint.params ? { params: endpoint.params } : {}),
      ...(endpoint.query ? { querystring: endpoint.query } : {}),
      ...(endpoint.body ? { body: endpoint.body } : {}),
      response: responses(endpoint),
    },
    config: { opensWithFirstPassword: endpoint.opensWithFirstPassword === true, takesFile: endpoint.fileBytes !== undefined, ...(endpoint.tokenScope && { tokenScope: endpoint.tokenScope }) },
    handler: async (request, reply) =>
      answer({
        params: request.params as EndpointParams<E>,
        query: request.query as EndpointQuery<E>,
        body: request.body as EndpointBody<E>,
        request,
        reply,
      }),
  })
}
