import { rolesIn } from '@atalaya/shared/access'
import { periodLabel } from '@atalaya/shared/period'
import type { SubmissionSummary } from '@atalaya/shared/submission'
import { useSuspenseQueries } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useLanguage } from '../language/language-context.tsx'
import { EmptyState } from '../ui/message.tsx'
import { Page, Section } from '../ui/page.tsx'
import { homeMessages } from './home-messages.ts'
import { QuartersTable, todayIn } from './quarters-table.tsx'
import styles from './quarters-table.module.css'
import { StateMark } from './state-mark.tsx'
import { submissionsQuery } from './submission-queries.ts'
import { taskText } from './task-text.ts'
import { taskOf, tasksByUrgency } from './waiting.ts'

const signedIn = getRouteApi('/signed-in')
const quartersAtHome = 3

/** In place of quarters that would ask for nothing: what comes before them, and whose task it is. */
function FirstSteps({ territory, maySetUp }: { territory: string; maySetUp: boolean }) {
  const texts = homeMessages[useLanguage()]
  if (!maySetUp) return <p>{texts.notMeasuring}</p>
  return (
    <>
      <p>{texts.firstSteps}</p>
      <p>
        <Link to="/$territory/indicators" params={{ territory }}>
          {texts.chooseIndicators}
        </Link>
      </p>
    </>
  )
}

/** Where somebody starts: what waits for them, and their territories with the latest quarters of each. */
export function HomePage() {
  const language = useLanguage()
  const texts = homeMessages[language]
  const { me } = signedIn.useRouteContext()
  const lists = useSuspenseQueries({ queries: me.memberships.map(({ territory }) => submissionsQuery(territory)) }).map(({ data }) => data)
  const waiting = lists
    .flatMap(({ territory, submissions }) =>
      submissions.flatMap((summary) => {
        const task = taskOf(summary, rolesIn(me, territory.slug), todayIn(territory))
        return task === undefined ? [] : [{ territory, summary, task }]
      }),
    )
    .toSorted((one, other) => tasksByUrgency.indexOf(one.task) - tasksByUrgency.indexOf(other.task))
  const isMeasuring = (submissions: readonly SubmissionSummary[]) => submissions.some(({ due }) => due > 0)
  const maySetUp = (slug: string) => rolesIn(me, slug).includes('administrator')
  const hasFirstSteps = lists.some(({ territory, submissions }) => !isMeasuring(submissions) && maySetUp(territory.slug))
  if (lists.length === 0) {
    return (
      <Page title={texts.title} lead={texts.lead(me.name)}>
        <EmptyState title={texts.noTerritories}>
          <p>{texts.noTerritoriesText}</p>
        </EmptyState>
      </Page>
    )
  }
  return (
    <Page title={texts.title} lead={texts.lead(me.name)}>
      {waiting.length === 0 && !hasFirstSteps && <p>{texts.nothingWaits}</p>}
      <ul className={styles['tasks']}>
        {waiting.map(({ territory, summary, task }) => (
          <li key={`${territory.slug} ${summary.period}`}>
            <Link to="/$territory/quarters/$period" params={{ territory: territory.slug, period: summary.period }} className={styles['taskRow']}>
              <span className={styles['taskName']}>
                {territory.name[language]} {periodLabel(summary.period, language)}
              </span>
              <span>{taskText(task, summary, language)}</span>
              {task === 'fill' ? <span className={styles['soft']}>{texts.notStarted}</span> : <StateMark state={summary.state} />}
            </Link>
          </li>
        ))}
      </ul>
      {lists.map(({ territory, submissions }) => (
        <Section key={territory.slug} title={territory.name[language]}>
          {isMeasuring(submissions) ? (
            <>
              <QuartersTable territory={territory} submissions={submissions.slice(0, quartersAtHome)} />
              <Link to="/$territory/quarters" params={{ territory: territory.slug }}>
                {texts.allQuarters}
              </Link>
            </>
          ) : (
            <FirstSteps territory={territory.slug} maySetUp={maySetUp(territory.slug)} />
          )}
        </Section>
      ))}
    </Page>
  )
}
