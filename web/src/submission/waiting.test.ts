import { period } from '@atalaya/shared/period'
import type { SubmissionSummary } from '@atalaya/shared/submission'
import { describe, expect, it } from 'vitest'
import { nextStep, quartersByTime, taskOf, tasksOf } from './waiting.ts'

const quarter: SubmissionSummary = {
  period: period('2019-Q2'), state: 'draft', isStarted: false, due: 42, answered: 0, endsOn: '2019-06-30', dates: { opensOn: '2019-04-01', dueOn: '2019-06-30', closesOn: null }, reopened: [],
}
const begun = { ...quarter, isStarted: true, answered: 7 }

describe('what waits for somebody in a quarter', () => {
  it.each([
    ['before it opens, nothing', quarter, ['provider'], '2019-03-31', undefined],
    ['where nothing is due, nothing', { ...quarter, due: 0 }, ['provider'], '2019-07-01', undefined],
    ['from its first day, to be filled in', quarter, ['provider'], '2019-04-01', 'fill'],
    ['begun, to go on until its last day', begun, ['provider'], '2019-06-30', 'go-on'],
    ['ended and never begun, to be filled in late', quarter, ['provider'], '2019-07-01', 'fill-late'],
    ['begun and ended, to be completed', begun, ['provider'], '2019-07-01', 'go-on-late'],
    ['complete and ended, to be handed in', { ...begun, answered: 42 }, ['provider'], '2019-07-01', 'hand-in'],
    ['returned, to be answered', { ...begun, state: 'returned' as const }, ['provider'], '2019-07-01', 'answer'],
    ['submitted, to be checked by a validator', { ...begun, state: 'submitted' as const }, ['validator'], '2019-07-01', 'check'],
    ['submitted, nothing for its provider', { ...begun, state: 'submitted' as const }, ['provider'], '2019-07-01', undefined],
    ['a draft, nothing for a validator', quarter, ['validator'], '2019-05-01', undefined],
    ['approved, to be published', { ...begun, state: 'approved' as const }, ['publisher'], '2019-07-01', 'publish'],
    ['published, nothing for anybody', { ...begun, state: 'published' as const }, ['provider', 'validator', 'publisher'], '2019-07-01', undefined],
    ['one person with several roles sees their own step', { ...begun, state: 'submitted' as const }, ['provider', 'validator'], '2019-07-01', 'check'],
  ] as const)('%s', (_, summary, held, today, step) => {
    expect(taskOf(summary, held, today)).toBe(step)
  })

  it('is told to whoever looks on as somebody’s next step', () => {
    expect(nextStep({ ...begun, state: 'submitted' }, '2019-07-01')).toBe('check')
  })
})

/** Quarters as they are listed, newest first; on 10 July 2019 the third is in course, and the second is due. */
const listed: readonly SubmissionSummary[] = [
  { ...quarter, period: period('2019-Q3'), endsOn: '2019-09-30', dates: { opensOn: '2019-07-01', dueOn: '2019-09-30', closesOn: null } },
  quarter,
  { ...begun, period: period('2019-Q1'), endsOn: '2019-03-31', dates: { opensOn: '2019-01-01', dueOn: '2019-03-31', closesOn: null } },
  { ...begun, period: period('2018-Q4'), state: 'returned', endsOn: '2018-12-31', dates: { opensOn: '2018-10-01', dueOn: '2018-12-31', closesOn: null } },
  { ...begun, period: period('2018-Q3'), state: 'published', endsOn: '2018-09-30', dates: { opensOn: '2018-07-01', dueOn: '2018-09-30', closesOn: null } },
]
const july = '2019-07-10'

describe('quarters by what they ask for', () => {
  it('are those at hand, those left unfinished, and those that are done', () => {
    const { now, unfinished, done } = quartersByTime(listed, july)
    expect([now, unfinished, done].map((group) => group.map(({ period }) => period))).toEqual([['2019-Q3', '2019-Q2'], ['2019-Q1', '2018-Q4'], ['2018-Q3']])
  })

  const codes = (submissions: readonly SubmissionSummary[], held: Parameters<typeof tasksOf>[1]) => {
    const { first, earlier } = tasksOf(submissions, held, july)
    return [first, earlier].map((tasks) => tasks.map(({ summary, step }) => `${summary.period} ${step}`))
  }

  it('lead with what others wait for and the quarter that is due, and keep old drafts apart', () => {
    expect(codes(listed, ['provider'])).toEqual([['2018-Q4 answer', '2019-Q2 fill-late'], ['2019-Q1 go-on-late']])
  })

  it('ask for the one in course once the one before it is handed in', () => {
    expect(codes(listed.map((summary) => (summary === quarter ? { ...quarter, state: 'submitted' as const } : summary)), ['provider'])).toEqual([
      ['2018-Q4 answer', '2019-Q3 fill'], ['2019-Q1 go-on-late'],
    ])
  })

  it('ask nothing of somebody whose step none of them is at', () => {
    expect(codes(listed, ['publisher'])).toEqual([[], []])
  })
})
