import { dashboardSchema } from '@atalaya/shared/observation'
import { describe, expect, it } from 'vitest'
import { api, useApp } from '../../support/app.ts'
import { buildOffice, buildSubmission } from '../../support/builders.ts'
import { expectAuditRow, expectOk, expectProblem } from '../../support/expect.ts'
import { refusesOthers } from '../../support/refusals.ts'
import { rowsOf, territoryRow } from '../../support/stored.ts'

const app = useApp()
const of = (...codes: string[]) => ({ adoptions: codes.map((indicator) => ({ indicator, owner: '', tolerance: 0.15 })) })

describe('choosing the indicators of a territory', () => {
  refusesOthers(app, { may: 'administrator', send: (caller, path, headers) => caller.put(`${path}/adoptions`, of('ORI-CG-01'), headers) })

  it('makes these its indicators, in the framework’s order, with who answers and how much may be missing', async () => {
    const office = await buildOffice(app, { adopts: ['ORI-CG-01', 'ORI-CG-02'] })
    const before = of('ORI-CG-01', 'ORI-CG-02')
    const { version } = await territoryRow(app, office)
    const chosen = { adoptions: [{ indicator: 'TER-IC-01', owner: 'Cooperación', tolerance: 0.1 }, { indicator: 'ORI-CG-02', owner: '', tolerance: 0.2 }] }
    const after = { adoptions: chosen.adoptions.toReversed() }
    expect(expectOk(await office.administrator.put(`${office.path}/adoptions`, chosen))).toEqual(after)
    expect(expectOk(await app.caller().get(`${office.path}/adoptions`))).toEqual(after)
    expect((await territoryRow(app, office)).version).toBe(version + 1)
    await expectAuditRow(app, {
      territory: office.territory.slug, action: 'territory.adopt', subject: office.territory.slug, personId: office.administrator.principal.personId, before, after,
    })
  })

  it('leaves what was observed of one that is given up, and shows it again when it is taken back', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'published' })
    const shown = async () => {
      const { scopes } = expectOk(await app.caller().get(`${office.path}/dashboard`), dashboardSchema)
      return scopes.flatMap(({ aspects }) => aspects.flatMap(({ indicators }) => indicators.map(({ code, latest }) => [code, latest?.value])))
    }
    expectOk(await office.administrator.put(`${office.path}/adoptions`, of('ORI-CG-02')))
    expect(await shown()).toEqual([['ORI-CG-02', 7]])
    expect(await rowsOf(app, office, 'observation')).toHaveLength(4)
    expectProblem(await app.caller().get(`${office.path}/indicators/TER-IC-01`), 'not-found')
    expectOk(await office.administrator.put(`${office.path}/adoptions`, of('ORI-CG-02', 'TER-IC-01')))
    expect(await shown()).toEqual([['ORI-CG-02', 7], ['TER-IC-01', 12]])
  })

  it('may choose none, and all sixty', async () => {
    const office = await buildOffice(app)
    expect(expectOk(await office.administrator.put(`${office.path}/adoptions`, { adoptions: [] }))).toEqual({ adoptions: [] })
    const { indicators } = expectOk<{ indicators: { code: string }[] }>(await app.caller().get(`${api}/framework`))
    expect(indicators).toHaveLength(60)
    expectOk(await office.administrator.put(`${office.path}/adoptions`, of(...indicators.map(({ code }) => code))))
    expect(await rowsOf(app, office, 'adoption')).toHaveLength(60)
  })

  it.each([
    ['an indicator that does not exist', of('ORI-CG-01', 'ORI-CG-99'), '/adoptions/1/indicator'],
    ['one named twice', of('ORI-CG-01', 'ORI-CG-02', 'ORI-CG-01'), '/adoptions/2/indicator'],
    ['what is no code', of('Acuerdos'), '/adoptions/0/indicator'],
    ['a tolerance above one', { adoptions: [{ indicator: 'ORI-CG-01', owner: '', tolerance: 1.1 }] }, '/adoptions/0/tolerance'],
  ])('refuses %s, and changes nothing', async (_what, body, pointer) => {
    const office = await buildOffice(app)
    expectProblem(await office.administrator.put(`${office.path}/adoptions`, body), 'invalid-fields', [pointer])
    expect(await rowsOf(app, office, 'adoption')).toHaveLength(6)
  })

  it('of an unknown territory are not found', async () => {
    expectProblem(await app.caller().get(`${api}/territories/atlantida/adoptions`), 'not-found')
  })
})
