import { accountEndpoints, doorEndpoints, openIdEndpoints } from '@atalaya/shared/account'
import { indicatorEndpoints } from '@atalaya/shared/indicator'
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

export const signInWaysQuery = queryOptions({ queryKey: ['sign-in-ways'], queryFn: ({ signal }) => call(doorEndpoints.signInWays, {}, signal), staleTime: Number.POSITIVE_INFINITY })

/** What a link asks to; asked once, because a link that is over stays over. */
export function invitationQuery(token: string) {
  return queryOptions({ queryKey: ['invitation', token], queryFn: ({ signal }) => call(doorEndpoints.readInvitation, { body: { token } }, signal), retry: false })
}

export function invitationsQuery(territory: string) {
  return queryOptions({ queryKey: ['invitations', territory], queryFn: ({ signal }) => call(doorEndpoints.listInvitations, { params: { territory } }, signal) })
}

export const sessionsQuery = queryOptions({ queryKey: ['sessions'], queryFn: ({ signal }) => call(doorEndpoints.listSessions, {}, signal) })

export const identityQuery = queryOptions({ queryKey: ['identity'], queryFn: ({ signal }) => call(openIdEndpoints.getIdentity, {}, signal) })

export const openIdKey = 'open-id'

/** What a provider's answer is worth: handed over once, because it is good once, and not when the page is made again. */
export function finishOpenIdQuery(answer: string) {
  return queryOptions({ queryKey: [openIdKey, answer], queryFn: () => call(openIdEndpoints.finishOpenId, { body: { answer } }), retry: false, retryOnMount: false, staleTime: Number.POSITIVE_INFINITY })
}

export const secondFactorQuery = queryOptions({ queryKey: ['second-factor'], queryFn: ({ signal }) => call(doorEndpoints.getSecondFactor, {}, signal) })

export function apiTokensQuery(territory: string) {
  return queryOptions({ queryKey: ['tokens', territory], queryFn: ({ signal }) => call(doorEndpoints.listApiTokens, { params: { territory } }, signal) })
}

/** The indicators that a territory has taken on, with their names: those that somebody's figures may be limited to. */
export function limitChoicesQuery(territory: string) {
  return queryOptions({
    queryKey: ['limit-choices', territory],
    queryFn: async ({ signal }) => {
      const [{ adoptions }, { indicators }] = await Promise.all([
        call(indicatorEndpoints.getAdoptions, { params: { territory } }, signal), call(indicatorEndpoints.framework, {}, signal),
      ])
      const adopted = new Set(adoptions.map(({ indicator }) => indicator))
      return indicators.filter(({ code }) => adopted.has(code)).map(({ code, name }) => ({ code, name }))
    },
  })
}
