import { rolesIn } from '@atalaya/shared/access'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useMessages } from '../language/language-context.tsx'
import { EmptyState } from '../ui/message.tsx'
import { Page } from '../ui/page.tsx'
import { homeMessages } from './home-messages.ts'
import { QuartersTable } from './quarters-table.tsx'
import { submissionsQuery } from './submission-queries.ts'

const signedIn = getRouteApi('/signed-in')
const route = getRouteApi('/signed-in/$territory/quarters')

/** Every quarter of a territory. */
export function QuartersPage() {
  const texts = useMessages(homeMessages)
  const { me } = signedIn.useRouteContext()
  const { territory: slug } = route.useParams()
  const { data } = useSuspenseQuery(submissionsQuery(slug))
  return (
    <Page title={texts.quarters} lead={texts.quartersLead}>
      {data.submissions.length === 0 ? (
        <EmptyState title={texts.noQuarters}>
          <p>{texts.noQuartersText}</p>
        </EmptyState>
      ) : (
        <QuartersTable territory={data.territory} submissions={data.submissions} held={rolesIn(me, slug)} />
      )}
    </Page>
  )
}
