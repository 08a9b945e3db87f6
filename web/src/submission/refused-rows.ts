import { isProblem } from '../api/api-problem.ts'

/** The indicators whose figures a refusal of the quarter points at, each once; undefined for a failure of another kind. */
export function refusedRows(failure: unknown): readonly string[] | undefined {
  if (!isProblem(failure, 'blocking-findings') && !isProblem(failure, 'unexplained-warnings')) return undefined
  return [...new Set(failure.errors.flatMap(({ pointer }) => /^\/figures\/([^/]+)/.exec(pointer)?.[1] ?? []))]
}
