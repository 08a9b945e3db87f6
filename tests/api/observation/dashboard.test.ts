import { dashboardSchema, type BoardRow } from '@atalaya/shared/observation'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { adopt } from '../../support/administration.ts'
import { api, useApp, type Headers } from '../../support/app.ts'
import { buildOffice, buildSubmission, figure, missing, ratio, usualFigures, value, type Office } from '../../support/builders.ts'
import { correct } from '../../support/corrections.ts'
import { expectOk, expectProblem } from '../../support/expect.ts'

const app = useApp()

async function boardOf({ path }: Office, query = '', headers: Headers = {}) {
  return expectOk(await app.caller().get(`${path}/dashboard${query}`, headers), dashboardSchema)
}

function rowsOfBoard({ scopes }: Awaited<ReturnType<typeof boardOf>>): Map<string, BoardRow> {
  return new Map(scopes.flatMap(({ aspects }) => aspects.flatMap(({ indicators }) => indicators.map((row) => [row.code, row] as const))))
}

/** Two published quarters: ten overdue commitments, then seven; and targets for the second. */
async function publishedOffice(): Promise<Office> {
  const office = await buildOffice(app)
  await buildSubmission(app, office, { period: '2018-Q4', state: 'published', figures: { 'ORI-CG-02': figure(value(10)), 'ORI-FR-02': figure(ratio(3, 4)) } })
  await buildSubmission(app, office, { state: 'published' })
  const target = { source: 'Plan de desarrollo', decidedOn: '2019-01-10', period: '2019-Q1', reason: '', version: 0 }
  expectOk(await office.publisher.put(`${office.path}/targets`, { ...target, indicator: 'ORI-CG-01', value: 0.8 }))
  expectOk(await office.publisher.put(`${office.path}/targets`, { ...target, indicator: 'ORI-CG-02', value: 8 }))
  return office
}

