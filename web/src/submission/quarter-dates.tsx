import { dateInWords } from '@atalaya/shared/period'
import type { SubmissionView } from '@atalaya/shared/submission'
import { Link } from '@tanstack/react-router'
import { useLanguage } from '../language/language-context.tsx'
import { completenessMessages } from './completeness-messages.ts'
import styles from './completeness.module.css'
import { dueText } from './due-text.ts'
import { todayIn } from './today-in.ts'

/** When the quarter is due and when it is closed, and the way to who has answered what. */
export function QuarterDates({ view }: { view: SubmissionView }) {
  const language = useLanguage()
  const texts = completenessMessages[language]
  const { territory, period, dates } = view
  const due = dueText(view, todayIn(territory), language)
  return (
    <p className={styles['dates']}>
      <span className={due.isLate ? styles['late'] : undefined}>{due.text}</span>
      {dates.closesOn !== null && <span>{texts.closes(dateInWords(dates.closesOn, language))}</span>}
      <Link to="/$territory/quarters/$period/board" params={{ territory: territory.slug, period }}>
        {texts.toBoard}
      </Link>
    </p>
  )
}
