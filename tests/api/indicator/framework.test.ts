import { frameworkSchema } from '@atalaya/shared/indicator'
import { describe, expect, it } from 'vitest'
import { api, useApp } from '../../support/app.ts'
import { expectOk } from '../../support/expect.ts'

const app = useApp()

describe('the framework in force', () => {
  it('is for everybody: three scopes, sixteen aspects, sixty indicators, twelve rubrics and the states of two milestones', async () => {
    const framework = expectOk(await app.caller().get(`${api}/framework`), frameworkSchema)
    expect(framework.scopes.map(({ scope }) => scope)).toEqual(['office', 'local_government', 'territory'])
    expect(framework.aspects).toHaveLength(16)
    expect(framework.indicators).toHaveLength(60)
    expect(framework.rubrics).toHaveLength(14)
    expect(framework.sdgGoals).toHaveLength(17)
    // Fifteen of the office, thirteen of the local government, thirty-two of the territory.
    expect(Object.fromEntries(Object.entries(Object.groupBy(framework.indicators, ({ scope }) => scope)).map(([scope, list]) => [scope, list.length]))).toEqual({ office: 15, local_government: 13, territory: 32 })
  })
})
