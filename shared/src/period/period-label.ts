import type { Language } from '../language/index.ts'
import { frequencyOf, ordinalOf, periodBounds, yearOf, type CalendarDate, type Period } from './period.ts'

const short: Record<Language, Record<string, string>> = {
  es: { quarterly: 'T', four_monthly: 'C', semiannual: 'S' },
  pt: { quarterly: 'T', four_monthly: 'Q', semiannual: 'S' },
  en: { quarterly: 'Q', four_monthly: 'T', semiannual: 'H' },
}

/** A period on an axis or in a table head: «T1 2019», «S1 2019», «2019»; `Q1 2019`, `H1 2019` in English. */
export function periodLabel(period: Period, language: Language): string {
  const letter = short[language][frequencyOf(period)]
  return letter === undefined ? String(yearOf(period)) : `${letter}${ordinalOf(period)} ${yearOf(period)}`
}

/** A period in a sentence, by its months: «enero–marzo de 2019», «janeiro–março de 2019», “January–March 2019”. */
export function periodInWords(period: Period, language: Language): string {
  const { from, to } = periodBounds(period)
  const year = yearOf(period)
  if (frequencyOf(period) === 'annual') return String(year)
  const month = (day: CalendarDate) =>
    new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
  return language === 'en' ? `${month(from)}–${month(to)} ${year}` : `${month(from)}–${month(to)} de ${year}`
}

/** A day in a sentence: «31 de marzo de 2019», “31 March 2019”. */
export function dateInWords(day: CalendarDate, language: Language): string {
  const locale = language === 'en' ? 'en-GB' : language
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
}
