import { begunSecondFactorSchema, recoveryCodesSchema, versionedSettingsSchema } from '@atalaya/shared/account'
import { TOTP } from 'otpauth'
import { describe, expect, it } from 'vitest'
import { api, password, useApp, type SignedIn } from '../../support/app.ts'
import { buildOffice, buildPerson, figure, value } from '../../support/builders.ts'
import { expectAuditRow, expectOk, expectProblem } from '../../support/expect.ts'
import { refusesOthers } from '../../support/refusals.ts'
import { allRows } from '../../support/stored.ts'

const app = useApp({ SIGN_IN_ATTEMPTS: '50' })
const path = `${api}/me/second-factor`
const numberOf = (secret: string) => new TOTP({ secret }).generate({ timestamp: app.clock.now.getTime() })
const confirm = (person: SignedIn, code: string) => person.post(`${path}/confirmation`, { code })
const signIn = (person: SignedIn, code?: string) => app.caller().post(`${api}/sign-in`, { email: person.principal.email, password, ...(code !== undefined && { code }) })

/** Sets one up, and is a minute later, so that the next number is another. */
async function setUp(person: SignedIn) {
  const { secret } = expectOk(await person.post(path), begunSecondFactorSchema)
  const { codes } = expectOk(await confirm(person, numberOf(secret)), recoveryCodesSchema)
  app.clock.pass(2)
  return { secret, codes }
}

describe('setting a second factor up', () => {
  it('is refused to who is not signed in, and to other sites', async () => {
    const person = await buildPerson(app)
    for (const answer of [await app.caller().post(path), await app.caller().post(`${path}/confirmation`, { code: '123456' }), await app.caller().get(path)]) expectProblem(answer, 'not-signed-in')
    expectProblem(await person.post(path, undefined, { origin: 'https://elsewhere.example.org' }), 'foreign-origin')
  })

  it('asks for it from the first right number on, and not before', async () => {
    const person = await buildPerson(app)
    const begun = expectOk(await person.post(path), begunSecondFactorSchema)
    expect(begun.uri).toMatch(new RegExp(`^otpauth://totp/Atalaya:${encodeURIComponent(person.principal.email)}\\?issuer=Atalaya&secret=${begun.secret}&algorithm=SHA1&digits=6&period=30$`))
    // A QR code has a finder in its corner: seven dark squares, then a light one.
    expect(begun.qr[0]).toMatch(/^11111110[01]+01111111$/)
    expectOk(await signIn(person))
    expectProblem(await confirm(person, '000000'), 'invalid-fields', ['/code'])
    const { codes } = expectOk(await confirm(person, numberOf(begun.secret)), recoveryCodesSchema)
    expect(new Set(codes).size).toBe(10)
    expect(expectOk(await person.get(path))).toEqual({ isOn: true, recoveryCodesLeft: 10, isRequired: false })
    expectProblem(await signIn(person), 'second-factor-needed')
    expectProblem(await person.post(path), 'already-exists')
    expectProblem(await confirm(person, numberOf(begun.secret)), 'wrong-state')
    for (const action of ['account.begin-second-factor', 'account.confirm-second-factor']) {
      await expectAuditRow(app, { territory: '', action, subject: String(person.principal.personId), personId: person.principal.personId, before: null, after: null })
    }
    const trail = JSON.stringify(await allRows(app.store, 'auditEntry'))
    for (const told of [begun.secret, ...codes]) expect(trail).not.toContain(told)
    const kept = JSON.stringify(await allRows(app.store, 'recoveryCode'))
    for (const code of codes) expect(kept).not.toContain(code)
  })
})

describe('signing in with a second factor', () => {
  it('takes the number of now, of the half minute before and of the one after, each once', async () => {
    const person = await buildPerson(app)
    const { secret } = await setUp(person)
    const at = (seconds: number) => new TOTP({ secret }).generate({ timestamp: app.clock.now.getTime() + seconds * 1000 })
    expectProblem(await signIn(person, at(-60)), 'invalid-fields', ['/code'])
    expectProblem(await signIn(person, at(60)), 'invalid-fields', ['/code'])
    expectOk(await signIn(person, at(-30)))
    expectOk(await signIn(person, at(0).replace(/^(...)/, '$1 ')))
    expectProblem(await signIn(person, at(0)), 'invalid-fields', ['/code'])
    app.clock.pass(1)
    expectOk(await signIn(person, at(0)))
    await expectAuditRow(app, {
      territory: '', action: 'account.sign-in', subject: String(person.principal.personId), personId: person.principal.personId, before: null, after: { proof: 'number' },
    })
  })

  it('refuses a number that was used before, also one that came later than its successor', async () => {
    const person = await buildPerson(app)
    const { secret } = await setUp(person)
    const [early, late] = [numberOf(secret), new TOTP({ secret }).generate({ timestamp: app.clock.now.getTime() + 30_000 })]
    expectOk(await signIn(person, late))
    expectProblem(await signIn(person, early), 'invalid-fields', ['/code'])
  })

  it('takes one number once of two who send it at once', async () => {
    const person = await buildPerson(app)
    const { secret } = await setUp(person)
    const answers = await Promise.all([signIn(person, numberOf(secret)), signIn(person, numberOf(secret))])
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 422])
  })

  it('takes each recovery code once', async () => {
    const person = await buildPerson(app)
    const { codes: [code = ''] } = await setUp(person)
    expectOk(await signIn(person, code.toUpperCase().replaceAll('-', ' ')))
    expectProblem(await signIn(person, code), 'invalid-fields', ['/code'])
    expect(expectOk(await person.get(path))).toMatchObject({ recoveryCodesLeft: 9 })
  })

  it('tells nothing of it to who has the wrong password', async () => {
    const person = await buildPerson(app)
    await setUp(person)
    expectProblem(await app.caller().post(`${api}/sign-in`, { email: person.principal.email, password: 'otra contraseña' }), 'wrong-credentials')
    expectProblem(await app.caller().post(`${api}/sign-in`, { email: person.principal.email, password: 'otra contraseña', code: '123456' }), 'wrong-credentials')
  })

  it('lets nobody guess: five numbers a minute, from wherever', async () => {
    const person = await buildPerson(app)
    const { secret } = await setUp(person)
    for (let tried = 0; tried < 5; tried += 1) expectProblem(await signIn(person, '000000'), 'invalid-fields', ['/code'])
    expectProblem(await signIn(person, numberOf(secret)), 'too-many-attempts')
    app.clock.pass(1)
    expectOk(await signIn(person, numberOf(secret)))
  })
})