describe('the board of a territory', () => {
  it('is of the newest published quarter, and names the others', async () => {
    const office = await publishedOffice()
    const board = await boardOf(office)
    expect(board).toMatchObject({ period: '2019-Q1', periods: ['2019-Q1', '2018-Q4'], publishedOn: '2019-07-10T15:00:00.000Z', language: 'es', territory: office.territory })
    expect((await boardOf(office, '?period=2018-Q4')).period).toBe('2018-Q4')
  })

  it('has every adopted indicator under its aspect and scope, in the framework’s order', async () => {
    const { scopes } = await boardOf(await publishedOffice())
    expect(scopes.map(({ scope, aspects }) => [scope, aspects.flatMap(({ indicators }) => indicators.map(({ code }) => code))])).toEqual([
      ['office', ['ORI-CG-01', 'ORI-CG-02', 'ORI-FR-02']], ['local_government', ['GOB-CP-03', 'GOB-PR-02']], ['territory', ['TER-IC-01']],
    ])
  })

  it('says of each how it moved, what was promised and how it stands', async () => {
    const rows = rowsOfBoard(await boardOf(await publishedOffice()))
    // 7 − 10 = −3, and −3 ÷ 10 = −0.3. At most eight were promised and seven is fewer: achieved.
    expect(rows.get('ORI-CG-02')).toMatchObject({
      period: '2019-Q1', latest: { value: 7, missing: null, isCorrected: false, isSeenBySecondPerson: true, vintage: 'final' }, previous: { period: '2018-Q4', value: 10 }, yearAgo: null,
      change: { from: '2018-Q4', difference: -3, relative: -0.3, isSameVintage: true }, target: { period: '2019-Q1', value: 8 }, baseline: null,
      status: { state: 'achieved' }, sparkline: [10, 7],
    })
    // 46 ÷ 60 = 0.7667 of 0.8 promised is 0.9583, above 0.85: within the tolerance of fifteen points.
    const kept = rows.get('ORI-CG-01')
    expect(kept).toMatchObject({ latest: { value: 0.766666666666667, numerator: 46, denominator: 60 }, status: { state: 'on_track' } })
    expect(kept?.status.attainment).toBeCloseTo(0.9583, 4)
    // Without a good direction a value is shown and not rated.
    expect(rows.get('TER-IC-01')).toMatchObject({ latest: { value: 12 }, status: { state: 'neutral', attainment: null } })
    // The last half-year that has ended by March is the second of the year before.
    expect(rows.get('ORI-FR-02')).toMatchObject({ period: '2018-S2', latest: { value: 0.75 }, status: { state: 'no_target' } })
    expect(rows.get('GOB-CP-03')).toMatchObject({ period: '2018-A1', latest: null, change: null, status: { state: 'not_reported' } })
  })

  it('says beside a period’s own value what its status judges, where that has come together over several', async () => {
    const office = await publishedOffice()
    await buildSubmission(app, office, { period: '2019-Q2', state: 'published', figures: { 'ORI-CG-01': figure(ratio(14, 20), { explanation: 'Vencían menos compromisos.' }), 'ORI-CG-02': figure(value(6)) } })
    expectOk(await office.publisher.put(`${office.path}/targets`, { source: 'Plan de desarrollo', decidedOn: '2019-01-10', period: '2019-A1', reason: '', version: 0, indicator: 'ORI-CG-01', value: 0.8 }))
    const rows = rowsOfBoard(await boardOf(office))
    // (46 + 14) ÷ (60 + 20) = 0.75
    expect(rows.get('ORI-CG-01')).toMatchObject({ latest: { value: 0.7 }, accumulated: { from: '2019-Q1', value: 0.75 } })
    // What stands at a cut-off does not come together, and has no target for the year.
    expect(rows.get('ORI-CG-02')).toMatchObject({ accumulated: null, unit: 'compromisos', singularUnit: 'compromiso' })
  })

  it('says which values of its course may still change', async () => {
    const office = await buildOffice(app)
    const preliminary = { vintage: 'preliminary' } as const
    await buildSubmission(app, office, { period: '2018-Q3', state: 'published', figures: { 'TER-IC-01': figure(value(9), preliminary) } })
    await buildSubmission(app, office, { period: '2018-Q4', state: 'published', figures: { 'TER-IC-01': figure(missing('no_data', 'Sin registro'), { ...preliminary, source: '', dataDate: null }) } })
    await buildSubmission(app, office, { period: '2019-Q1', state: 'published', figures: { 'TER-IC-01': figure(value(12), preliminary) } })
    await buildSubmission(app, office, { period: '2019-Q2', state: 'published', figures: { 'TER-IC-01': figure(value(11)) } })
    // What is missing is no value that could change.
    expect(rowsOfBoard(await boardOf(office, '?period=2019-Q2')).get('TER-IC-01')).toMatchObject({ sparkline: [9, null, 12, 11], provisional: [0, 2] })
    expect(rowsOfBoard(await boardOf(office, '?period=2019-Q1')).get('TER-IC-01')).toMatchObject({ sparkline: [9, null, 12], provisional: [0, 2] })
  })

  it('sums up how many stand how', async () => {
    const board = await boardOf(await publishedOffice())
    expect(board.summary).toEqual({ achieved: 1, on_track: 1, neutral: 2, no_target: 1, not_reported: 1 })
    expect(board.sentence).toBe('De 6 indicadores, 1 cumplido, 1 en curso, 2 sin valoración, 1 sin meta, 1 sin reportar.')
  })

  it('tells what is missing with its reason, and never as a zero', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'published', figures: { ...usualFigures, 'ORI-CG-02': figure(missing('no_data', 'No se lleva el registro')), 'ORI-CG-01': figure(ratio(0, 0)) } })
    const rows = rowsOfBoard(await boardOf(office))
    expect(rows.get('ORI-CG-02')).toMatchObject({ latest: { value: null, missing: 'no_data' }, status: { state: 'no_data', sentence: expect.stringContaining('No se lleva el registro') } })
    expect(rows.get('ORI-CG-01')).toMatchObject({ latest: { value: null, missing: 'not_applicable', numerator: 0, denominator: 0 }, status: { state: 'not_applicable' } })
  })

  it('of a quarter in which nothing is public shows nothing', async () => {
    const board = await boardOf(await publishedOffice(), '?period=2017-Q2')
    expect(board).toMatchObject({ period: '2017-Q2', publishedOn: null, periods: ['2019-Q1', '2018-Q4'] })
    expect([...rowsOfBoard(board).values()].map(({ latest }) => latest)).toEqual([null, null, null, null, null, null])
  })

  it('of a territory that published nothing is that of the last quarter that ended', async () => {
    expect(await boardOf(await buildOffice(app))).toMatchObject({ period: '2019-Q2', periods: [], publishedOn: null })
  })

  it('is in the language asked for, and otherwise in the browser’s', async () => {
    const office = await publishedOffice()
    expect(await boardOf(office, '?lang=pt')).toMatchObject({ language: 'pt', sentence: expect.stringMatching(/^De 6 indicadores, 1 cumprido/) })
    expect(await boardOf(office, '', { 'accept-language': 'en-GB,en;q=0.9' })).toMatchObject({ language: 'en' })
    expect(await boardOf(office, '?lang=pt', { 'accept-language': 'en' })).toMatchObject({ language: 'pt' })
    expect(await boardOf(office, '', { 'accept-language': 'fr' })).toMatchObject({ language: 'es' })
  })

  it.each([
    ['an unknown territory', `${api}/territories/atlantida/dashboard`, 'not-found'],
    ['a period that is no quarter', '?period=2019-S1', 'not-found'],
    ['a period that is none', '?period=2019-Q5', 'invalid-request'],
    ['two periods', '?period=2019-Q1&period=2019-Q2', 'invalid-request'],
    ['an empty period', '?period=', 'invalid-request'],
    ['a language that is not spoken', '?lang=fr', 'invalid-request'],
    ['what is neither published nor approved', '?include=drafts', 'invalid-request'],
    ['what is no territory', `${api}/territories/Bucaramanga!/dashboard`, 'invalid-request'],
  ] as const)('is refused for %s', async (_what, asked, slug) => {
    const office = await buildOffice(app)
    expectProblem(await app.caller().get(asked.startsWith('?') ? `${office.path}/dashboard${asked}` : asked), slug)
  })
})

