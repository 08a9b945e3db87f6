import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { isProblem, Unreachable } from './api-problem.ts'

/** Answers kept for the pages. A refusal is an answer and is not asked again; silence is, twice. */
export function createQueryClient({ onSignedOut }: { onSignedOut: () => void }): QueryClient {
  const noticeEndOfSession = (failure: unknown) => {
    if (isProblem(failure, 'not-signed-in')) onSignedOut()
  }
  return new QueryClient({
    queryCache: new QueryCache({ onError: noticeEndOfSession }),
    mutationCache: new MutationCache({ onError: noticeEndOfSession }),
    defaultOptions: {
      queries: { staleTime: 30_000, retry: (count, failure) => failure instanceof Unreachable && count < 2, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  })
}
