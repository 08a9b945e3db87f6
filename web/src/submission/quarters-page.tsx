import { rolesIn } from '@atalaya/shared/access'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useMessages } from '../language/language-context.tsx'
import { EmptyState } from '../ui/message.tsx'
import { Page, Section } from '../ui/page.tsx'
import { homeMessages } from './home-messages.ts'
import { QuartersTable } from './quarters-table.tsx'
import { submissionsQuery } from './submission-queries.ts'
import { todayIn } from './today-in.ts'
import { quartersByTime } from './waiting.ts'

const signedIn = getRouteApi('/signed-in')
const route = getRouteApi('/signed-in/$territory/quarters')

/** Every quarter of a territory: those at hand, those left unfinished, those published. */
export function QuartersPage() {
  const texts = useMessages(homeMessages)
  const { me } = signedIn.useRouteContext()
  const { territory: slug } = route.useParams()
  const { data: { territory, submissions } } = useSuspenseQuery(submissionsQuery(slug))
  const byTime = quartersByTime(submissions, todayIn(territory))
  const shown = (['now', 'unfinished', 'done'] as const).filter((time) => byTime[time].length > 0)
  return (
    <Page title={texts.quarters} lead={texts.quartersLead}>
      {rolesIn(me, slug).includes('provider') && (
        <p>
          <Link to="/$territory/import" params={{ territory: slug }}>
            {texts.importFigures}
          </Link>
        </p>
      )}
      {submissions.length === 0 && (
        <EmptyState title={texts.noQuarters}>
          <p>{texts.noQuartersText}</p>
        </EmptyState>
      )}
      {shown.map((time) => (
        <Section key={time} title={texts.times[time]}>
          <QuartersTable territory={territory} submissions={byTime[time]} held={rolesIn(me, slug)} />
        </Section>
      ))}
    </Page>
  )
}
