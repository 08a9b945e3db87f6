import { dashboardSchema, indicatorPageSchema, seriesSchema, territoriesSchema } from '@atalaya/shared/observation'
import { submissionViewSchema } from '@atalaya/shared/submission'
import { readXlsx } from 'hucre/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import { api, useApp } from '../../support/app.ts'
import { buildOffice, buildSubmission, figure, ratio, value, type Office } from '../../support/builders.ts'
import { correct } from '../../support/corrections.ts'
import { readCsv } from '../../support/csv.ts'
import { expectOk, expectProblem } from '../../support/expect.ts'
import { readPdf } from '../../support/pdf.ts'

const app = useApp()

async function at<Result>(instant: string, act: () => Promise<Result>): Promise<Result> {
  const before = app.clock.now
  app.clock.now = new Date(instant)
  const result = await act()
  app.clock.now = before
  return result
}

const target = (given: Record<string, unknown>) => ({ indicator: 'TER-IC-01', period: '2019-Q1', source: 'Plan', decidedOn: '2019-01-10', reason: '', version: 0, ...given })

/**
 * 12 agreements published on 16 April 2019, corrected to 14 on 12 May and to 13 on 3 June; a late one of overdue commitments on
 * 20 May; targets of 10 and of 70 % entered on 1 April, raised to 20 and to 90 % on 15 May. It is 10 July.
 */
async function correctedOffice(overrides: Parameters<typeof buildOffice>[1] = {}): Promise<Office> {
  const office = await buildOffice(app, overrides)
  const promise = (given: Record<string, unknown>) => async () => expectOk(await office.publisher.put(`${office.path}/targets`, target(given)))
  await at('2019-04-01T15:00:00Z', promise({ value: 10 }))
  await at('2019-04-01T15:00:00Z', promise({ indicator: 'ORI-CG-01', value: 0.7 }))
  await at('2019-04-16T20:00:00Z', () => buildSubmission(app, office, { state: 'published', figures: { 'TER-IC-01': figure(value(12)), 'ORI-CG-01': figure(ratio(46, 60)) } }))
  await at('2019-05-12T15:00:00Z', () => correct(office, value(14), { reason: 'Faltaban dos' }))
  await at('2019-05-15T15:00:00Z', promise({ value: 20, version: 1, reason: 'Acuerdo 7' }))
  await at('2019-05-15T15:00:00Z', promise({ indicator: 'ORI-CG-01', value: 0.9, version: 1, reason: 'Acuerdo 7' }))
  await at('2019-05-20T15:00:00Z', () => correct(office, value(7), { code: 'ORI-CG-02', version: 0, reason: 'Llegó el acta' }))
  await at('2019-06-03T15:00:00Z', () => correct(office, value(13), { version: 2, reason: 'Sobraba uno' }))
  return office
}

