import { dashboardSchema, indicatorPageSchema } from '@atalaya/shared/observation'
import { describe, expect, it } from 'vitest'
import { api, useApp } from '../../support/app.ts'
import { buildOffice, buildPerson, buildSubmission } from '../../support/builders.ts'
import { expectAuditRow, expectOk, expectProblem } from '../../support/expect.ts'
import { refusesOthers } from '../../support/refusals.ts'
import { rowsOf, territoryRow } from '../../support/stored.ts'

const app = useApp()
const target = { indicator: 'TER-IC-01', period: '2019-A1', value: 40, source: 'Plan de desarrollo 2016–2019', decidedOn: '2019-01-10', reason: '', version: 0 }
const goals = (path: string) => app.caller().get(`${path}/goals`)

describe('setting a target', () => {
  refusesOthers(app, { may: 'publisher', send: (caller, path, headers) => caller.put(`${path}/targets`, target, headers) })

  it('promises it to everybody, with its source', async () => {
    const office = await buildOffice(app)
    const { version } = await territoryRow(app, office)
    const kept = { ...target, version: 1, setAt: '2019-07-10T15:00:00.000Z' }
    expect(expectOk(await office.publisher.put(`${office.path}/targets`, target))).toEqual({ baselines: [], targets: [kept] })
    expect(expectOk(await goals(office.path))).toEqual({ baselines: [], targets: [kept] })
    expect(await rowsOf(app, office, 'target')).toMatchObject([{ value: 40, setBy: office.publisher.principal.personId, setAt: '2019-07-10T15:00:00.000Z' }])
    expect((await territoryRow(app, office)).version).toBe(version + 1)
    const { indicator: _code, setAt: _setAt, ...after } = kept
    await expectAuditRow(app, {
      territory: office.territory.slug, action: 'target.set', subject: 'TER-IC-01/2019-A1', personId: office.publisher.principal.personId, before: null, after,
    })
  })

  it('again keeps the one before, with the reason, and tells the trail both', async () => {
    const office = await buildOffice(app)
    expectOk(await office.publisher.put(`${office.path}/targets`, target))
    app.clock.pass(1)
    const changed = { ...target, value: 30, reason: 'El presupuesto se redujo', version: 1 }
    expectOk(await office.publisher.put(`${office.path}/targets`, changed))
    const page = expectOk(await app.caller().get(`${office.path}/indicators/TER-IC-01?period=2019-Q1`), indicatorPageSchema)
    expect(page.targets).toEqual([{ ...target, version: 1, setAt: '2019-07-10T15:00:00.000Z' }, { ...changed, version: 2, setAt: '2019-07-10T15:01:00.000Z' }])
    expect(page.row.target).toEqual({ period: '2019-A1', value: 30 })
    const told = ({ indicator: _code, ...row }: typeof target) => row
    await expectAuditRow(app, {
      territory: office.territory.slug, action: 'target.set', subject: 'TER-IC-01/2019-A1', personId: office.publisher.principal.personId,
      before: told({ ...target, version: 1 }), after: told({ ...changed, version: 2 }),
    })
  })

  it('again tells how the indicator stands by either, on the board and on the page', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'published' })
    // Seven overdue commitments against a maximum of five: 5 ÷ 7 = 71 %, at risk; then of eight: kept.
    const promise = { ...target, indicator: 'ORI-CG-02', period: '2019-Q1', value: 5 }
    expectOk(await office.publisher.put(`${office.path}/targets`, promise))
    const row = async () => expectOk(await app.caller().get(`${office.path}/indicators/ORI-CG-02?period=2019-Q1`), indicatorPageSchema).row
    expect((await row()).firstTarget).toBeNull()
    const change = { value: 8, version: 1, source: 'Acuerdo 7', decidedOn: '2019-05-15', reason: 'Se sumaron tres convenios' }
    expectOk(await office.publisher.put(`${office.path}/targets`, { ...promise, ...change }))
    const changed = await row()
    expect(changed.status.state).toBe('achieved')
    const { source, decidedOn, reason } = change
    expect(changed.firstTarget).toMatchObject({ period: '2019-Q1', first: 5, source, decidedOn, reason, status: { state: 'at_risk', attainment: 0.714285714285714 } })
    const board = expectOk(await app.caller().get(`${office.path}/dashboard?period=2019-Q1`), dashboardSchema)
    expect(board.scopes.flatMap(({ aspects }) => aspects.flatMap(({ indicators }) => indicators)).find(({ code }) => code === 'ORI-CG-02')).toEqual(changed)
  })

  it('decides at once how the indicator stands', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'published' })
    const standing = async () => expectOk<{ row: { status: { state: string; attainment: number | null } } }>(await app.caller().get(`${office.path}/indicators/ORI-CG-02`)).row.status
    expect(await standing()).toMatchObject({ state: 'no_target', attainment: null })
    // Seven overdue commitments where at most eight were promised: achieved, and nobody has to wait for it.
    expectOk(await office.publisher.put(`${office.path}/targets`, { ...target, indicator: 'ORI-CG-02', period: '2019-Q1', value: 8 }))
    expect((await standing()).state).toBe('achieved')
  })

  it('is refused with the version in force when somebody set it meanwhile', async () => {
    const office = await buildOffice(app)
    expectOk(await office.publisher.put(`${office.path}/targets`, target))
    expect(expectProblem(await office.publisher.put(`${office.path}/targets`, { ...target, value: 50 }), 'stale-version')['current']).toEqual({ version: 1 })
    expect(await rowsOf(app, office, 'target')).toHaveLength(1)
  })

  it('is done once when two people set it at the same moment', async () => {
    const office = await buildOffice(app)
    const second = await buildPerson(app, { office, roles: ['publisher'] })
    const answers = await Promise.all([office.publisher, second].map((publisher) => publisher.put(`${office.path}/targets`, target)))
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409])
    expect(await rowsOf(app, office, 'target')).toHaveLength(1)
  })

  it.each([
    ['a value out of the indicator’s bounds', { indicator: 'ORI-CG-01', value: 1.1 }, '/value'],
    ['fewer than none', { value: -1 }, '/value'],
    ['more than fifteen digits', { value: 0.1234567890123456 }, '/value'],
    ['a period of another length', { period: '2019-S1' }, '/period'],
    ['a period that is none', { period: '2019' }, '/period'],
    ['no source', { source: ' ' }, '/source'],
    ['a day that does not exist', { decidedOn: '2019-02-30' }, '/decidedOn'],
    ['a decision from before there were any', { decidedOn: '1899-12-31' }, '/decidedOn'],
    ['a decision of tomorrow', { decidedOn: '2019-07-11' }, '/decidedOn'],
    ['a period before all that are kept', { period: '1989-A1' }, '/period'],
    ['a period in a far future', { period: '2070-A1' }, '/period'],
    ['what is no code', { indicator: 'Acuerdos' }, '/indicator'],
    ['a change without its reason', { version: 1, value: 30, reason: ' ' }, '/reason'],
  ])('refuses %s at the field', async (_what, wrong, pointer) => {
    const office = await buildOffice(app)
    expectOk(await office.publisher.put(`${office.path}/targets`, target))
    expectProblem(await office.publisher.put(`${office.path}/targets`, { ...target, ...wrong }), 'invalid-fields', [pointer])
    expect(await rowsOf(app, office, 'target')).toHaveLength(1)
  })

  it('for an indicator that does not exist is not found', async () => {
    const office = await buildOffice(app)
    expectProblem(await office.publisher.put(`${office.path}/targets`, { ...target, indicator: 'TER-IC-99' }), 'not-found')
    expectProblem(await app.caller().get(`${api}/territories/atlantida/goals`), 'not-found')
  })
})
