import { accountEndpoints } from '@atalaya/shared/account'
import { indicatorEndpoints } from '@atalaya/shared/indicator'
import { observationEndpoints } from '@atalaya/shared/observation'
import { submissionEndpoints } from '@atalaya/shared/submission'
import { beforeAll, describe, expect, it } from 'vitest'
import { api, useApp } from '../../support/app.ts'
import { expectOk } from '../../support/expect.ts'

interface Operation {
  summary: string
  requestBody?: { content: Record<string, { schema: unknown }> }
  responses: Record<string, { content?: Record<string, { schema: unknown }> }>
}

interface Description {
  openapi: string
  paths: Record<string, Record<string, Operation>>
}

const app = useApp()
let description: Description
beforeAll(async () => {
  description = expectOk<Description>(await app.caller().get(`${api}/openapi.json`))
})

/** What others may rely on. */
const promised = [
  'get /territories', 'get /territories/{territory}', 'get /framework', 'get /territories/{territory}/dashboard', 'get /territories/{territory}/indicators/{code}',
  'get /territories/{territory}/observations.csv', 'post /sign-in', 'post /sign-out', 'get /me', 'get /territories/{territory}/submissions/{period}',
  'put /territories/{territory}/submissions/{period}/figures/{code}', 'post /territories/{territory}/submissions/{period}/submit', 'post /territories/{territory}/submissions/{period}/return',
  'post /territories/{territory}/submissions/{period}/approve', 'post /territories/{territory}/submissions/{period}/publish', 'get /healthz',
]

describe('the description of the API', () => {
  it('is OpenAPI 3.1', () => {
    expect(description.openapi).toMatch(/^3\.1\.\d$/)
  })

  it.each(promised)('has %s', (route) => {
    const [method = '', path = ''] = route.split(' ')
    expect(Object.keys(description.paths[`${api}${path}`] ?? {})).toContain(method)
  })

  it('has the report of a quarter, as PDF and as XLSX', () => {
    const reports = Object.entries(description.paths).filter(([path]) => path.startsWith(`${api}/territories/{territory}/reports/`))
    expect(reports).not.toEqual([])
    expect(JSON.stringify(reports)).toMatch(/2019-Q1\.pdf.*2019-Q1\.xlsx/)
  })

  const endpoints = Object.values({ ...accountEndpoints, ...indicatorEndpoints, ...observationEndpoints, ...submissionEndpoints })

  it.each(endpoints)('$method $path has what goes in, what comes out and the problems it may answer', ({ method, path, summary, ...endpoint }) => {
    const operation = description.paths[`${api}${path.replaceAll(/:(\w+)/g, '{$1}')}`]?.[method.toLowerCase()]
    expect(operation?.summary).toBe(summary)
    expect(operation?.requestBody !== undefined).toBe('body' in endpoint)
    expect(operation?.responses['200']).toBeDefined()
    // An answer of nothing has no schema.
    if (endpoint.response.type !== 'null') expect(operation?.responses['200']?.content?.['application/json']?.schema).toBeTypeOf('object')
    if (endpoint.problems.includes('not-found' as never)) expect(operation?.responses['404']).toBeDefined()
    expect(operation?.responses['400']).toBeDefined()
  })

  it('says that a decimal may be a number or text, and is answered as a number', () => {
    const target = description.paths[`${api}/territories/{territory}/targets`]?.['put']
    const sent = target?.requestBody?.content['application/json']?.schema as { properties: { value: { anyOf: { type: string }[] } } }
    expect(sent.properties.value.anyOf.map(({ type }) => type)).toEqual(['number', 'string'])
    const goals = description.paths[`${api}/territories/{territory}/goals`]?.['get']?.responses['200']?.content?.['application/json']?.schema
    expect(goals).toMatchObject({ properties: { targets: { items: { properties: { value: { type: 'number' } } } } } })
  })

  it('hides the pages, which are for people', () => {
    expect(Object.keys(description.paths).filter((path) => !path.startsWith(api))).toEqual([])
  })

  it('is kept by readers no longer than it holds', async () => {
    expect((await app.caller().get(`${api}/openapi.json`)).headers['cache-control']).toBe('no-cache')
  })
})
