import { submissionListSchema, submissionViewSchema } from '@atalaya/shared/submission'
import { describe, expect, it } from 'vitest'
import { api, useApp } from '../../support/app.ts'
import { buildOffice, buildPerson, buildSubmission, figure, pesos, ratio, value } from '../../support/builders.ts'
import { expectOk, expectProblem } from '../../support/expect.ts'
import { rowsOf } from '../../support/stored.ts'

const app = useApp()

describe('the page of a quarter', () => {
  const at = (path: string, period = '2019-Q1') => `${path}/submissions/${period}`

  it('has every indicator due, in the framework’s order, before anybody began', async () => {
    const office = await buildOffice(app)
    const view = expectOk(await office.provider.get(at(office.path)), submissionViewSchema)
    expect(view).toMatchObject({ state: 'draft', version: 0, submittedBy: null })
    expect(view.narratives.map((narrative) => [narrative.scope, narrative.version])).toEqual([['office', 0], ['local_government', 0], ['territory', 0]])
    expect(view.rows.map(({ indicator, period, figure: entered }) => [indicator.code, period, entered])).toEqual([
      ['ORI-CG-01', '2019-Q1', null], ['ORI-CG-02', '2019-Q1', null], ['GOB-PR-02', '2019-Q1', null], ['TER-IC-01', '2019-Q1', null],
    ])
    // To look is not to begin.
    expect(await rowsOf(app, office, 'submission')).toEqual([])
  })

  it.each([
    ['2019-Q2', ['ORI-CG-01 2019-Q2', 'ORI-CG-02 2019-Q2', 'ORI-FR-02 2019-S1', 'GOB-PR-02 2019-Q2', 'TER-IC-01 2019-Q2']],
    ['2018-Q4', ['ORI-CG-01 2018-Q4', 'ORI-CG-02 2018-Q4', 'ORI-FR-02 2018-S2', 'GOB-CP-03 2018-A1', 'GOB-PR-02 2018-Q4', 'TER-IC-01 2018-Q4']],
  ])('of %s has those of slower frequencies whose period ends in it', async (quarter, due) => {
    const office = await buildOffice(app)
    const { rows } = expectOk(await office.provider.get(at(office.path, quarter)), submissionViewSchema)
    expect(rows.map(({ indicator, period }) => `${indicator.code} ${period}`)).toEqual(due)
  })

  it('has beside each field the last four values, the year before, the target and what is public', async () => {
    const office = await buildOffice(app)
    const quarters = ['2017-Q4', '2018-Q1', '2018-Q2', '2018-Q3', '2018-Q4'] as const
    for (const [index, period] of quarters.entries()) {
      await buildSubmission(app, office, { period, state: period === '2018-Q4' ? 'approved' : 'published', figures: { 'TER-IC-01': figure(value(index + 1)) } })
    }
    const target = { indicator: 'TER-IC-01', source: 'Plan de desarrollo', decidedOn: '2019-01-10', reason: '', version: 0 }
    expectOk(await office.publisher.put(`${office.path}/targets`, { ...target, period: '2019-A1', value: 40 }))
    const before = expectOk(await office.provider.get(at(office.path)), submissionViewSchema).rows.find(({ indicator }) => indicator.code === 'TER-IC-01')
    expect(before?.previous.map(({ period, value: known }) => [period, known])).toEqual([['2018-Q4', 5], ['2018-Q3', 4], ['2018-Q2', 3], ['2018-Q1', 2]])
    expect(before).toMatchObject({ yearAgo: { period: '2018-Q1', value: 2 }, target: { period: '2019-A1', value: 40 }, published: null })
    expectOk(await office.publisher.put(`${office.path}/targets`, { ...target, period: '2019-Q1', value: 9 }))
    await buildSubmission(app, office, { state: 'published', figures: { 'TER-IC-01': figure(value(6)) } })
    const after = expectOk(await office.provider.get(at(office.path)), submissionViewSchema).rows.find(({ indicator }) => indicator.code === 'TER-IC-01')
    expect(after).toMatchObject({ target: { period: '2019-Q1', value: 9 }, published: { period: '2019-Q1', value: 6, version: 1 } })
  })

  it('says to whoever entered any of it that it is their own, and to nobody else of the same name', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'submitted' })
    const namesake = await buildPerson(app, { office, roles: ['validator'], name: office.provider.principal.name })
    const ofWhom = async (person: typeof namesake) => expectOk(await person.get(at(office.path)), submissionViewSchema).isOwn
    expect([await ofWhom(office.provider), await ofWhom(namesake), await ofWhom(office.validator)]).toEqual([true, false, false])
  })

  it('has the levels of a rubric, and what the checks say', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { period: '2018-Q4', figures: { 'GOB-CP-03': figure(value(5)), 'GOB-PR-02': figure(pesos(10), { source: '' }), 'ORI-CG-01': figure(ratio(1, 2)) } })
    const { rows } = expectOk(await office.provider.get(at(office.path, '2018-Q4')), submissionViewSchema)
    const row = (code: string) => rows.find(({ indicator }) => indicator.code === code)
    expect(row('GOB-CP-03')?.rubric?.levels).toHaveLength(5)
    expect(row('GOB-CP-03')?.findings).toMatchObject([{ slug: 'not-a-level', severity: 'block' }])
    expect(row('GOB-PR-02')?.findings).toMatchObject([{ slug: 'source-missing', severity: 'warn', pointer: '/source' }])
    expect(row('ORI-CG-01')?.findings).toEqual([])
  })

  it('says what each may do, and why not', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'submitted' })
    const abilities = async (role: 'provider' | 'validator' | 'publisher' | 'reader') => expectOk(await office[role].get(at(office.path)), submissionViewSchema).abilities
    const waits = { allowed: false, problem: 'wrong-state', params: { state: 'submitted' } }
    const lacks = (role: string) => ({ allowed: false, problem: 'not-allowed', params: { role } })
    expect(await abilities('provider')).toEqual({ write: waits, submit: waits, return: lacks('validator'), approve: lacks('validator'), publish: lacks('publisher'), reopen: lacks('validator') })
    expect(await abilities('validator')).toEqual({ write: lacks('provider'), submit: lacks('provider'), return: { allowed: true }, approve: { allowed: true }, publish: lacks('publisher'), reopen: { allowed: true } })
    expect(await abilities('publisher')).toMatchObject({ publish: waits })
    expect(await abilities('reader')).toMatchObject({ write: lacks('provider'), publish: lacks('publisher') })
  })

  it('is for the people of the territory', async () => {
    const [office, other] = [await buildOffice(app), await buildOffice(app)]
    expectProblem(await app.caller().get(at(office.path)), 'not-signed-in')
    expectProblem(await other.provider.get(at(office.path)), 'not-allowed')
    expectProblem(await (await buildPerson(app)).get(at(office.path)), 'not-allowed')
    expectProblem(await office.provider.get(`${api}/territories/atlantida/submissions/2019-Q1`), 'not-found')
    expectProblem(await office.provider.get(at(office.path, '2019-S1')), 'invalid-request')
    expectOk(await office.reader.get(at(office.path)))
  })

  it('is kept by nobody on the way', async () => {
    const office = await buildOffice(app)
    expect((await office.provider.get(at(office.path))).headers['cache-control']).toBe('private, no-store')
    expect((await office.provider.get(`${api}/me`)).headers['cache-control']).toBe('private, no-store')
  })
})