describe('what was known on a day', () => {
  let office: Office
  beforeAll(async () => {
    office = await correctedOffice()
  })

  const pageOn = async (asOf: string, code = 'TER-IC-01') => expectOk(await app.caller().get(`${office.path}/indicators/${code}?period=2019-Q1&asOf=${asOf}`), indicatorPageSchema)

  it.each([
    ['before the publication', '2019-04-15', [], [], null, 10],
    ['on the day of it', '2019-04-16', [[12, 1]], [], false, 10],
    ['before the first correction', '2019-05-11', [[12, 1]], [], false, 10],
    ['after it', '2019-05-12', [[14, 2]], [[12, 1]], true, 10],
    ['after the target rose', '2019-05-15', [[14, 2]], [[12, 1]], true, 20],
    ['after the second correction', '2019-06-03', [[13, 3]], [[14, 2], [12, 1]], true, 20],
    ['today', '2019-07-10', [[13, 3]], [[14, 2], [12, 1]], true, 20],
  ] as const)('%s is told by the page of the indicator', async (_when, asOf, series, replaced, isCorrected, promised) => {
    const page = await pageOn(asOf)
    expect(page.asOf).toBe(asOf === '2019-07-10' ? null : asOf)
    expect(page.series.map((told) => [told.value, told.version])).toEqual(series)
    expect(page.replaced.map((told) => [told.value, told.version])).toEqual(replaced)
    expect(page.row.latest === null ? null : page.row.latest.isCorrected).toBe(isCorrected)
    expect(page.row.target?.value).toBe(promised)
    expect(page.row.firstTarget?.first).toBe(promised === 20 ? 10 : undefined)
  })

  it('says how it stood, judged by the target of then', async () => {
    const attainmentOn = async (asOf: string) => (await pageOn(asOf, 'ORI-CG-01')).row.status.attainment
    // 46 of 60 is 76.7 %: of 70 % promised, 109.5 %; of 90 %, 85.2 %.
    expect(await attainmentOn('2019-04-16')).toBeCloseTo(1.095, 3)
    expect(await attainmentOn('2019-05-14')).toBeCloseTo(1.095, 3)
    expect(await attainmentOn('2019-05-15')).toBeCloseTo(0.852, 3)
  })

  it('has late data from the day they came', async () => {
    expect((await pageOn('2019-05-19', 'ORI-CG-02')).series).toEqual([])
    expect((await pageOn('2019-05-20', 'ORI-CG-02')).series).toMatchObject([{ period: '2019-Q1', value: 7, reason: 'Llegó el acta' }])
  })

  it('is told by the board, which lists the quarters published by then', async () => {
    const boardOn = async (asOf: string) => expectOk(await app.caller().get(`${office.path}/dashboard?asOf=${asOf}`), dashboardSchema)
    const rowOf = (board: Awaited<ReturnType<typeof boardOn>>) => board.scopes.flatMap(({ aspects }) => aspects.flatMap(({ indicators }) => indicators)).find(({ code }) => code === 'TER-IC-01')
    expect(await boardOn('2019-04-15')).toMatchObject({ asOf: '2019-04-15', periods: [], publishedOn: null })
    const then = await boardOn('2019-05-12')
    expect(then).toMatchObject({ asOf: '2019-05-12', period: '2019-Q1', periods: ['2019-Q1'], publishedOn: '2019-04-16T20:00:00.000Z' })
    expect(rowOf(then)?.latest).toMatchObject({ value: 14, isCorrected: true, correction: { value: 12, missing: null, reportedOn: '2019-04-16', correctedOn: '2019-05-12', reason: 'Faltaban dos' } })
    expect(rowOf(await boardOn(''))?.latest).toMatchObject({ value: 13, correction: { value: 12, reportedOn: '2019-04-16', correctedOn: '2019-06-03', reason: 'Sobraba uno' } })
  })

  it('is told by the series, the history and the list of territories', async () => {
    const path = `${office.path}/indicators/TER-IC-01/series`
    expect(expectOk(await app.caller().get(`${path}?asOf=2019-05-12`), seriesSchema).series).toMatchObject([{ value: 14, version: 2 }])
    expect(expectOk(await app.caller().get(`${path}?asOf=2019-04-15`), seriesSchema).series).toEqual([])
    const history = (asOf: string) => app.caller().get(`${office.path}/observations/TER-IC-01/2019-Q1/history?asOf=${asOf}`).then((answer) => expectOk<{ versions: { value: number }[] }>(answer).versions.map(({ value: told }) => told))
    expect(await history('2019-05-12')).toEqual([14, 12])
    expect(await history('2019-06-03')).toEqual([13, 14, 12])
    expect(await history('2019-04-15')).toEqual([])
    const cardOn = async (asOf: string) => {
      const { territories } = expectOk(await app.caller().get(`${api}/territories?asOf=${asOf}`), territoriesSchema)
      return territories.find(({ territory }) => territory.slug === office.territory.slug)
    }
    expect((await cardOn('2019-04-15'))?.latestPeriod).toBeNull()
    expect((await cardOn('2019-04-16'))?.latestPeriod).toBe('2019-Q1')
  })

  it('is told by the CSV, in a column and in the name of the file', async () => {
    const answer = await app.caller().get(`${office.path}/observations.csv?asOf=2019-05-20&lang=es`)
    expect(answer.headers['content-disposition']).toBe(`attachment; filename="${office.territory.slug}-datos-2019-05-20.csv"`)
    const [head = [], ...rows] = readCsv(answer.body, ',')
    const told = rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index]])))
    expect(told.map(({ indicator, value: kept, version, former_value: former, corrected_on: on, correction_reason: reason, as_of: asOf }) => [indicator, kept, version, former, on, reason, asOf])).toEqual([
      ['ORI-CG-01', '0.766666666666667', '1', '', '', '', '2019-05-20'],
      ['ORI-CG-02', '7', '1', '', '', 'Llegó el acta', '2019-05-20'],
      ['TER-IC-01', '14', '2', '12', '2019-05-12T15:00:00.000Z', 'Faltaban dos', '2019-05-20'],
    ])
    const spreadsheet = readCsv((await app.caller().get(`${office.path}/observations.csv?flavour=spreadsheet&asOf=2019-05-20&lang=es`)).body, ';')
    expect(spreadsheet[0]?.slice(-1)).toEqual(['Así se conocía el'])
    expect(readCsv((await app.caller().get(`${office.path}/observations.csv?flavour=spreadsheet&lang=es`)).body, ';')[0]).not.toContain('Así se conocía el')
  })

  it('is told by the workbook, which says so', async () => {
    const { sheets } = await readXlsx((await app.caller().get(`${office.path}/reports/2019-Q1.xlsx?asOf=2019-05-12&lang=es`)).rawPayload)
    expect(sheets[0]?.rows).toContainEqual(['Así se conocía el', '12 de mayo de 2019'])
    const [head = [], ...rows] = sheets[1]?.rows ?? []
    const cell = (row: readonly unknown[], name: string) => row[head.indexOf(name)]
    expect(rows.filter((row) => cell(row, 'Código') === 'TER-IC-01').map((row) => [cell(row, 'Valor'), cell(row, 'Valor anterior'), cell(row, 'Versión')])).toEqual([[14, 12, 2]])
  })

  it('is told by the report, which says so, and has none before the publication', async () => {
    const report = async (asOf: string) => {
      const { text } = readPdf((await app.caller().get(`${office.path}/reports/2019-Q1.pdf?asOf=${asOf}&lang=es`)).rawPayload)
      return text.replaceAll(/\s+/g, ' ')
    }
    const then = await report('2019-05-12')
    expect(then).toContain('Así se conocía el 12 de mayo de 2019')
    expect(then).toContain('Faltaban dos')
    expect(then).not.toContain('Sobraba uno')
    expect(await report('2019-07-10')).not.toContain('Así se conocía')
    expectProblem(await app.caller().get(`${office.path}/reports/2019-Q1.pdf?asOf=2019-04-15`), 'not-found')
  })

  it('is kept apart from what is known now', async () => {
    const asked = (query: string) => app.caller().get(`${office.path}/dashboard?period=2019-Q1&lang=es${query}`)
    const answers = await Promise.all(['', '&asOf=2019-05-12', '', '&asOf=2019-05-12', '&asOf=2019-04-16'].map(asked))
    const [now, then, nowAgain, thenAgain, earlier] = answers.map(({ headers }) => headers.etag)
    expect([nowAgain, thenAgain]).toEqual([now, then])
    expect(new Set([now, then, earlier]).size).toBe(3)
  })

  it('of what is only approved has nothing', async () => {
    expect((await office.reader.get(`${office.path}/dashboard?include=approved&asOf=2019-05-12`)).json()).toMatchObject({ asOf: '2019-05-12', periods: ['2019-Q1'] })
  })

  it.each(['2019-07-11', '2019-02-30', 'ayer', '2019', '12/05/2019', '2019-05-12T00:00:00Z'])('is refused of %s', async (asOf) => {
    for (const address of [
      `${office.path}/dashboard`, `${office.path}/indicators/TER-IC-01`, `${office.path}/indicators/TER-IC-01/series`, `${office.path}/observations/TER-IC-01/2019-Q1/history`,
      `${office.path}/observations.csv`, `${office.path}/reports/2019-Q1.pdf`, `${office.path}/reports/2019-Q1.xlsx`, `${api}/territories`,
    ]) {
      expect(expectProblem(await app.caller().get(`${address}?asOf=${encodeURIComponent(asOf)}`), 'day-not-past')['latest']).toBe('2019-07-10')
    }
    const page = await app.caller().get(`/es/${office.territory.slug}?asOf=${encodeURIComponent(asOf)}`)
    expect(page.statusCode).toBe(400)
    expect(page.body).toContain('{"kind":"problem","slug":"day-not-past"}')
  })
})

