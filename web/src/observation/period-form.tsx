import type { Language } from '@atalaya/shared/language'
import { periodLabel, type Period } from '@atalaya/shared/period'
import { boardMessages } from './board-messages.ts'

/**
 * The choice of a period: a form that asks for the same page, with its button; where scripts run, choosing is enough and
 * the button goes.
 */
export function PeriodForm({
  language, action, periods, chosen, kept = {},
}: { language: Language; action: string; periods: readonly Period[]; chosen: Period; kept?: Readonly<Record<string, string>> }) {
  const texts = boardMessages[language]
  // Without the one that is shown no choice would be a change, and the first could not be chosen.
  const offered = periods.includes(chosen) ? periods : [chosen, ...periods]
  return (
    <form className="period-form" method="get" action={action} data-follow>
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label>
        <span className="visually-hidden">{texts.period}</span>
        <select name="period" defaultValue={chosen}>
          {offered.map((period) => (
            <option key={period} value={period}>
              {periodLabel(period, language)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{texts.showPeriod}</button>
    </form>
  )
}
