import { importEndpoints, isWorking, type RowOutcome } from '@atalaya/shared/import'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../api/client.ts'

/** Milliseconds between two looks at work that goes on without the page. */
const lookEvery = 700

export function importsQuery(territory: string) {
  return queryOptions({
    queryKey: ['imports', territory],
    queryFn: ({ signal }) => call(importEndpoints.list, { params: { territory } }, signal),
    refetchInterval: ({ state: { data } }) => (data?.batches.some(({ state }) => isWorking(state)) === true ? lookEvery * 3 : false),
  })
}

export function importQuery(territory: string, batch: string) {
  return queryOptions({
    queryKey: ['import', territory, batch],
    queryFn: ({ signal }) => call(importEndpoints.get, { params: { territory, batch } }, signal),
    refetchInterval: ({ state: { data } }) => (data !== undefined && isWorking(data.state) ? lookEvery : false),
  })
}

export function importRowsQuery(territory: string, batch: string, outcome: RowOutcome, after: number) {
  return queryOptions({ queryKey: ['import-rows', territory, batch, outcome, after], queryFn: ({ signal }) => call(importEndpoints.rows, { params: { territory, batch }, query: { outcome, after } }, signal) })
}
