import { evidenceEndpoints } from '@atalaya/shared/evidence'
import type { Period } from '@atalaya/shared/period'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../api/client.ts'

/** The figure that evidence is of. */
export interface FigureOfEvidence {
  /** Slug. */
  readonly territory: string
  /** Code. */
  readonly indicator: string
  /** Of the indicator's own frequency. */
  readonly period: Period
}

export function evidenceQuery({ territory, indicator: code, period }: FigureOfEvidence) {
  return queryOptions({
    queryKey: ['evidence', territory, code, period], queryFn: ({ signal }) => call(evidenceEndpoints.list, { params: { territory, code, period } }, signal),
  })
}
