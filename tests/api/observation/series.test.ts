import { indicatorPageSchema, seriesSchema } from '@atalaya/shared/observation'
import { describe, expect, it } from 'vitest'
import { api, useApp } from '../../support/app.ts'
import { buildOffice, buildSubmission, figure, missing, ratio } from '../../support/builders.ts'
import { correct } from '../../support/corrections.ts'
import { expectOk, expectProblem } from '../../support/expect.ts'

const app = useApp()

describe('the series of an indicator', () => {
  it('has what is published, oldest first, without the gaps', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { period: '2018-Q2', state: 'published', figures: { 'ORI-CG-01': figure(ratio(3, 4)) } })
    await buildSubmission(app, office, { period: '2018-Q4', state: 'published', figures: { 'ORI-CG-01': figure(missing('no_data', 'Sin registro'), { vintage: 'preliminary' }) } })
    const path = `${office.path}/indicators/ORI-CG-01/series`
    const { series } = expectOk(await app.caller().get(path), seriesSchema)
    expect(series).toEqual([
      // 3 ÷ 4.
      { period: '2018-Q2', value: 0.75, numerator: 3, denominator: 4, missing: null, vintage: 'final', version: 1 },
      { period: '2018-Q4', value: null, numerator: null, denominator: null, missing: 'no_data', vintage: 'preliminary', version: 1 },
    ])
  })

  it('has nothing that is only approved, and the correction once there is one', async () => {
    const office = await buildOffice(app)
    const path = `${office.path}/indicators/ORI-CG-01`
    await buildSubmission(app, office, { period: '2018-Q4', state: 'published', figures: { 'ORI-CG-01': figure(ratio(30, 60)) } })
    await buildSubmission(app, office, { state: 'approved', figures: { 'ORI-CG-01': figure(ratio(46, 60)) } })
    const before = await app.caller().get(`${path}/series`)
    expect(expectOk(before, seriesSchema).series).toMatchObject([{ period: '2018-Q4', value: 0.5, version: 1 }])
    await correct(office, ratio(45, 60), { code: 'ORI-CG-01', period: '2018-Q4' })
    const after = await app.caller().get(`${path}/series`)
    expect(expectOk(after, seriesSchema).series).toMatchObject([{ period: '2018-Q4', value: 0.75, version: 2 }])
    const page = expectOk(await app.caller().get(path), indicatorPageSchema)
    expect(page.series.map(({ period, value }) => [period, value])).toEqual([['2018-Q4', 0.75]])
  })

  it.each([
    ['an unknown territory', `${api}/territories/atlantida/indicators/TER-IC-01/series`, 'not-found'],
    ['an unknown code', '/indicators/TER-IC-99/series', 'not-found'],
    ['one that the territory has not taken on', '/indicators/TER-VA-01/series', 'not-found'],
    ['what is no code', '/indicators/acuerdos/series', 'invalid-request'],
  ] as const)('is refused for %s', async (_what, asked, slug) => {
    const office = await buildOffice(app)
    expectProblem(await app.caller().get(asked.startsWith(api) ? asked : `${office.path}${asked}`), slug)
  })
})
