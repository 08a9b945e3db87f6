import { describe, expect, it } from 'vitest'
import { ApiProblem, isProblem, readProblem, Unreachable } from './api-problem.ts'

const details = { type: 'https://a.example/problems/period-not-open', title: 'The period is not open', status: 409, detail: 'x', instance: 'req-7', slug: 'period-not-open' }
const answer = (body: unknown) => new Response(JSON.stringify(body), { status: 500 })

describe('a response that is not a success', () => {
  it('is the problem it names, with its own parameters and the request’s id', async () => {
    const problem = await readProblem(answer({ ...details, opensOn: '2019-04-01' }))
    expect(problem).toBeInstanceOf(ApiProblem)
    expect(problem).toMatchObject({ slug: 'period-not-open', params: { opensOn: '2019-04-01' }, instance: 'req-7', errors: [] })
    expect(isProblem(problem, 'period-not-open')).toBe(true)
    expect(isProblem(problem, 'not-found')).toBe(false)
  })

  it('keeps what is said of fields', async () => {
    const errors = [{ pointer: '/current', detail: 'x', slug: 'wrong-password' }]
    expect(await readProblem(answer({ ...details, slug: 'invalid-fields', errors }))).toMatchObject({ errors })
  })

  it.each([
    ['a page of a proxy', new Response('<h1>Bad gateway</h1>', { status: 502 })],
    ['nothing at all', new Response(null, { status: 504 })],
    ['a problem that the catalogue does not know', answer({ ...details, slug: 'teapot' })],
    ['a service that cannot answer now', answer({ ...details, slug: 'unavailable' })],
  ])('with %s is no answer of the API', async (_, response) => {
    expect(await readProblem(response)).toBeInstanceOf(Unreachable)
  })
})
