import { indicatorEndpoints } from '@atalaya/shared/indicator'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../api/client.ts'

export const frameworkQuery = queryOptions({
  queryKey: ['framework'],
  queryFn: ({ signal }) => call(indicatorEndpoints.framework, {}, signal),
  staleTime: Number.POSITIVE_INFINITY,
})

export function adoptionsQuery(territory: string) {
  return queryOptions({
    queryKey: ['adoptions', territory],
    queryFn: ({ signal }) => call(indicatorEndpoints.getAdoptions, { params: { territory } }, signal),
  })
}

export function goalsQuery(territory: string) {
  return queryOptions({ queryKey: ['goals', territory], queryFn: ({ signal }) => call(indicatorEndpoints.getGoals, { params: { territory } }, signal) })
}
