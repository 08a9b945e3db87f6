import { Fragment, type ReactNode } from 'react'
import { useLanguage } from '../language/language-context.tsx'
import type { DeskSummary } from './desk.ts'
import { progressMessages } from './progress-messages.ts'
import type { QuarterCounts } from './quarter-counts.ts'
import styles from './quarter-page.module.css'
import { savedWhen } from './saved-when.ts'
import { savingMessages } from './saving-messages.ts'

/** Parts after one another, as in a sentence. */
function listed(parts: readonly (ReactNode | false)[]): ReactNode {
  return parts.filter((part) => part !== false).map((part, position) => <Fragment key={position}>{position > 0 ? <>, {part}</> : part}</Fragment>)
}

/** What of the answers is no value; nothing where all are. */
function Answers({ counts }: { counts: QuarterCounts }) {
  const texts = progressMessages[useLanguage()]
  const { withValue, noData, notApplicable } = counts
  if (noData + notApplicable === 0) return null
  return <>: {listed([withValue > 0 && texts.withValue(withValue), noData > 0 && texts.noData(noData), notApplicable > 0 && texts.notApplicable(notApplicable)])}</>
}

/** How many indicators have warnings, and what those come to: the four kinds add up to the number before them. */
export function WarningCount({ counts }: { counts: QuarterCounts }) {
  const texts = progressMessages[useLanguage()]
  const { warned, unfinished, blocking, unexplained, explained } = counts
  if (warned === 0) return texts.noWarnings
  return (
    <>
      {texts.warned(warned)}:{' '}
      {listed([
        unfinished > 0 && <span className={styles['warn']}>{texts.unfinished(unfinished)}</span>,
        blocking > 0 && <span className={styles['bad']}>{texts.blocking(blocking)}</span>,
        unexplained > 0 && <span className={styles['warn']}>{texts.unexplained(unexplained)}</span>,
        explained > 0 && texts.explained(explained),
      ])}
    </>
  )
}

/** How far the quarter is, in one line. */
export function QuarterSummary({ summary, isOpen }: { summary: DeskSummary; isOpen: boolean }) {
  const language = useLanguage()
  const texts = progressMessages[language]
  const { due, answered, warned, textsUnsaved, returned, unreplied, addedLater, changedLater, lastSavedAt, isSaving } = summary
  const saved = lastSavedAt === null ? texts.nothingSaved : texts.lastSaved(savedWhen(lastSavedAt, language, new Date()))
  return (
    <p className={styles['summary']}>
      <span>
        <strong>{texts.answered(answered, due)}</strong>
        <Answers counts={summary} />
      </span>
      {textsUnsaved > 0 && <span className={styles['warn']}>{texts.textsUnsaved(textsUnsaved)}</span>}
      {(answered > 0 || warned > 0) && (
        <span>
          <WarningCount counts={summary} />
        </span>
      )}
      {returned > 0 && <span className={unreplied > 0 ? styles['warn'] : undefined}>{texts.questioned(returned, unreplied)}</span>}
      {addedLater > 0 && <span>{texts.addedLater(addedLater)}</span>}
      {changedLater > 0 && <span>{texts.changedLater(changedLater)}</span>}
      {isOpen && <span className={styles['lastSaved']}>{isSaving ? savingMessages[language].saving : saved}</span>}
    </p>
  )
}
