import { createHash } from 'node:crypto'
import { meSchema } from '@atalaya/shared/account'
import { describe, expect, it } from 'vitest'
import { api, password, useApp, type TestApp } from '../../support/app.ts'
import { buildOffice, buildPerson } from '../../support/builders.ts'
import { expectAuditRow, expectOk, expectProblem } from '../../support/expect.ts'
import { allRows } from '../../support/stored.ts'

const address = `${api}/sign-in`
let lastAddress = 0

/** From an address of its own unless told, so that tests do not use up each other's attempts. */
function signIn(app: TestApp, email: string, typed: string = password, from = `10.0.${Math.floor(lastAddress / 250)}.${(lastAddress += 1) % 250}`) {
  return app.server.inject({ method: 'POST', url: address, payload: { email, password: typed }, remoteAddress: from })
}

function cookieOf(response: Awaited<ReturnType<typeof signIn>>) {
  const cookie = response.cookies.find(({ name }) => name === 'atalaya_session')
  if (!cookie) throw new Error('The answer sets no session cookie')
  return cookie
}

describe('signing in', () => {
  const app = useApp()

  it('opens a session and answers who it is, with the roles', async () => {
    const office = await buildOffice(app)
    const { principal } = office.validator
    const response = await signIn(app, principal.email)
    const me = expectOk(response, meSchema)
    expect(me).toEqual({ ...principal, language: 'es', hasFirstPassword: false, lacksSecondFactor: false, receivesReminders: true })
    const { value } = cookieOf(response)
    expect(expectOk(await app.caller(`atalaya_session=${value}`).get(`${api}/me`))).toEqual(me)
  })

  it('knows an e-mail however its letters are written', async () => {
    const { principal } = await buildPerson(app, { email: 'Ana.Perez@Example.org' })
    expectOk(await signIn(app, principal.email.toLowerCase()))
    expectOk(await signIn(app, 'ANA.PEREZ@EXAMPLE.ORG'))
  })

  it('keeps of the token its SHA-256 alone', async () => {
    const { principal } = await buildPerson(app)
    const token = cookieOf(await signIn(app, principal.email)).value
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    const sessions = await allRows(app.store, 'session')
    const hash = createHash('sha256').update(token).digest('hex')
    expect(sessions.filter(({ tokenHash }) => tokenHash === hash)).toMatchObject([{ personId: principal.personId, createdAt: '2019-07-10T15:00:00.000Z' }])
    expect(JSON.stringify([sessions, await allRows(app.store, 'auditEntry'), await allRows(app.store, 'person')])).not.toContain(token)
  })

  it('hides the cookie from scripts and from other sites', async () => {
    const { principal } = await buildPerson(app)
    // Seven days, unless the configuration says otherwise.
    expect(cookieOf(await signIn(app, principal.email))).toMatchObject({ path: '/', httpOnly: true, sameSite: 'Lax', expires: new Date('2019-07-17T15:00:00Z') })
  })

  it('leaves a row in the trail, without what was typed', async () => {
    const { principal } = await buildPerson(app)
    expectOk(await signIn(app, principal.email))
    await expectAuditRow(app, { territory: '', action: 'account.sign-in', subject: String(principal.personId), personId: principal.personId, before: null, after: null })
    expect(JSON.stringify(await allRows(app.store, 'auditEntry'))).not.toContain(password)
  })

  it('answers an unknown e-mail and a wrong password alike', async () => {
    const { principal } = await buildPerson(app)
    const wrong = expectProblem(await signIn(app, principal.email, 'otra contraseña'), 'wrong-credentials')
    const unknown = expectProblem(await signIn(app, 'nadie@example.org', 'otra contraseña'), 'wrong-credentials')
    expect({ ...unknown, instance: '' }).toEqual({ ...wrong, instance: '' })
  })

  it('opens no session for a wrong password', async () => {
    const { principal } = await buildPerson(app)
    const before = await allRows(app.store, 'session')
    const response = await signIn(app, principal.email, `${password} `)
    expectProblem(response, 'wrong-credentials')
    expect(response.headers['set-cookie']).toBeUndefined()
    expect(await allRows(app.store, 'session')).toEqual(before)
  })

  it.each([
    ['no e-mail', { password }, '/email'],
    ['what is no e-mail', { email: 'nadie', password }, '/email'],
    ['no password', { email: 'nadie@example.org' }, '/password'],
    ['a password longer than any', { email: 'nadie@example.org', password: 'x'.repeat(201) }, '/password'],
  ])('refuses %s at the field', async (_what, body, pointer) => {
    expectProblem(await app.caller().post(address, body), 'invalid-fields', [pointer])
  })

  it('refuses a page of another site', async () => {
    const { principal } = await buildPerson(app)
    const body = { email: principal.email, password }
    expectProblem(await app.caller().post(address, body, { origin: 'https://elsewhere.example.org' }), 'foreign-origin')
    expectProblem(await app.server.inject({ method: 'POST', url: address, payload: body, headers: { 'sec-fetch-site': 'cross-site' } }), 'foreign-origin')
    for (const origin of ['', 'null', 'file://', 'data:,x', 'not an address']) expectProblem(await app.caller().post(address, body, { origin, host: '' }), 'foreign-origin')
    for (const origin of ['ftp://atalaya.example', 'http://atalaya.example:81', 'http://atalaya.example.org']) expectProblem(await app.caller().post(address, body, { origin, host: 'atalaya.example' }), 'foreign-origin')
  })

  it.each([
    ['http://atalaya.example', 'atalaya.example'], ['https://atalaya.example', 'atalaya.example'], ['http://atalaya.example', 'Atalaya.Example'], ['https://atalaya.example', 'atalaya.example:443'],
  ])('takes a page of %s as its own at %s', async (origin, host) => {
    const { principal } = await buildPerson(app)
    expectOk(await app.caller().post(address, { email: principal.email, password }, { origin, host }))
  })

  it('clears away sessions that have ended', async () => {
    const { principal } = await buildPerson(app)
    app.clock.pass(8 * 24 * 60)
    expectOk(await signIn(app, principal.email))
    expect((await allRows(app.store, 'session')).filter(({ createdAt }) => createdAt < '2019-07-18')).toEqual([])
  })
})

