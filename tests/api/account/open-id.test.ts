import { begunSecondFactorSchema, enteredSchema, identitySchema, openIdAddressSchema, recoveryCodesSchema, versionedSettingsSchema } from '@atalaya/shared/account'
import { TOTP } from 'otpauth'
import { afterAll, describe, expect, it } from 'vitest'
import { api, useApp, type SignedIn, type TestApp } from '../../support/app.ts'
import { buildOffice, buildPerson } from '../../support/builders.ts'
import { expectAuditRow, expectOk, expectProblem } from '../../support/expect.ts'
import { startIdentityProvider } from '../../support/identity-provider.ts'
import { allRows } from '../../support/stored.ts'

const site = 'http://atalaya.example.org'
const provider = await startIdentityProvider({ returnAddress: `${site}/office/open-id` })
afterAll(() => provider.close())

const environment = { PUBLIC_URL: site, OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: provider.clientId, OIDC_CLIENT_SECRET: provider.clientSecret, OIDC_LABEL: 'Cuenta de la Alcaldía' }
const app = useApp(environment)
const paths = { begin: `${api}/open-id/beginnings`, finish: `${api}/open-id/sign-ins`, prove: `${api}/open-id/second-factor`, own: `${api}/me/identity` }
const next = '/office/cali/quarters/2019-Q2?show=all'

type Answer = Awaited<ReturnType<SignedIn['get']>>
const cookie = (response: Answer, name: string) => response.cookies.find((candidate) => candidate.name === name)
const stepOf = (response: Answer) => `atalaya_open_id=${cookie(response, 'atalaya_open_id')!.value}`
const sessionOf = (response: Answer) => app.caller(`atalaya_session=${cookie(response, 'atalaya_session')!.value}`)

/** What a browser has once it was sent to the provider. */
async function begin(on: TestApp = app) {
  const response = await on.caller().post(paths.begin, { next })
  const { address } = expectOk(response, openIdAddressSchema)
  return { address, step: stepOf(response) }
}

const finish = (step: string, answer: string, on: TestApp = app) => on.caller(step).post(paths.finish, { answer })

async function enter(subject: string, amr: readonly string[] = [], on: TestApp = app): Promise<Answer> {
  const { address, step } = await begin(on)
  return finish(step, await provider.signIn(address, subject, amr), on)
}

/** Somebody with an account here and one there, under the same e-mail. */
async function known(on: TestApp = app) {
  const person = await buildPerson(on)
  return { person, personId: person.principal.personId, subject: provider.add({ email: person.principal.email, isVerified: true }) }
}

/** That nobody entered: no session begins, and nothing is linked. */
async function expectRefused(asked: Promise<Answer>, ...[slug, pointers]: [Parameters<typeof expectProblem>[1], string[]?]) {
  const before = [await allRows(app.store, 'session'), await allRows(app.store, 'identity')]
  const response = await asked
  const problem = expectProblem(response, slug, pointers)
  expect(cookie(response, 'atalaya_session')).toBeUndefined()
  expect([await allRows(app.store, 'session'), await allRows(app.store, 'identity')]).toEqual(before)
  return problem
}

async function setUpNumber(person: SignedIn) {
  const { secret } = expectOk(await person.post(`${api}/me/second-factor`), begunSecondFactorSchema)
  const number = () => new TOTP({ secret }).generate({ timestamp: app.clock.now.getTime() })
  expectOk(await person.post(`${api}/me/second-factor/confirmation`, { code: number() }), recoveryCodesSchema)
  app.clock.pass(2)
  return number
}

