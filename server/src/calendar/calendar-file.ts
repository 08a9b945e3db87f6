import { readCalendar, type StoredCalendar } from '@atalaya/db/calendar'
import type { ReadHandle } from '@atalaya/db/store'
import type { StoredTerritory } from '@atalaya/db/territory'
import { calendarEvents, calendarName } from '@atalaya/shared/calendar'
import type { Language } from '@atalaya/shared/language'
import { calendarDate, periodBounds, periodContaining } from '@atalaya/shared/period'
import ical, { ICalCalendarMethod } from 'ical-generator'

/**
 * The days of a territory's quarters as iCalendar (RFC 5545): all-day events of the last year and the next. An event is known by its
 * territory, quarter and kind, so that a program that subscribed moves it when the day moves; its stamp and its sequence are the
 * calendar's last setting, so that the file is the same until somebody sets another.
 */
export async function calendarFile(handle: ReadHandle, territory: StoredTerritory, { language, now }: { language: Language; now: Date }): Promise<string> {
  const today = calendarDate(now, territory.timeZone)
  const calendar = await readCalendar(handle, territory.id)
  const place = territory.name[language]
  const file = ical({
    name: calendarName(place, language),
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Atalaya', product: 'Calendar', language: language.toUpperCase() },
    // A day is enough: dates change seldom.
    ttl: 24 * 60 * 60,
  })
  const settings = [...calendar.rules, ...calendar.own]
  const stamp = lastSetting(calendar) ?? `${periodBounds(periodContaining(today, 'quarterly')).from}T00:00:00.000Z`
  for (const { kind, period, day, title, text } of calendarEvents(calendar, place, today, language)) {
    file.createEvent({
      id: `${territory.slug}-${period}-${kind}@atalaya`,
      start: new Date(`${day}T00:00:00.000Z`),
      timezone: 'UTC',
      allDay: true,
      stamp: new Date(stamp),
      sequence: settings.length,
      summary: title,
      description: text,
    })
  }
  return file.toString()
}

/** The instant at which any date was set last; undefined where none ever was. */
function lastSetting({ rules, own }: StoredCalendar): string | undefined {
  return [...rules, ...own].map(({ setAt }) => setAt).toSorted().at(-1)
}
