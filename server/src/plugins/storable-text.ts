import { Problem, type FieldError } from '@atalaya/shared/problem'
import type { FastifyInstance } from 'fastify'
import fastifyPlugin from 'fastify-plugin'

/** PostgreSQL keeps neither the character NUL nor half of a surrogate pair; SQLite would, and the two would part. */
function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\u0000')
}

/** Pointers to texts that cannot be kept; written only for those, because writing one for every text of a large body costs more than keeping it. */
function unstorableTexts(value: unknown): string[] {
  if (typeof value === 'string') return isStorable(value) ? [] : ['']
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, member]) => unstorableTexts(member).map((pointer) => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}${pointer}`))
}

function refusal(pointer: string): FieldError {
  return { pointer, detail: 'The text has a character that cannot be kept', slug: 'unstorable-text' }
}

/**
 * Refuses bodies with text that no database keeps: raises `invalid-fields` with a pointer to each. Looks at what the schema
 * let through and at nothing else: a body as it was sent may nest deeper than the stack, and answering a pointer for each of
 * its texts made hundreds of megabytes of one.
 */
export const storableText = fastifyPlugin(async (app: FastifyInstance) => {
  app.addHook('preHandler', ({ body, routeOptions, hasEscapes }, _reply, done) => {
    const pointers = hasEscapes && routeOptions.schema?.body !== undefined ? unstorableTexts(body) : []
    if (pointers.length > 0) throw new Problem('invalid-fields', { detail: 'Some fields cannot be kept', params: {}, errors: pointers.map(refusal) })
    done()
  })
}, { decorators: { request: ['hasEscapes'] } })
