import { useLanguage } from '../language/language-context.tsx'
import styles from './counts-list.module.css'
import { countsMessages } from './counts-messages.ts'
import { progressMessages } from './progress-messages.ts'
import type { QuarterCounts } from './quarter-counts.ts'
import { WarningCount } from './quarter-summary.tsx'

interface CountsListProps {
  readonly counts: QuarterCounts
  /** Whether what the public page will say of the unanswered is told. */
  readonly tellsBlanks?: boolean
  /** Whether that nothing changed after the approval is told, which before it goes without saying. */
  readonly tellsCorrections?: boolean
}

/** What is about to be handed on, in the numbers that the page counts by. */
export function CountsList({ counts, tellsBlanks = false, tellsCorrections = false }: CountsListProps) {
  const language = useLanguage()
  const texts = countsMessages[language]
  const progress = progressMessages[language]
  const { due, withValue, noData, notApplicable, blank, answered, warned, returned, unreplied, addedLater, changedLater } = counts
  const answers = [
    { term: texts.withValue, count: withValue },
    { term: texts.noData, count: noData },
    { term: texts.notApplicable, count: notApplicable },
    { term: texts.blank, count: blank },
  ]
  return (
    <div className={styles['counts']}>
      <p>{texts.due(due)}</p>
      <dl className={styles['answers']}>
        {answers.map(({ term, count }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      <ul className={styles['others']}>
        {answered + warned > 0 && (
          <li>
            <WarningCount counts={counts} />
          </li>
        )}
        {returned > 0 && <li>{progress.questioned(returned, unreplied)}</li>}
        {addedLater > 0 && <li>{progress.addedLater(addedLater)}</li>}
        {changedLater > 0 && <li>{progress.changedLater(changedLater)}</li>}
        {tellsCorrections && addedLater + changedLater === 0 && <li>{texts.noCorrections}</li>}
      </ul>
      {tellsBlanks && blank > 0 && <p className={styles['hint']}>{texts.blankHint(blank)}</p>}
    </div>
  )
}
