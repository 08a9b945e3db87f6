import { describe, expect, it } from 'vitest'
import { period, yearToDate } from '../period/index.ts'
import type { Measurement } from './aggregate-over-time.ts'
import { planFor, plannedFor, type PlanInput } from './comparison.ts'

const at = (code: string, value: number): Measurement => ({ period: period(code), value, numerator: null, denominator: null, missing: null })
const dated = (code: string, value: number) => ({ period: period(code), value })

const flow: PlanInput['indicator'] = { kind: 'quantity', decimals: 0, direction: 'up', aggregationOverTime: 'sum', lowerBound: 0 }
const stock: PlanInput['indicator'] = { ...flow, aggregationOverTime: 'last' }
const share: PlanInput['indicator'] = { ...flow, kind: 'ratio', decimals: 1 }
const level: PlanInput['indicator'] = { ...stock, kind: 'score' }

function planned(indicator: PlanInput['indicator'], code: string, given: Partial<PlanInput> = {}) {
  const found = plannedFor({ indicator, period: period(code), points: [], targets: [dated('2019-A1', 120)], baseline: null, ...given })
  return found && [found.value, found.target.period, found.since]
}

describe('what a period by itself is planned to reach', () => {
  it.each([
    ['its own target before a longer one', planned(flow, '2019-Q2', { targets: [dated('2019-A1', 120), dated('2019-Q2', 25)] }), [25, '2019-Q2', null]],
    // 120 × 3 ÷ 12 months.
    ['a quarter of a year’s target for a flow', planned(flow, '2019-Q2'), [30, '2019-A1', null]],
    // 120 × 6 ÷ 12.
    ['half of it for half a year', planned(flow, '2019-S1'), [60, '2019-A1', null]],
    ['the same level for a ratio', planned(share, '2019-Q2'), [120, '2019-A1', null]],
    // From 100 at the end of 2018 to 120: a quarter of 20 each, 110 in June and 105 in March.
    ['the straight line from the baseline for what stands at a cut-off', planned(stock, '2019-Q2', { baseline: dated('2018-Q4', 100) }), [110, '2019-A1', 105]],
    ['the straight line from the last value of the year before', planned(stock, '2019-Q1', { points: [at('2018-Q4', 100)] }), [105, '2019-A1', 100]],
    ['the target itself where it is due', planned(stock, '2019-Q4', { baseline: dated('2018-Q4', 100) }), [120, '2019-A1', 115]],
    ['nothing before the end without an origin', planned(stock, '2019-Q2'), undefined],
    ['the target at the end without an origin', planned(stock, '2019-Q4'), [120, '2019-A1', null]],
    ['nothing before the end for the steps of a ladder', planned(level, '2019-Q2', { baseline: dated('2018-Q4', 1) }), undefined],
    ['nothing without a target', planned(flow, '2020-Q1'), undefined],
  ])('is %s', (_title, found, expected) => {
    expect(found).toEqual(expected)
  })

  it('adds up, for a flow, to the plan that the status is judged by', () => {
    const input = { indicator: flow, points: yearToDate(period('2019-Q3')).map((code) => at(code, 4)), targets: [dated('2019-A1', 21)], baseline: null }
    const drawn = yearToDate(period('2019-Q3')).map((code) => Number(plannedFor({ ...input, period: code })?.value))
    const plan = planFor(4, { ...input, period: period('2019-Q3') })
    // 21 ÷ 4 = 5.25 a quarter, three of them 15.75, which is 75 % of 21.
    expect(drawn).toEqual([5.25, 5.25, 5.25])
    expect(plan.plan === 'comparisons' && plan.candidates[0].plan).toBe(15.75)
  })

  it('is, at a cut-off, the plan that the status is judged by', () => {
    const input = { indicator: stock, points: [at('2019-Q3', 101)], targets: [dated('2019-A1', 120)], baseline: dated('2018-Q4', 100), period: period('2019-Q3') }
    const plan = planFor(101, input)
    // 100 + 20 × 9 ÷ 12 months.
    expect(plan.plan === 'comparisons' && plan.candidates[0].plan).toBe(115)
    expect(plannedFor(input)?.value).toBe(115)
  })
})
