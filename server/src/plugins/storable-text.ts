import { Problem, type FieldError } from '@atalaya/shared/problem'
import type { FastifyInstance } from 'fastify'
import fastifyPlugin from 'fastify-plugin'

/** PostgreSQL keeps neither the character NUL nor half of a surrogate pair; SQLite would, and the two would part. */
function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\u0000')
}

/** With a list of its own instead of recursion: a body may nest deeper than the stack. */
function unstorableTexts(body: unknown): FieldError[] {
  const errors: FieldError[] = []
  const waiting: [pointer: string, value: unknown][] = [['', body]]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [pointer, value] = next
    if (typeof value === 'string' && !isStorable(value)) errors.push({ pointer, detail: 'The text has a character that cannot be kept', slug: 'unstorable-text' })
    if (typeof value !== 'object' || value === null) continue
    for (const [name, member] of Object.entries(value)) waiting.push([`${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`, member])
  }
  return errors
}

/** Refuses bodies with text that no database keeps: raises `invalid-fields` with a pointer to each. */
export const storableText = fastifyPlugin(async (app: FastifyInstance) => {
  app.addHook('preValidation', async ({ body }) => {
    const errors = unstorableTexts(body)
    if (errors.length > 0) throw new Problem('invalid-fields', { detail: 'Some fields cannot be kept', params: {}, errors })
  })
})
