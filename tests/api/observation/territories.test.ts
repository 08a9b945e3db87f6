import { territoriesSchema } from '@atalaya/shared/observation'
import { territorySchema } from '@atalaya/shared/territory'
import { describe, expect, it } from 'vitest'
import { api, useApp } from '../../support/app.ts'
import { buildOffice, buildSubmission } from '../../support/builders.ts'
import { expectOk, expectProblem } from '../../support/expect.ts'

const app = useApp()

describe('the territories of the installation', () => {
  it('are there by name, each with how its newest published quarter stands', async () => {
    const last = await buildOffice(app, { name: { es: 'Zapatoca', pt: 'Zapatoca', en: 'Zapatoca' } })
    const first = await buildOffice(app, { name: { es: 'Ávila', pt: 'Ávila', en: 'Avila' }, isIllustrative: true })
    await buildSubmission(app, first, { period: '2018-Q4', state: 'published' })
    await buildSubmission(app, first, { period: '2019-Q1', state: 'approved' })
    const { territories } = expectOk(await app.caller().get(`${api}/territories`), territoriesSchema)
    const ours = territories.filter(({ territory }) => [first, last].some((office) => office.territory.slug === territory.slug))
    // Of the six adopted: ratio and count without target, two neutral; the half-yearly and the yearly one were due in the fourth quarter and not reported.
    expect(ours).toEqual([
      { territory: first.territory, latestPeriod: '2018-Q4', summary: { no_target: 2, neutral: 2, not_reported: 2 } },
      { territory: last.territory, latestPeriod: null, summary: {} },
    ])
  })

  it('are renewed when one of them publishes', async () => {
    const office = await buildOffice(app)
    const etag = String((await app.caller().get(`${api}/territories`)).headers.etag)
    expect((await app.caller().get(`${api}/territories`, { 'if-none-match': etag })).statusCode).toBe(304)
    await buildSubmission(app, office, { state: 'published' })
    expect((await app.caller().get(`${api}/territories`, { 'if-none-match': etag })).statusCode).toBe(200)
  })

  it('one of them is answered without the keys of its rows', async () => {
    const office = await buildOffice(app)
    expect(expectOk(await app.caller().get(office.path), territorySchema.strict())).toEqual(office.territory)
    expectProblem(await app.caller().get(`${api}/territories/atlantida`), 'not-found')
  })
})
