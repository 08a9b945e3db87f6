import { doorEndpoints } from '@atalaya/shared/account'
import { describe, expect, it } from 'vitest'
import { api, password, useApp } from '../../support/app.ts'
import { buildOffice, buildPerson, type Office } from '../../support/builders.ts'
import { expectAuditRow, expectOk, expectProblem } from '../../support/expect.ts'
import { refusesOthers } from '../../support/refusals.ts'
import { allRows, rowsOf } from '../../support/stored.ts'

const app = useApp({ PUBLIC_URL: 'https://atalaya.example.org' })
let count = 0
const somebody = () => ({ email: `rosa-${(count += 1)}@example.org`, roles: ['provider', 'reader'], indicators: ['ORI-CG-01'] })
const { response: invitedSchema } = doorEndpoints.invite
const tokenOf = (link: string) => link.split('/').at(-1) ?? ''

async function invite(office: Office, overrides: object = {}) {
  const wanted = { ...somebody(), ...overrides }
  const answer = expectOk(await office.administrator.post(`${office.path}/invitations`, wanted), invitedSchema)
  const invitation = answer.invitations.find(({ email }) => email === wanted.email)
  return { ...answer.made, id: invitation?.id ?? '', token: tokenOf(answer.made.link) }
}

const rosa = { name: 'Rosa Díaz', password: 'doce caracteres', language: 'pt' }
const read = (token: string) => app.caller().post(`${api}/invitations/read`, { token })
const accept = (token: string, person: object = rosa) => app.caller().post(`${api}/invitations/accept`, { token, person })

describe('inviting somebody', () => {
  refusesOthers(app, { may: 'administrator', send: (caller, path, headers) => caller.post(`${path}/invitations`, somebody(), headers) })

  it('sends a link that is kept as its hash alone, and answers it this once', async () => {
    const office = await buildOffice(app)
    const { email, link, expiresAt, id, token } = await invite(office)
    expect(link).toMatch(/^https:\/\/atalaya\.example\.org\/office\/invitation\/[\w-]{43}$/)
    // Seven days after 10 July, 15:00.
    expect(expiresAt).toBe('2019-07-17T15:00:00.000Z')
    const [mail] = (await allRows(app.store, 'outbox')).filter((row) => row.email === email)
    expect(mail).toMatchObject({ territory: office.territory.slug, kind: 'invitation', language: 'es', state: 'waiting', link, subject: 'Ciudad Abierta le invita a Atalaya' })
    expect(mail?.text).not.toContain(token)
    const stored = JSON.stringify([await allRows(app.store, 'invitation'), await allRows(app.store, 'auditEntry')])
    expect(stored).not.toContain(token)
    const listed = await office.administrator.get(`${office.path}/invitations`)
    expect(listed.body).not.toContain(token)
    expect((await office.administrator.get(`${office.path}/outbox`)).body).not.toContain(token)
    await expectAuditRow(app, {
      territory: office.territory.slug, action: 'account.invite', subject: id, personId: office.administrator.principal.personId, before: null,
      after: { email, roles: ['provider', 'reader'], indicators: ['ORI-CG-01'] },
    })
  })

  it('takes the place of what the same address was sent before', async () => {
    const office = await buildOffice(app)
    const first = await invite(office)
    await invite(office, { email: first.email.toUpperCase(), roles: ['validator'] })
    expect(await rowsOf(app, office, 'invitation')).toHaveLength(1)
    expectProblem(await read(first.token), 'link-expired')
  })

  it('refuses who works there already', async () => {
    const office = await buildOffice(app)
    expectProblem(await office.administrator.post(`${office.path}/invitations`, { ...somebody(), email: office.reader.principal.email }), 'already-exists')
    expect(await rowsOf(app, office, 'invitation')).toEqual([])
  })

  it.each([
    ['what is no e-mail', { email: 'rosa' }, '/email'],
    ['two addresses', { email: 'rosa@example.org, otra@example.org' }, '/email'],
    ['an address with a header in it', { email: 'rosa@example.org\r\nBcc: otra@example.org' }, '/email'],
    ['no role', { roles: [] }, '/roles'],
  ])('refuses %s', async (_what, wrong, pointer) => {
    const office = await buildOffice(app)
    expectProblem(await office.administrator.post(`${office.path}/invitations`, { ...somebody(), ...wrong }), 'invalid-fields', [pointer])
  })
})

