import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { claimMail, queueMail, type MailToQueue } from '@atalaya/db/mail'
import { readConfig } from '@atalaya/server/config'
import { afterEach, describe, expect, it } from 'vitest'
import { carrierFor, type Carrier } from '../../../server/src/mail/carrier.ts'
import { deliverDue, eraseExpired } from '../../../server/src/mail/deliver-mail.ts'
import { useApp } from '../../support/app.ts'
import { startMailServer, type MailServer } from '../../support/mail-server.ts'
import { allRows } from '../../support/stored.ts'

const app = useApp()
const open: { close(): unknown }[] = []
afterEach(async () => {
  for (const { close } of open.splice(0).toReversed()) await close()
  await app.store.write(({ db, tables }) => db.delete(tables.outbox))
})

async function mailServer(options: Parameters<typeof startMailServer>[0] = {}): Promise<MailServer> {
  const server = await startMailServer(options)
  open.push(server)
  return server
}

function carrierTo(smtpUrl: string, dataDir = 'data'): Carrier {
  const carrier = carrierFor(readConfig({ SMTP_URL: smtpUrl, MAIL_FROM: smtpUrl === '' ? '' : 'Atalaya <atalaya@example.org>', PUBLIC_URL: 'https://atalaya.example.org', DATA_DIR: dataDir }))
  open.push(carrier)
  return carrier
}

const now = () => app.clock.now
const deliver = (carrier: Carrier) => deliverDue({ store: app.store, carrier, now })

function queue(overrides: Partial<MailToQueue> = {}): Promise<string | undefined> {
  const mail: MailToQueue = {
    territory: 'cali', personId: null, name: 'Rosa Díaz', email: 'rosa@example.org', kind: 'invitation', language: 'es', subject: 'Invitación a la ciudad', text: 'Buen día:\n\n{link}\n\n¿Señora?\n',
    link: 'https://atalaya.example.org/office/invitation/secreto', expiresAt: '2019-07-17T15:00:00.000Z', at: app.clock.now, ...overrides,
  }
  return app.store.write((handle) => queueMail(handle, mail))
}

const rows = () => allRows(app.store, 'outbox')

