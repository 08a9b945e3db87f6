import { appendAudit } from '@atalaya/db/audit'
import { findPersonById, keepUnsubscribeToken, type Person } from '@atalaya/db/account'
import { queueMail } from '@atalaya/db/mail'
import type { Store, WriteHandle } from '@atalaya/db/store'
import { listTerritories, type StoredTerritory } from '@atalaya/db/territory'
import type { Language } from '@atalaya/shared/language'
import { calendarDate, dateInWords, periodInWords, type CalendarDate, type Period } from '@atalaya/shared/period'
import { siteAddress, type Config } from '../config/index.ts'
import { newToken } from '../plugins/session.ts'
import { reminderMessages } from './reminder-messages.ts'

/** Something that somebody is to be told on a day; what is due, and to whom, is decided elsewhere. */
export interface ReminderToSend {
  readonly kind: 'due_soon' | 'due_today' | 'late' | 'to_approve'
  readonly personId: number
  /** Slug. */
  readonly territory: string
  readonly period: Period
  readonly dates: { readonly dueOn: CalendarDate }
  readonly due: number
  readonly blank: number
  readonly daysLeft: number
  readonly daysWaiting: number | null
}

/** Hour of the territory's day from which people are written to. */
const morning = 7

/** Milliseconds after which a reminder that could not be sent is of no use: the next day has its own. */
const usefulFor = 24 * 60 * 60_000

interface Sending {
  readonly store: Store
  readonly config: Config
  readonly now: Date
}

function isMorning({ timeZone }: StoredTerritory, now: Date): boolean {
  return Number(new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone }).format(now)) >= morning
}

function sentence({ kind, period, dates, due, blank, daysLeft, daysWaiting }: ReminderToSend, territory: StoredTerritory, language: Language): string {
  return reminderMessages[language][kind]({
    of: `${territory.name[language]}, ${periodInWords(period, language)}`, blank, due, day: dateInWords(dates.dueOn, language), daysLate: -daysLeft, daysWaiting,
  })
}

async function unsubscribeTokenOf(handle: WriteHandle, person: Person): Promise<string> {
  if (person.unsubscribeToken !== null) return person.unsubscribeToken
  const token = newToken()
  await keepUnsubscribeToken(handle, person.id, token)
  return token
}

/** One letter with all of them; false when the person wants none, or has had today's. */
async function remind({ store, config, now }: Sending, personId: number, reminders: readonly (ReminderToSend & { readonly place: StoredTerritory })[]): Promise<boolean> {
  return store.write(async (handle) => {
    const person = await findPersonById(handle, personId)
    const [first, ...others] = reminders
    // Demo people have no mailbox.
    if (!person?.receivesReminders || person.isDemo || !first) return false
    const { name, email, language } = person
    const texts = reminderMessages[language]
    const site = siteAddress(config)
    const token = await unsubscribeTokenOf(handle, person)
    const lines = reminders.map((reminder) => `${sentence(reminder, reminder.place, language)}\n${site}/office/${reminder.territory}/quarters/${reminder.period}`)
    const text = [texts.greeting(name), ...lines, `--\n${texts.foot(`${site}/office/account`, `${site}/unsubscribe/${token}`)}`].join('\n\n').concat('\n')
    const day = calendarDate(now, first.place.timeZone)
    const queued = await queueMail(handle, {
      // What is said of several territories is for the person alone to see, and no office's.
      territory: others.every(({ territory }) => territory === first.territory) ? first.territory : '',
      personId, name, email, kind: 'reminder', language, subject: texts.subject(reminders.length), text, unsubscribe: `${site}/unsubscribe/${token}`,
      expiresAt: new Date(now.getTime() + usefulFor).toISOString(), onceKey: `reminder ${personId} ${day}`, at: now,
    })
    if (queued === undefined) return false
    await appendAudit(handle, { territory: '', personId: null, at: now, action: 'mail.remind', subject: String(personId), after: { day, reminders: reminders.length } })
    return true
  })
}

/**
 * Puts one letter a person and day into the outbox, with everything that the person is to be told, from the morning on of each
 * territory that it is about. As often as it is asked, by however many processes: the day's second letter is never written.
 * Answers how many were.
 */
export async function sendReminders(sending: Sending, reminders: readonly ReminderToSend[]): Promise<number> {
  const territories = new Map((await listTerritories(sending.store.read)).map((territory) => [territory.slug, territory]))
  const placed = reminders.flatMap((reminder) => {
    const place = territories.get(reminder.territory)
    return place === undefined ? [] : [{ ...reminder, place }]
  })
  let written = 0
  for (const [personId, ofPerson] of Map.groupBy(placed, (reminder) => reminder.personId)) {
    if (!ofPerson.every(({ place }) => isMorning(place, sending.now))) continue
    if (await remind(sending, personId, ofPerson)) written += 1
  }
  return written
}
