import { expect, it } from 'vitest'
import { isShown, rowFilters } from './row-filter.ts'

it.each([
  ['answered and without a remark', { isAnswered: true, hasFindings: false, isReturned: false }, ['all']],
  ['unanswered', { isAnswered: false, hasFindings: false, isReturned: false }, ['all', 'empty']],
  ['answered, with a finding', { isAnswered: true, hasFindings: true, isReturned: false }, ['all', 'findings']],
  ['returned with a question', { isAnswered: true, hasFindings: false, isReturned: true }, ['all', 'returned']],
] as const)('a row that is %s is shown under %s', (_, traits, shown) => {
  expect(rowFilters.filter((filter) => isShown(traits, filter))).toEqual(shown)
})
