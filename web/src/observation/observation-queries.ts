import type { Language } from '@atalaya/shared/language'
import { observationEndpoints } from '@atalaya/shared/observation'
import type { Period } from '@atalaya/shared/period'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../api/client.ts'

export function territoryQuery(territory: string) {
  return queryOptions({ queryKey: ['territory', territory], queryFn: ({ signal }) => call(observationEndpoints.territory, { params: { territory } }, signal) })
}

/** The board with what is approved and not yet public. */
export function previewQuery(territory: string, period: Period | undefined, language: Language) {
  return queryOptions({
    queryKey: ['preview', territory, period, language],
    queryFn: ({ signal }) => call(observationEndpoints.dashboard, { params: { territory }, query: { period, lang: language, include: 'approved' } }, signal),
  })
}

export function historyQuery(territory: string, code: string, period: Period) {
  return queryOptions({
    queryKey: ['history', territory, code, period],
    queryFn: ({ signal }) => call(observationEndpoints.history, { params: { territory, code, period }, query: {} }, signal),
    select: ({ versions }) => versions,
  })
}
