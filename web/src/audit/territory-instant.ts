import { formattingLocale, type Language } from '@atalaya/shared/language'

/** A day and a time of it, `10 jul 2019, 10:00`, by the clocks of a territory: its filters are days there. */
export function territoryInstant(instant: string, timeZone: string, language: Language): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : formattingLocale(language), { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(new Date(instant))
}
