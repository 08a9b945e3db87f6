import { describe, expect, it } from 'vitest'
import { api, password, useApp } from '../../support/app.ts'
import { buildPerson } from '../../support/builders.ts'
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

  it('signs the person out everywhere', async () => {
    const person = await buildPerson(app)
    const elsewhere = await app.caller().post(`${api}/sign-in`, { email: person.principal.email, password })
    const other = app.caller(`atalaya_session=${elsewhere.cookies[0]?.value}`)
    expectOk(await other.get(`${api}/me`))
    expectOk(await person.put(address, { current: password, next }))
    expectProblem(await other.get(`${api}/me`), 'not-signed-in')
    expectProblem(await person.get(`${api}/me`), 'not-signed-in')
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

  it('lets nobody try without end with the session of another', async () => {
    const person = await buildPerson(app)
    for (let attempt = 0; attempt < 10; attempt += 1) expectProblem(await person.put(address, { current: 'adivinanza', next }), 'invalid-fields')
    expectProblem(await person.put(address, { current: password, next }), 'too-many-attempts')
  })
})
