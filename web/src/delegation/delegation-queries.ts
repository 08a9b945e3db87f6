import { delegationEndpoints, type Delegations } from '@atalaya/shared/delegation'
import type { Period } from '@atalaya/shared/period'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../api/client.ts'
import { submissionQuery } from '../submission/submission-queries.ts'

export interface QuarterAddress {
  readonly territory: string
  readonly period: Period
}

export function delegationsQuery({ territory, period }: QuarterAddress) {
  return queryOptions({ queryKey: ['delegations', territory, period], queryFn: ({ signal }) => call(delegationEndpoints.delegations, { params: { territory, period } }, signal) })
}

/** Something done with what was asked: its answer is all that the quarter asks then; the figures are asked for again. */
export function useDelegationAct<Given, Answer extends Delegations>(quarter: QuarterAddress, act: (given: Given) => Promise<Answer>) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: async ({ delegations, abilities }) => {
      queryClient.setQueryData(delegationsQuery(quarter).queryKey, { delegations, abilities })
      await queryClient.invalidateQueries({ queryKey: submissionQuery(quarter.territory, quarter.period).queryKey })
    },
    // Whatever was refused, it is shown as it is now.
    onError: async () => {
      await queryClient.invalidateQueries({ queryKey: delegationsQuery(quarter).queryKey })
      await queryClient.invalidateQueries({ queryKey: submissionQuery(quarter.territory, quarter.period).queryKey })
    },
  })
}
