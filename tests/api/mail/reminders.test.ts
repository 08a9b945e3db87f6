import { readConfig } from '@atalaya/server/config'
import { period } from '@atalaya/shared/period'
import { describe, expect, it } from 'vitest'
import { sendReminders, type ReminderToSend } from '../../../server/src/mail/send-reminders.ts'
import { carrierFor } from '../../../server/src/mail/carrier.ts'
import { deliverDue } from '../../../server/src/mail/deliver-mail.ts'
import { api, useApp, type SignedIn } from '../../support/app.ts'
import { buildOffice, type Office } from '../../support/builders.ts'
import { expectAuditRow, expectOk, expectProblem } from '../../support/expect.ts'
import { startMailServer } from '../../support/mail-server.ts'
import { allRows, trailOf } from '../../support/stored.ts'

const app = useApp()
const config = readConfig({ PUBLIC_URL: 'https://atalaya.example.org' })
const send = (...reminders: ReminderToSend[]) => sendReminders({ store: app.store, config, now: app.clock.now }, reminders)

function dueSoon({ principal }: SignedIn, { territory }: Office, overrides: Partial<ReminderToSend> = {}): ReminderToSend {
  return {
    kind: 'due_soon', personId: principal.personId, territory: territory.slug, period: period('2019-Q2'), dates: { dueOn: '2019-07-17' }, due: 6, blank: 4, daysLeft: 7, daysWaiting: null,
    ...overrides,
  }
}

const lettersTo = async ({ principal }: SignedIn) => (await allRows(app.store, 'outbox')).filter(({ personId }) => personId === principal.personId)
const tokenOf = async (person: SignedIn) => (await lettersTo(person))[0]?.unsubscribe?.split('/').at(-1) ?? ''

