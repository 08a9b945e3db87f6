import { commentEndpoints } from '@atalaya/shared/comment'
import type { Period } from '@atalaya/shared/period'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../api/client.ts'

export interface FigureAddress {
  readonly territory: string
  readonly period: Period
  readonly code: string
}

export function figureDetailsQuery({ territory, period, code }: FigureAddress) {
  return queryOptions({
    queryKey: ['figure-details', territory, period, code],
    queryFn: ({ signal }) => call(commentEndpoints.figureDetails, { params: { territory, period, code } }, signal),
  })
}

export const mentionsQuery = queryOptions({ queryKey: ['mentions'], queryFn: ({ signal }) => call(commentEndpoints.mentions, {}, signal) })
