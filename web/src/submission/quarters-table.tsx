import type { Role } from '@atalaya/shared/access'
import { periodInWords, periodLabel } from '@atalaya/shared/period'
import type { SubmissionSummary } from '@atalaya/shared/submission'
import type { Territory } from '@atalaya/shared/territory'
import { Link } from '@tanstack/react-router'
import { useLanguage } from '../language/language-context.tsx'
import { homeMessages } from './home-messages.ts'
import styles from './quarters-table.module.css'
import { StateMark } from './state-mark.tsx'
import { nextText } from './step-text.ts'
import { todayIn } from './today-in.ts'

interface QuartersTableProps {
  readonly territory: Territory
  readonly submissions: readonly SubmissionSummary[]
  /** The person's roles there: what is theirs to do is said to them. */
  readonly held: readonly Role[]
}

/** Quarters of a territory: how far each is, what comes next in it, and whose step that is. */
export function QuartersTable({ territory, submissions, held }: QuartersTableProps) {
  const language = useLanguage()
  const texts = homeMessages[language]
  const today = todayIn(territory)
  const rows = submissions.map((summary) => ({ summary, next: nextText(summary, held, today, language) }))
  // Of quarters that are all published nothing is left to say.
  const hasNext = rows.some(({ next }) => next.text !== '')
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col" className={styles['quarter']}>
            {texts.quarter}
          </th>
          <th scope="col">{texts.state}</th>
          <th scope="col" className={styles['count']}>
            {texts.answered}
          </th>
          {hasNext && (
            <th scope="col" className={styles['next']}>
              {texts.next}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ summary, next }) => (
          <tr key={summary.period}>
            <th scope="row">
              <Link to="/$territory/quarters/$period" params={{ territory: territory.slug, period: summary.period }}>
                {periodLabel(summary.period, language)}
              </Link>{' '}
              <span className={styles['soft']}>{periodInWords(summary.period, language)}</span>
            </th>
            <td>{summary.isStarted || summary.state !== 'draft' ? <StateMark state={summary.state} /> : <span className={styles['soft']}>{texts.notStarted}</span>}</td>
            <td className={styles['count']}>{texts.counted(summary.answered, summary.due)}</td>
            {hasNext && <td className={next.isTask ? styles['task'] : styles['soft']}>{next.text}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
