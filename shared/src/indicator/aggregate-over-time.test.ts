import { describe, expect, it } from 'vitest'
import { period, yearToDate } from '../period/index.ts'
import { aggregateOverTime, type Measurement } from './aggregate-over-time.ts'
import type { Indicator } from './indicator.ts'

const quarters = yearToDate(period('2019-Q3'))

function at(code: string, value: number, numerator: number | null = null, denominator: number | null = null): Measurement {
  return { period: period(code), value, numerator, denominator, missing: null }
}
function gap(code: string, reason: 'no_data' | 'not_applicable'): Measurement {
  return { period: period(code), value: null, numerator: null, denominator: null, missing: { reason, note: '' } }
}

interface Case {
  title: string
  by: Pick<Indicator, 'kind' | 'aggregationOverTime'>
  points: Measurement[]
  value: number | null
  missing: string[]
}
const sum = { kind: 'quantity', aggregationOverTime: 'sum' } as const
const ratio = { kind: 'ratio', aggregationOverTime: 'sum' } as const
const mean = { kind: 'quantity', aggregationOverTime: 'mean' } as const
const last = { kind: 'ratio', aggregationOverTime: 'last' } as const

const cases: Case[] = [
  // 0.1 + 0.2 + 0.3 is 0.6000000000000001 in binary
  { title: 'a sum, free of the binary remainder', by: sum, points: [at('2019-Q1', 0.1), at('2019-Q2', 0.2), at('2019-Q3', 0.3)], value: 0.6, missing: [] },
  { title: 'a sum of what is known, never with zeros', by: sum, points: [at('2019-Q3', 5), gap('2019-Q1', 'no_data')], value: 5, missing: ['2019-Q1', '2019-Q2'] },
  { title: 'a sum in which a quarter does not apply', by: sum, points: [gap('2019-Q1', 'not_applicable'), at('2019-Q2', 4), at('2019-Q3', 5)], value: 9, missing: [] },
  { title: 'points of other years left out', by: sum, points: [at('2018-Q4', 100), at('2019-Q1', 1), at('2019-Q2', 2), at('2019-Q3', 3)], value: 6, missing: [] },
  { title: 'nothing known', by: sum, points: [], value: null, missing: ['2019-Q1', '2019-Q2', '2019-Q3'] },
  // (1 + 9 + 5) ÷ (4 + 10 + 6) = 15 ÷ 20, where the mean of the ratios is 0.661
  { title: 'a ratio from its parts', by: ratio, points: [at('2019-Q1', 0.25, 1, 4), at('2019-Q2', 0.9, 9, 10), at('2019-Q3', 0.833, 5, 6)], value: 0.75, missing: [] },
  { title: 'a ratio without parts is as good as missing', by: ratio, points: [at('2019-Q1', 0.25), at('2019-Q2', 0.9, 9, 10), at('2019-Q3', 0.5, 3, 6)], value: 0.75, missing: ['2019-Q1'] },
  { title: 'a mean of what is known', by: mean, points: [at('2019-Q1', 3), at('2019-Q3', 4)], value: 3.5, missing: ['2019-Q2'] },
  { title: 'the last alone', by: last, points: [gap('2019-Q1', 'no_data'), at('2019-Q3', 0.8)], value: 0.8, missing: [] },
  { title: 'the last missing', by: last, points: [at('2019-Q2', 0.8)], value: null, missing: ['2019-Q3'] },
]

describe('a longer period out of its sub-periods', () => {
  it.each(cases)('$title', ({ by, points, value, missing }) => {
    expect(aggregateOverTime(points, quarters, by)).toEqual({ value, missing, expected: by.aggregationOverTime === 'last' ? 1 : 3 })
  })
})
