import type { EndpointResponse } from '@atalaya/shared/access'
import { submissionEndpoints, type SubmissionView } from '@atalaya/shared/submission'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { submissionQuery, submissionsQuery } from './submission-queries.ts'

/** An action on a quarter: its answer is the quarter as it is then, and the lists that count quarters are asked for again. */
export function useAct(view: SubmissionView, act: () => Promise<EndpointResponse<typeof submissionEndpoints.submit>>, onDone: () => void) {
  const queryClient = useQueryClient()
  const { territory, period } = view
  return useMutation({
    mutationFn: act,
    onSuccess: async (next) => {
      queryClient.setQueryData(submissionQuery(territory.slug, period).queryKey, next)
      onDone()
      await queryClient.invalidateQueries({ queryKey: submissionsQuery(territory.slug).queryKey })
      await queryClient.invalidateQueries({ queryKey: ['preview', territory.slug] })
    },
  })
}
