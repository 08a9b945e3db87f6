import type { Language } from '@atalaya/shared/language'
import { dateInWords, type CalendarDate } from '@atalaya/shared/period'
import { Notice } from '../ui/notice.tsx'
import { asOfMessages } from './as-of-messages.ts'

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** That a page shows what was known on a day that is past, what of it does not, and the way back; nothing on a page of now. */
export function AsOfNotice({ asOf, language, today }: { asOf: CalendarDate | null; language: Language; today: string }) {
  if (asOf === null) return null
  const texts = asOfMessages[language]
  return (
    <Notice>
      <strong>{capitalised(texts.known(dateInWords(asOf, language)))}</strong> · <a href={today}>{texts.backToday}</a>. {texts.except}
    </Notice>
  )
}

/** Asks for the same page as it was known on another day; `kept` is what the page's address says beside that. */
export function AsOfForm({ language, action, asOf, kept }: { language: Language; action: string; asOf: CalendarDate | null; kept: Readonly<Record<string, string>> }) {
  const texts = asOfMessages[language]
  return (
    <details className="as-of" open={asOf !== null}>
      <summary>{texts.open}</summary>
      <form className="period-form" method="get" action={action}>
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label>
          <span className="visually-hidden">{texts.day}</span>
          <input type="date" name="asOf" defaultValue={asOf ?? undefined} required />
        </label>
        <button type="submit">{texts.show}</button>
      </form>
    </details>
  )
}
