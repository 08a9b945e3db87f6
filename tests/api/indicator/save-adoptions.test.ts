import { adoptionsSchema } from '@atalaya/shared/indicator'
import { dashboardSchema } from '@atalaya/shared/observation'
import { describe, expect, it } from 'vitest'
import { adopt, seenAdoptions } from '../../support/administration.ts'
import { api, useApp } from '../../support/app.ts'
import { buildOffice, buildPerson, buildSubmission } from '../../support/builders.ts'
import { expectAuditRow, expectOk, expectProblem } from '../../support/expect.ts'
import { refusesOthers } from '../../support/refusals.ts'
import { rowsOf, territoryRow, trailOf } from '../../support/stored.ts'

const app = useApp()
const of = (...codes: string[]) => ({ adoptions: codes.map((indicator) => ({ indicator, owner: '', substitute: '', tolerance: 0.15 })) })

describe('choosing the indicators of a territory', () => {
  refusesOthers(app, { may: 'administrator', send: (caller, path, headers) => caller.put(`${path}/adoptions`, { ...of('ORI-CG-01'), version: 'seen' }, headers) })

  it('makes these its indicators, in the framework’s order, with who answers, who stands in, and how much may be missing', async () => {
    const office = await buildOffice(app, { adopts: ['ORI-CG-01', 'ORI-CG-02'] })
    const before = of('ORI-CG-01', 'ORI-CG-02')
    const { version } = await territoryRow(app, office)
    const chosen = { adoptions: [{ indicator: 'TER-IC-01', owner: 'Cooperación', substitute: 'Planeación', tolerance: 0.1 }, { indicator: 'ORI-CG-02', owner: '', substitute: '', tolerance: 0.2 }] }
    const after = { adoptions: chosen.adoptions.toReversed() }
    const saved = expectOk(await adopt(office, chosen.adoptions), adoptionsSchema)
    expect(saved).toEqual({ ...after, version: saved.version })
    expect(expectOk(await app.caller().get(`${office.path}/adoptions`))).toEqual(saved)
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
    expectOk(await adopt(office, of('ORI-CG-02').adoptions))
    expect(await shown()).toEqual([['ORI-CG-02', 7]])
    expect(await rowsOf(app, office, 'observation')).toHaveLength(4)
    expectProblem(await app.caller().get(`${office.path}/indicators/TER-IC-01`), 'not-found')
    expectOk(await adopt(office, of('ORI-CG-02', 'TER-IC-01').adoptions))
    expect(await shown()).toEqual([['ORI-CG-02', 7], ['TER-IC-01', 12]])
  })

  it('may choose none, and all sixty', async () => {
    const office = await buildOffice(app)
    expect(expectOk(await adopt(office, []))).toMatchObject({ adoptions: [] })
    const { indicators } = expectOk<{ indicators: { code: string }[] }>(await app.caller().get(`${api}/framework`))
    expect(indicators).toHaveLength(60)
    expectOk(await adopt(office, of(...indicators.map(({ code }) => code)).adoptions))
    expect(await rowsOf(app, office, 'adoption')).toHaveLength(60)
  })

  it('is refused with what was chosen when somebody else chose meanwhile', async () => {
    const office = await buildOffice(app)
    const second = await buildPerson(app, { office, roles: ['administrator'] })
    const { version } = await seenAdoptions(office)
    const saved = expectOk(await second.put(`${office.path}/adoptions`, { ...of('ORI-CG-02'), version }), adoptionsSchema)
    const problem = expectProblem(await office.administrator.put(`${office.path}/adoptions`, { ...of('TER-IC-01'), version }), 'stale-version')
    expect(problem['current']).toEqual(saved)
    expect(await seenAdoptions(office)).toEqual(saved)
    expectOk(await office.administrator.put(`${office.path}/adoptions`, { ...of('TER-IC-01'), version: saved.version }))
    expect((await seenAdoptions(office)).adoptions).toEqual(of('TER-IC-01').adoptions)
  })

  it('as they are already writes nothing, in whatever order and whatever was seen', async () => {
    const office = await buildOffice(app)
    const row = await territoryRow(app, office)
    const seen = await seenAdoptions(office)
    expect(expectOk(await office.administrator.put(`${office.path}/adoptions`, { adoptions: seen.adoptions.toReversed(), version: 'another' }))).toEqual(seen)
    expect(await territoryRow(app, office)).toEqual(row)
    expect((await trailOf(app, office.territory.slug)).filter(({ action }) => action === 'territory.adopt')).toEqual([])
  })

  it.each([
    ['an indicator that does not exist', of('ORI-CG-01', 'ORI-CG-99'), '/adoptions/1/indicator'],
    ['one named twice', of('ORI-CG-01', 'ORI-CG-02', 'ORI-CG-01'), '/adoptions/2/indicator'],
    ['what is no code', of('Acuerdos'), '/adoptions/0/indicator'],
    ['a tolerance above one', { adoptions: [{ indicator: 'ORI-CG-01', owner: '', substitute: '', tolerance: 1.1 }] }, '/adoptions/0/tolerance'],
    ['no version', { ...of('ORI-CG-01'), version: undefined }, '/version'],
  ])('refuses %s, and changes nothing', async (_what, body, pointer) => {
    const office = await buildOffice(app)
    const { version } = await seenAdoptions(office)
    expectProblem(await office.administrator.put(`${office.path}/adoptions`, { version, ...body }), 'invalid-fields', [pointer])
    expect(await rowsOf(app, office, 'adoption')).toHaveLength(6)
  })

  it('of an unknown territory are not found', async () => {
    expectProblem(await app.caller().get(`${api}/territories/atlantida/adoptions`), 'not-found')
  })
})
