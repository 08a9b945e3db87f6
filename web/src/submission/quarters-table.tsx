import type { Role } from '@atalaya/shared/access'
import { calendarDate, dateInWords, periodInWords, periodLabel, type CalendarDate } from '@atalaya/shared/period'
import type { SubmissionSummary } from '@atalaya/shared/submission'
import type { Territory } from '@atalaya/shared/territory'
import { Link } from '@tanstack/react-router'
import { useLanguage } from '../language/language-context.tsx'
import { homeMessages } from './home-messages.ts'
import styles from './quarters-table.module.css'
import { StateMark } from './state-mark.tsx'
import { taskText } from './task-text.ts'
import { taskOf } from './waiting.ts'

export function todayIn({ timeZone }: Territory): CalendarDate {
  return calendarDate(new Date(), timeZone)
}

function CalendarNote({ summary, today }: { summary: SubmissionSummary; today: CalendarDate }) {
  const language = useLanguage()
  const texts = homeMessages[language]
  if (today < summary.opensOn) return <span className={styles['soft']}>{texts.opensOn(dateInWords(summary.opensOn, language))}</span>
  if (today <= summary.endsOn) return <span className={styles['soft']}>{texts.endsOn(dateInWords(summary.endsOn, language))}</span>
  return null
}

interface QuartersTableProps {
  readonly territory: Territory
  readonly submissions: readonly SubmissionSummary[]
  /** Whose tasks are named; without them the quarters alone are listed. */
  readonly held?: readonly Role[]
}

/** Quarters of a territory: how far each is, and what it asks of the person. */
export function QuartersTable({ territory, submissions, held = [] }: QuartersTableProps) {
  const language = useLanguage()
  const texts = homeMessages[language]
  const today = todayIn(territory)
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{texts.quarter}</th>
          <th scope="col">{texts.state}</th>
          <th scope="col" className={styles['count']}>
            {texts.answered}
          </th>
          <th scope="col">
            <span className={held.length === 0 ? 'visually-hidden' : undefined}>{texts.waiting}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {submissions.map((summary) => {
          const task = taskOf(summary, held, today)
          return (
            <tr key={summary.period}>
              <th scope="row">
                <Link to="/$territory/quarters/$period" params={{ territory: territory.slug, period: summary.period }}>
                  {periodLabel(summary.period, language)}
                </Link>{' '}
                <span className={styles['soft']}>{periodInWords(summary.period, language)}</span>
              </th>
              <td>{summary.isStarted || summary.state !== 'draft' ? <StateMark state={summary.state} /> : <span className={styles['soft']}>{texts.notStarted}</span>}</td>
              <td className={styles['count']}>{texts.counted(summary.answered, summary.due)}</td>
              <td>
                {task === undefined ? <CalendarNote summary={summary} today={today} /> : <strong className={styles['task']}>{taskText(task, summary, language)}</strong>}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
