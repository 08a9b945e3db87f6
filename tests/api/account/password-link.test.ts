import { oneTimeLinkSchema } from '@atalaya/shared/account'
import { describe, expect, it } from 'vitest'
import { api, password, useApp } from '../../support/app.ts'
import { buildOffice, buildPerson } from '../../support/builders.ts'
import { expectAuditRow, expectOk, expectProblem } from '../../support/expect.ts'
import { refusesOthers } from '../../support/refusals.ts'
import { allRows, trailOf } from '../../support/stored.ts'

const app = useApp({ PUBLIC_URL: 'https://atalaya.example.org', SIGN_IN_ATTEMPTS: '30' })
const ask = (email: string) => app.caller().post(`${api}/password-resets`, { email })
const use = (token: string, next = 'otra contraseña') => app.caller().post(`${api}/password-resets/use`, { token, password: next })
const signIn = (email: string, typed: string) => app.caller().post(`${api}/sign-in`, { email, password: typed })
const tokenOf = (link: string | null | undefined) => link?.split('/').at(-1) ?? ''

async function mailedTo(email: string): Promise<string> {
  const mails = (await allRows(app.store, 'outbox')).filter((row) => row.email === email)
  expect(mails).toHaveLength(1)
  expect(mails[0]).toMatchObject({ territory: '', kind: 'password-reset', subject: 'Elija otra contraseña para Atalaya' })
  return tokenOf(mails[0]?.link)
}

describe('asking for another password', () => {
  it('answers the same, and tells the trail, whether there is such an account', async () => {
    const { principal } = await buildPerson(app)
    const [known, unknown] = [await ask(principal.email.toUpperCase()), await ask('nadie@example.org')]
    expect([known.statusCode, known.body]).toEqual([200, 'null'])
    expect([unknown.statusCode, unknown.body]).toEqual([known.statusCode, known.body])
    expect((await allRows(app.store, 'outbox')).filter(({ email }) => email === 'nadie@example.org')).toEqual([])
    expect((await trailOf(app, '')).filter(({ action }) => action === 'account.ask-password-reset')).toMatchObject([{ subject: String(principal.personId) }, { subject: '' }])
  })

  it('sends a link that is kept as its hash, good for an hour and once, which ends every session', async () => {
    const person = await buildPerson(app)
    const { email, personId } = person.principal
    expectOk(await ask(email))
    const token = await mailedTo(email)
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(JSON.stringify([await allRows(app.store, 'passwordReset'), await allRows(app.store, 'auditEntry')])).not.toContain(token)
    expectOk(await person.get(`${api}/me`))
    expectOk(await use(token))
    await expectAuditRow(app, { territory: '', action: 'account.use-password-reset', subject: String(personId), personId, before: null, after: null })
    expectProblem(await person.get(`${api}/me`), 'not-signed-in')
    expectProblem(await signIn(email, password), 'wrong-credentials')
    expectOk(await signIn(email, 'otra contraseña'))
    expectProblem(await use(token), 'link-expired')
  })

  it('is over after an hour', async () => {
    const { principal } = await buildPerson(app)
    await ask(principal.email)
    app.clock.pass(60)
    expectProblem(await use(await mailedTo(principal.email)), 'link-expired')
    expectOk(await signIn(principal.email, password))
  })

  it('sends nobody a second message within five minutes, whoever asks', async () => {
    const { principal } = await buildPerson(app)
    for (let times = 0; times < 3; times += 1) expectOk(await ask(principal.email))
    expectOk(await use(await mailedTo(principal.email)))
  })

  it('lets one of two through who use it at once', async () => {
    const { principal } = await buildPerson(app)
    await ask(principal.email)
    const token = await mailedTo(principal.email)
    const answers = await Promise.all([use(token, 'una contraseña'), use(token, 'dos contraseñas')])
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 410])
  })

  it('is over when the password was changed in another way', async () => {
    const person = await buildPerson(app)
    await ask(person.principal.email)
    expectOk(await person.put(`${api}/me/password`, { current: password, next: 'elegida por mí' }))
    expectProblem(await use(await mailedTo(person.principal.email)), 'link-expired')
  })

  it('never leads where a request says that it was sent', async () => {
    const { principal } = await buildPerson(app)
    expectOk(await app.caller().post(`${api}/password-resets`, { email: principal.email }, { host: 'elsewhere.example.org', origin: 'https://elsewhere.example.org', 'x-forwarded-host': 'elsewhere.example.org' }))
    const [mail] = (await allRows(app.store, 'outbox')).filter(({ email }) => email === principal.email)
    expect(mail?.link).toMatch(/^https:\/\/atalaya\.example\.org\/office\/password\//)
  })

  it('wants a good password, and keeps the link meanwhile', async () => {
    const { principal } = await buildPerson(app)
    await ask(principal.email)
    const token = await mailedTo(principal.email)
    expectProblem(await use(token, 'corta'), 'invalid-fields', ['/password'])
    expectOk(await use(token))
  })

  it('is refused from other sites, and too often', async () => {
    expectProblem(await app.caller().post(`${api}/password-resets`, { email: 'x@example.org' }, { origin: 'https://elsewhere.example.org' }), 'foreign-origin')
    app.clock.pass(2)
    for (let times = 0; times < 30; times += 1) await ask('siempre@example.org')
    expectProblem(await ask('siempre@example.org'), 'too-many-attempts')
  })
})

describe('a link from an administrator', () => {
  refusesOthers(app, { may: 'administrator', send: (caller, path, headers) => caller.post(`${path}/members/1/password-link`, undefined, headers) })

  it('is answered once, and lets the member choose a password', async () => {
    const { administrator, provider, path, territory } = await buildOffice(app)
    const { personId, email } = provider.principal
    const { link, expiresAt } = expectOk(await administrator.post(`${path}/members/${personId}/password-link`), oneTimeLinkSchema)
    expect(expiresAt).toBe('2019-07-10T16:00:00.000Z')
    await expectAuditRow(app, { territory: territory.slug, action: 'account.make-password-link', subject: String(personId), personId: administrator.principal.personId, before: null, after: null })
    expectOk(await provider.get(`${api}/me`))
    expectOk(await use(tokenOf(link)))
    expectProblem(await provider.get(`${api}/me`), 'not-signed-in')
    expectOk(await signIn(email, 'otra contraseña'))
  })

  it('is closed for oneself, for who works elsewhere too, and for strangers', async () => {
    const [here, there] = [await buildOffice(app), await buildOffice(app)]
    const { personId, email } = there.provider.principal
    expectOk(await here.administrator.post(`${here.path}/members`, { name: 'Ana', email, password: 'doce caracteres', roles: ['provider'] }))
    expectProblem(await here.administrator.post(`${here.path}/members/${personId}/password-link`), 'works-elsewhere')
    expectProblem(await here.administrator.post(`${here.path}/members/${here.administrator.principal.personId}/password-link`), 'own-account')
    expectProblem(await here.administrator.post(`${here.path}/members/${there.reader.principal.personId}/password-link`), 'not-found')
  })
})
