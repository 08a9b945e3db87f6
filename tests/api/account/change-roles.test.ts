import { describe, expect, it } from 'vitest'
import { giveRoles, seenRoles } from '../../support/administration.ts'
import { api, useApp } from '../../support/app.ts'
import { buildOffice, buildPerson, figure, value } from '../../support/builders.ts'
import { expectAuditRow, expectOk, expectProblem } from '../../support/expect.ts'
import { refusesOthers } from '../../support/refusals.ts'
import { rowsOf, trailOf } from '../../support/stored.ts'

const app = useApp()

describe('changing the roles of a member', () => {
  refusesOthers(app, { may: 'administrator', send: (caller, path, headers) => caller.put(`${path}/members/1`, { roles: ['reader'], version: 'seen' }, headers) })

  it('makes them the only ones, at once, in the session that is open', async () => {
    const office = await buildOffice(app)
    const { personId } = office.provider.principal
    expectOk(await giveRoles(office, office.provider, ['reader', 'publisher']))
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
    const { members } = expectOk<{ members: { personId: number }[] }>(await giveRoles(office, office.reader, []))
    expect(members.some((member) => member.personId === personId)).toBe(false)
    expect(expectOk(await office.reader.get(`${api}/me`))).toMatchObject({ memberships: [] })
  })

  it('takes a role named twice once', async () => {
    const office = await buildOffice(app)
    const { personId } = office.reader.principal
    expectOk(await giveRoles(office, office.reader, ['publisher', 'publisher']))
    expect((await rowsOf(app, office, 'membership')).filter((row) => row.personId === personId)).toHaveLength(1)
  })

  it('leaves the territory an administrator', async () => {
    const office = await buildOffice(app)
    expectProblem(await giveRoles(office, office.administrator, ['reader']), 'wrong-state')
    expectOk(await giveRoles(office, office.reader, ['administrator']))
    expectOk(await giveRoles(office, office.administrator, ['reader']))
  })

  it('is refused with the roles held when somebody else changed them meanwhile', async () => {
    const office = await buildOffice(app)
    const second = await buildPerson(app, { office, roles: ['administrator'] })
    const address = `${office.path}/members/${office.reader.principal.personId}`
    const version = await seenRoles(office, office.reader)
    expectOk(await second.put(address, { roles: ['reader', 'publisher'], version }))
    const current = { roles: ['publisher', 'reader'], indicators: [], version: await seenRoles(office, office.reader) }
    const problem = expectProblem(await office.administrator.put(address, { roles: ['reader', 'validator'], version }), 'stale-version')
    expect(problem['current']).toEqual(current)
    expect(await seenRoles(office, office.reader)).toBe(current.version)
    expectOk(await office.administrator.put(address, { roles: ['validator'], version: current.version }))
  })

  it('is not refused because somebody else was changed meanwhile', async () => {
    const office = await buildOffice(app)
    const version = await seenRoles(office, office.reader)
    expectOk(await giveRoles(office, office.provider, ['publisher']))
    expectOk(await office.administrator.put(`${office.path}/members/${office.reader.principal.personId}`, { roles: ['publisher'], version }))
  })

  it('to those held already writes nothing, whatever was seen', async () => {
    const office = await buildOffice(app)
    expectOk(await office.administrator.put(`${office.path}/members/${office.reader.principal.personId}`, { roles: ['reader', 'reader'], version: 'another' }))
    expect((await trailOf(app, office.territory.slug)).filter(({ action }) => action === 'account.change-roles')).toEqual([])
  })

  it('finds nobody who does not work there', async () => {
    const [office, other] = [await buildOffice(app), await buildOffice(app)]
    for (const id of [other.provider.principal.personId, 987_654_321_987]) {
      expectProblem(await office.administrator.put(`${office.path}/members/${id}`, { roles: ['reader'], version: 'seen' }), 'not-found')
    }
  })

  it('refuses a role that there is not, and a person who is no number', async () => {
    const office = await buildOffice(app)
    expectProblem(await office.administrator.put(`${office.path}/members/1`, { roles: ['mayor'], version: 'seen' }), 'invalid-fields', ['/roles/0'])
    expectProblem(await office.administrator.put(`${office.path}/members/1`, { roles: ['reader'] }), 'invalid-fields', ['/version'])
    expectProblem(await office.administrator.put(`${office.path}/members/ana`, { roles: ['reader'], version: 'seen' }), 'invalid-request')
  })
})
