/** Which rows of the quarter are shown. */
export const rowFilters = ['all', 'empty', 'findings', 'returned'] as const
export type RowFilter = (typeof rowFilters)[number]

/** What a row's place in the filters depends on. */
export interface RowTraits {
  readonly isAnswered: boolean
  readonly hasFindings: boolean
  readonly isReturned: boolean
}

export function isShown({ isAnswered, hasFindings, isReturned }: RowTraits, filter: RowFilter): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'empty':
      return !isAnswered
    case 'findings':
      return hasFindings
    case 'returned':
      return isReturned
  }
}
