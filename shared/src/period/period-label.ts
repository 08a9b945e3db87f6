import type { Language } from '../language/index.ts'
import { calendarDate, frequencyOf, ordinalOf, periodBounds, yearOf, type CalendarDate, type Frequency, type Period } from './period.ts'

const letters: Record<Language, Partial<Record<Frequency, string>>> = {
  es: { quarterly: 'T', four_monthly: 'C', semiannual: 'S' },
  pt: { quarterly: 'T', four_monthly: 'Q', semiannual: 'S' },
  en: { quarterly: 'Q', four_monthly: 'T', semiannual: 'H' },
}

/** A period on an axis or in a table head: «T1 2019», «C1 2019», «S1 2019», «2019»; `Q1 2019`, `T1 2019`, `H1 2019` in English. */
export function periodLabel(period: Period, language: Language): string {
  const letter = letters[language][frequencyOf(period)]
  return letter === undefined ? String(yearOf(period)) : `${letter}${ordinalOf(period)} ${yearOf(period)}`
}

/** A period in a sentence, by its months: «enero–marzo de 2019», «janeiro–março de 2019», “January–March 2019”. */
export function periodInWords(period: Period, language: Language): string {
  const { from, to } = periodBounds(period)
  const year = yearOf(period)
  if (frequencyOf(period) === 'annual') return String(year)
  const span = `${monthName(from, language)}–${monthName(to, language)}`
  return language === 'en' ? `${span} ${year}` : `${span} de ${year}`
}

/** Where a period ends, in a sentence, by its month: «diciembre de 2022», “December 2022”; a year by itself. */
export function periodEndInWords(period: Period, language: Language): string {
  const year = String(yearOf(period))
  if (frequencyOf(period) === 'annual') return year
  const month = monthName(periodBounds(period).to, language)
  return language === 'en' ? `${month} ${year}` : `${month} de ${year}`
}

/** A day in a sentence: «31 de marzo de 2019», «1º de março de 2019», “31 March 2019”. */
export function dateInWords(day: CalendarDate, language: Language): string {
  const [year, , dayOfMonth] = day.split('-')
  const month = monthName(day, language)
  if (language === 'en') return `${Number(dayOfMonth)} ${month} ${year}`
  // Brazilian Portuguese names the first of a month by its ordinal; CLDR does not.
  const ordinal = language === 'pt' && dayOfMonth === '01' ? '1º' : String(Number(dayOfMonth))
  return `${ordinal} de ${month} de ${year}`
}

/** The day of an instant (RFC 3339) in a time zone (IANA name), in a sentence. */
export function dayOfInstant(instant: string, timeZone: string, language: Language): string {
  return dateInWords(calendarDate(new Date(instant), timeZone), language)
}

const monthNames = new Map<Language, readonly string[]>()

/** The month of a day, as a sentence takes it: «marzo», «março», “March”. */
export function monthName(day: CalendarDate, language: Language): string {
  const names = monthNames.get(language) ?? namesOf(language)
  return names[Number(day.slice(5, 7)) - 1] as string
}

/** Kept, because asking the calendar costs a hundred times what reading a list does, and a board asks for it at every row. */
function namesOf(language: Language): readonly string[] {
  const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })
  const names = Array.from({ length: 12 }, (_, month) => format.format(new Date(Date.UTC(2000, month, 1))))
  monthNames.set(language, names)
  return names
}
