import { period } from '@atalaya/shared/period'
import type { SubmissionSummary } from '@atalaya/shared/submission'
import { describe, expect, it } from 'vitest'
import { taskOf } from './waiting.ts'

const quarter: SubmissionSummary = {
  period: period('2019-Q2'), state: 'draft', isStarted: false, due: 42, answered: 0, opensOn: '2019-04-01', endsOn: '2019-06-30',
}

describe('what waits for somebody in a quarter', () => {
  it.each([
    ['before it opens, nothing', quarter, ['provider'], '2019-03-31', undefined],
    ['from its first day, to be filled in', quarter, ['provider'], '2019-04-01', 'fill'],
    ['begun, to go on', { ...quarter, isStarted: true }, ['provider'], '2019-06-30', 'go-on'],
    ['begun and ended, to be submitted', { ...quarter, isStarted: true }, ['provider'], '2019-07-01', 'submit'],
    ['returned, to be answered', { ...quarter, state: 'returned' as const, isStarted: true }, ['provider'], '2019-07-01', 'answer'],
    ['submitted, to be checked by a validator', { ...quarter, state: 'submitted' as const }, ['validator'], '2019-07-01', 'check'],
    ['submitted, nothing for its provider', { ...quarter, state: 'submitted' as const }, ['provider'], '2019-07-01', undefined],
    ['a draft, nothing for a validator', quarter, ['validator'], '2019-05-01', undefined],
    ['approved, to be published', { ...quarter, state: 'approved' as const }, ['publisher'], '2019-07-01', 'publish'],
    ['published, nothing for anybody', { ...quarter, state: 'published' as const }, ['provider', 'validator', 'publisher'], '2019-07-01', undefined],
    ['one person with several roles sees their own step', { ...quarter, state: 'submitted' as const }, ['provider', 'validator'], '2019-07-01', 'check'],
  ] as const)('%s', (_, summary, held, today, task) => {
    expect(taskOf(summary, held, today)).toBe(task)
  })
})
