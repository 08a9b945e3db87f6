import { accountEndpoints } from '@atalaya/shared/account'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../api/client.ts'

/** Who is signed in. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => call(accountEndpoints.me, {}, signal),
  staleTime: Number.POSITIVE_INFINITY,
  meta: { asksWhoIsSignedIn: true },
})

export function membersQuery(territory: string) {
  return queryOptions({
    queryKey: ['members', territory],
    queryFn: ({ signal }) => call(accountEndpoints.listMembers, { params: { territory } }, signal),
    select: ({ members }) => members,
  })
}

export function settingsQuery(territory: string) {
  return queryOptions({ queryKey: ['settings', territory], queryFn: ({ signal }) => call(accountEndpoints.getSettings, { params: { territory } }, signal) })
}
