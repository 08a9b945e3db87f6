import { periodLabel } from '@atalaya/shared/period'
import type { Territory } from '@atalaya/shared/territory'
import { Link } from '@tanstack/react-router'
import { useLanguage } from '../language/language-context.tsx'
import { homeMessages } from './home-messages.ts'
import styles from './quarters-table.module.css'
import { StateMark } from './state-mark.tsx'
import { taskText } from './step-text.ts'
import type { Task } from './waiting.ts'

export interface TaskAt extends Task {
  readonly territory: Territory
}

/** Quarters that wait for somebody, each with what to do in it, a press away. */
export function TaskList({ tasks }: { tasks: readonly TaskAt[] }) {
  const language = useLanguage()
  return (
    <ul className={styles['tasks']}>
      {tasks.map(({ territory, summary, step }) => (
        <li key={`${territory.slug} ${summary.period}`}>
          <Link to="/$territory/quarters/$period" params={{ territory: territory.slug, period: summary.period }} className={styles['taskRow']}>
            <span className={styles['taskName']}>
              {territory.name[language]} {periodLabel(summary.period, language)}
            </span>
            <span>{taskText(step, summary, language)}</span>
            {summary.isStarted ? <StateMark state={summary.state} /> : <span className={styles['soft']}>{homeMessages[language].notStarted}</span>}
          </Link>
        </li>
      ))}
    </ul>
  )
}