describe('the quarters of a territory', () => {
  const list = async (office: Awaited<ReturnType<typeof buildOffice>>) => expectOk(await office.provider.get(`${office.path}/submissions`), submissionListSchema).submissions

  it('are the last four for one that begins', async () => {
    const office = await buildOffice(app)
    expect((await list(office)).map(({ period, state, isStarted, due, answered }) => [period, state, isStarted, due, answered])).toEqual([
      ['2019-Q3', 'draft', false, 4, 0], ['2019-Q2', 'draft', false, 5, 0], ['2019-Q1', 'draft', false, 4, 0], ['2018-Q4', 'draft', false, 6, 0],
    ])
  })

  it('are those begun, with the gaps between, and those that are at hand', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { period: '2018-Q3', state: 'published', figures: { 'TER-IC-01': figure(value(12)) } })
    await buildSubmission(app, office, { period: '2019-Q1', figures: { 'TER-IC-01': figure(value(12)), 'ORI-CG-02': figure({ form: 'blank' }) } })
    expect((await list(office)).map(({ period, state, isStarted, answered }) => [period, state, isStarted, answered])).toEqual([
      ['2019-Q3', 'draft', false, 0], ['2019-Q2', 'draft', false, 0], ['2019-Q1', 'draft', true, 1], ['2018-Q4', 'draft', false, 0], ['2018-Q3', 'published', true, 1],
    ])
    expect((await list(office))[1]).toMatchObject({ endsOn: '2019-06-30', dates: { opensOn: '2019-04-01', dueOn: '2019-07-30', closesOn: null } })
  })

  it('begin with the one in course and the one before it, however long ago the last was begun', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { period: '2018-Q1', state: 'published', figures: { 'TER-IC-01': figure(value(12)) } })
    // The third quarter of 2019 is in course; the one after the last begun is offered too, and those in between are left to whoever asks for them.
    expect((await list(office)).map(({ period }) => period)).toEqual(['2019-Q3', '2019-Q2', '2018-Q2', '2018-Q1'])
  })

  it('are few also when one was begun far from the others', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { period: '1990-Q1', figures: { 'TER-IC-01': figure(value(12), { dataDate: '1990-03-31' }) } })
    await buildSubmission(app, office, { period: '2019-Q2', figures: { 'TER-IC-01': figure(value(12)) } })
    // The next one, the last one begun, the eight before it, and the one of 1990.
    expect((await list(office)).map(({ period }) => period)).toEqual([
      '2019-Q3', '2019-Q2', '2019-Q1', '2018-Q4', '2018-Q3', '2018-Q2', '2018-Q1', '2017-Q4', '2017-Q3', '2017-Q2', '1990-Q1',
    ])
  })

  it('are for the people of the territory', async () => {
    const [office, other] = [await buildOffice(app), await buildOffice(app)]
    expectProblem(await app.caller().get(`${office.path}/submissions`), 'not-signed-in')
    expectProblem(await other.publisher.get(`${office.path}/submissions`), 'not-allowed')
    expectProblem(await office.provider.get(`${api}/territories/atlantida/submissions`), 'not-found')
  })
})
