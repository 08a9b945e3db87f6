import { batchEndpoints, isWorking, type ImportBatchPage, type RowOutcome } from '@atalaya/shared/import'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call } from '../api/client.ts'

/** Milliseconds between two looks at work that goes on without the page. */
const lookEvery = 700

export function batchesQuery(territory: string) {
  return queryOptions({
    // How the work of a file goes on is not known here: it is asked for whenever the list is opened.
    staleTime: 0,
    queryKey: ['imports', territory],
    queryFn: ({ signal }) => call(batchEndpoints.listImports, { params: { territory } }, signal),
    refetchInterval: ({ state: { data } }) => (data?.batches.some(({ state }) => isWorking(state)) === true ? lookEvery * 3 : false),
  })
}

export function batchQuery(territory: string, batch: string) {
  return queryOptions({
    staleTime: 0,
    queryKey: ['import', territory, batch],
    queryFn: ({ signal }) => call(batchEndpoints.getImport, { params: { territory, batch } }, signal),
    refetchInterval: ({ state: { data } }) => (data !== undefined && isWorking(data.state) ? lookEvery : false),
  })
}

/** The rows of an outcome, a hundred at a time. What they would do is another thing after each comparison. */
export function batchRowsQuery(territory: string, { id, state, reading }: Pick<ImportBatchPage, 'id' | 'state' | 'reading'>, outcome: RowOutcome) {
  return infiniteQueryOptions({
    queryKey: ['import-rows', territory, id, state, reading, outcome],
    queryFn: ({ pageParam, signal }) => call(batchEndpoints.importRows, { params: { territory, batch: id }, query: { outcome, after: pageParam } }, signal),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
    // A file that was compared again is read anew.
    staleTime: 0,
  })
}
