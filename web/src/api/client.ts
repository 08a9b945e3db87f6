import { apiPrefix, type Endpoint, type EndpointResponse } from '@atalaya/shared/access'
import type { z } from 'zod'
import { readProblem, Unreachable } from './api-problem.ts'

type Given<Name extends string, Schema> = Schema extends z.ZodType ? { readonly [Key in Name]: z.infer<Schema> } : unknown

/** What a caller of an endpoint passes: exactly the parts that its contract has. */
export type Asked<E extends Endpoint> = Given<'params', E['params']> & Given<'query', E['query']> & Given<'body', E['body']> & (E['fileBytes'] extends number ? { readonly file: Blob } : unknown)

type Plain = string | number | boolean

interface Parts {
  readonly params?: Readonly<Record<string, Plain>>
  readonly query?: Readonly<Record<string, Plain | undefined>>
  readonly body?: unknown
  readonly file?: Blob
}

/** What is sent, and as what: a file byte by byte, anything else as JSON. */
function sent({ body, file }: Parts): { readonly body?: BodyInit; readonly headers: Readonly<Record<string, string>> } {
  if (file !== undefined) return { body: file, headers: { 'content-type': 'application/octet-stream' } }
  return body === undefined ? { headers: {} } : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
}

/** The address of an endpoint with its parameters in place; query parameters that are undefined are left out. */
export function addressOf(endpoint: Endpoint, { params, query }: Parts): string {
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params?.[name])))
  const search = new URLSearchParams(
    Object.entries(query ?? {}).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  ).toString()
  return `${apiPrefix}${path}${search === '' ? '' : `?${search}`}`
}

/**
 * Asks one address of the API and reads its answer with the contract's own schema. Throws `ApiProblem` when the API
 * refuses, `Unreachable` when nothing answered or something between here and the API answered in its place.
 */
export async function call<E extends Endpoint>(endpoint: E, asked: Asked<E>, signal?: AbortSignal): Promise<EndpointResponse<E>> {
  const parts = asked as Parts
  const { headers, ...body } = sent(parts)
  const response = await fetch(addressOf(endpoint, parts), {
    method: endpoint.method,
    credentials: 'same-origin',
    headers: { accept: 'application/json', ...headers },
    ...body,
    ...(signal === undefined ? {} : { signal }),
  }).catch((failure: unknown) => {
    if (failure instanceof DOMException && failure.name === 'AbortError') throw failure
    throw new Unreachable({ cause: failure })
  })
  if (!response.ok) throw await readProblem(response)
  const text = await response.text()
  return endpoint.response.parse(text === '' ? null : JSON.parse(text)) as EndpointResponse<E>
}
