import { describe, expect, it } from 'vitest'
import { submissionActions, submissionStates, type SubmissionAction, type SubmissionState } from './submission-contract.ts'
import { isOpenForWriting, transition } from './submission-lifecycle.ts'

const open: [SubmissionState, SubmissionAction, SubmissionState][] = [
  ['draft', 'submit', 'submitted'],
  ['submitted', 'return', 'returned'],
  ['submitted', 'approve', 'approved'],
  ['returned', 'submit', 'submitted'],
  ['approved', 'publish', 'published'],
  ['draft', 'reopen', 'draft'],
  ['submitted', 'reopen', 'submitted'],
  ['returned', 'reopen', 'returned'],
  ['approved', 'reopen', 'submitted'],
]

describe('life of a submission', () => {
  it.each(open)('goes from %s by %s to %s', (state, action, next) => {
    expect(transition(state, action)).toEqual({ allowed: true, next })
  })

  const refused = submissionStates.flatMap((state) =>
    submissionActions.filter((action) => !open.some(([from, by]) => from === state && by === action)).map((action) => [state, action] as const),
  )
  it('refuses the other sixteen of twenty-five pairs', () => {
    expect(refused).toHaveLength(16)
  })
  it.each(refused)('refuses in %s to %s, naming the state', (state, action) => {
    expect(transition(state, action)).toEqual({ allowed: false, problem: 'wrong-state', params: { state } })
  })

  it('takes changes in a draft and in what was returned, and nowhere else', () => {
    expect(submissionStates.filter(isOpenForWriting)).toEqual(['draft', 'returned'])
  })
})
