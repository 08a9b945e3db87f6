import { formattingLocale, type Language } from '@atalaya/shared/language'

/** When something was saved, as short as it can be understood: the time today, the day before that. By this device's clock. */
export function savedWhen(instant: string, language: Language, now: Date): string {
  const at = new Date(instant)
  const locale = language === 'en' ? 'en-GB' : formattingLocale(language)
  if (at.toDateString() === now.toDateString()) return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(at)
  const isThisYear = at.getFullYear() === now.getFullYear()
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', ...(isThisYear ? {} : { year: 'numeric' }) }).format(at)
}
