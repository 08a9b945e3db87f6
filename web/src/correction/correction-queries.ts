import { correctionEndpoints } from '@atalaya/shared/correction'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../api/client.ts'

/** The corrections of a territory that wait for a decision, and those last decided. */
export function correctionsQuery(territory: string) {
  return queryOptions({ queryKey: ['corrections', territory], queryFn: ({ signal }) => call(correctionEndpoints.listCorrections, { params: { territory } }, signal) })
}
