import { Problem, problemCatalogue, problemsPath, type FieldError, type ProblemSlug } from '@atalaya/shared/problem'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'

/** Fastify's own refusals of requests, by its error code. */
const fastifySlugs: Record<string, ProblemSlug> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'invalid-request',
  FST_ERR_CTP_INVALID_JSON_BODY: 'invalid-request',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'invalid-request',
}

/** Fields named in one answer: enough for every form there is; a body made of mistakes would be answered with more than it sent. */
const maxFieldErrors = 100

function fieldErrors(error: FastifyError): FieldError[] | undefined {
  if (!hasZodFastifySchemaValidationErrors(error)) return undefined
  // RFC 6901: the whole is the empty pointer, and `/` would be a member without a name.
  const pointerTo = (path: string) => (path === '/' ? '' : path)
  return error.validation.slice(0, maxFieldErrors).map(({ instancePath, message, keyword }) => ({ pointer: pointerTo(instancePath), detail: message ?? keyword, slug: keyword }))
}

function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  if (error instanceof Error && 'code' in error) {
    const failure = error as FastifyError
    const errors = fieldErrors(failure)
    if (errors) {
      const isBody = failure.validationContext === 'body'
      return new Problem(isBody ? 'invalid-fields' : 'invalid-request', { detail: isBody ? 'Some fields cannot be read' : 'The address cannot be read', params: {}, errors })
    }
    const slug = fastifySlugs[failure.code] ?? (failure.statusCode !== undefined && failure.statusCode < 500 ? 'invalid-request' : undefined)
    if (slug) return new Problem(slug, { detail: failure.message, params: {} })
  }
  if (error instanceof Error && 'statusCode' in error && error.statusCode === 400) return new Problem('invalid-request', { detail: error.message, params: {} })
  return new Problem('unexpected', { detail: 'Something failed on our side; it has been noted', params: {} })
}

/** Answers a problem as RFC 9457 says. The text of an unknown error goes to the log, never to the wire. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, error: unknown): FastifyReply {
  const problem = toProblem(error)
  const { status, title, isExpected } = problemCatalogue[problem.slug]
  if (!isExpected) request.log.error({ err: error }, 'unexpected error')
  if ('retryAfterSeconds' in problem.params) reply.header('retry-after', String(problem.params.retryAfterSeconds))
  return reply
    .code(status)
    .type('application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .serializer(JSON.stringify as (payload: unknown) => string)
    .send({
      type: `${request.protocol}://${request.host}${problemsPath}/${problem.slug}`,
      title,
      status,
      detail: problem.message,
      instance: request.id,
      slug: problem.slug,
      ...(problem.errors === undefined ? {} : { errors: problem.errors }),
      ...problem.params,
    })
}

/** The one mapping from failures to answers of the API. */
export const problemDetails = fastifyPlugin(async (app: FastifyInstance) => {
  app.setErrorHandler((error, request, reply) => sendProblem(request, reply, error))
})
