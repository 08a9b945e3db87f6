import { rolesIn } from '@atalaya/shared/access'
import { periodLabel } from '@atalaya/shared/period'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Suspense } from 'react'
import { useLanguage, useMessages } from '../language/language-context.tsx'
import { EmptyState, Loading } from '../ui/message.tsx'
import { Page, Section } from '../ui/page.tsx'
import { homeMessages } from './home-messages.ts'
import { QuartersTable, todayIn } from './quarters-table.tsx'
import styles from './quarters-table.module.css'
import { StateMark } from './state-mark.tsx'
import { submissionsQuery } from './submission-queries.ts'
import { taskText } from './task-text.ts'
import { taskOf } from './waiting.ts'

const signedIn = getRouteApi('/signed-in')
const quartersAtHome = 4

function TerritoryAtHome({ slug }: { slug: string }) {
  const language = useLanguage()
  const texts = homeMessages[language]
  const { me } = signedIn.useRouteContext()
  const { data } = useSuspenseQuery(submissionsQuery(slug))
  const { territory, submissions } = data
  const held = rolesIn(me, slug)
  const today = todayIn(territory)
  const waiting = submissions.flatMap((summary) => {
    const task = taskOf(summary, held, today)
    return task === undefined ? [] : [{ summary, task }]
  })
  return (
    <Section title={territory.name[language]}>
      {waiting.length === 0 ? (
        <p className={styles['soft']}>{texts.nothingWaits}</p>
      ) : (
        <ul className={styles['tasks']}>
          {waiting.map(({ summary, task }) => (
            <li key={summary.period}>
              <Link to="/$territory/quarters/$period" params={{ territory: slug, period: summary.period }} className={styles['taskRow']!}>
                <span className={styles['taskName']}>{periodLabel(summary.period, language)}</span>
                <span>{taskText(task, summary, language)}</span>
                <StateMark state={summary.state} />
              </Link>
            </li>
          ))}
        </ul>
      )}
      <QuartersTable territory={territory} submissions={submissions.slice(0, quartersAtHome)} held={held} />
      <Link to="/$territory/quarters" params={{ territory: slug }}>
        {texts.allQuarters}
      </Link>
    </Section>
  )
}

/** Where somebody starts: their territories, and what waits for them in each. */
export function HomePage() {
  const texts = useMessages(homeMessages)
  const { me } = signedIn.useRouteContext()
  return (
    <Page title={texts.title} lead={texts.lead(me.name)}>
      {me.memberships.length === 0 && (
        <EmptyState title={texts.noTerritories}>
          <p>{texts.noTerritoriesText}</p>
        </EmptyState>
      )}
      {me.memberships.map(({ territory }) => (
        <Suspense key={territory} fallback={<Loading label="…" lines={5} />}>
          <TerritoryAtHome slug={territory} />
        </Suspense>
      ))}
    </Page>
  )
}
