import { expect, it } from 'vitest'
import { countQuarter } from './quarter-counts.ts'
import type { RowStanding } from './row-standing.ts'

const row: RowStanding = { answer: 'value', warning: undefined, isReturned: false, isReplied: false, later: undefined }

const rows: readonly RowStanding[] = [
  row,
  { ...row, warning: 'blocking' },
  { ...row, warning: 'unexplained', isReturned: true },
  { ...row, warning: 'explained', later: 'changed' },
  { ...row, warning: 'explained', later: 'added' },
  { ...row, answer: 'no_data', isReturned: true, isReplied: true },
  { ...row, answer: 'not_applicable', warning: 'explained' },
  { ...row, answer: 'blank' },
  { ...row, answer: 'blank', warning: 'unfinished' },
]

it('counts every row of a quarter once in each respect', () => {
  expect(countQuarter(rows)).toEqual({
    due: 9, answered: 7, withValue: 5, noData: 1, notApplicable: 1, blank: 2, warned: 6, unfinished: 1, blocking: 1, unexplained: 1, explained: 3, returned: 2, unreplied: 1, addedLater: 1, changedLater: 1,
  })
})

it('has nothing to count in a quarter that owes nothing', () => {
  expect(countQuarter([])).toMatchObject({ due: 0, answered: 0, warned: 0 })
})
