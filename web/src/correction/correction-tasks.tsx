import type { CorrectionList } from '@atalaya/shared/correction'
import { Link } from '@tanstack/react-router'
import { useLanguage } from '../language/language-context.tsx'
import styles from './corrections-page.module.css'
import { decisionMessages } from './decision-messages.ts'

/** Territories whose corrections wait for somebody, each a press away. */
export function CorrectionTasks({ lists }: { readonly lists: readonly CorrectionList[] }) {
  const language = useLanguage()
  return (
    <ul className={styles['tasks']}>
      {lists.map(({ territory, toDecide }) => (
        <li key={territory.slug} className={styles['task']}>
          <Link to="/$territory/corrections" params={{ territory: territory.slug }}>
            {territory.name[language]}: {decisionMessages[language].waiting(toDecide)}
          </Link>
        </li>
      ))}
    </ul>
  )
}
