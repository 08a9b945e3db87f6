import { period } from '@atalaya/shared/period'
import { describe, expect, it } from 'vitest'
import { inForce, targetPeriods, targetVersions } from './goal-periods.ts'

describe('the periods that may be promised a value', () => {
  it.each([
    ['quarterly', ['2019-Q1', '2019-Q2', '2019-Q3', '2019-Q4', '2019-A1']],
    ['four_monthly', ['2019-T1', '2019-T2', '2019-T3', '2019-A1']],
    ['semiannual', ['2019-S1', '2019-S2', '2019-A1']],
    ['annual', ['2019-A1']],
  ] as const)('%s', (frequency, periods) => {
    expect(targetPeriods(2019, frequency)).toEqual(periods)
  })
})

const target = { indicator: 'ORI-CG-01', period: period('2019-Q1'), value: 0.8, source: 'Plan', decidedOn: '2018-12-15', reason: '', version: 1 }

describe('the version in force', () => {
  it('is the one with the highest number, in whatever order they come', () => {
    expect(inForce([{ ...target, version: 2, value: 0.7 }, target])?.value).toBe(0.7)
  })

  it('is none where nothing was set', () => {
    expect(inForce([])).toBeUndefined()
  })

  it('is looked for among the targets of that indicator and that period alone', () => {
    const others = [{ ...target, indicator: 'ORI-CG-02' }, { ...target, period: period('2019-A1') }]
    expect(targetVersions([target, ...others], 'ORI-CG-01', period('2019-Q1'))).toEqual([target])
  })
})
