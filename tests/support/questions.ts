import type { FastifyInstance } from 'fastify'

/** Something to ask the API: an address, and the path of the contract that it is of. */
export interface Question {
  readonly path: string
  readonly url: string
}

export interface Answer {
  readonly status: number
  readonly body: unknown
}

/** What stands in the place of each parameter of a path: several, so that some of them are somewhere. */
const values: Readonly<Record<string, readonly string[]>> = {
  code: ['ORI-CG-01', 'GOB-PR-02'],
  period: ['2019-Q1', '2025-Q4'],
  file: ['2019-Q1.xlsx', '2025-Q3.xlsx'],
  number: ['1'],
  personId: ['1'],
}

/** And of the queries: each is asked without them, and once with each of these. */
const queries: Readonly<Record<string, readonly string[]>> = { asOf: ['2025-11-20'], lang: ['pt'], flavour: ['spreadsheet'], include: ['approved'], outcome: ['new'] }

/** Of one's own sessions, which no copy has; of links that none of these is; and what says how the server does. */
const notAsked = [/^\/api\/v1\/me\/sessions$/, /\/\{token\}$/, /\/healthz$/, /\/openapi\.json$/]

interface Described {
  readonly paths: Readonly<Record<string, { readonly get?: { readonly parameters?: readonly { readonly name: string; readonly in: string }[] } }>>
}

/** Every address that is read, of the description of the API, about these territories and the files of figures sent to them. */
export function questionsTo({ paths }: Described, { territories, batches }: { readonly territories: readonly string[]; readonly batches: readonly string[] }): Question[] {
  return Object.entries(paths).flatMap(([path, { get: read }]) => {
    if (read === undefined || notAsked.some((pattern) => pattern.test(path))) return []
    const known = (read.parameters ?? []).filter((parameter) => parameter.in === 'query')
    const searches = ['', ...known.flatMap(({ name }) => (queries[name] ?? []).map((value) => `?${name}=${value}`))]
    return filled(path, { ...values, territory: territories, batch: batches }).flatMap((url) => searches.map((search) => ({ path, url: `${url}${search}` })))
  }).concat(pages(territories))
}

function filled(path: string, given: Readonly<Record<string, readonly string[]>>): string[] {
  const name = /\{(\w+)\}/.exec(path)?.[1]
  if (name === undefined) return [path]
  const places = given[name]
  if (places === undefined) throw new Error(`Say what stands for {${name}} in ${path}`)
  return places.flatMap((value) => filled(path.replace(`{${name}}`, value), given))
}

function pages(territories: readonly string[]): Question[] {
  const urls = territories.flatMap((slug) => [`/es/${slug}`, `/pt/${slug}?asOf=2025-11-20`, `/en/${slug}/indicators/ORI-CG-01`])
  return urls.map((url) => ({ path: url, url }))
}

export async function ask(server: FastifyInstance, { url }: Question, cookie?: string): Promise<Answer> {
  const answer = await server.inject({ url, headers: { host: 'atalaya.example.org', ...(cookie === undefined ? {} : { cookie }) } })
  const type = String(answer.headers['content-type'])
  // The number of the request is in a refusal.
  if (type.startsWith('application/problem+json')) return { status: answer.statusCode, body: { ...answer.json<object>(), instance: '' } }
  const body = type.startsWith('application/json') ? answer.json<unknown>() : type.startsWith('text/html') ? givenTo(answer.body) : answer.rawPayload.toString('base64')
  return { status: answer.statusCode, body }
}

/** What a page was given, without which it would be compared by the order in which an engine keeps the parts of JSON. */
function givenTo(page: string): unknown {
  const json = /<script type="application\/json">(.*)<\/script>/.exec(page)?.[1]
  if (json === undefined) throw new Error(`The page was given nothing: ${page.slice(0, 200)}`)
  return JSON.parse(json)
}

