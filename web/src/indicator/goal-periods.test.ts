import { period } from '@atalaya/shared/period'
import { describe, expect, it } from 'vitest'
import { labelInYear, targetPeriods, targetVersions } from './goal-periods.ts'

describe('the periods that may be promised a value', () => {
  it.each([
    ['quarterly', ['2019-A1', '2019-Q1', '2019-Q2', '2019-Q3', '2019-Q4']],
    ['four_monthly', ['2019-A1', '2019-T1', '2019-T2', '2019-T3']],
    ['semiannual', ['2019-A1', '2019-S1', '2019-S2']],
    ['annual', ['2019-A1']],
  ] as const)('%s', (frequency, periods) => {
    expect(targetPeriods(2019, frequency)).toEqual(periods)
  })
})

describe('a period under the heading of its year', () => {
  it.each([
    ['2019-Q1', 'es', 'T1'], ['2019-Q1', 'en', 'Q1'], ['2019-S2', 'pt', 'S2'], ['2019-A1', 'es', '2019'],
  ] as const)('%s in %s is %s', (code, language, label) => {
    expect(labelInYear(period(code), language)).toBe(label)
  })
})

const target = { indicator: 'ORI-CG-01', period: period('2019-Q1'), value: 0.8, source: 'Plan', decidedOn: '2018-12-15', reason: '', version: 1 }

describe('the versions of a target', () => {
  it('are those of its indicator and its period alone', () => {
    const others = [{ ...target, indicator: 'ORI-CG-02' }, { ...target, period: period('2019-A1') }]
    expect(targetVersions([target, ...others], 'ORI-CG-01', period('2019-Q1'))).toEqual([target])
  })
})
