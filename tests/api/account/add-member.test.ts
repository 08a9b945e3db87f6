import { describe, expect, it } from 'vitest'
import { api, password, useApp } from '../../support/app.ts'
import { buildOffice, buildPerson } from '../../support/builders.ts'
import { expectAuditRow, expectOk, expectProblem } from '../../support/expect.ts'
import { refusesOthers } from '../../support/refusals.ts'
import { allRows, rowsOf } from '../../support/stored.ts'

const app = useApp()
let count = 0
const somebody = () => ({ name: 'Rosa Díaz', email: `rosa-${(count += 1)}@example.org`, password: 'doce caracteres', roles: ['provider', 'reader'] })

interface Members {
  members: { personId: number; name: string; email: string; roles: string[] }[]
  added: { personId: number; isNew: boolean }
}

describe('adding somebody to a territory', () => {
  refusesOthers(app, { may: 'administrator', send: (caller, path, headers) => caller.post(`${path}/members`, somebody(), headers) })

  it('makes an account that signs in with the first password', async () => {
    const office = await buildOffice(app)
    const rosa = somebody()
    const answer = expectOk<Members>(await office.administrator.post(`${office.path}/members`, rosa))
    const added = answer.members.find(({ email }) => email === rosa.email)
    expect(added).toMatchObject({ name: 'Rosa Díaz', roles: ['provider', 'reader'] })
    expect(answer.added).toEqual({ personId: added?.personId, isNew: true })
    const me = expectOk(await app.caller().post(`${api}/sign-in`, { email: rosa.email, password: rosa.password }))
    expect(me).toMatchObject({ memberships: [{ territory: office.territory.slug, roles: ['provider', 'reader'] }] })
    await expectAuditRow(app, {
      territory: office.territory.slug, action: 'account.add-member', subject: String(added?.personId), personId: office.administrator.principal.personId,
      before: null, after: { roles: ['provider', 'reader'] },
    })
  })

  it('lets somebody known from another city keep their name and password, and says that those given were not used', async () => {
    const [here, there] = [await buildOffice(app), await buildOffice(app)]
    const { email, personId, name } = there.provider.principal
    const given = { ...somebody(), email: email.toUpperCase(), roles: ['validator'] }
    const { members, added } = expectOk<Members>(await here.administrator.post(`${here.path}/members`, given))
    expect(added).toEqual({ personId, isNew: false })
    expect(members.find((member) => member.personId === personId)).toMatchObject({ name, roles: ['validator'] })
    expectOk(await app.caller().post(`${api}/sign-in`, { email, password }))
    expectProblem(await app.caller().post(`${api}/sign-in`, { email, password: given.password }), 'wrong-credentials')
    expect(await rowsOf(app, there, 'membership')).toContainEqual({ territoryId: there.territoryId, personId, role: 'provider' })
  })

  it('refuses who works there already', async () => {
    const office = await buildOffice(app)
    const before = await rowsOf(app, office, 'membership')
    expectProblem(await office.administrator.post(`${office.path}/members`, { ...somebody(), email: office.provider.principal.email.toUpperCase() }), 'already-exists')
    expect(await rowsOf(app, office, 'membership')).toEqual(before)
  })

  it.each([
    ['no name', { name: '  ' }, '/name'],
    ['what is no e-mail', { email: 'rosa' }, '/email'],
    ['a password of eleven characters', { password: 'once letras' }, '/password'],
    ['no role', { roles: [] }, '/roles'],
    ['a role that there is not', { roles: ['mayor'] }, '/roles/0'],
  ])('refuses %s at the field', async (_what, wrong, pointer) => {
    const office = await buildOffice(app)
    const people = await allRows(app.store, 'person')
    expectProblem(await office.administrator.post(`${office.path}/members`, { ...somebody(), ...wrong }), 'invalid-fields', [pointer])
    expect(await allRows(app.store, 'person')).toEqual(people)
  })

  it('tells nobody else who works there', async () => {
    const office = await buildOffice(app)
    expect(expectOk<Members>(await office.administrator.get(`${office.path}/members`)).members).toHaveLength(5)
    expectProblem(await app.caller().get(`${office.path}/members`), 'not-signed-in')
    expectProblem(await office.publisher.get(`${office.path}/members`), 'not-allowed')
    expectProblem(await (await buildPerson(app)).get(`${office.path}/members`), 'not-allowed')
    expectProblem(await office.administrator.get(`${api}/territories/atlantida/members`), 'not-found')
  })
})
