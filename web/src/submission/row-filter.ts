import type { QuarterCounts } from './quarter-counts.ts'
import type { RowStanding } from './row-standing.ts'

/** Which rows of the quarter are shown. */
export const rowFilters = ['all', 'empty', 'findings', 'returned'] as const
export type RowFilter = (typeof rowFilters)[number]

export function isShown({ answer, warning, isReturned }: RowStanding, filter: RowFilter): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'empty':
      return answer === 'blank'
    case 'findings':
      return warning !== undefined
    case 'returned':
      return isReturned
  }
}

/** How many rows each filter shows. */
export function countsByFilter({ due, blank, warned, returned }: QuarterCounts): Record<RowFilter, number> {
  return { all: due, empty: blank, findings: warned, returned }
}

/** What was returned belongs to a moment of a quarter's life, and is offered then. */
export function filtersOffered({ returned }: QuarterCounts, chosen: RowFilter): readonly RowFilter[] {
  return rowFilters.filter((filter) => filter !== 'returned' || chosen === 'returned' || returned > 0)
}
