import { claimMail, eraseExpiredLinks, noteMailFailed, noteMailFiled, noteMailSent, type StoredMail } from '@atalaya/db/mail'
import type { Store } from '@atalaya/db/store'
import type { Carrier } from './carrier.ts'

const minute = 60_000

/** For how long a message is nobody else's once it is taken; longer than any mail server is waited for. */
const claimMinutes = 10

/** Minutes before each further try: two days in all, in which a mail server comes back. */
const pauses = [1, 5, 15, 60, 240, 720, 1440, 1440]

/** Characters of a mail server's words that are kept. */
const longestError = 500

export interface Delivery {
  readonly store: Store
  readonly carrier: Carrier
  readonly now: () => Date
}

/** The address itself was refused, for good: another try would be refused as well. */
function isRefused(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EENVELOPE' && 'responseCode' in error && Number(error.responseCode) >= 500
}

function nextTry({ tries }: StoredMail, error: unknown, now: Date): Date | undefined {
  const pause = pauses[tries - 1]
  return pause === undefined || isRefused(error) ? undefined : new Date(now.getTime() + pause * minute)
}

async function note({ store, now }: Delivery, mail: StoredMail, error: unknown): Promise<void> {
  const told = error instanceof Error ? error.message : String(error)
  await store.write((handle) => noteMailFailed(handle, mail, { error: told.slice(0, longestError), nextTryAt: nextTry(mail, error, now()) }))
}

async function deliver(delivery: Delivery, mail: StoredMail): Promise<boolean> {
  const { store, carrier, now } = delivery
  if (mail.expiresAt <= now().toISOString()) {
    await store.write((handle) => noteMailFailed(handle, mail, { error: 'Past its time', nextTryAt: undefined }))
    return false
  }
  const became = await carrier.carry(mail).catch((error: unknown) => ({ error }))
  if (typeof became === 'object') await note(delivery, mail, became.error)
  else await store.write((handle) => (became === 'sent' ? noteMailSent(handle, mail) : noteMailFiled(handle, mail)))
  return typeof became === 'string'
}

/**
 * Takes every message that is due, one after the other, and has it carried away. Each is claimed in a transaction of its own, so
 * that of many processes one sends it. A process that is ended in between leaves it to be tried again once the claim is over:
 * then it may arrive twice, under one Message-ID, and never not at all. Answers how many went out and how many did not.
 */
export async function deliverDue(delivery: Delivery): Promise<{ readonly delivered: number; readonly failed: number }> {
  const { store, now } = delivery
  let [delivered, failed] = [0, 0]
  for (;;) {
    const until = new Date(now().getTime() + claimMinutes * minute)
    const mail = await store.write((handle) => claimMail(handle, { now: now(), until }))
    if (!mail) return { delivered, failed }
    if (await deliver(delivery, mail)) delivered += 1
    else failed += 1
  }
}

/** Takes the links out of rows and files that are past their time. */
export async function eraseExpired({ store, carrier, now }: Delivery): Promise<void> {
  await store.write((handle) => eraseExpiredLinks(handle, now()))
  await carrier.sweep(now())
}
