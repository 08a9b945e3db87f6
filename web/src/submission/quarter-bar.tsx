import { scopes, type Scope } from '@atalaya/shared/indicator'
import { useNavigate } from '@tanstack/react-router'
import { useSyncExternalStore } from 'react'
import { useLanguage } from '../language/language-context.tsx'
import { Button } from '../ui/button.tsx'
import { Segments } from '../ui/segments.tsx'
import type { Desk, DeskSummary } from './desk.ts'
import styles from './quarter-page.module.css'
import { quarterMessages } from './quarter-messages.ts'
import { rowFilters, type RowFilter } from './row-filter.ts'
import { savedWhen } from './saved-when.ts'
import { useSheet } from './sheet-context.tsx'
import { useDeskSummary } from './use-desk.ts'

function SummaryLine({ summary, isOpen }: { summary: DeskSummary; isOpen: boolean }) {
  const language = useLanguage()
  const texts = quarterMessages[language]
  const { due, answered, blocking, unexplained, unfinished, returned, lastSavedAt, isSaving } = summary
  const isQuiet = blocking + unexplained + unfinished + returned === 0
  return (
    <p className={styles['summary']}>
      <strong>{texts.answered(answered, due)}</strong>
      {blocking > 0 && <span className={styles['bad']}>{texts.blocking(blocking)}</span>}
      {unfinished > 0 && <span className={styles['warn']}>{texts.unfinished(unfinished)}</span>}
      {unexplained > 0 && <span className={styles['warn']}>{texts.unexplained(unexplained)}</span>}
      {returned > 0 && <span className={styles['warn']}>{texts.questioned(returned)}</span>}
      {isQuiet && answered > 0 && <span>{texts.nothingWrong}</span>}
      {isOpen && (
        <span className={styles['lastSaved']}>
          {isSaving ? texts.saving : lastSavedAt === null ? texts.nothingSaved : texts.lastSaved(savedWhen(lastSavedAt, language, new Date()))}
        </span>
      )}
    </p>
  )
}

/** What is kept on this device because it could not be sent, and what to do about it. */
function Unsent({ desk, summary }: { desk: Desk; summary: DeskSummary }) {
  const texts = quarterMessages[useLanguage()]
  const navigate = useNavigate()
  if (summary.unsent === 0) return null
  return (
    <p className={styles['unsent']} role="status">
      {/* Where nothing is kept here, that it may be closed would not be true. */}
      <strong>{desk.isKeeping ? texts.unsent(summary.unsent) : texts.unsentAndNotKept(summary.unsent)}.</strong> {desk.isKeeping && (summary.isSignedOut ? texts.signedOut : texts.unsentText)}{' '}
      {summary.isSignedOut ? (
        <Button look="quiet" onPress={() => void navigate({ to: '/sign-in', search: { next: window.location.pathname } })}>
          {texts.signInAgain}
        </Button>
      ) : (
        <Button look="quiet" onPress={() => void desk.flush()}>
          {texts.retry}
        </Button>
      )}
    </p>
  )
}

/** That this device does not keep what is typed, as soon as it is known. */
function NotKeeping({ desk }: { desk: Desk }) {
  const texts = quarterMessages[useLanguage()]
  const { questions } = useSheet()
  const keepsQuestions = useSyncExternalStore(questions === undefined ? neverChanges : questions.subscribe, () => questions === undefined || questions.isKeeping())
  if (desk.isKeeping && keepsQuestions) return null
  return (
    <p className={styles['unsent']} role="status">
      {desk.isKeeping ? texts.notKeepingQuestions : texts.notKeeping}
    </p>
  )
}

const neverChanges = () => () => undefined

interface QuarterBarProps {
  readonly desk: Desk
  readonly isOpen: boolean
  readonly filter: RowFilter
  readonly onFilter: (filter: RowFilter) => void
  readonly scopeNames: Record<Scope, string>
}

/** Always in sight: how much is done, what is wrong, when it was last saved, and which rows are shown. */
export function QuarterBar({ desk, isOpen, filter, onFilter, scopeNames }: QuarterBarProps) {
  const texts = quarterMessages[useLanguage()]
  const summary = useDeskSummary(desk)
  const counts: Record<RowFilter, number> = {
    all: summary.due,
    empty: summary.due - summary.answered,
    findings: [...desk.rows.keys()].filter((code) => desk.traitsOf(code).hasFindings).length,
    returned: summary.returned,
  }
  const inScope = (scope: Scope) => [...desk.rows.values()].filter((row) => row.indicator.scope === scope).map((row) => desk.traitsOf(row.indicator.code))
  return (
    <div className={styles['bar']}>
      <div className={styles['barLine']}>
        <SummaryLine summary={summary} isOpen={isOpen} />
        <nav className={styles['jumps']}>
          {scopes.map((scope) => {
            const traits = inScope(scope)
            return (
              traits.length > 0 && (
                <a key={scope} href={`#${scope}`} data-scope={scope} className={styles['jump']}>
                  {scopeNames[scope]} <span className={styles['count']}>{`${traits.filter(({ isAnswered }) => isAnswered).length}/${traits.length}`}</span>
                </a>
              )
            )
          })}
        </nav>
        <Segments<RowFilter>
          label={texts.show} value={filter} onChange={onFilter}
          options={rowFilters.filter((candidate) => candidate !== 'returned' || summary.returned > 0 || filter === 'returned').map((candidate) => ({ value: candidate, label: `${texts.filters[candidate]} ${counts[candidate]}` }))}
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
