import { describe, expect, it } from 'vitest'
import { countStandings, isLate, standingIn, type OwedFigure } from './completeness.ts'

const dates = { opensOn: '2019-01-01', dueOn: '2019-04-30', closesOn: null }
const owed = (overrides: Partial<OwedFigure>): OwedFigure => ({ state: 'draft', form: null, isAsked: false, isApproved: false, ...overrides })

describe('how far a figure is', () => {
  it.each([
    ['nobody saved it, on its last day', owed({}), '2019-04-30', 'due'],
    ['nobody saved it, a day after', owed({}), '2019-05-01', 'late'],
    ['saved and blank', owed({ form: 'blank' }), '2019-05-01', 'late'],
    ['entered', owed({ form: 'value' }), '2019-05-01', 'in_hand'],
    ['a reason is an answer', owed({ form: 'missing' }), '2019-05-01', 'in_hand'],
    ['sent back with a question', owed({ state: 'returned', form: 'value', isAsked: true }), '2019-05-01', 'returned'],
    ['sent back with a question about a blank', owed({ state: 'returned', form: 'blank', isAsked: true }), '2019-05-01', 'returned'],
    ['sent back, nothing asked about it', owed({ state: 'returned', form: 'value' }), '2019-05-01', 'in_hand'],
    ['handed in, the question before it answered', owed({ state: 'submitted', form: 'value', isAsked: true }), '2019-05-01', 'submitted'],
    ['handed in blank', owed({ state: 'submitted' }), '2019-05-01', 'left_blank'],
    ['approved', owed({ state: 'approved', form: 'value', isApproved: true }), '2019-05-01', 'approved'],
    ['added after the approval', owed({ state: 'approved', isApproved: true }), '2019-05-01', 'approved'],
    ['approved without it', owed({ state: 'approved' }), '2019-05-01', 'left_blank'],
    ['published', owed({ state: 'published', form: 'value', isApproved: true }), '2019-05-01', 'published'],
  ] as const)('%s', (_, figure, today, standing) => {
    expect(standingIn(figure, dates, today)).toBe(standing)
  })
})

describe('a quarter', () => {
  it('counts each figure once', () => {
    const counts = countStandings(['late', 'late', 'in_hand', 'published'])
    expect(counts).toEqual({ due: 0, late: 2, in_hand: 1, returned: 0, submitted: 0, left_blank: 0, approved: 0, published: 1 })
  })

  it.each([
    ['draft', 4, '2019-04-30', false],
    ['draft', 4, '2019-05-01', true],
    ['draft', 0, '2019-05-01', false],
    ['returned', 4, '2019-05-01', true],
    ['submitted', 4, '2019-05-01', false],
  ] as const)('%s with %i due on %s is late: %s', (state, due, today, late) => {
    expect(isLate(state, due, dates, today)).toBe(late)
  })
})
