import { apiPrefix } from '@atalaya/shared/access'
import { trailEndpoints, trailFilePath, type TrailFilter } from '@atalaya/shared/audit'
import type { Language } from '@atalaya/shared/language'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call } from '../api/client.ts'

export type TrailSearch = TrailFilter & { readonly before?: number | undefined }

/** A page of a territory's trail. While another is on its way, the one before stays. */
export function trailQuery(territory: string, search: TrailSearch) {
  return queryOptions({
    queryKey: ['trail', territory, search],
    queryFn: ({ signal }) => call(trailEndpoints.trail, { params: { territory }, query: search }, signal),
    placeholderData: keepPreviousData,
  })
}

/** Where the rows that the filters let through are downloaded. */
export function trailFileAddress(territory: string, filter: TrailFilter, language: Language): string {
  const query = new URLSearchParams({ lang: language })
  for (const [name, value] of Object.entries(filter)) if (value !== undefined) query.set(name, String(value))
  return `${apiPrefix}${trailFilePath.replace(':territory', encodeURIComponent(territory))}?${query.toString()}`
}
