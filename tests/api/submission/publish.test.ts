import { dashboardSchema, indicatorPageSchema } from '@atalaya/shared/observation'
import { submissionViewSchema } from '@atalaya/shared/submission'
import { describe, expect, it } from 'vitest'
import { adopt } from '../../support/administration.ts'
import { useApp } from '../../support/app.ts'
import { buildOffice, buildSubmission, type Office } from '../../support/builders.ts'
import { expectAuditRow, expectOk, expectProblem } from '../../support/expect.ts'
import { refusesOthers } from '../../support/refusals.ts'
import { rowsOf, territoryRow } from '../../support/stored.ts'

const app = useApp()
const to = (path: string) => `${path}/submissions/2019-Q1/publish`

describe('publishing a quarter', () => {
  refusesOthers(app, { may: 'publisher', send: (caller, path, headers) => caller.post(to(path), {}, headers) })

  it('makes all its observations public, and nothing else', async () => {
    const [office, other] = [await buildOffice(app), await buildOffice(app)]
    await buildSubmission(app, office, { state: 'approved' })
    await buildSubmission(app, office, { period: '2018-Q4', state: 'approved' })
    await buildSubmission(app, other, { state: 'approved' })
    const { version } = await territoryRow(app, office)
    const view = expectOk(await office.publisher.post(to(office.path), { version: 4 }), submissionViewSchema)
    expect(view).toMatchObject({ state: 'published', version: 5, publishedAt: '2019-07-10T15:00:00.000Z' })
    expect(view.abilities.write).toEqual({ allowed: false, problem: 'not-allowed', params: { role: 'provider' } })
    const published = (await rowsOf(app, office, 'observation')).filter(({ isPublished }) => isPublished).map(({ period }) => period)
    expect(published).toEqual(['2019-Q1', '2019-Q1', '2019-Q1', '2019-Q1'])
    expect((await rowsOf(app, other, 'observation')).some(({ isPublished }) => isPublished)).toBe(false)
    expect((await territoryRow(app, office)).version).toBe(version + 1)
    expect((await rowsOf(app, office, 'submission')).find(({ period }) => period === '2019-Q1')).toMatchObject({ state: 'published', publishedBy: office.publisher.principal.personId })
    await expectAuditRow(app, {
      territory: office.territory.slug, action: 'submission.publish', subject: '2019-Q1', personId: office.publisher.principal.personId,
      before: { state: 'approved' }, after: { state: 'published', observations: 4 },
    })
  })

  it('tells the trail how many became public when an indicator was given up on the way', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'submitted' })
    const kept = ['ORI-CG-01', 'ORI-CG-02', 'GOB-PR-02'].map((indicator) => ({ indicator, owner: '', substitute: '', tolerance: 0.15 }))
    expectOk(await adopt(office, kept))
    expectOk(await office.validator.post(`${office.path}/submissions/2019-Q1/approve`, {}))
    expectOk(await office.publisher.post(to(office.path), {}))
    await expectAuditRow(app, {
      territory: office.territory.slug, action: 'submission.publish', subject: '2019-Q1', personId: office.publisher.principal.personId,
      before: { state: 'approved' }, after: { state: 'published', observations: 3 },
    })
  })

  it.each(['draft', 'submitted', 'returned', 'published'] as const)('is refused when it is %s', async (state) => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state })
    expect(expectProblem(await office.publisher.post(to(office.path), {}), 'wrong-state')['state']).toBe(state)
  })

  it('is refused when it changed since it was shown', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'approved' })
    expect(expectProblem(await office.publisher.post(to(office.path), { version: 3 }), 'stale-version')['current']).toEqual({ version: 4, state: 'approved' })
    expect((await rowsOf(app, office, 'observation')).some(({ isPublished }) => isPublished)).toBe(false)
  })
})

