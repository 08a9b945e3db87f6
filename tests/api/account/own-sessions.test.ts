import { doorEndpoints } from '@atalaya/shared/account'
import { describe, expect, it } from 'vitest'
import { api, password, useApp, type Caller, type SignedIn } from '../../support/app.ts'
import { buildPerson } from '../../support/builders.ts'
import { expectAuditRow, expectOk, expectProblem } from '../../support/expect.ts'

const app = useApp()
const path = `${api}/me/sessions`
const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0'

async function signIn({ principal }: SignedIn): Promise<Caller> {
  const answer = await app.caller().post(`${api}/sign-in`, { email: principal.email, password }, { 'user-agent': firefox })
  return app.caller(`atalaya_session=${answer.cookies[0]?.value}`)
}

async function sessionsOf(caller: Caller) {
  return expectOk(await caller.get(path), doorEndpoints.listSessions.response).sessions
}

describe('the own sessions', () => {
  it('are told to nobody else', async () => {
    const [one, other] = [await buildPerson(app), await buildPerson(app)]
    const [session] = await sessionsOf(one)
    expectProblem(await app.caller().get(path), 'not-signed-in')
    expectProblem(await app.caller().delete(`${path}/${session?.id}`), 'not-signed-in')
    expectProblem(await other.delete(`${path}/${session?.id}`), 'not-found')
    expectProblem(await one.delete(`${path}/${session?.id}`, { origin: 'https://elsewhere.example.org' }), 'foreign-origin')
    expect(await sessionsOf(other)).toHaveLength(1)
  })

  it('say the device in a few words, since when, and which is this one, but not the token', async () => {
    const person = await buildPerson(app)
    app.clock.pass(5)
    const browser = await signIn(person)
    const sessions = await sessionsOf(browser)
    expect(sessions).toMatchObject([
      { device: 'Firefox · Windows', createdAt: '2019-07-10T15:05:00.000Z', lastSeenAt: '2019-07-10T15:05:00.000Z', isCurrent: true },
      { device: '', createdAt: '2019-07-10T15:00:00.000Z', isCurrent: false },
    ])
    expect(sessions.map(({ id }) => id).join(' ')).not.toContain(person.cookie.split('=')[1])
  })

  it('are ended one by one', async () => {
    const person = await buildPerson(app)
    const browser = await signIn(person)
    const [other] = (await sessionsOf(browser)).filter(({ isCurrent }) => !isCurrent)
    expect(expectOk(await browser.delete(`${path}/${other?.id}`), doorEndpoints.endSession.response).sessions).toMatchObject([{ isCurrent: true }])
    expectProblem(await person.get(`${api}/me`), 'not-signed-in')
    expectProblem(await browser.delete(`${path}/${other?.id}`), 'not-found')
    const { personId } = person.principal
    await expectAuditRow(app, { territory: '', action: 'account.end-session', subject: String(personId), personId, before: null, after: null })
  })

  it('are all ended at once, here too, and nobody else’s', async () => {
    const [person, other] = [await buildPerson(app), await buildPerson(app)]
    const browser = await signIn(person)
    expectOk(await browser.delete(path))
    for (const session of [person, browser]) expectProblem(await session.get(`${api}/me`), 'not-signed-in')
    expectOk(await other.get(`${api}/me`))
    const { personId } = person.principal
    await expectAuditRow(app, { territory: '', action: 'account.end-all-sessions', subject: String(personId), personId, before: null, after: null })
  })
})

describe('reminders', () => {
  it('are switched off and on by whoever gets them', async () => {
    const person = await buildPerson(app)
    expect(expectOk(await person.get(`${api}/me`))).toMatchObject({ receivesReminders: true })
    expectOk(await person.put(`${api}/me/reminders`, { receivesReminders: false }))
    expect(expectOk(await person.get(`${api}/me`))).toMatchObject({ receivesReminders: false })
    const { personId } = person.principal
    await expectAuditRow(app, { territory: '', action: 'account.change-reminders', subject: String(personId), personId, before: null, after: { receivesReminders: false } })
    expectProblem(await app.caller().put(`${api}/me/reminders`, { receivesReminders: false }), 'not-signed-in')
    expectProblem(await person.put(`${api}/me/reminders`, { receivesReminders: 'no' }), 'invalid-fields', ['/receivesReminders'])
  })
})
