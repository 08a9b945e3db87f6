import { describe, expect, it } from 'vitest'
import { api, password, useApp } from '../../support/app.ts'
import { buildOffice, buildPerson } from '../../support/builders.ts'
import { expectAuditRow, expectOk, expectProblem } from '../../support/expect.ts'
import { allRows } from '../../support/stored.ts'

const app = useApp()
const address = `${api}/me/password`
const next = 'una frase bastante larga'

describe('changing the own password', () => {
  it('lets the next one in and the one before no more', async () => {
    const { principal, put } = await buildPerson(app)
    expectOk(await put(address, { current: password, next }))
    const signIn = (typed: string) => app.caller().post(`${api}/sign-in`, { email: principal.email, password: typed })
    expectProblem(await signIn(password), 'wrong-credentials')
    expectOk(await signIn(next))
    const { personId } = principal
    await expectAuditRow(app, { territory: '', action: 'account.change-password', subject: String(personId), personId, before: null, after: null })
    const kept = (await allRows(app.store, 'person')).find(({ id }) => id === personId)?.passwordHash
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(JSON.stringify(await allRows(app.store, 'auditEntry'))).not.toContain(kept)
  })

  it('signs the person out everywhere else, and goes on here under another cookie', async () => {
    const person = await buildPerson(app)
    const elsewhere = await app.caller().post(`${api}/sign-in`, { email: person.principal.email, password })
    const other = app.caller(`atalaya_session=${elsewhere.cookies[0]?.value}`)
    expectOk(await other.get(`${api}/me`))
    const response = await person.put(address, { current: password, next })
    expectOk(response)
    expectProblem(await other.get(`${api}/me`), 'not-signed-in')
    // Whoever has copied the cookie of this session is shut out as well.
    expectProblem(await person.get(`${api}/me`), 'not-signed-in')
    // Seven days, unless the configuration says otherwise.
    expect(response.cookies).toMatchObject([{ name: 'atalaya_session', path: '/', httpOnly: true, sameSite: 'Lax', expires: new Date('2019-07-17T15:00:00Z') }])
    expect(expectOk(await app.caller(`atalaya_session=${response.cookies[0]?.value}`).get(`${api}/me`))).toMatchObject({ personId: person.principal.personId })
    expect((await allRows(app.store, 'session')).filter(({ personId }) => personId === person.principal.personId)).toHaveLength(1)
  })

  it('makes a demo account an account like any other', async () => {
    const { principal, put } = await buildPerson(app, { isDemo: true })
    expectOk(await put(address, { current: password, next }))
    expect((await allRows(app.store, 'person')).find(({ id }) => id === principal.personId)?.isDemo).toBe(false)
  })

  it('refuses who does not know the current one', async () => {
    const person = await buildPerson(app)
    expectProblem(await person.put(address, { current: 'otra contraseña', next }), 'invalid-fields', ['/current'])
    expectOk(await person.get(`${api}/me`))
  })

  it('refuses one of fewer than twelve characters', async () => {
    const person = await buildPerson(app)
    expectProblem(await person.put(address, { current: password, next: 'once letras' }), 'invalid-fields', ['/next'])
  })

  it('refuses who is not signed in, and a page of another site', async () => {
    const person = await buildPerson(app)
    expectProblem(await app.caller().put(address, { current: password, next }), 'not-signed-in')
    expectProblem(await person.put(address, { current: password, next }, { origin: 'https://elsewhere.example.org' }), 'foreign-origin')
  })

  it('gives way to an administrator who made it anew meanwhile', async () => {
    const office = await buildOffice(app)
    const { principal, put } = office.provider
    const [own, reset] = await Promise.all([
      put(address, { current: password, next }),
      office.administrator.post(`${office.path}/members/${principal.personId}/password`),
    ])
    const { password: first } = expectOk<{ password: string }>(reset)
    // Taken before and then overtaken, or refused because the session or the current password had gone.
    expect([200, 401, 422]).toContain(own.statusCode)
    const signIn = (typed: string) => app.caller().post(`${api}/sign-in`, { email: principal.email, password: typed })
    expect(expectOk(await signIn(first))).toMatchObject({ hasFirstPassword: true })
    expectProblem(await signIn(next), 'wrong-credentials')
    const cookie = own.cookies[0]?.value
    if (cookie !== undefined) expectProblem(await app.caller(`atalaya_session=${cookie}`).get(`${api}/me`), 'not-signed-in')
    expectProblem(await put(address, { current: password, next }), 'not-signed-in')
  })

  it('lets nobody try without end with the session of another', async () => {
    const person = await buildPerson(app)
    for (let attempt = 0; attempt < 10; attempt += 1) expectProblem(await person.put(address, { current: 'adivinanza', next }), 'invalid-fields')
    expectProblem(await person.put(address, { current: password, next }), 'too-many-attempts')
    app.clock.pass(1)
    expectOk(await person.put(address, { current: password, next }))
  })
})
