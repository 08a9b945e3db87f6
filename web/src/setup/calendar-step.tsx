import { datesByRules } from '@atalaya/shared/calendar'
import { calendarDate, dateInWords, periodContaining, periodInWords } from '@atalaya/shared/period'
import { RulesFields } from '../calendar/rules-fields.tsx'
import { rulesOfDraft, wrongDaysIn } from '../calendar/rules-draft.ts'
import { useLanguage, useMessages } from '../language/language-context.tsx'
import { setupMessages } from './setup-messages.ts'
import styles from './setup.module.css'
import type { StepProps } from './step-props.ts'

/** When quarters open, are due and close, with what is usual filled in; and what that makes of the quarter in course. */
export function CalendarStep({ draft, onChange, isTried }: StepProps & { readonly isTried: boolean }) {
  const texts = useMessages(setupMessages)
  const language = useLanguage()
  const { calendar, timeZone } = draft
  const quarter = periodContaining(calendarDate(new Date(), timeZone), 'quarterly')
  const dates = wrongDaysIn(calendar).size === 0 ? datesByRules(rulesOfDraft(calendar), quarter) : undefined
  return (
    <>
      <p className={styles['lead']}>{texts.calendarLead}</p>
      <RulesFields draft={calendar} onChange={(changed) => onChange({ ...draft, calendar: changed })} isTried={isTried} />
      <p className={styles['example']} role="status">
        {dates &&
          texts.calendarExample({
            quarter: periodInWords(quarter, language), opens: dateInWords(dates.opensOn, language), due: dateInWords(dates.dueOn, language),
            closes: dates.closesOn === null ? undefined : dateInWords(dates.closesOn, language),
          })}
      </p>
    </>
  )
}
