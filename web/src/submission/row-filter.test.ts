import { expect, it } from 'vitest'
import { countQuarter } from './quarter-counts.ts'
import { countsByFilter, filtersOffered, isShown, rowFilters } from './row-filter.ts'
import type { RowStanding } from './row-standing.ts'

const answered: RowStanding = { answer: 'value', warning: undefined, isReturned: false, isReplied: false, later: undefined }

const rows: readonly (readonly [string, RowStanding, readonly string[]])[] = [
  ['answered and without a warning', answered, ['all']],
  ['answered with «sin dato»', { ...answered, answer: 'no_data' }, ['all']],
  ['unanswered', { ...answered, answer: 'blank' }, ['all', 'empty']],
  ['answered, with what prevents submission', { ...answered, warning: 'blocking' }, ['all', 'findings']],
  ['answered, with a warning that is explained', { ...answered, warning: 'explained' }, ['all', 'findings']],
  ['unanswered, and half written', { ...answered, answer: 'blank', warning: 'unfinished' }, ['all', 'empty', 'findings']],
  ['returned with a question', { ...answered, isReturned: true }, ['all', 'returned']],
]

it.each(rows)('a row that is %s is shown under its filters', (_, standing, shown) => {
  expect(rowFilters.filter((filter) => isShown(standing, filter))).toEqual(shown)
})

it('a filter shows as many rows as it says', () => {
  const standings = rows.map(([, standing]) => standing)
  const counts = countsByFilter(countQuarter(standings))
  expect(counts).toEqual({ all: 7, empty: 2, findings: 3, returned: 1 })
  for (const filter of rowFilters) expect(standings.filter((standing) => isShown(standing, filter))).toHaveLength(counts[filter])
})

it('what was returned is a filter while there is such, or while it is chosen', () => {
  const clean = countQuarter([answered])
  expect(filtersOffered(clean, 'all')).toEqual(['all', 'empty', 'findings'])
  expect(filtersOffered(clean, 'returned')).toEqual(['all', 'empty', 'findings', 'returned'])
  expect(filtersOffered(countQuarter([{ ...answered, isReturned: true }]), 'all')).toEqual(['all', 'empty', 'findings', 'returned'])
})
