import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { isProblem, Unreachable } from './api-problem.ts'

/**
 * Answers kept for the pages. A refusal is an answer and is not asked again; silence is, twice. `onSignedOut` is called when
 * a page's own data are refused because the session has ended; not for the question who is signed in, whose asker wants to know.
 */
export function createQueryClient({ onSignedOut }: { onSignedOut: () => void }): QueryClient {
  const noticeEndOfSession = (failure: unknown) => {
    if (isProblem(failure, 'not-signed-in')) onSignedOut()
  }
  return new QueryClient({
    queryCache: new QueryCache({ onError: (failure, query) => query.meta?.['asksWhoIsSignedIn'] !== true && noticeEndOfSession(failure) }),
    mutationCache: new MutationCache({ onError: noticeEndOfSession }),
    defaultOptions: {
      queries: { staleTime: 30_000, retry: (count, failure) => failure instanceof Unreachable && count < 2, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  })
}