describe('signing in at the provider', () => {
  it('is offered on the sign-in page under the name that it was given', async () => {
    expect(expectOk(await app.caller().get(`${api}/sign-in-ways`))).toEqual({ sendsMail: false, provider: 'Cuenta de la Alcaldía' })
  })

  it('opens a session for who has the verified e-mail, links the two, and says so in the trail', async () => {
    const { person, personId, subject } = await known()
    const response = await enter(subject)
    const { me, next: on } = expectOk(response, enteredSchema)
    expect(me).toMatchObject({ personId, email: person.principal.email })
    expect(on).toBe(next)
    expect(expectOk(await sessionOf(response).get(`${api}/me`))).toEqual(me)
    expect((await allRows(app.store, 'identity')).filter((row) => row.personId === personId)).toEqual([{ issuer: `${provider.issuer}/`, subject, personId, linkedAt: '2019-07-10T15:00:00.000Z' }])
    const row = { territory: '', subject: String(personId), personId, before: null }
    await expectAuditRow(app, { ...row, action: 'account.link-identity', after: { issuer: `${provider.issuer}/`, subject } })
    await expectAuditRow(app, { ...row, action: 'account.sign-in', after: { issuer: `${provider.issuer}/` } })
  })

  it('knows an e-mail however its letters are written', async () => {
    const { person, personId, subject } = await known()
    provider.people.set(subject, { email: person.principal.email.toUpperCase(), isVerified: true })
    expect(expectOk(await enter(subject), enteredSchema).me.personId).toBe(personId)
  })

  it('knows who was linked although the e-mail there is another, and unverified', async () => {
    const { personId, subject } = await known()
    expectOk(await enter(subject))
    provider.people.set(subject, { email: 'otra@example.org', isVerified: false })
    expect(expectOk(await enter(subject), enteredSchema).me.personId).toBe(personId)
    expect((await allRows(app.store, 'identity')).filter((row) => row.personId === personId)).toHaveLength(1)
  })

  it('begins another session each time, whatever the browser had before', async () => {
    const { person, subject } = await known()
    const { address, step } = await begin()
    const response = await app.caller(`${step}; ${person.cookie}`).post(paths.finish, { answer: await provider.signIn(address, subject) })
    expectOk(response)
    expect(`atalaya_session=${cookie(response, 'atalaya_session')!.value}`).not.toBe(person.cookie)
  })

  it('ends with signing out, and begins again', async () => {
    const { subject } = await known()
    const session = sessionOf(await enter(subject))
    expectOk(await session.post(`${api}/sign-out`))
    expectProblem(await session.get(`${api}/me`), 'not-signed-in')
    expectOk(await enter(subject))
  })

  it('opens nothing more than the password does: a first password is still to be changed', async () => {
    const person = await buildPerson(app, { hasFirstPassword: true })
    const response = await enter(provider.add({ email: person.principal.email, isVerified: true }))
    expect(expectOk(response, enteredSchema).me.hasFirstPassword).toBe(true)
    expectProblem(await sessionOf(response).get(`${api}/territories/cali/members`), 'first-password')
  })

  it('opens a territory to nobody who has no role in it', async () => {
    const office = await buildOffice(app)
    const { subject } = await known()
    const response = await enter(subject)
    expect(expectOk(response, enteredSchema).me.memberships).toEqual([])
    expectProblem(await sessionOf(response).get(`${office.path}/members`), 'not-allowed')
  })
})

describe('who does not enter', () => {
  it('is who has an e-mail that the provider did not verify', async () => {
    const person = await buildPerson(app)
    await expectRefused(enter(provider.add({ email: person.principal.email, isVerified: false })), 'email-unverified')
  })

  it('is who has no account: none is made', async () => {
    const people = (await allRows(app.store, 'person')).length
    const problem = await expectRefused(enter(provider.add({ email: 'desconocida@example.org', isVerified: true })), 'nobody-here')
    expect(problem['email']).toBe('desconocida@example.org')
    expect(await allRows(app.store, 'person')).toHaveLength(people)
  })

  it('is who came to have the e-mail of somebody who is linked', async () => {
    const { person, subject } = await known()
    expectOk(await enter(subject))
    await expectRefused(enter(provider.add({ email: person.principal.email, isVerified: true })), 'other-identity')
  })

  it('is who turned back at the provider', async () => {
    const { address, step } = await begin()
    await expectRefused(finish(step, await provider.cancel(address)), 'provider-refused')
  })
})

