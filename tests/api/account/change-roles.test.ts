import { describe, expect, it } from 'vitest'
import { api, useApp } from '../../support/app.ts'
import { buildOffice, figure, value } from '../../support/builders.ts'
import { expectAuditRow, expectOk, expectProblem } from '../../support/expect.ts'
import { refusesOthers } from '../../support/refusals.ts'
import { rowsOf } from '../../support/stored.ts'

const app = useApp()

describe('changing the roles of a member', () => {
  refusesOthers(app, { may: 'administrator', send: (caller, path, headers) => caller.put(`${path}/members/1`, { roles: ['reader'] }, headers) })

  it('makes them the only ones, at once, in the session that is open', async () => {
    const office = await buildOffice(app)
    const { personId } = office.provider.principal
    expectOk(await office.administrator.put(`${office.path}/members/${personId}`, { roles: ['reader', 'publisher'] }))
    const held = (await rowsOf(app, office, 'membership')).filter((row) => row.personId === personId).map(({ role }) => role)
    expect(held.toSorted()).toEqual(['publisher', 'reader'])
    expectProblem(await office.provider.put(`${office.path}/submissions/2019-Q1/figures/ORI-CG-02`, figure(value(7))), 'not-allowed')
    await expectAuditRow(app, {
      territory: office.territory.slug, action: 'account.change-roles', subject: String(personId), personId: office.administrator.principal.personId,
      before: { roles: ['provider'] }, after: { roles: ['reader', 'publisher'] },
    })
  })

  it('with none takes the person out, and leaves the account', async () => {
    const office = await buildOffice(app)
    const { personId } = office.reader.principal
    const { members } = expectOk<{ members: { personId: number }[] }>(await office.administrator.put(`${office.path}/members/${personId}`, { roles: [] }))
    expect(members.some((member) => member.personId === personId)).toBe(false)
    expect(expectOk(await office.reader.get(`${api}/me`))).toMatchObject({ memberships: [] })
  })

  it('takes a role named twice once', async () => {
    const office = await buildOffice(app)
    const { personId } = office.reader.principal
    expectOk(await office.administrator.put(`${office.path}/members/${personId}`, { roles: ['reader', 'reader'] }))
    expect((await rowsOf(app, office, 'membership')).filter((row) => row.personId === personId)).toHaveLength(1)
  })

  it('leaves the territory an administrator', async () => {
    const office = await buildOffice(app)
    const { personId } = office.administrator.principal
    expectProblem(await office.administrator.put(`${office.path}/members/${personId}`, { roles: ['reader'] }), 'wrong-state')
    expectOk(await office.administrator.put(`${office.path}/members/${office.reader.principal.personId}`, { roles: ['administrator'] }))
    expectOk(await office.administrator.put(`${office.path}/members/${personId}`, { roles: ['reader'] }))
  })

  it('finds nobody who does not work there', async () => {
    const [office, other] = [await buildOffice(app), await buildOffice(app)]
    for (const id of [other.provider.principal.personId, 987_654_321_987]) {
      expectProblem(await office.administrator.put(`${office.path}/members/${id}`, { roles: ['reader'] }), 'not-found')
    }
  })

  it('refuses a role that there is not, and a person who is no number', async () => {
    const office = await buildOffice(app)
    expectProblem(await office.administrator.put(`${office.path}/members/1`, { roles: ['mayor'] }), 'invalid-fields', ['/roles/0'])
    expectProblem(await office.administrator.put(`${office.path}/members/ana`, { roles: ['reader'] }), 'invalid-request')
  })
})