describe('reminders', () => {
  it('are one letter a person and day, with everything in it, however often they are asked for', async () => {
    const office = await buildOffice(app)
    const told = [dueSoon(office.provider, office), dueSoon(office.provider, office, { kind: 'to_approve', period: period('2019-Q1'), daysWaiting: 8 }), dueSoon(office.validator, office)]
    expect(await send(...told)).toBe(2)
    expect(await send(...told)).toBe(0)
    expect(await Promise.all([send(...told), send(...told)])).toEqual([0, 0])
    const [letter, ...others] = await lettersTo(office.provider)
    expect(others).toEqual([])
    expect(letter).toMatchObject({ territory: office.territory.slug, language: 'es', subject: 'Atalaya: 2 asuntos esperan por usted', kind: 'reminder', state: 'waiting' })
    expect(letter?.text).toContain('se entrega el 17 de julio de 2019. Faltan 4 de 6 cifras.')
    expect(letter?.text).toContain('espera su revisión desde hace 8 días.')
    expect(letter?.text).toContain(`https://atalaya.example.org/office/${office.territory.slug}/quarters/2019-Q2`)
    const trail = (await trailOf(app, '')).filter(({ action, subject }) => action === 'mail.remind' && subject === String(office.provider.principal.personId))
    expect(trail).toMatchObject([{ personId: null, after: { day: '2019-07-10', reminders: 2 } }])
    app.clock.pass(24 * 60)
    expect(await send(...told)).toBe(2)
  })

  it('wait for the morning of the territory', async () => {
    const office = await buildOffice(app)
    // In Bogotá it is five hours earlier: 06:59 and 07:00.
    app.clock.now = new Date('2019-07-10T11:59:00Z')
    expect(await send(dueSoon(office.provider, office))).toBe(0)
    app.clock.pass(1)
    expect(await send(dueSoon(office.provider, office))).toBe(1)
  })

  it('of several territories are one letter, which none of their offices sees', async () => {
    const [here, there] = [await buildOffice(app), await buildOffice(app)]
    expect(await send(dueSoon(here.provider, here), dueSoon(here.provider, there))).toBe(1)
    expect(await lettersTo(here.provider)).toMatchObject([{ territory: '' }])
    expect(expectOk<{ messages: unknown[] }>(await here.administrator.get(`${here.path}/outbox`)).messages).toEqual([])
  })

  it('say to mail programs how they are ended, and are ended by them without signing in', async () => {
    const office = await buildOffice(app)
    await send(dueSoon(office.provider, office))
    const server = await startMailServer()
    const carrier = carrierFor(readConfig({ SMTP_URL: server.url, MAIL_FROM: 'a@example.org', PUBLIC_URL: 'https://atalaya.example.org' }))
    await deliverDue({ store: app.store, carrier, now: () => app.clock.now })
    carrier.close()
    await server.close()
    const mail = server.received.find(({ to }) => to.includes(office.provider.principal.email))
    const token = await tokenOf(office.provider)
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(mail?.header('list-unsubscribe')).toBe(`<https://atalaya.example.org/unsubscribe/${token}>`)
    expect(mail?.header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
    // A program that only opens the link ends nothing.
    const opened = await app.caller().get(`/unsubscribe/${token}`)
    expect([opened.statusCode, opened.headers.location]).toEqual([302, `/office/unsubscribe/${token}`])
    expect(expectOk(await office.provider.get(`${api}/me`))).toMatchObject({ receivesReminders: true })
    const asked = await app.server.inject({ method: 'POST', url: `/unsubscribe/${token}`, headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: 'List-Unsubscribe=One-Click' })
    expect(asked.statusCode).toBe(200)
    expect(expectOk(await office.provider.get(`${api}/me`))).toMatchObject({ receivesReminders: false })
    const { personId } = office.provider.principal
    await expectAuditRow(app, { territory: '', action: 'account.unsubscribe', subject: String(personId), personId, before: { receivesReminders: true }, after: { receivesReminders: false } })
    app.clock.pass(24 * 60)
    expect(await send(dueSoon(office.provider, office))).toBe(0)
  })

  it('are ended on the page as often as it is asked, and by no other link', async () => {
    const office = await buildOffice(app)
    await send(dueSoon(office.provider, office))
    const token = await tokenOf(office.provider)
    expectProblem(await app.caller().post(`${api}/unsubscribe`, { token: 'x'.repeat(43) }), 'not-found')
    expectProblem(await app.caller().post(`${api}/unsubscribe`, { token }, { origin: 'https://elsewhere.example.org' }), 'foreign-origin')
    expectOk(await app.caller().post(`${api}/unsubscribe`, { token }))
    expectOk(await app.caller().post(`${api}/unsubscribe`, { token }))
    expect(expectOk(await office.provider.get(`${api}/me`))).toMatchObject({ receivesReminders: false })
  })
})

describe('the outbox', () => {
  it('is seen by administrators of its territory alone, and tries again what failed', async () => {
    const [office, other] = [await buildOffice(app), await buildOffice(app)]
    await send(dueSoon(office.provider, office))
    expectProblem(await app.caller().get(`${office.path}/outbox`), 'not-signed-in')
    for (const caller of [office.publisher, other.administrator]) expectProblem(await caller.get(`${office.path}/outbox`), 'not-allowed')
    const { messages: [mail] } = expectOk<{ messages: { id: string }[] }>(await office.administrator.get(`${office.path}/outbox`))
    const again = `/outbox/${encodeURIComponent(mail?.id ?? '')}/tries`
    expectProblem(await office.administrator.post(`${office.path}${again}`), 'wrong-state')
    await app.store.write(({ db, tables }) => db.update(tables.outbox).set({ state: 'failed', tries: 9, lastError: 'x' }))
    expectProblem(await app.caller().post(`${office.path}${again}`), 'not-signed-in')
    expectProblem(await office.publisher.post(`${office.path}${again}`), 'not-allowed')
    expectProblem(await other.administrator.post(`${other.path}${again}`), 'not-found')
    expectOk(await office.administrator.post(`${office.path}${again}`))
    expect(await lettersTo(office.provider)).toMatchObject([{ state: 'waiting', tries: 0, lastError: '' }])
    await expectAuditRow(app, { territory: office.territory.slug, action: 'mail.repeat', subject: mail?.id ?? '', personId: office.administrator.principal.personId, before: null, after: null })
  })
})
