import { setTimeout } from 'node:timers/promises'
import { firstPasswordSchema } from '@atalaya/shared/account'
import { describe, expect, it } from 'vitest'
import { api, password, useApp } from '../../support/app.ts'
import { buildOffice, buildPerson } from '../../support/builders.ts'
import { expectAuditRow, expectOk, expectProblem } from '../../support/expect.ts'
import { refusesOthers } from '../../support/refusals.ts'
import { allRows, trailOf } from '../../support/stored.ts'

const app = useApp()
const signIn = (email: string, typed: string) => app.caller().post(`${api}/sign-in`, { email, password: typed })
const storedPerson = async (id: number) => (await allRows(app.store, 'person')).find((row) => row.id === id)

interface Members {
  members: { personId: number; abilities: { resetPassword: unknown } }[]
}

describe('giving a member a new first password', () => {
  refusesOthers(app, { may: 'administrator', send: (caller, path, headers) => caller.post(`${path}/members/1/password`, undefined, headers) })

  it('lets the person in with it, and no more with the one before', async () => {
    const { administrator, provider, path } = await buildOffice(app)
    const { personId, email } = provider.principal
    const answer = expectOk(await administrator.post(`${path}/members/${personId}/password`), firstPasswordSchema)
    // Four groups of four, without the signs that are taken for one another: 0 and o, 1 and l.
    expect(answer.password).toMatch(/^([a-km-np-z2-9]{4}-){3}[a-km-np-z2-9]{4}$/)
    expectProblem(await signIn(email, password), 'wrong-credentials')
    expect(expectOk(await signIn(email, answer.password))).toMatchObject({ personId, hasFirstPassword: true })
  })

  it('is another each time', async () => {
    const { administrator, provider, path } = await buildOffice(app)
    const address = `${path}/members/${provider.principal.personId}/password`
    const [one, other] = [expectOk(await administrator.post(address), firstPasswordSchema), expectOk(await administrator.post(address), firstPasswordSchema)]
    expect(one.password).not.toBe(other.password)
    expectProblem(await signIn(provider.principal.email, one.password), 'wrong-credentials')
  })

  it('signs the person out everywhere, and nobody else', async () => {
    const { administrator, provider, validator, path } = await buildOffice(app)
    const { personId, email } = provider.principal
    const elsewhere = app.caller(`atalaya_session=${(await signIn(email, password)).cookies[0]?.value}`)
    expectOk(await elsewhere.get(`${api}/me`))
    expectOk(await administrator.post(`${path}/members/${personId}/password`))
    for (const session of [provider, elsewhere]) expectProblem(await session.get(`${api}/me`), 'not-signed-in')
    for (const session of [administrator, validator]) expectOk(await session.get(`${api}/me`))
  })

  // The one of the two that ends first decides; a hash takes some 40 ms.
  it.each([0, 10, 20, 30])('leaves no session to who signs in with the one before, %i ms later', async (delay) => {
    const { administrator, provider, path } = await buildOffice(app)
    const { personId, email } = provider.principal
    const reset = administrator.post(`${path}/members/${personId}/password`)
    await setTimeout(delay)
    const late = await signIn(email, password)
    expectOk(await reset)
    if (late.statusCode === 200) expectProblem(await app.caller(`atalaya_session=${late.cookies[0]?.value}`).get(`${api}/me`), 'not-signed-in')
    else expectProblem(late, 'wrong-credentials')
    expect((await allRows(app.store, 'session')).filter((session) => session.personId === personId)).toEqual([])
  })

  it('tells the trail who did it to whom, and the password to nobody', async () => {
    const { administrator, provider, path, territory } = await buildOffice(app)
    const { personId } = provider.principal
    const response = await administrator.post(`${path}/members/${personId}/password`)
    const answer = expectOk(response, firstPasswordSchema)
    expect(response.headers['cache-control']).toBe('private, no-store')
    await expectAuditRow(app, {
      territory: territory.slug, action: 'account.reset-password', subject: String(personId), personId: administrator.principal.personId, before: null, after: null,
    })
    const kept = await storedPerson(personId)
    expect(kept).toMatchObject({ hasFirstPassword: true, passwordHash: expect.stringMatching(/^\$argon2id\$/) as string })
    const stored = JSON.stringify([await allRows(app.store, 'auditEntry'), await allRows(app.store, 'person'), await allRows(app.store, 'session')])
    expect(stored).not.toContain(answer.password)
    expect(JSON.stringify(await allRows(app.store, 'auditEntry'))).not.toContain(kept?.passwordHash)
  })

  it('makes a demo account an account like any other', async () => {
    const office = await buildOffice(app)
    const { principal } = await buildPerson(app, { office, roles: ['reader'], isDemo: true })
    expectOk(await office.administrator.post(`${office.path}/members/${principal.personId}/password`))
    expect(await storedPerson(principal.personId)).toMatchObject({ isDemo: false, hasFirstPassword: true })
  })

  it('is refused for somebody who also works where this administrator does not administer', async () => {
    const [here, there] = [await buildOffice(app), await buildOffice(app)]
    const { personId, email } = there.provider.principal
    expectOk(await here.administrator.post(`${here.path}/members`, { name: 'Ana', email, password: 'doce caracteres', roles: ['provider'] }))
    const before = [await storedPerson(personId), await trailOf(app, here.territory.slug)]
    for (const office of [here, there]) {
      expectProblem(await office.administrator.post(`${office.path}/members/${personId}/password`), 'works-elsewhere')
      const { members } = expectOk<Members>(await office.administrator.get(`${office.path}/members`))
      expect(members.find((member) => member.personId === personId)?.abilities.resetPassword).toEqual({ allowed: false, problem: 'works-elsewhere', params: {} })
    }
    expect([await storedPerson(personId), await trailOf(app, here.territory.slug)]).toEqual(before)
    expectOk(await there.provider.get(`${api}/me`))
  })

  it('is open to whoever administers all the territories of the person', async () => {
    const [here, there] = [await buildOffice(app), await buildOffice(app)]
    const add = (office: typeof here, email: string, roles: string[]) => office.administrator.post(`${office.path}/members`, { name: 'Ana', email, password: 'doce caracteres', roles })
    expectOk(await add(here, there.provider.principal.email, ['reader']))
    expectOk(await add(here, there.administrator.principal.email, ['administrator']))
    expectOk(await there.administrator.post(`${here.path}/members/${there.provider.principal.personId}/password`))
  })

  it('is refused for oneself', async () => {
    const { administrator, path } = await buildOffice(app)
    const { personId } = administrator.principal
    expectProblem(await administrator.post(`${path}/members/${personId}/password`), 'own-account')
    const { members } = expectOk<Members>(await administrator.get(`${path}/members`))
    const abilities = new Map(members.map((member) => [member.personId, member.abilities.resetPassword]))
    expect(abilities.get(personId)).toEqual({ allowed: false, problem: 'own-account', params: {} })
    expect([...abilities.values()].filter((ability) => JSON.stringify(ability) === '{"allowed":true}')).toHaveLength(4)
  })

  it('finds nobody who does not work there, and no person who is no number', async () => {
    const [office, other] = [await buildOffice(app), await buildOffice(app)]
    for (const id of [other.provider.principal.personId, (await buildPerson(app)).principal.personId, 987_654_321_987]) {
      expectProblem(await office.administrator.post(`${office.path}/members/${id}/password`), 'not-found')
    }
    expectProblem(await office.administrator.post(`${office.path}/members/ana/password`), 'invalid-request')
    expectOk(await other.provider.get(`${api}/me`))
  })
})
