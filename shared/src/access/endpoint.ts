import type { z } from 'zod'
import type { TokenScope } from './principal.ts'
import type { ProblemSlug } from '../problem/index.ts'

/** Where the API's addresses begin. */
export const apiPrefix = '/api/v1'

/**
 * One address of the API: method, path under `apiPrefix` with `:parameters`, the schemas of what goes in and comes out, and
 * the problems it may answer with besides those that any address may (`invalid-request`, `unexpected`, `unavailable`, and where
 * the session matters `first-password`, `second-factor-required` and `token-scope`).
 * Server, client and OpenAPI are made from it.
 */
export interface Endpoint {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE'
  readonly path: string
  readonly summary: string
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  readonly body?: z.ZodType
  /** Its body is a file, byte by byte, of no more bytes than this; what is said about the file stands in the query. */
  readonly fileBytes?: number
  readonly response: z.ZodType
  readonly problems: readonly ProblemSlug[]
  /** It also answers who has yet to choose a password of their own, or to set up the second factor that a territory asks for. */
  readonly opensWithFirstPassword?: true
  /** It also answers programs with a token of this scope; without one, people alone. */
  readonly tokenScope?: TokenScope
}

/** Keeps an endpoint's own schemas in its type. */
export function endpoint<const Definition extends Endpoint>(definition: Definition): Definition {
  return definition
}

/** What a handler or a caller of an endpoint passes, after parsing. */
export type EndpointParams<E extends Endpoint> = E['params'] extends z.ZodType ? z.infer<E['params']> : undefined
export type EndpointQuery<E extends Endpoint> = E['query'] extends z.ZodType ? z.infer<E['query']> : undefined
export type EndpointBody<E extends Endpoint> = E['body'] extends z.ZodType ? z.infer<E['body']> : undefined
export type EndpointResponse<E extends Endpoint> = z.infer<E['response']>
