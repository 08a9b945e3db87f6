import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { StoredMail } from '@atalaya/db/mail'
import { createTransport, type SendMailOptions } from 'nodemailer'
import { siteAddress, type Config } from '../config/index.ts'

/** What takes a message away from here, to a mail server or into a file. Rejects with what went wrong. */
export interface Carrier {
  carry(mail: StoredMail): Promise<'sent' | 'filed'>
  /** Removes what it has kept of messages whose links are past their time. */
  sweep(now: Date): Promise<void>
  close(): void
}

/** Milliseconds that a mail server has to say anything; together less than a message is claimed for. */
const patience = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 }

function withoutMarks(text: string): string {
  return text.replaceAll(/[^\w.-]/g, '')
}

/** The message in nodemailer's words. Names and addresses go apart, so that what is in a name stays in it. */
function composed(mail: StoredMail, config: Config): SendMailOptions {
  const site = siteAddress(config)
  const unsubscribe = mail.unsubscribe === null ? {} : { 'List-Unsubscribe': `<${mail.unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
  return {
    from: config.mailFrom === '' ? `Atalaya <atalaya@${new URL(site).hostname}>` : config.mailFrom,
    to: { name: mail.name, address: mail.email },
    subject: mail.subject,
    text: mail.link === null ? mail.text : mail.text.replace('{link}', () => mail.link ?? ''),
    date: mail.createdAt,
    messageId: `<${withoutMarks(mail.id)}@${new URL(site).hostname}>`,
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': mail.language, ...unsubscribe },
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

function toServer(config: Config): Carrier {
  const url = new URL(config.smtpUrl)
  for (const [name, milliseconds] of Object.entries(patience)) if (!url.searchParams.has(name)) url.searchParams.set(name, String(milliseconds))
  const transport = createTransport(url.href)
  return {
    async carry(mail) {
      await transport.sendMail(composed(mail, config))
      return 'sent'
    },
    async sweep() {},
    close: () => transport.close(),
  }
}

/** Stands in the name of a file that has a secret link in it, before the instant until which the link is good. */
const untilMark = '.until-'

function fileName({ id, link, expiresAt }: StoredMail): string {
  return `${withoutMarks(id)}${link === null ? '' : `${untilMark}${withoutMarks(expiresAt)}`}.eml`
}

/** Files that any mail program opens; each appears whole, and only for whoever runs the server. */
function toFiles(config: Config): Carrier {
  const folder = join(config.dataDir, 'outbox')
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  return {
    async carry(mail) {
      const { message } = await transport.sendMail(composed(mail, config))
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const path = join(folder, fileName(mail))
      await writeFile(`${path}.part`, message as Buffer, { mode: 0o600 })
      await rename(`${path}.part`, path)
      return 'filed'
    },
    async sweep(now) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const past = withoutMarks(now.toISOString())
      const expired = (await readdir(folder)).filter((name) => {
        const until = name.split(untilMark)[1]
        return until !== undefined && until.replace(/\.eml.*$/, '') <= past
      })
      for (const name of expired) await rm(join(folder, name), { force: true })
    },
    close() {},
  }
}

/** To the mail server where one is configured, to files where none is. */
export function carrierFor(config: Config): Carrier {
  return config.smtpUrl === '' ? toFiles(config) : toServer(config)
}
