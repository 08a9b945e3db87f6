import { indicatorPageSchema } from '@atalaya/shared/observation'
import { describe, expect, it } from 'vitest'
import { useApp } from '../../support/app.ts'
import { buildOffice } from '../../support/builders.ts'
import { expectAuditRow, expectOk, expectProblem } from '../../support/expect.ts'
import { refusesOthers } from '../../support/refusals.ts'
import { rowsOf, territoryRow } from '../../support/stored.ts'

const app = useApp()
const baseline = { indicator: 'ORI-CG-02', period: '2018-Q4', value: 14, source: 'Acta de empalme', decidedOn: '2019-01-10', version: 0 }
const told = ({ indicator: _code, ...row }: typeof baseline) => row

describe('setting a baseline', () => {
  refusesOthers(app, { may: 'publisher', send: (caller, path, headers) => caller.put(`${path}/baselines`, baseline, headers) })

  it('keeps each version, shows the last, and tells the trail both', async () => {
    const office = await buildOffice(app)
    const { version } = await territoryRow(app, office)
    const row = { territory: office.territory.slug, action: 'baseline.set', subject: 'ORI-CG-02', personId: office.publisher.principal.personId }
    expectOk(await office.publisher.put(`${office.path}/baselines`, baseline))
    await expectAuditRow(app, { ...row, before: null, after: told({ ...baseline, version: 1 }) })
    app.clock.pass(1)
    const changed = { ...baseline, value: 15, version: 1 }
    expect(expectOk(await office.publisher.put(`${office.path}/baselines`, changed))).toEqual({ baselines: [{ ...baseline, version: 1 }, { ...changed, version: 2 }], targets: [] })
    await expectAuditRow(app, { ...row, before: told({ ...baseline, version: 1 }), after: told({ ...changed, version: 2 }) })
    const page = expectOk(await app.caller().get(`${office.path}/indicators/ORI-CG-02?period=2019-Q1`), indicatorPageSchema)
    expect(page.baseline).toEqual({ ...changed, version: 2 })
    expect(page.row.baseline).toEqual({ period: '2018-Q4', value: 15 })
    expect((await territoryRow(app, office)).version).toBe(version + 2)
  })

  it('is refused with the version in force when somebody set it meanwhile', async () => {
    const office = await buildOffice(app)
    expectOk(await office.publisher.put(`${office.path}/baselines`, baseline))
    expect(expectProblem(await office.publisher.put(`${office.path}/baselines`, baseline), 'stale-version')['current']).toEqual({ version: 1 })
    expect(await rowsOf(app, office, 'baseline')).toHaveLength(1)
  })

  it.each([
    ['a value out of the indicator’s bounds', { indicator: 'ORI-CG-01', value: -0.1 }, '/value'],
    ['more than fifteen digits', { value: 1234567.890123456 }, '/value'],
    ['no source', { source: '' }, '/source'],
    ['a period that is none', { period: '2018-Q0' }, '/period'],
    ['a decision from before there were any', { decidedOn: '0000-02-29' }, '/decidedOn'],
    ['a decision of tomorrow', { decidedOn: '2019-07-11' }, '/decidedOn'],
    ['a period before all that are kept', { period: '1989-A1' }, '/period'],
    ['a period that has not begun', { period: '2019-Q4' }, '/period'],
  ])('refuses %s at the field', async (_what, wrong, pointer) => {
    const office = await buildOffice(app)
    expectProblem(await office.publisher.put(`${office.path}/baselines`, { ...baseline, ...wrong }), 'invalid-fields', [pointer])
    expect(await rowsOf(app, office, 'baseline')).toEqual([])
  })

  it('for an indicator that does not exist is not found', async () => {
    const office = await buildOffice(app)
    expectProblem(await office.publisher.put(`${office.path}/baselines`, { ...baseline, indicator: 'ORI-CG-99' }), 'not-found')
  })
})
