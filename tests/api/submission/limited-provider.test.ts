import { describe, expect, it } from 'vitest'
import { giveRoles } from '../../support/administration.ts'
import { api, useApp } from '../../support/app.ts'
import { buildOffice, buildSubmission, figure, usualFigures, value, type Office } from '../../support/builders.ts'
import { proposal, proposeAt } from '../../support/corrections.ts'
import { expectAuditRow, expectOk, expectProblem } from '../../support/expect.ts'
import { rowsOf } from '../../support/stored.ts'

const app = useApp()

async function limit(office: Office, indicators: readonly string[]) {
  const { members } = expectOk<{ members: { personId: number; version: string }[] }>(await office.administrator.get(`${office.path}/members`))
  const provider = members.find(({ personId }) => personId === office.provider.principal.personId)
  return office.administrator.put(`${office.path}/members/${provider?.personId}`, { roles: ['provider'], indicators, version: provider?.version })
}

describe('who enters the figures of some indicators alone', () => {
  const quarter = (office: Office) => `${office.path}/submissions/2019-Q1`
  const save = (office: Office, code: string) => office.provider.put(`${quarter(office)}/figures/${code}`, figure(value(12)))

  it('is made so by the administrator, which the trail tells', async () => {
    const office = await buildOffice(app)
    const { personId } = office.provider.principal
    expectOk(await limit(office, ['TER-IC-01']))
    expect(await rowsOf(app, office, 'membershipIndicator')).toEqual([{ territoryId: office.territoryId, personId, indicator: 'TER-IC-01' }])
    expect(expectOk(await office.provider.get(`${api}/me`))).toMatchObject({ memberships: [{ roles: ['provider'], indicators: ['TER-IC-01'] }] })
    await expectAuditRow(app, {
      territory: office.territory.slug, action: 'account.change-roles', subject: String(personId), personId: office.administrator.principal.personId, before: { roles: ['provider'] },
      after: { roles: ['provider'], indicators: ['TER-IC-01'] },
    })
  })

  it('enters those and no others, one by one or together', async () => {
    const office = await buildOffice(app)
    expectOk(await limit(office, ['TER-IC-01']))
    expectOk(await save(office, 'TER-IC-01'))
    expectProblem(await save(office, 'ORI-CG-02'), 'not-your-indicator')
    const figures = [{ ...figure(value(13)), indicator: 'TER-IC-01', version: 1 }, { ...usualFigures['ORI-CG-02'], indicator: 'ORI-CG-02' }]
    expectProblem(await office.provider.put(`${quarter(office)}/figures`, { figures }), 'not-your-indicator')
    expect((await rowsOf(app, office, 'figure')).map(({ value: amount }) => amount)).toEqual([12])
  })

  it('supports those with evidence, and no others', async () => {
    const office = await buildOffice(app)
    expectOk(await limit(office, ['TER-IC-01']))
    const attach = (code: string) => office.provider.post(`${office.path}/evidence/${code}/2019-Q1/links`, { title: 'Acta', url: 'https://gaceta.example.org/actas/12' })
    expectOk(await attach('TER-IC-01'))
    expectProblem(await attach('ORI-CG-02'), 'not-your-indicator')
  })

  it('proposes corrections of those, and of no others', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'published' })
    expectOk(await limit(office, ['TER-IC-01']))
    expectOk(await office.provider.post(proposeAt(office, 'TER-IC-01'), proposal(value(13))))
    expectProblem(await office.provider.post(proposeAt(office, 'ORI-CG-02'), proposal(value(8))), 'not-your-indicator')
    // Who decides on corrections answers for all of them.
    expectOk(await office.validator.post(proposeAt(office, 'ORI-CG-02'), proposal(value(8))))
  })

  it('neither hands the quarter in nor writes its texts', async () => {
    const office = await buildOffice(app)
    expectOk(await limit(office, ['TER-IC-01']))
    expectProblem(await office.provider.post(`${quarter(office)}/submit`, {}), 'not-your-indicator')
    expectProblem(await office.provider.put(`${quarter(office)}/narratives/office`, { result: 'x', obstacle: '', wayForward: '', version: 0 }), 'not-your-indicator')
  })

  it('is limited no longer once the limit is lifted, and has none to come back to', async () => {
    const office = await buildOffice(app)
    expectOk(await limit(office, ['TER-IC-01']))
    expectOk(await limit(office, []))
    expectOk(await save(office, 'ORI-CG-02'))
    expectOk(await limit(office, ['TER-IC-01']))
    expectOk(await giveRoles(office, office.provider, []))
    expect(await rowsOf(app, office, 'membershipIndicator')).toEqual([])
  })

  it('keeps the limit when the roles change, and in other territories has none', async () => {
    const [office, other] = [await buildOffice(app), await buildOffice(app)]
    expectOk(await limit(office, ['TER-IC-01']))
    expectOk(await giveRoles(office, office.provider, ['provider', 'reader']))
    expectProblem(await save(office, 'ORI-CG-02'), 'not-your-indicator')
    expectOk(await other.administrator.post(`${other.path}/members`, { name: 'x', email: office.provider.principal.email, password: 'doce caracteres', roles: ['provider'] }))
    expectOk(await office.provider.put(`${quarter(other)}/figures/ORI-CG-02`, figure(value(3))))
  })
})
