import type { Period } from '@atalaya/shared/period'
import { submissionEndpoints } from '@atalaya/shared/submission'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../api/client.ts'

export function submissionsQuery(territory: string) {
  return queryOptions({ queryKey: ['submissions', territory], queryFn: ({ signal }) => call(submissionEndpoints.list, { params: { territory } }, signal) })
}

export function submissionQuery(territory: string, period: Period) {
  return queryOptions({ queryKey: ['submission', territory, period], queryFn: ({ signal }) => call(submissionEndpoints.get, { params: { territory, period } }, signal) })
}

export function completenessQuery(territory: string, period: Period) {
  return queryOptions({ queryKey: ['submission', territory, period, 'completeness'], queryFn: ({ signal }) => call(submissionEndpoints.completeness, { params: { territory, period } }, signal), staleTime: 0 })
}

export function overviewQuery(period: Period | undefined) {
  return queryOptions({
    queryKey: ['completeness', period],
    queryFn: ({ signal }) => call(submissionEndpoints.completenessOverview, { query: period === undefined ? {} : { period } }, signal),
    staleTime: 0,
  })
}
