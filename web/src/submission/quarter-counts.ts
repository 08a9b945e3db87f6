import { isUnanswered, type RowStanding } from './row-standing.ts'

/** How many rows of a quarter stand how. The four answers add up to what is due; the four kinds of warning to `warned`. */
export interface QuarterCounts {
  readonly due: number
  readonly answered: number
  readonly withValue: number
  readonly noData: number
  readonly notApplicable: number
  readonly blank: number
  readonly warned: number
  readonly unfinished: number
  readonly blocking: number
  readonly unexplained: number
  readonly explained: number
  readonly returned: number
  /** Of those returned, the ones whose question has no answer in words. */
  readonly unreplied: number
  readonly addedLater: number
  readonly changedLater: number
}

export function countQuarter(rows: readonly RowStanding[]): QuarterCounts {
  const count = (holds: (row: RowStanding) => boolean) => rows.filter(holds).length
  return {
    due: rows.length,
    answered: count(({ answer }) => answer !== 'blank'),
    withValue: count(({ answer }) => answer === 'value'),
    noData: count(({ answer }) => answer === 'no_data'),
    notApplicable: count(({ answer }) => answer === 'not_applicable'),
    blank: count(({ answer }) => answer === 'blank'),
    warned: count(({ warning }) => warning !== undefined),
    unfinished: count(({ warning }) => warning === 'unfinished'),
    blocking: count(({ warning }) => warning === 'blocking'),
    unexplained: count(({ warning }) => warning === 'unexplained'),
    explained: count(({ warning }) => warning === 'explained'),
    returned: count(({ isReturned }) => isReturned),
    unreplied: count(isUnanswered),
    addedLater: count(({ later }) => later === 'added'),
    changedLater: count(({ later }) => later === 'changed'),
  }
}