describe('before a quarter is published', () => {
  /** Everything a reader can ask for about an office, as text. */
  async function seenByReaders(office: Office) {
    const { slug } = office.territory
    const reader = app.caller()
    const addresses = [
      `${office.path}/dashboard`, `${office.path}/dashboard?period=2019-Q1`, `${office.path}/indicators/TER-IC-01`, `${office.path}/indicators/TER-IC-01?period=2019-Q1`,
      `${office.path}/observations/TER-IC-01/2019-Q1/history`, `${office.path}/observations.csv`, `${office.path}/observations.csv?flavour=spreadsheet`,
      '/api/v1/territories', '/es', `/es/${slug}`, `/es/${slug}?period=2019-Q1`, `/es/${slug}/indicators/TER-IC-01`,
    ]
    return Promise.all(addresses.map(async (address) => ({ address, body: (await reader.get(address)).body })))
  }
  const telling = '4717'

  it.each(['draft', 'submitted', 'approved'] as const)('readers see nothing of it while it is %s', async (state) => {
    const office = await buildOffice(app)
    const figures = { 'TER-IC-01': { entry: { form: 'value', value: 4717 }, source: 'Registro 4717', dataDate: '2019-04-02', vintage: 'final', note: '', explanation: '', version: 0 } } as const
    await buildSubmission(app, office, { state, figures })
    expect((await seenByReaders(office)).filter(({ body }) => body.includes(telling)).map(({ address }) => address)).toEqual([])
    for (const file of ['2019-Q1.pdf', '2019-Q1.xlsx']) expectProblem(await app.caller().get(`${office.path}/reports/${file}`), 'not-found')
    const board = expectOk(await app.caller().get(`${office.path}/dashboard?period=2019-Q1`), dashboardSchema)
    expect(board).toMatchObject({ periods: [], publishedOn: null })
    expect(board.scopes.flatMap(({ aspects }) => aspects.flatMap(({ indicators }) => indicators.map(({ latest }) => latest)))).toEqual([null, null, null, null, null, null])
  })

  it('readers see all of it in the moment after', async () => {
    const office = await buildOffice(app)
    const figures = { 'TER-IC-01': { entry: { form: 'value', value: 4717 }, source: 'Registro 4717', dataDate: '2019-04-02', vintage: 'final', note: '', explanation: '', version: 0 } } as const
    await buildSubmission(app, office, { state: 'approved', figures })
    await seenByReaders(office)
    expectOk(await office.publisher.post(to(office.path), {}))
    const without = (await seenByReaders(office)).filter(({ body }) => !body.includes(telling)).map(({ address }) => address)
    // The cards of the territories count states and show no value.
    expect(without).toEqual(['/api/v1/territories', '/es'])
    for (const file of ['2019-Q1.pdf', '2019-Q1.xlsx']) expect((await app.caller().get(`${office.path}/reports/${file}`)).statusCode).toBe(200)
  })

  it('who has a role sees what is approved, and is told that it is not public', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'approved' })
    for (const role of ['reader', 'provider', 'validator', 'publisher', 'administrator'] as const) {
      const response = await office[role].get(`${office.path}/dashboard?include=approved`)
      const board = expectOk(response, dashboardSchema)
      expect(board.periods).toEqual(['2019-Q1'])
      expect(board.publishedOn).toBeNull()
      expect(response.headers['cache-control']).toBe('private, no-store')
      expect(response.headers.etag).toBeUndefined()
    }
    const page = expectOk(await office.reader.get(`${office.path}/indicators/TER-IC-01?include=approved`), indicatorPageSchema)
    expect(page.series).toMatchObject([{ value: 12, isPublished: false }])
    expect(expectOk(await office.reader.get(`${office.path}/observations/TER-IC-01/2019-Q1/history`))).toMatchObject({ versions: [{ value: 12, isPublished: false }] })
  })

  it('who has none is refused what is approved', async () => {
    const [office, other] = [await buildOffice(app), await buildOffice(app)]
    await buildSubmission(app, office, { state: 'approved' })
    for (const address of [`${office.path}/dashboard?include=approved`, `${office.path}/indicators/TER-IC-01?include=approved`]) {
      expectProblem(await app.caller().get(address), 'not-signed-in')
      expectProblem(await other.administrator.get(address), 'not-allowed')
    }
    expect(expectOk(await other.administrator.get(`${office.path}/observations/TER-IC-01/2019-Q1/history`))).toEqual({ versions: [] })
  })

  it('the first value of an indicator is not that of a quarter still to be published', async () => {
    // Four quarters after its first value an indicator of the medium term has matured: after 2018-Q1 it has in 2019-Q1, after 2018-Q4 not yet.
    const office = await buildOffice(app, { adopts: ['TER-IE-03'] })
    const of = (count: number) => ({ 'TER-IE-03': { entry: { form: 'value', value: count }, source: 'Registro', dataDate: '2019-04-02', vintage: 'final', note: '', explanation: '', version: 0 } } as const)
    await buildSubmission(app, office, { period: '2018-Q1', state: 'approved', figures: of(3) })
    await buildSubmission(app, office, { period: '2018-Q4', state: 'published', figures: of(3) })
    await buildSubmission(app, office, { period: '2019-Q1', state: 'published', figures: of(1) })
    const target = { indicator: 'TER-IE-03', period: '2019-Q1', value: 10, source: 'Plan de desarrollo', decidedOn: '2019-01-10', reason: '', version: 0 }
    expectOk(await office.publisher.put(`${office.path}/targets`, target))
    const stateFor = async (query: string, caller = app.caller()) => {
      const { row } = expectOk(await caller.get(`${office.path}/indicators/TER-IE-03?period=2019-Q1${query}`), indicatorPageSchema)
      return row.status.state
    }
    expect(await stateFor('')).toBe('maturing')
    expect(await stateFor('&include=approved', office.reader)).toBe('off_track')
  })
})
