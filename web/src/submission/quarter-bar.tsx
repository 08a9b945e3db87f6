import { scopes, type Scope } from '@atalaya/shared/indicator'
import { useLanguage } from '../language/language-context.tsx'
import { Segments } from '../ui/segments.tsx'
import type { Desk } from './desk.ts'
import { progressMessages } from './progress-messages.ts'
import styles from './quarter-page.module.css'
import { QuarterSummary } from './quarter-summary.tsx'
import { countsByFilter, filtersOffered, type RowFilter } from './row-filter.ts'
import { NotKeeping, Unsent } from './unsent.tsx'
import { useDeskSummary } from './use-desk.ts'

interface QuarterBarProps {
  readonly desk: Desk
  readonly isOpen: boolean
  readonly filter: RowFilter
  readonly onFilter: (filter: RowFilter) => void
  readonly scopeNames: Record<Scope, string>
}

/** The way to each scope, with how much of it is answered. */
function Jumps({ desk, scopeNames }: Pick<QuarterBarProps, 'desk' | 'scopeNames'>) {
  const inScope = (scope: Scope) => [...desk.rows.values()].filter(({ indicator }) => indicator.scope === scope)
  return (
    <nav className={styles['jumps']}>
      {scopes.map((scope) => {
        const rows = inScope(scope)
        const answered = rows.filter(({ indicator }) => desk.standingOf(indicator.code).answer !== 'blank')
        return (
          rows.length > 0 && (
            <a key={scope} href={`#${scope}`} data-scope={scope} className={styles['jump']}>
              {scopeNames[scope]} <span className={styles['count']}>{`${answered.length}/${rows.length}`}</span>
            </a>
          )
        )
      })}
    </nav>
  )
}

/** Always in sight: how much is done, what is wrong, when it was last saved, and which rows are shown. */
export function QuarterBar({ desk, isOpen, filter, onFilter, scopeNames }: QuarterBarProps) {
  const texts = progressMessages[useLanguage()]
  const summary = useDeskSummary(desk)
  const counts = countsByFilter(summary)
  return (
    <div className={styles['bar']}>
      <div className={styles['barLine']}>
        <QuarterSummary summary={summary} isOpen={isOpen} />
        <Jumps desk={desk} scopeNames={scopeNames} />
        <Segments<RowFilter>
          isInPairs label={texts.show} value={filter} onChange={onFilter}
          options={filtersOffered(summary, filter).map((candidate) => ({ value: candidate, label: `${texts.filters[candidate]} ${counts[candidate]}` }))}
        />
      </div>
      <div className={styles['meter']} aria-hidden="true">
        <span style={{ inlineSize: `${(summary.answered / Math.max(summary.due, 1)) * 100}%` }} />
      </div>
      <NotKeeping desk={desk} />
      <Unsent desk={desk} summary={summary} />
    </div>
  )
}
