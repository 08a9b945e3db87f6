import { describe, expect, it } from 'vitest'
import { api, serverOn, useApp } from '../../support/app.ts'
import { expectOk, expectProblem } from '../../support/expect.ts'
import { openTestStore } from '../../support/test-database.ts'

const app = useApp()

describe('who watches the process', () => {
  it.each(['/healthz', `${api}/healthz`])('is told at %s that it and its database answer', async (address) => {
    expect(expectOk(await app.caller().get(address))).toEqual({ status: 'ok' })
  })

  it('is told when the database does not', async () => {
    const store = await openTestStore()
    const server = await serverOn(store, () => new Date('2019-07-10T15:00:00Z'), { LOG_LEVEL: 'silent' })
    await store.close()
    expectProblem(await server.inject('/healthz'), 'unavailable')
    await server.close()
  })
})