describe('the cookie of a session', () => {
  const places = [
    ['on loopback', useApp({ HOST: '127.0.0.1' }), undefined],
    ['on loopback behind a secure address', useApp({ HOST: '127.0.0.1', PUBLIC_URL: 'https://atalaya.example.org' }), true],
    ['on a network', useApp({ HOST: '0.0.0.0' }), true],
    ['on a plain address that was chosen', useApp({ HOST: '0.0.0.0', PUBLIC_URL: 'http://10.1.2.3' }), undefined],
  ] as const

  it.each(places)('%s is secure wherever a browser keeps it so', async (_place, app, secure) => {
    const { principal } = await buildPerson(app)
    expect(cookieOf(await signIn(app, principal.email)).secure).toBe(secure)
  })
})

describe('too many attempts', () => {
  const app = useApp({ SIGN_IN_ATTEMPTS: '3' })
  // One on an account from an address, and so 20 on an account.
  const quick = useApp({ SIGN_IN_ATTEMPTS: '1' })

  // Three on one account from one address; 3 × 2 = 6 from one address; 3 × 20 = 60 on one account.
  it('on one account from one address are refused there, even with the right password', async () => {
    const { principal } = await buildPerson(app)
    for (const email of [principal.email, principal.email.toUpperCase(), principal.email]) expectProblem(await signIn(app, email, 'adivinanza', '192.0.2.1'), 'wrong-credentials')
    const response = await signIn(app, principal.email, password, '192.0.2.1')
    const problem = expectProblem(response, 'too-many-attempts')
    // The clock of the test stands still: a whole minute is left.
    expect(problem['retryAfterSeconds']).toBe(60)
    expect(response.headers['retry-after']).toBe('60')
    const other = await buildPerson(app)
    expectOk(await signIn(app, other.principal.email, password, '192.0.2.1'))
    app.clock.pass(1)
    expectOk(await signIn(app, principal.email, password, '192.0.2.1'))
  })

  it('in somebody’s name elsewhere do not keep the owner out', async () => {
    const { principal } = await buildPerson(app)
    for (let attempt = 0; attempt < 3; attempt += 1) expectProblem(await signIn(app, principal.email, 'adivinanza', '192.0.2.2'), 'wrong-credentials')
    expectProblem(await signIn(app, principal.email, 'adivinanza', '192.0.2.2'), 'too-many-attempts')
    expectOk(await signIn(app, principal.email, password, '198.51.100.2'))
  })

  it('of one network count as one address', async () => {
    const { principal } = await buildPerson(app)
    for (const host of ['1', 'a:b:c:d', 'ffff']) expectProblem(await signIn(app, principal.email, 'adivinanza', `2001:db8:0:7:${host.includes(':') ? host : `:${host}`}`), 'wrong-credentials')
    expectProblem(await signIn(app, principal.email, password, '2001:db8:0:7::9'), 'too-many-attempts')
    expectOk(await signIn(app, principal.email, password, '2001:db8:0:8::9'))
  })

  it('that succeed do not count', async () => {
    const { principal } = await buildPerson(app)
    for (let time = 0; time < 8; time += 1) expectOk(await signIn(app, principal.email, password, '192.0.2.3'))
  })

  it('at the same moment are no way around', async () => {
    const { principal } = await buildPerson(app)
    const answers = await Promise.all(Array.from({ length: 8 }, () => signIn(app, principal.email, 'adivinanza', '192.0.2.4')))
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([401, 401, 401, 429, 429, 429, 429, 429])
  })

  it('from one address are refused on whatever account, before any password is looked at', async () => {
    // To look at what is kept of this one would be a failure on our side: it is no hash.
    const damaged = await app.store.write(async (handle) => {
      const { createPerson } = await import('@atalaya/db/account')
      return createPerson(handle, { name: 'Luz', email: 'luz@example.org', passwordHash: 'none', language: 'es', isDemo: false, hasFirstPassword: false })
    })
    expect(damaged).toBeGreaterThan(0)
    for (const name of ['uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis']) expectProblem(await signIn(app, `${name}@example.org`, 'adivinanza', '192.0.2.7'), 'wrong-credentials')
    expectProblem(await signIn(app, 'luz@example.org', 'adivinanza', '192.0.2.7'), 'too-many-attempts')
    expectProblem(await signIn(app, 'siete@example.org', 'adivinanza', '192.0.2.8'), 'wrong-credentials')
  })

  it('on one account from many addresses are refused in the end, whether or not somebody has it', async () => {
    const app = quick
    const { principal } = await buildPerson(app)
    for (const email of [principal.email, 'nadie@example.org']) {
      for (let attempt = 0; attempt < 20; attempt += 1) expectProblem(await signIn(app, email, 'adivinanza'), 'wrong-credentials')
      const problem = expectProblem(await signIn(app, email, password), 'too-many-attempts')
      expect(problem.detail).toBe('Wait 60 seconds and try again')
    }
  })
})