/** Bogotá is five hours behind Greenwich, and Madrid two ahead in summer: their days end at 5:00 and at 22:00 there. */
describe.each([
  ['America/Bogota', '2019-05-13T04:59:59.000Z', '2019-05-13T05:00:00.000Z'], ['Europe/Madrid', '2019-05-12T21:59:59.000Z', '2019-05-12T22:00:00.000Z'],
])('the midnight of %s', (timeZone, lastSecond, midnight) => {
  it('parts what was published, corrected and promised on 12 May from what came after', async () => {
    const office = await buildOffice(app, { timeZone })
    await at(lastSecond, () => buildSubmission(app, office, { period: '2018-Q4', state: 'published', figures: { 'TER-IC-01': figure(value(9)) } }))
    await at(midnight, () => buildSubmission(app, office, { period: '2019-Q1', state: 'published', figures: { 'TER-IC-01': figure(value(12)) } }))
    await at(lastSecond, async () => expectOk(await office.publisher.put(`${office.path}/targets`, target({ period: '2018-Q4', value: 10 }))))
    await at(midnight, async () => expectOk(await office.publisher.put(`${office.path}/targets`, target({ value: 15 }))))
    await at(midnight, () => correct(office, value(8), { period: '2018-Q4' }))
    const pageOn = async (asOf: string) => expectOk(await app.caller().get(`${office.path}/indicators/TER-IC-01?asOf=${asOf}`), indicatorPageSchema)
    expect((await pageOn('2019-05-11')).series).toEqual([])
    const [before, after] = [await pageOn('2019-05-12'), await pageOn('2019-05-13')]
    expect(before.series.map((told) => [told.period, told.value])).toEqual([['2018-Q4', 9]])
    expect(before.targets.map((promised) => promised.period)).toEqual(['2018-Q4'])
    expect(after.series.map((told) => [told.period, told.value])).toEqual([['2018-Q4', 8], ['2019-Q1', 12]])
    expect(after.replaced.map((told) => [told.period, told.value])).toEqual([['2018-Q4', 9]])
    expect(after.targets.map((promised) => promised.period)).toEqual(['2018-Q4', '2019-Q1'])
  })

  it('begins the day that may be asked about', async () => {
    const office = await buildOffice(app, { timeZone })
    const ask = () => app.caller().get(`${office.path}/dashboard?asOf=2019-05-13`)
    expectProblem(await at(lastSecond, ask), 'day-not-past')
    expect((await at(midnight, ask)).statusCode).toBe(200)
  })
})

describe('what was approved on a day and published later', () => {
  it('was known since the publication, late additions between the two included', async () => {
    const office = await buildOffice(app)
    await at('2019-04-10T15:00:00Z', () => buildSubmission(app, office, { state: 'approved', figures: { 'TER-IC-01': figure(value(12)) } }))
    await at('2019-04-11T15:00:00Z', () => correct(office, value(7), { code: 'ORI-CG-02', version: 0, reason: 'Llegó el acta' }))
    await at('2019-04-16T20:00:00Z', async () => expectOk(await office.publisher.post(`${office.path}/submissions/2019-Q1/publish`, {}), submissionViewSchema))
    for (const code of ['TER-IC-01', 'ORI-CG-02']) {
      const countOn = async (asOf: string) => expectOk(await app.caller().get(`${office.path}/indicators/${code}/series?asOf=${asOf}`), seriesSchema).series.length
      expect([await countOn('2019-04-15'), await countOn('2019-04-16')]).toEqual([0, 1])
    }
  })
})
