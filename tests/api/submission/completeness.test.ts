import { completenessOverviewSchema, completenessSchema } from '@atalaya/shared/submission'
import { describe, expect, it } from 'vitest'
import { grantRoles } from '@atalaya/db/account'
import { api, useApp } from '../../support/app.ts'
import { buildOffice, buildPerson, buildSubmission, figure, missing, value, type Office } from '../../support/builders.ts'
import { expectOk, expectProblem } from '../../support/expect.ts'

const app = useApp()
const board = async (office: Office, period = '2019-Q1') => expectOk(await office.reader.get(`${office.path}/submissions/${period}/completeness`), completenessSchema)
const standings = async (office: Office) => Object.fromEntries((await board(office)).rows.map(({ indicator, standing }) => [indicator, standing]))

describe('what is missing of a quarter', () => {
  it('is said of each figure that it owes, past the day on which it was due', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { figures: { 'ORI-CG-02': figure(value(7)), 'TER-IC-01': figure(missing('no_data', 'No se contó')), 'GOB-PR-02': figure({ form: 'blank' }) } })
    const told = await board(office)
    expect(told.rows.map(({ indicator, period, standing, missing: reason }) => [indicator, period, standing, reason])).toEqual([
      ['ORI-CG-01', '2019-Q1', 'late', null], ['ORI-CG-02', '2019-Q1', 'in_hand', null], ['GOB-PR-02', '2019-Q1', 'late', null], ['TER-IC-01', '2019-Q1', 'in_hand', 'no_data'],
    ])
    expect(told).toMatchObject({ state: 'draft', counts: { late: 2, in_hand: 2, due: 0 }, missing: 1, dates: { dueOn: '2019-04-30' } })
  })

  it('is to come while the day has not passed', async () => {
    const office = await buildOffice(app)
    // Five are due with the second quarter: the half-year's is one of them.
    expect(await board(office, '2019-Q2')).toMatchObject({ counts: { due: 5, late: 0 } })
    expect((await board(office, '2019-Q2')).rows.map(({ period }) => period)).toContain('2019-S1')
  })

  it('follows the quarter on its way', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'submitted', figures: { 'ORI-CG-02': figure(value(7)), 'TER-IC-01': figure(value(12)) } })
    expect(await standings(office)).toEqual({ 'ORI-CG-01': 'left_blank', 'ORI-CG-02': 'submitted', 'GOB-PR-02': 'left_blank', 'TER-IC-01': 'submitted' })
    const path = `${office.path}/submissions/2019-Q1`
    expectOk(await office.validator.post(`${path}/return`, { note: '', figures: [{ indicator: 'ORI-CG-02', note: '¿De dónde sale?' }] }))
    expect(await standings(office)).toEqual({ 'ORI-CG-01': 'late', 'ORI-CG-02': 'returned', 'GOB-PR-02': 'late', 'TER-IC-01': 'in_hand' })
    expectOk(await office.provider.post(`${path}/submit`, {}))
    expectOk(await office.validator.post(`${path}/approve`, {}))
    expect(await standings(office)).toEqual({ 'ORI-CG-01': 'left_blank', 'ORI-CG-02': 'approved', 'GOB-PR-02': 'left_blank', 'TER-IC-01': 'approved' })
    expectOk(await office.publisher.post(`${path}/publish`, {}))
    expect(await standings(office)).toMatchObject({ 'ORI-CG-01': 'left_blank', 'ORI-CG-02': 'published' })
  })

  it('is for the people of the territory', async () => {
    const [office, other] = [await buildOffice(app), await buildOffice(app)]
    const path = `${office.path}/submissions/2019-Q1/completeness`
    expectProblem(await app.caller().get(path), 'not-signed-in')
    expectProblem(await other.provider.get(path), 'not-allowed')
    expectProblem(await office.provider.get(`${office.path}/submissions/2019-S1/completeness`), 'invalid-request')
    expectProblem(await office.provider.get(`${api}/territories/atlantida/submissions/2019-Q1/completeness`), 'not-found')
  })
})

describe('how far every territory of a person is', () => {
  it('is told a row each, of theirs and no other', async () => {
    const [one, two] = [await buildOffice(app), await buildOffice(app)]
    await buildOffice(app)
    await buildSubmission(app, one, { state: 'submitted' })
    await buildSubmission(app, two, { figures: { 'ORI-CG-02': figure(value(7)) } })
    const person = await buildPerson(app, { office: one, roles: ['reader'] })
    await app.store.write((handle) => grantRoles(handle, { territoryId: two.territoryId, personId: person.principal.personId, roles: ['provider'] }))
    const overview = expectOk(await person.get(`${api}/completeness?period=2019-Q1`), completenessOverviewSchema)
    const bySlug = new Map(overview.territories.map((row) => [row.territory.slug, row]))
    expect(overview.territories).toHaveLength(2)
    expect(bySlug.get(one.territory.slug)).toMatchObject({ state: 'submitted', isLate: false, due: 4, counts: { submitted: 4, late: 0 } })
    expect(bySlug.get(two.territory.slug)).toMatchObject({ state: 'draft', isLate: true, due: 4, counts: { in_hand: 1, late: 3 } })
  })

  it('is of the last quarter that has ended, where none is named', async () => {
    const office = await buildOffice(app)
    const overview = expectOk(await office.provider.get(`${api}/completeness`), completenessOverviewSchema)
    expect(overview).toMatchObject({ period: '2019-Q2', territories: [{ due: 5, counts: { due: 5 }, isLate: false }] })
  })

  it('asks who it is for, and for a quarter', async () => {
    expectProblem(await app.caller().get(`${api}/completeness`), 'not-signed-in')
    const office = await buildOffice(app)
    expectProblem(await office.provider.get(`${api}/completeness?period=2019-S1`), 'invalid-request')
  })
})