describe('a session', () => {
  const app = useApp({ SESSION_IDLE_MINUTES: '30', SESSION_MINUTES: '60' })

  async function newSession() {
    const { principal } = await buildPerson(app)
    return app.caller(`atalaya_session=${cookieOf(await signIn(app, principal.email)).value}`)
  }

  it('ends when it was not used for as long as the configuration says', async () => {
    const [used, idle] = [await newSession(), await newSession()]
    app.clock.pass(29)
    expectOk(await used.get(`${api}/me`))
    app.clock.pass(1)
    expectOk(await used.get(`${api}/me`))
    expectProblem(await idle.get(`${api}/me`), 'not-signed-in')
  })

  it('ends at its hour, however much it was used', async () => {
    const session = await newSession()
    for (let minute = 20; minute < 60; minute += 20) {
      app.clock.pass(20)
      expectOk(await session.get(`${api}/me`))
    }
    app.clock.pass(19)
    expectOk(await session.get(`${api}/me`))
    app.clock.pass(1)
    expectProblem(await session.get(`${api}/me`), 'not-signed-in')
  })

  it('is nobody’s when the token is made up', async () => {
    expectProblem(await app.caller('atalaya_session=bm8gdGFsIHRva2Vu').get(`${api}/me`), 'not-signed-in')
    expectProblem(await app.caller().get(`${api}/me`), 'not-signed-in')
  })
})

describe('a session that may be idle for a minute', () => {
  const app = useApp({ SESSION_IDLE_MINUTES: '1' })

  it('goes on while it is used more often', async () => {
    const { principal } = await buildPerson(app)
    const session = app.caller(`atalaya_session=${cookieOf(await signIn(app, principal.email)).value}`)
    for (let third = 0; third < 9; third += 1) {
      app.clock.pass(1 / 3)
      expectOk(await session.get(`${api}/me`))
    }
    app.clock.pass(1)
    expectProblem(await session.get(`${api}/me`), 'not-signed-in')
  })
})
