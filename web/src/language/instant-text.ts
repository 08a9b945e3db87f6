import { formattingLocale, type Language } from '@atalaya/shared/language'

/** A day and a time of it, `10 jul 2019, 15:00`, by this device’s clock. */
export function instantText(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : formattingLocale(language), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant))
}
