import type { SubmissionSummary } from '@atalaya/shared/submission'
import type { Territory } from '@atalaya/shared/territory'
import { Link } from '@tanstack/react-router'
import { useLanguage } from '../language/language-context.tsx'
import styles from './quarters-table.module.css'
import { reopenedTask } from './reopened-text.ts'
import { StateMark } from './state-mark.tsx'

export interface ReopenedAt {
  readonly territory: Territory
  readonly summary: SubmissionSummary
  readonly figure: SubmissionSummary['reopened'][number]
}

/** Single figures of locked quarters that somebody reopened for the person, each a press away. */
export function ReopenedList({ figures }: { figures: readonly ReopenedAt[] }) {
  const language = useLanguage()
  if (figures.length === 0) return null
  return (
    <ul className={styles['tasks']}>
      {figures.map(({ territory, summary: { period, state }, figure }) => (
        <li key={`${territory.slug} ${period} ${figure.indicator}`}>
          <Link to="/$territory/quarters/$period" params={{ territory: territory.slug, period }} hash={figure.indicator} className={styles['taskRow']}>
            <span className={styles['taskName']}>{territory.name[language]}</span>
            <span>{reopenedTask(period, figure, language)}</span>
            <StateMark state={state} />
          </Link>
        </li>
      ))}
    </ul>
  )
}
