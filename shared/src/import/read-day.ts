import { languageOfPlace } from '../language/index.ts'
import { calendarDateSchema, type CalendarDate } from '../period/index.ts'

export type DayReading = { readonly is: 'day'; readonly day: CalendarDate } | { readonly is: 'unreadable'; readonly reason: 'not-a-day' | 'day-unclear' }

/**
 * A day as a cell tells it: `2026-09-30`, or its parts in the order of the place. In Spanish and Portuguese the day comes first;
 * in English either may, so that only what can be read in one way is.
 */
export function readDay(text: string, locale: string): DayReading {
  const written = text.trim()
  const iso = /^(?<day>\d{4}-\d{2}-\d{2})(?:T.*)?$/.exec(written)?.groups?.['day']
  if (iso !== undefined) return asDay(iso)
  const { one, other, year } = /^(?<one>\d{1,2})[-/. ](?<other>\d{1,2})[-/. ](?<year>\d{4})$/.exec(written)?.groups ?? {}
  if (one === undefined || other === undefined || year === undefined) return { is: 'unreadable', reason: 'not-a-day' }
  const dayFirst = asDay(`${year}-${other.padStart(2, '0')}-${one.padStart(2, '0')}`)
  if (languageOfPlace(locale) !== 'en' || one === other) return dayFirst
  const monthFirst = asDay(`${year}-${one.padStart(2, '0')}-${other.padStart(2, '0')}`)
  if (dayFirst.is === 'day' && monthFirst.is === 'day') return { is: 'unreadable', reason: 'day-unclear' }
  return dayFirst.is === 'day' ? dayFirst : monthFirst
}

function asDay(text: string): DayReading {
  const parsed = calendarDateSchema.safeParse(text)
  return parsed.success ? { is: 'day', day: parsed.data } : { is: 'unreadable', reason: 'not-a-day' }
}