describe('what comes back from the provider', () => {
  /** A sign-in that would be good, as far as the provider's answer. */
  async function answered() {
    const { subject } = await known()
    const { address, step } = await begin()
    return { step, answer: await provider.signIn(address, subject) }
  }

  it('is bound to a browser by a cookie that scripts and other sites do not see, for ten minutes', async () => {
    const response = await app.caller().post(paths.begin, { next })
    expect(cookie(response, 'atalaya_open_id')).toMatchObject({ path: '/api/v1/open-id', httpOnly: true, sameSite: 'Lax', expires: new Date('2019-07-10T15:10:00Z') })
    const { searchParams } = new URL(expectOk(response, openIdAddressSchema).address)
    expect(Object.fromEntries(searchParams)).toMatchObject({ redirect_uri: `${site}/office/open-id`, response_type: 'code', scope: 'openid email', code_challenge_method: 'S256' })
    expect(['state', 'nonce', 'code_challenge'].map((name) => searchParams.get(name)!.length)).toEqual([43, 43, 43])
  })

  it('is refused with another state', async () => {
    const { step, answer } = await answered()
    const wrong = new URLSearchParams(answer)
    wrong.set('state', 'otro')
    await expectRefused(finish(step, wrong.toString()), 'provider-refused')
    wrong.delete('state')
    await expectRefused(finish(step, wrong.toString()), 'provider-refused')
  })

  it('is refused in a browser where it did not begin, although its state is that browser’s', async () => {
    const { answer } = await answered()
    const other = await begin()
    await expectRefused(finish(other.step, answer), 'provider-refused')
    const moved = new URLSearchParams(answer)
    moved.set('state', new URL(other.address).searchParams.get('state')!)
    await expectRefused(finish(other.step, moved.toString()), 'provider-refused')
    await expectRefused(app.caller().post(paths.finish, { answer }), 'provider-refused')
  })

  it('is good once', async () => {
    const { step, answer } = await answered()
    const response = await finish(step, answer)
    expectOk(response)
    expect(cookie(response, 'atalaya_open_id')).toMatchObject({ value: '', expires: new Date(0) })
    await expectRefused(finish(step, answer), 'provider-refused')
  })

  it('is refused when its time is over', async () => {
    const { step, answer } = await answered()
    app.clock.pass(10)
    await expectRefused(finish(step, answer), 'provider-refused')
  })

  it('is refused for a nonce that is not the one asked with', async () => {
    const { subject } = await known()
    const { address, step } = await begin()
    const changed = new URL(address)
    changed.searchParams.set('nonce', 'otro')
    await expectRefused(finish(step, await provider.signIn(changed.href, subject)), 'provider-refused')
  })

  it('is refused with a cookie that somebody has written on', async () => {
    const { step, answer } = await answered()
    const [, body = '', signature = ''] = /^atalaya_open_id=([^.]+)\.(.+)$/.exec(step) ?? []
    const kept = JSON.parse(Buffer.from(body, 'base64url').toString()) as { until: number }
    const later = Buffer.from(JSON.stringify({ ...kept, until: kept.until + 1 })).toString('base64url')
    for (const wrong of [`${later}.${signature}`, body, `${body}.`, `${body}.${'A'.repeat(43)}`, '.', 'x']) await expectRefused(finish(`atalaya_open_id=${wrong}`, answer), 'provider-refused')
    expectOk(await finish(step, answer))
  })

  it('is refused when it is nothing that a provider says', async () => {
    const { step } = await begin()
    for (const answer of ['?', 'code=&state=', 'x'.repeat(8000), 'error=server_error']) await expectRefused(finish(step, answer), 'provider-refused')
    await expectRefused(finish(step, ''), 'invalid-fields', ['/answer'])
  })

  it('is refused to a page of another site, which cannot begin it either', async () => {
    const { step, answer } = await answered()
    const foreign = { origin: 'https://elsewhere.example.org' }
    for (const [address, body] of [[paths.begin, { next }], [paths.finish, { answer }], [paths.prove, { code: '123456' }]] as const) {
      expectProblem(await app.caller(step).post(address, body, foreign), 'foreign-origin')
    }
  })

  it.each(['https://elsewhere.example.org/office/', '//elsewhere.example.org', '/office/../elsewhere', '/cali', ''])('never leads on to %j', async (elsewhere) => {
    expectProblem(await app.caller().post(paths.begin, { next: elsewhere }), 'invalid-fields', ['/next'])
  })
})