describe('renewing and withdrawing', () => {
  refusesOthers(app, { may: 'administrator', send: (caller, path, headers) => caller.post(`${path}/invitations/none/renewals`, undefined, headers) })

  it('renews with another link, also past its time', async () => {
    const office = await buildOffice(app)
    const first = await invite(office)
    app.clock.pass(8 * 24 * 60)
    const signedIn = await app.caller().post(`${api}/sign-in`, { email: office.administrator.principal.email, password })
    const administrator = app.caller(`atalaya_session=${signedIn.cookies[0]?.value}`)
    const { made } = expectOk(await administrator.post(`${office.path}/invitations/${first.id}/renewals`), invitedSchema)
    expect(tokenOf(made.link)).not.toBe(first.token)
    expectProblem(await read(first.token), 'link-expired')
    expect(expectOk(await read(tokenOf(made.link)))).toMatchObject({ roles: ['provider', 'reader'], hasAccount: false })
    await expectAuditRow(app, { territory: office.territory.slug, action: 'account.renew-invitation', subject: first.id, personId: office.administrator.principal.personId, before: null, after: null })
  })

  it('withdraws, after which the link is good no longer', async () => {
    const office = await buildOffice(app)
    const { id, token, email } = await invite(office)
    expectOk(await office.administrator.delete(`${office.path}/invitations/${id}`))
    expectProblem(await accept(token), 'link-expired')
    expectProblem(await office.administrator.delete(`${office.path}/invitations/${id}`), 'not-found')
    await expectAuditRow(app, { territory: office.territory.slug, action: 'account.withdraw-invitation', subject: id, personId: office.administrator.principal.personId, before: { email }, after: null })
  })

  it('is closed to the administrator of another territory, under whichever address', async () => {
    const [office, other] = [await buildOffice(app), await buildOffice(app)]
    const { id, token } = await invite(office)
    expectProblem(await other.administrator.delete(`${office.path}/invitations/${id}`), 'not-allowed')
    expectProblem(await other.administrator.delete(`${other.path}/invitations/${id}`), 'not-found')
    expectProblem(await other.administrator.post(`${other.path}/invitations/${id}/renewals`), 'not-found')
    expectOk(await read(token))
    expectProblem(await app.caller().delete(`${office.path}/invitations/${id}`), 'not-signed-in')
  })
})

describe('accepting', () => {
  it('makes an account with the roles and the limit, and signs it in', async () => {
    const office = await buildOffice(app)
    const { token, email, id } = await invite(office)
    expect(expectOk(await read(token))).toEqual({ territory: office.territory.name, email, roles: ['provider', 'reader'], expiresAt: '2019-07-17T15:00:00.000Z', hasAccount: false })
    const answer = await accept(token)
    expect(expectOk(answer)).toEqual({ isNew: true })
    const me = expectOk<{ personId: number }>(await app.caller(`atalaya_session=${answer.cookies[0]?.value}`).get(`${api}/me`))
    expect(me).toMatchObject({
      name: 'Rosa Díaz', email, language: 'pt', hasFirstPassword: false, memberships: [{ territory: office.territory.slug, roles: ['provider', 'reader'], indicators: ['ORI-CG-01'] }],
    })
    expectOk(await app.caller().post(`${api}/sign-in`, { email, password: rosa.password }))
    await expectAuditRow(app, {
      territory: office.territory.slug, action: 'account.accept-invitation', subject: id, personId: me.personId, before: null,
      after: { personId: me.personId, roles: ['provider', 'reader'], indicators: ['ORI-CG-01'] },
    })
  })

  it('is possible once', async () => {
    const { token } = await invite(await buildOffice(app))
    expectOk(await accept(token))
    expectProblem(await accept(token), 'link-expired')
    expectProblem(await read(token), 'link-expired')
  })

  it('lets one of two through who come at once', async () => {
    const { token, email } = await invite(await buildOffice(app))
    const answers = await Promise.all([accept(token), accept(token), accept(token)])
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 410, 410])
    expect((await allRows(app.store, 'person')).filter((person) => person.email === email)).toHaveLength(1)
  })

  it('is over when the week is', async () => {
    const { token } = await invite(await buildOffice(app))
    app.clock.pass(7 * 24 * 60 - 1)
    expectOk(await read(token))
    app.clock.pass(1)
    expectProblem(await accept(token), 'link-expired')
  })

  it('opens no account that there was: it gets the roles, keeps its password and is not signed in', async () => {
    const [office, person] = [await buildOffice(app), await buildPerson(app)]
    const { token } = await invite(office, { email: person.principal.email, roles: ['publisher'], indicators: [] })
    expect(expectOk(await read(token))).toMatchObject({ hasAccount: true })
    const answer = await accept(token, { ...rosa, name: 'Otra' })
    expect(expectOk(answer)).toEqual({ isNew: false })
    expect(answer.cookies).toEqual([])
    expect(expectOk(await person.get(`${api}/me`))).toMatchObject({ name: 'Ana Torres', memberships: [{ territory: office.territory.slug, roles: ['publisher'] }] })
    expectProblem(await app.caller().post(`${api}/sign-in`, { email: person.principal.email, password: rosa.password }), 'wrong-credentials')
  })

  it('wants a name and a good password of who has no account, and keeps the link meanwhile', async () => {
    const { token } = await invite(await buildOffice(app))
    expectProblem(await app.caller().post(`${api}/invitations/accept`, { token }), 'invalid-fields', ['/person'])
    expectProblem(await accept(token, { ...rosa, password: 'corta' }), 'invalid-fields', ['/person/password'])
    expectProblem(await accept(token, { ...rosa, name: ' ' }), 'invalid-fields', ['/person/name'])
    expectOk(await accept(token))
  })

  it.each(['', 'x', 'a'.repeat(43)])('refuses a link that never was: %j', async (token) => {
    const answer = await read(token)
    expectProblem(answer, token === '' ? 'invalid-fields' : 'link-expired')
  })
})
