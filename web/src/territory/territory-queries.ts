import { observationEndpoints } from '@atalaya/shared/observation'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../api/client.ts'

export function territoryQuery(territory: string) {
  return queryOptions({ queryKey: ['territory', territory], queryFn: ({ signal }) => call(observationEndpoints.territory, { params: { territory } }, signal) })
}
