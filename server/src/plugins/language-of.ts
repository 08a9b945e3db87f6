import { preferredLanguage, type Language } from '@atalaya/shared/language'
import type { FastifyRequest } from 'fastify'

/** The language asked for, else the one that the reader's program prefers. */
export function languageOf(request: FastifyRequest, asked: Language | undefined): Language {
  return asked ?? preferredLanguage(request.headers['accept-language'])
}
