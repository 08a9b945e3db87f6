import { describe, expect, it } from 'vitest'
import { valueAxis } from './value-axis.ts'

type Case = { title: string; values: number[]; fromZero?: boolean; resolution?: number; ticks: number[] }

const cases: Case[] = [
  // 46 ÷ 4 intervals = 11.5: steps of 20 reach 60, of 25 reach 50, which is nearer; of 50 leave two ticks.
  { title: 'bars up to 46', values: [12, 46], ticks: [0, 25, 50] },
  // 0.77 ÷ 4 = 0.19: steps of 0.2 reach 0.8 in four intervals.
  { title: 'a ratio', values: [0.77, 0.4], resolution: 0.01, ticks: [0, 0.2, 0.4, 0.6, 0.8] },
  // Steps of 2 need five intervals to reach 9, and 2.5 cannot be written without decimals.
  { title: 'a count, never in halves', values: [9], ticks: [0, 5, 10] },
  { title: 'the same with a decimal', values: [9], resolution: 0.1, ticks: [0, 2.5, 5, 7.5, 10] },
  { title: 'a single case', values: [1], ticks: [0, 1] },
  // Steps of 2 from −4 to 8 would be six intervals.
  { title: 'bars on both sides of zero', values: [-3, 8], ticks: [-5, 0, 5, 10] },
  { title: 'bars below zero', values: [-8, -3], ticks: [-8, -6, -4, -2, 0] },
  // 38 is more than half of 46.
  { title: 'a line close together, away from zero', values: [38, 46], fromZero: false, ticks: [38, 40, 42, 44, 46] },
  // 10 is less than half of 46.
  { title: 'a line wide apart, from zero', values: [10, 46], fromZero: false, ticks: [0, 25, 50] },
  { title: 'a line below zero, close together', values: [-46, -38], fromZero: false, ticks: [-46, -44, -42, -40, -38] },
  { title: 'a line through zero', values: [-12, 11], fromZero: false, ticks: [-20, -10, 0, 10, 20] },
  // 0.05 leaves two ticks, 0.025 is no whole per cent, 0.01 needs six: 0.02, from 0.94.
  { title: 'high ratios', values: [0.955, 0.998], fromZero: false, resolution: 0.01, ticks: [0.94, 0.96, 0.98, 1] },
  { title: 'equal values', values: [5, 5], fromZero: false, ticks: [0, 2, 4, 6] },
  { title: 'equal values below zero', values: [-5, -5], fromZero: false, ticks: [-6, -4, -2, 0] },
  { title: 'nothing but zeros', values: [0, 0, 0], ticks: [0, 1] },
  { title: 'nothing but zero per cent', values: [0], resolution: 0.01, ticks: [0, 0.25, 0.5, 0.75, 1] },
  { title: 'all that there can be', values: [1], resolution: 0.01, ticks: [0, 0.25, 0.5, 0.75, 1] },
  { title: 'hundreds of billions', values: [900_000_000_000_000], ticks: [0, 250e12, 500e12, 750e12, 1000e12] },
  // 3 × 0.1 is 0.30000000000000004 in binary.
  { title: 'tenths without a binary remainder', values: [0.3], resolution: 0.1, ticks: [0, 0.1, 0.2, 0.3] },
  { title: 'values finer than their texts', values: [0.2], ticks: [0, 1] },
  { title: 'no values', values: [], ticks: [0, 1] },
]

describe('value axis', () => {
  it.each(cases)('$title', ({ values, fromZero = true, resolution = 1, ticks }) => {
    expect(valueAxis(values, { fromZero, resolution })).toEqual({ domain: [ticks[0], ticks.at(-1)], ticks })
  })

  it('has at most five ticks and hides no value, whatever the size', () => {
    for (let exponent = -3; exponent < 15; exponent++) {
      for (const digits of [1, 1.04, 1.3, 2.01, 2.6, 3.7, 4.9, 5.1, 7.3, 9.99]) {
        const value = Number(`${digits}e${exponent}`)
        for (const values of [[value], [-value], [-value, value / 2], [value, value / 4]]) {
          const { domain, ticks } = valueAxis(values, { fromZero: false, resolution: 1e-6 })
          expect(ticks.length).toBeLessThanOrEqual(5)
          expect(domain[0]).toBeLessThanOrEqual(Math.min(...values))
          expect(domain[1]).toBeGreaterThanOrEqual(Math.max(...values))
        }
      }
    }
  })
})
