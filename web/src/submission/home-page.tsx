import { rolesIn } from '@atalaya/shared/access'
import type { SubmissionSummary } from '@atalaya/shared/submission'
import { useSuspenseQueries } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useLanguage } from '../language/language-context.tsx'
import { EmptyState } from '../ui/message.tsx'
import { Page, Section } from '../ui/page.tsx'
import { completenessMessages } from './completeness-messages.ts'
import { homeMessages } from './home-messages.ts'
import { QuartersTable } from './quarters-table.tsx'
import { ReopenedList } from './reopened-list.tsx'
import { submissionsQuery } from './submission-queries.ts'
import { TaskList, type TaskAt } from './task-list.tsx'
import { todayIn } from './today-in.ts'
import { stepsByUrgency, tasksOf } from './waiting.ts'

const signedIn = getRouteApi('/signed-in')
/** The one in course, the one before it, and the latest two of the others. */
const quartersAtHome = 4

const byUrgency = (one: TaskAt, other: TaskAt) => stepsByUrgency.indexOf(one.step) - stepsByUrgency.indexOf(other.step)

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

/** What other nouns have for somebody who starts. */
interface HomeParts {
  /** The corrections that wait; null where none does. */
  readonly corrections: ReactNode
  /** What others have written for the person. */
  readonly inbox: ReactNode
}

/** Where somebody starts: what waits for them, and their territories with the latest quarters of each. */
export function HomePage({ corrections, inbox }: HomeParts) {
  const language = useLanguage()
  const texts = homeMessages[language]
  const { me } = signedIn.useRouteContext()
  const lists = useSuspenseQueries({ queries: me.memberships.map(({ territory }) => submissionsQuery(territory)) }).map(({ data }) => data)
  const tasks = lists.map(({ territory, submissions }) => ({ territory, ...tasksOf(submissions, rolesIn(me, territory.slug), todayIn(territory)) }))
  const first = tasks.flatMap(({ territory, first }) => first.map((task) => ({ ...task, territory }))).toSorted(byUrgency)
  const earlier = tasks.flatMap(({ territory, earlier }) => earlier.map((task) => ({ ...task, territory })))
  const reopened = lists.flatMap(({ territory, submissions }) => submissions.flatMap((summary) => summary.reopened.map((figure) => ({ territory, summary, figure }))))
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
      {lists.length > 1 && (
        <p>
          <Link to="/overview">{completenessMessages[language].overviewLink}</Link>
        </p>
      )}
      {first.length + reopened.length + earlier.length === 0 && !hasFirstSteps && corrections === null && <p>{texts.nothingWaits}</p>}
      <ReopenedList figures={reopened} />
      <TaskList tasks={first} />
      {corrections}
      {inbox}
      {earlier.length > 0 && (
        <Section title={texts.earlier} lead={texts.earlierLead}>
          <TaskList tasks={earlier} />
        </Section>
      )}
      {lists.map(({ territory, submissions }) => (
        <Section key={territory.slug} title={territory.name[language]}>
          {isMeasuring(submissions) ? (
            <>
              <QuartersTable territory={territory} submissions={submissions.slice(0, quartersAtHome)} held={rolesIn(me, territory.slug)} />
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