describe('a board that a reader has already', () => {
  async function etagOf(path: string, headers: Headers = {}) {
    const response = await app.caller().get(path, headers)
    expectOk(response)
    expect(response.headers).toMatchObject({ 'cache-control': 'no-cache', vary: 'accept-encoding, accept-language' })
    return String(response.headers.etag)
  }

  it('is not sent again', async () => {
    const office = await publishedOffice()
    const path = `${office.path}/dashboard`
    const again = await app.caller().get(path, { 'if-none-match': await etagOf(path) })
    expect([again.statusCode, again.body]).toEqual([304, ''])
    expect((await app.caller().get(path, { 'if-none-match': 'W/"another"' })).statusCode).toBe(200)
  })

  it('is another one in another language', async () => {
    const office = await publishedOffice()
    const path = `${office.path}/dashboard`
    const spanish = await etagOf(path)
    expect(await etagOf(`${path}?lang=pt`)).not.toBe(spanish)
    expect((await app.caller().get(path, { 'if-none-match': spanish, 'accept-language': 'en' })).statusCode).toBe(200)
  })

  it.each(['published', 'corrected', 'target set', 'settings changed', 'indicator given up'])('is renewed once something is %s', async (what) => {
    const office = await publishedOffice()
    const path = `${office.path}/dashboard`
    const before = await etagOf(path)
    const changes: Record<string, () => Promise<unknown>> = {
      published: () => buildSubmission(app, office, { period: '2019-Q2', state: 'published', figures: { 'TER-IC-01': figure(value(14)) } }),
      corrected: () => correct(office, value(6), { code: 'ORI-CG-02' }),
      'target set': () => office.publisher.put(`${office.path}/targets`, { indicator: 'TER-IC-01', period: '2019-A1', value: 40, source: 'Plan', decidedOn: '2019-01-10', reason: '', version: 0 }),
      'settings changed': async () => {
        const seen = expectOk<object>(await office.administrator.get(`${office.path}/settings`))
        return office.administrator.put(`${office.path}/settings`, { ...seen, office: 'Otra oficina' })
      },
      'indicator given up': () => adopt(office, [{ indicator: 'ORI-CG-02', owner: '', substitute: '', tolerance: 0.15 }]),
    }
    await changes[what]?.()
    const response = await app.caller().get(path, { 'if-none-match': before })
    expect(response.statusCode).toBe(200)
    expect(response.headers.etag).not.toBe(before)
  })

  it('stays while figures are entered, handed in and approved', async () => {
    const office = await publishedOffice()
    const path = `${office.path}/dashboard`
    const before = await etagOf(path)
    await buildSubmission(app, office, { period: '2019-Q2', state: 'approved', figures: { 'TER-IC-01': figure(value(14)) } })
    expect((await app.caller().get(path, { 'if-none-match': before })).statusCode).toBe(304)
  })

  it('is compressed for who can read it so', async () => {
    const office = await publishedOffice()
    const path = `${office.path}/dashboard`
    const plain = await app.caller().get(path)
    const packed = await app.caller().get(path, { 'accept-encoding': 'gzip, br' })
    expect([plain.headers['content-encoding'], packed.headers['content-encoding']]).toEqual([undefined, 'gzip'])
    expect(gunzipSync(packed.rawPayload).toString()).toBe(plain.body)
    expect(packed.rawPayload.length).toBeLessThan(plain.rawPayload.length / 3)
  })
})
