import { Problem } from '@atalaya/shared/problem'
import fastify from 'fastify'
import { describe, expect, it } from 'vitest'
import { problemDetails } from './problem-details.ts'

describe('a problem with a time to wait', () => {
  it('says it to people and to programs', async () => {
    const app = fastify()
    await app.register(problemDetails)
    app.get('/report', async () => {
      throw new Problem('busy', { detail: 'Too many reports are being made', params: { retryAfterSeconds: 8 } })
    })
    const response = await app.inject('/report')
    expect([response.statusCode, response.headers['retry-after']]).toEqual([503, '8'])
    expect(response.json()).toMatchObject({ slug: 'busy', status: 503, retryAfterSeconds: 8 })
    await app.close()
  })
})
