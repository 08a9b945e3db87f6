import type { QuarterCounts } from './quarter-counts.ts'
import type { RowStanding } from './row-standing.ts'

/** Which rows of the quarter are shown. */
export const rowFilters = ['all', 'empty', 'findings', 'unfinished', 'returned'] as const
export type RowFilter = (typeof rowFilters)[number]

/** Offered only while there is such a row: they belong to moments of a quarter's life. */
const occasional: readonly RowFilter[] = ['unfinished', 'returned']

export function isShown({ answer, warning, isUnfinished, isReturned }: RowStanding, filter: RowFilter): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'empty':
      return answer === 'blank'
    case 'findings':
      return warning !== undefined
    case 'unfinished':
      return isUnfinished
    case 'returned':
      return isReturned
  }
}

/** How many rows each filter shows. */
export function countsByFilter({ due, blank, warned, unfinished, returned }: QuarterCounts): Record<RowFilter, number> {
  return { all: due, empty: blank, findings: warned, unfinished, returned }
}

export function filtersOffered(counts: QuarterCounts, chosen: RowFilter): readonly RowFilter[] {
  const byFilter = countsByFilter(counts)
  return rowFilters.filter((filter) => !occasional.includes(filter) || filter === chosen || byFilter[filter] > 0)
}