describe('the second step', () => {
  it('is asked for after the provider’s sign-in, and nothing is open or linked before it', async () => {
    const { person, personId, subject } = await known()
    const number = await setUpNumber(person)
    const { address, step } = await begin()
    const answer = await provider.signIn(address, subject)
    const refused = await finish(step, answer)
    expectProblem(refused, 'second-factor-needed')
    expect(cookie(refused, 'atalaya_session')).toBeUndefined()
    const proven = app.caller(stepOf(refused))
    const wrong = number() === '000000' ? '000001' : '000000'
    await expectRefused(proven.post(paths.prove, { code: wrong }), 'invalid-fields', ['/code'])
    await expectRefused(app.caller(step).post(paths.prove, { code: number() }), 'provider-refused')
    const response = await proven.post(paths.prove, { code: number() })
    expect(expectOk(response, enteredSchema)).toMatchObject({ me: { personId }, next })
    await expectRefused(proven.post(paths.prove, { code: number() }), 'invalid-fields', ['/code'])
    await expectAuditRow(app, { territory: '', action: 'account.sign-in', subject: String(personId), personId, before: null, after: { issuer: `${provider.issuer}/`, proof: 'number' } })
  })

  it('has ten minutes, and five attempts', async () => {
    const { person, subject } = await known()
    const number = await setUpNumber(person)
    const proven = app.caller(stepOf(await enter(subject)))
    for (let attempt = 0; attempt < 5; attempt += 1) expectProblem(await proven.post(paths.prove, { code: 'adivinanza' }), 'invalid-fields')
    expectProblem(await proven.post(paths.prove, { code: number() }), 'too-many-attempts')
    app.clock.pass(10)
    await expectRefused(proven.post(paths.prove, { code: number() }), 'provider-refused')
  })

  it('was taken at the provider when it says so, also for a territory that asks for it', async () => {
    const office = await buildOffice(app)
    const number = await setUpNumber(office.administrator)
    expect(number()).toMatch(/^\d{6}$/)
    const settings = expectOk(await office.administrator.get(`${office.path}/settings`), versionedSettingsSchema)
    expectOk(await office.administrator.put(`${office.path}/settings`, { ...settings, requiresSecondFactor: true }))
    const there = (person: SignedIn) => provider.add({ email: person.principal.email, isVerified: true })
    // With a number here, which is not asked for; and without one.
    expectOk(await enter(there(office.administrator), ['pwd', 'mfa']))
    const { personId } = office.administrator.principal
    await expectAuditRow(app, { territory: '', action: 'account.sign-in', subject: String(personId), personId, before: null, after: { issuer: `${provider.issuer}/`, proof: 'provider' } })
    const subject = there(office.provider)
    const twice = await enter(subject, ['pwd', 'mfa'])
    expect(expectOk(twice, enteredSchema).me.lacksSecondFactor).toBe(false)
    expectOk(await sessionOf(twice).get(`${office.path}/submissions`))
    const once = await enter(subject, ['pwd'])
    expect(expectOk(once, enteredSchema).me.lacksSecondFactor).toBe(true)
    expectProblem(await sessionOf(once).get(`${office.path}/submissions`), 'second-factor-required')
  })
})

describe('a provider whose sign-in counts as two steps', () => {
  const trusting = useApp({ ...environment, OIDC_SECOND_FACTOR: 'yes' })

  it('is believed without saying so', async () => {
    const person = await buildPerson(trusting)
    const { secret } = expectOk(await person.post(`${api}/me/second-factor`), begunSecondFactorSchema)
    expectOk(await person.post(`${api}/me/second-factor/confirmation`, { code: new TOTP({ secret }).generate({ timestamp: trusting.clock.now.getTime() }) }))
    expectOk(await enter(provider.add({ email: person.principal.email, isVerified: true }), [], trusting))
  })
})

describe('the own account', () => {
  it('says since when it is linked, and lets it go; then another may be linked', async () => {
    const { person, personId, subject } = await known()
    expect(expectOk(await person.get(paths.own), identitySchema)).toEqual({ provider: 'Cuenta de la Alcaldía', linkedAt: null })
    expectProblem(await person.delete(paths.own), 'wrong-state')
    expectOk(await enter(subject))
    expect(expectOk(await person.get(paths.own), identitySchema).linkedAt).toBe('2019-07-10T15:00:00.000Z')
    expect(expectOk(await person.delete(paths.own), identitySchema).linkedAt).toBeNull()
    await expectAuditRow(app, { territory: '', action: 'account.unlink-identity', subject: String(personId), personId, before: { issuer: `${provider.issuer}/`, subject }, after: null })
    expectOk(await enter(provider.add({ email: person.principal.email, isVerified: true })))
    await expectRefused(enter(subject), 'other-identity')
  })

  it('is nobody else’s to see or to let go', async () => {
    const person = await buildPerson(app)
    for (const answer of [await app.caller().get(paths.own), await app.caller().delete(paths.own)]) expectProblem(answer, 'not-signed-in')
    expectProblem(await person.delete(paths.own, { origin: 'https://elsewhere.example.org' }), 'foreign-origin')
  })
})