describe('taking it away', () => {
  const remove = (person: SignedIn, body: object) => person.post(`${path}/removal`, body)

  it('takes the password and a number', async () => {
    const person = await buildPerson(app)
    expectProblem(await remove(person, { password, code: '123456' }), 'wrong-state')
    const { secret } = await setUp(person)
    expectProblem(await remove(person, { password: 'otra contraseña', code: numberOf(secret) }), 'invalid-fields', ['/password'])
    expectProblem(await remove(person, { password, code: '000000' }), 'invalid-fields', ['/code'])
    expectOk(await remove(person, { password, code: numberOf(secret) }))
    expectOk(await signIn(person))
    expect((await allRows(app.store, 'recoveryCode')).filter(({ personId }) => personId === person.principal.personId)).toEqual([])
    await expectAuditRow(app, {
      territory: '', action: 'account.remove-second-factor', subject: String(person.principal.personId), personId: person.principal.personId, before: null, after: null,
    })
  })

  describe('by an administrator', () => {
    refusesOthers(app, { may: 'administrator', send: (caller, address, headers) => caller.delete(`${address}/members/1/second-factor`, headers) })

    it('lets a member in who lost the phone, and tells the trail', async () => {
      const { administrator, provider, path: address, territory } = await buildOffice(app)
      const { personId } = provider.principal
      expectProblem(await administrator.delete(`${address}/members/${personId}/second-factor`), 'wrong-state')
      await setUp(provider)
      expect((await administrator.get(`${address}/members`)).json<{ members: unknown[] }>().members).toContainEqual(expect.objectContaining({ personId, hasSecondFactor: true }))
      expectOk(await administrator.delete(`${address}/members/${personId}/second-factor`))
      expectOk(await signIn(provider))
      await expectAuditRow(app, { territory: territory.slug, action: 'account.take-second-factor-away', subject: String(personId), personId: administrator.principal.personId, before: null, after: null })
    })

    it('is closed for oneself and for who works elsewhere too', async () => {
      const [here, there] = [await buildOffice(app), await buildOffice(app)]
      await setUp(there.provider)
      const { personId, email } = there.provider.principal
      expectOk(await here.administrator.post(`${here.path}/members`, { name: 'Ana', email, password: 'doce caracteres', roles: ['provider'] }))
      expectProblem(await here.administrator.delete(`${here.path}/members/${personId}/second-factor`), 'works-elsewhere')
      expectProblem(await here.administrator.delete(`${here.path}/members/${here.administrator.principal.personId}/second-factor`), 'own-account')
    })
  })
})

describe('a territory that asks for one', () => {
  it('lets who has none do nothing but set it up', async () => {
    const office = await buildOffice(app)
    await setUp(office.administrator)
    const settings = expectOk(await office.administrator.get(`${office.path}/settings`), versionedSettingsSchema)
    expectOk(await office.administrator.put(`${office.path}/settings`, { ...settings, requiresSecondFactor: true }))
    for (const answer of [await office.provider.get(`${office.path}/submissions`), await office.provider.put(`${office.path}/submissions/2019-Q1/figures/TER-IC-01`, figure(value(12)))]) {
      expectProblem(answer, 'second-factor-required')
    }
    expect(expectOk(await office.provider.get(`${api}/me`))).toMatchObject({ lacksSecondFactor: true })
    expect(expectOk(await office.provider.get(path))).toEqual({ isOn: false, recoveryCodesLeft: 0, isRequired: true })
    await setUp(office.provider)
    expectOk(await office.provider.get(`${office.path}/submissions`))
    expectOk(await office.administrator.get(`${office.path}/members`))
    expect(expectOk(await office.provider.get(`${api}/me`))).toMatchObject({ lacksSecondFactor: false })
  })
})
