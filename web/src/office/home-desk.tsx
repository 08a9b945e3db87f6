import { useSuspenseQueries } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { MentionInbox } from '../comment/mention-inbox.tsx'
import { CorrectionTasks } from '../correction/correction-tasks.tsx'
import { correctionsQuery } from '../correction/correction-queries.ts'
import { HomePage } from '../submission/home-page.tsx'

const signedIn = getRouteApi('/signed-in')

/** Where somebody starts, with the corrections that wait for them and what others have written for them. */
export function HomeDesk() {
  const { me } = signedIn.useRouteContext()
  const lists = useSuspenseQueries({ queries: me.memberships.map(({ territory }) => correctionsQuery(territory)) }).map(({ data }) => data)
  const waiting = lists.filter(({ toDecide }) => toDecide > 0)
  return <HomePage corrections={waiting.length === 0 ? null : <CorrectionTasks lists={waiting} />} inbox={<MentionInbox />} />
}
