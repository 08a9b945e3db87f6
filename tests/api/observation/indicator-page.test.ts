import { indicatorPageSchema } from '@atalaya/shared/observation'
import { describe, expect, it } from 'vitest'
import { api, useApp } from '../../support/app.ts'
import { buildOffice, buildSubmission, figure, missing, value, type Office } from '../../support/builders.ts'
import { expectOk, expectProblem } from '../../support/expect.ts'

const app = useApp()

async function pageOf({ path }: Office, code = 'TER-IC-01', query = '') {
  return expectOk(await app.caller().get(`${path}/indicators/${code}${query}`), indicatorPageSchema)
}

describe('the page of an indicator', () => {
  it('has its sheet, its series and its row, with gaps absent from the series', async () => {
    const office = await buildOffice(app, { adopts: ['TER-IC-01', 'TER-IC-02'] })
    await buildSubmission(app, office, { period: '2018-Q3', state: 'published', figures: { 'TER-IC-01': figure(value(9)) } })
    await buildSubmission(app, office, { period: '2018-Q4', state: 'published', figures: { 'TER-IC-02': figure(missing('no_data', 'Sin registro')) } })
    await buildSubmission(app, office, { state: 'published', figures: { 'TER-IC-01': figure(value(12), { note: 'Dos por firmar' }) } })
    const page = await pageOf(office)
    expect(page.indicator).toMatchObject({ code: 'TER-IC-01', kind: 'quantity', direction: 'neutral', frequency: 'quarterly', related: ['TER-IC-02'] })
    expect(page.adoption).toEqual({ indicator: 'TER-IC-01', owner: '', substitute: '', tolerance: 0.15 })
    expect(page.series.map(({ period, value: known }) => [period, known])).toEqual([['2018-Q3', 9], ['2019-Q1', 12]])
    expect(page.series[1]).toMatchObject({
      source: 'Registro de la oficina', dataDate: '2019-04-02', vintage: 'final', note: 'Dos por firmar', version: 1, isPublished: true, approvedBy: office.validator.principal.name,
      approvedOn: '2019-07-10T15:00:00.000Z', amount: null, missing: null,
    })
    expect(page.row).toMatchObject({ period: '2019-Q1', latest: { value: 12 }, previous: null, sparkline: [9, null, 12] })
    expect(page.related.map(({ code, status }) => [code, status.state])).toEqual([['TER-IC-02', 'no_data']])
    expect(page).toMatchObject({ replaced: [], baseline: null, targets: [], rubric: null, language: 'es' })
  })

  it('names no related indicator that the territory has not taken on', async () => {
    expect((await pageOf(await buildOffice(app))).related).toEqual([])
  })

  it('has the levels of its rubric', async () => {
    const { rubric } = await pageOf(await buildOffice(app), 'GOB-CP-03')
    expect(rubric?.code).toBe('R1')
    expect(rubric?.levels).toHaveLength(5)
  })

  it('keeps an amount as its document says it', async () => {
    const office = await buildOffice(app)
    const inEuros = { form: 'amount', value: 1200.5, currency: 'EUR', date: '2019-02-15', rate: 3540.25, rateSource: 'Banco de la República' } as const
    await buildSubmission(app, office, { state: 'published', figures: { 'GOB-PR-02': figure(inEuros) } })
    const { form: _form, ...amount } = inEuros
    // 1,200.5 × 3,540.25 = 4,248,300 + 1,770.125.
    expect((await pageOf(office, 'GOB-PR-02')).series).toMatchObject([{ value: 4_250_070.125, amount }])
  })

  it('is in the language asked for', async () => {
    const office = await buildOffice(app)
    expect((await pageOf(office, 'TER-IC-01', '?lang=en')).language).toBe('en')
    const { indicator, row } = await pageOf(office, 'TER-IC-01', '?lang=pt')
    expect(row.name).toBe(indicator.name.pt)
  })

  it('is not sent again to who has it, until something is published', async () => {
    const office = await buildOffice(app)
    const path = `${office.path}/indicators/TER-IC-01`
    const first = await app.caller().get(path)
    const etag = String(first.headers.etag)
    expect((await app.caller().get(path, { 'if-none-match': etag })).statusCode).toBe(304)
    await buildSubmission(app, office, { state: 'published' })
    const after = await app.caller().get(path, { 'if-none-match': etag })
    expect(expectOk(after, indicatorPageSchema).series).toMatchObject([{ value: 12 }])
  })

  it.each([
    ['an unknown territory', `${api}/territories/atlantida/indicators/TER-IC-01`, 'not-found'],
    ['an unknown code', '/indicators/TER-IC-99', 'not-found'],
    ['one that the territory has not taken on', '/indicators/TER-VA-01', 'not-found'],
    ['what is no code', '/indicators/acuerdos', 'invalid-request'],
    ['a period that is no quarter', '/indicators/TER-IC-01?period=2019-A1', 'not-found'],
    ['a period that is none', '/indicators/TER-IC-01?period=marzo', 'invalid-request'],
  ] as const)('is refused for %s', async (_what, asked, slug) => {
    const office = await buildOffice(app)
    expectProblem(await app.caller().get(asked.startsWith(api) ? asked : `${office.path}${asked}`), slug)
  })
})

describe('the history of a value', () => {
  const at = ({ path }: Office, code = 'TER-IC-01', period = '2019-Q1') => `${path}/observations/${code}/${period}/history`

  it('is empty for one that was never approved', async () => {
    const office = await buildOffice(app)
    expect(expectOk(await app.caller().get(at(office)))).toEqual({ versions: [] })
  })

  it('is refused for what does not exist', async () => {
    const office = await buildOffice(app)
    expectProblem(await app.caller().get(at(office, 'TER-IC-99')), 'not-found')
    expectProblem(await app.caller().get(`${api}/territories/atlantida/observations/TER-IC-01/2019-Q1/history`), 'not-found')
    expectProblem(await app.caller().get(at(office, 'TER-IC-01', '2019')), 'invalid-request')
  })
})