describe('sending what waits', () => {
  it('reaches the mail server once, with accents as they were written', async () => {
    const server = await mailServer()
    const carrier = carrierTo(server.url)
    await queue()
    expect(await deliver(carrier)).toEqual({ delivered: 1, failed: 0 })
    expect(await deliver(carrier)).toEqual({ delivered: 0, failed: 0 })
    const [mail, ...others] = server.received
    expect(others).toEqual([])
    expect(mail?.to).toEqual(['rosa@example.org'])
    expect(mail?.text).toBe('Buen día:\n\nhttps://atalaya.example.org/office/invitation/secreto\n\n¿Señora?\n\n'.replace(/\n\n$/, '\n'))
    // RFC 2047: UTF-8 in letters that every server passes on.
    expect(mail?.header('subject')).toBe('=?UTF-8?Q?Invitaci=C3=B3n_a_la_ciudad?=')
    expect(mail?.header('from')).toBe('Atalaya <atalaya@example.org>')
    expect(mail?.header('message-id')).toMatch(/^<2019-07-10T150000.000Z-[\da-f]{12}@atalaya\.example\.org>$/)
    expect(await rows()).toMatchObject([{ state: 'sent', link: null, tries: 1, lastError: '' }])
  })

  it('lets nothing in a name or a subject become a header or a recipient', async () => {
    const server = await mailServer()
    await queue({ name: 'Rosa\r\nBcc: otra@example.org\r\n\r\nHola, "mundo" <otra@example.org>', subject: 'Uno\r\nX-Otro: dos' })
    await deliver(carrierTo(server.url))
    const [mail] = server.received
    expect(mail?.to).toEqual(['rosa@example.org'])
    expect([mail?.header('bcc'), mail?.header('x-otro')]).toEqual([undefined, undefined])
    expect(mail?.text).toMatch(/^Buen día/)
  })

  it('waits for a mail server that is down, longer each time, and reaches it when it is back', async () => {
    const { port, url, close } = await startMailServer()
    await close()
    const carrier = carrierTo(url)
    await queue()
    expect(await deliver(carrier)).toEqual({ delivered: 0, failed: 1 })
    expect(await rows()).toMatchObject([{ state: 'waiting', tries: 1, nextTryAt: '2019-07-10T15:01:00.000Z', lastError: expect.stringMatching(/ECONNREFUSED/) as string }])
    app.clock.pass(1)
    await deliver(carrier)
    // Five minutes after the second try.
    expect(await rows()).toMatchObject([{ state: 'waiting', tries: 2, nextTryAt: '2019-07-10T15:06:00.000Z' }])
    const server = await mailServer({ port })
    expect(await deliver(carrier)).toEqual({ delivered: 0, failed: 0 })
    app.clock.pass(5)
    expect(await deliver(carrier)).toEqual({ delivered: 1, failed: 0 })
    expect(server.received).toHaveLength(1)
    expect(await rows()).toMatchObject([{ state: 'sent', tries: 3, lastError: '' }])
  })

  it('gives up after the ninth try, and keeps the message and why', async () => {
    const { url, close } = await startMailServer()
    await close()
    await queue({ link: undefined, text: 'Sin enlace', kind: 'reminder', expiresAt: '2019-12-31T00:00:00.000Z' })
    for (let tried = 0; tried < 9; tried += 1) {
      await deliver(carrierTo(url))
      app.clock.pass(24 * 60)
    }
    expect(await rows()).toMatchObject([{ state: 'failed', tries: 9, text: 'Sin enlace', lastError: expect.stringMatching(/ECONNREFUSED/) as string }])
  })

  it('does not try an address again that the mail server has no mailbox for, and goes on with the others', async () => {
    const server = await mailServer({ refuses: (address) => address === 'nadie@example.org' })
    await queue({ email: 'nadie@example.org' })
    await queue()
    expect(await deliver(carrierTo(server.url))).toEqual({ delivered: 1, failed: 1 })
    expect((await rows()).find(({ email }) => email === 'nadie@example.org')).toMatchObject({ state: 'failed', link: null, tries: 1, lastError: expect.stringMatching(/550/) as string })
  })

  it('leaves what was taken by a process that ended to be tried again, and to nobody before that', async () => {
    const server = await mailServer()
    const carrier = carrierTo(server.url)
    await queue()
    const until = new Date(app.clock.now.getTime() + 10 * 60_000)
    expect(await app.store.write((handle) => claimMail(handle, { now: now(), until }))).toMatchObject({ email: 'rosa@example.org' })
    expect(await deliver(carrier)).toEqual({ delivered: 0, failed: 0 })
    app.clock.pass(10)
    expect(await deliver(carrier)).toEqual({ delivered: 1, failed: 0 })
    expect(server.received).toHaveLength(1)
  })

  it('sends each of many once, however many look at the same time', async () => {
    const server = await mailServer()
    for (let count = 0; count < 12; count += 1) await queue({ email: `persona-${count}@example.org` })
    const carriers = [carrierTo(server.url), carrierTo(server.url), carrierTo(server.url), carrierTo(server.url)]
    const counts = await Promise.all(carriers.map(deliver))
    expect(counts.reduce((sum, { delivered }) => sum + delivered, 0)).toBe(12)
    expect(server.received.flatMap(({ to }) => to).toSorted()).toEqual(Array.from({ length: 12 }, (_, count) => `persona-${count}@example.org`).toSorted())
  })

  it('sends nothing that is past its time', async () => {
    const server = await mailServer()
    await queue()
    app.clock.pass(7 * 24 * 60)
    expect(await deliver(carrierTo(server.url))).toEqual({ delivered: 0, failed: 1 })
    expect(server.received).toEqual([])
    expect(await rows()).toMatchObject([{ state: 'failed', link: null, lastError: 'Past its time' }])
  })

  it('takes links out of rows once they are past their time', async () => {
    await queue()
    const erase = () => eraseExpired({ store: app.store, carrier: carrierTo('smtp://127.0.0.1:1'), now })
    await erase()
    expect(await rows()).toMatchObject([{ link: 'https://atalaya.example.org/office/invitation/secreto' }])
    app.clock.pass(7 * 24 * 60)
    await erase()
    expect(await rows()).toMatchObject([{ link: null, text: expect.stringContaining('{link}') as string }])
  })

  it('keeps one message of a kind that there is only one of', async () => {
    expect(await queue({ onceKey: 'reminder 12 2019-07-10' })).toEqual(expect.any(String))
    expect(await queue({ onceKey: 'reminder 12 2019-07-10' })).toBeUndefined()
    expect(await rows()).toHaveLength(1)
  })
})

describe('without a mail server', () => {
  it('writes a file that mail programs read, for nobody else on the machine, and removes it when its link is past its time', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'atalaya-outbox-'))
    open.push({ close: () => rmSync(folder, { recursive: true }) })
    const carrier = carrierTo('', folder)
    await queue()
    await queue({ link: undefined, text: 'Sin enlace', subject: 'Recordatorio', kind: 'reminder' })
    expect(await deliver(carrier)).toEqual({ delivered: 2, failed: 0 })
    expect(await rows()).toMatchObject([{ state: 'filed', link: null }, { state: 'filed', link: null }])
    const outbox = join(folder, 'outbox')
    const files = readdirSync(outbox)
    expect(files).toHaveLength(2)
    const [withLink] = files.filter((name) => name.includes('until'))
    const text = readFileSync(join(outbox, withLink ?? ''), 'utf8')
    expect(text).toMatch(/^From: Atalaya <atalaya@atalaya\.example\.org>\r$/m)
    expect(text).toContain('https://atalaya.example.org/office/invitation/secreto')
    expect(statSync(join(outbox, withLink ?? '')).mode & 0o777).toBe(0o600)
    app.clock.pass(7 * 24 * 60)
    await eraseExpired({ store: app.store, carrier, now })
    expect(readdirSync(outbox)).toEqual(files.filter((name) => name !== withLink))
  })
})
