import { describe, expect, it } from 'vitest'
import { period } from '../period/index.ts'
import type { Measurement } from './aggregate-over-time.ts'
import { assessStatus, type AssessedStatus, type StatusInput } from './assess-status.ts'

type Kind = StatusInput['indicator']

const flow: Kind = { kind: 'quantity', decimals: 0, direction: 'up', aggregationOverTime: 'sum', horizon: 'short', lowerBound: 0, isContext: false }
const stock: Kind = { ...flow, aggregationOverTime: 'last' }
const share: Kind = { ...flow, kind: 'ratio', decimals: 1 }
const shareAtCutOff: Kind = { ...share, aggregationOverTime: 'last' }
const mean: Kind = { ...flow, decimals: 1, aggregationOverTime: 'mean' }
const level: Kind = { ...stock, kind: 'score' }
const down = (of: Kind): Kind => ({ ...of, direction: 'down' })

function at(code: string, value: number, numerator: number | null = null, denominator: number | null = null): Measurement {
  return { period: period(code), value, numerator, denominator, missing: null }
}
function gap(code: string, reason: 'no_data' | 'not_applicable' = 'no_data'): Measurement {
  return { period: period(code), value: null, numerator: null, denominator: null, missing: { reason, note: 'Pendiente de Hacienda' } }
}
const dated = (code: string, value: number) => ({ period: period(code), value })

interface Circumstances extends Partial<Omit<StatusInput, 'period'>> {
  indicator: Kind
  points: Measurement[]
  period?: string
}

/** The second quarter of 2019 judged in August 2020, with a tolerance of 15 points. */
function assess({ period: code = '2019-Q2', ...rest }: Circumstances): AssessedStatus {
  return assessStatus({ today: '2020-08-01', tolerance: 0.15, targets: [], baseline: null, firstPeriod: null, ...rest, period: period(code) })
}

interface Case extends Circumstances {
  title: string
  state: AssessedStatus['state']
  attainment: number | null
}
function table(cases: Case[]) {
  it.each(cases)('$title: $state', ({ title: _title, state, attainment, ...circumstances }) => {
    const status = assess(circumstances)
    expect(status.state).toBe(state)
    if (attainment === null) expect(status.attainment).toBeNull()
    else expect(status.attainment).toBeCloseTo(attainment, 6)
  })
}

describe('a value against the target of its own period, upwards', () => {
  const against60 = (value: number) => ({ indicator: stock, points: [at('2019-Q2', value)], targets: [dated('2019-Q2', 60)] })
  table([
    { title: '60 of 60 = 1', ...against60(60), state: 'achieved', attainment: 1 },
    { title: '59 of 60 = 0.983', ...against60(59), state: 'on_track', attainment: 0.983333 },
    { title: '51 of 60 = 0.85, on the edge of one tolerance', ...against60(51), state: 'on_track', attainment: 0.85 },
    { title: '50 of 60 = 0.833', ...against60(50), state: 'at_risk', attainment: 0.833333 },
    { title: '46 of 60 = 0.767', ...against60(46), state: 'at_risk', attainment: 0.766667 },
    { title: '42 of 60 = 0.70, on the edge of two', ...against60(42), state: 'at_risk', attainment: 0.7 },
    { title: '41 of 60 = 0.683', ...against60(41), state: 'off_track', attainment: 0.683333 },
    { title: 'zero is a measurement', ...against60(0), state: 'off_track', attainment: 0 },
    // 48.0 % of 60 % = 0.8
    { title: '48 % against 60 %', indicator: shareAtCutOff, points: [at('2019-Q2', 0.48)], targets: [dated('2019-Q2', 0.6)], state: 'at_risk', attainment: 0.8 },
    // 59 of 60 with no tolerance
    { title: 'no tolerance', ...against60(59), tolerance: 0, state: 'off_track', attainment: 0.983333 },
    // The baseline does not enter where the quotient speaks: 55 ÷ 60, not (55 − 50) ÷ (60 − 50)
    { title: 'with a baseline', ...against60(55), baseline: dated('2018-A1', 50), state: 'on_track', attainment: 0.916667 },
  ])

  it('asks for a second look above 130 %: 79 ÷ 60 = 1.317, and not at 78 ÷ 60 = 1.3', () => {
    expect(assess(against60(79))).toMatchObject({ state: 'achieved', rule: { needsReview: true } })
    expect(assess(against60(78))).toMatchObject({ state: 'achieved', rule: { needsReview: false } })
  })
})

describe('targets that do not divide', () => {
  const jobs: Kind = { ...stock, lowerBound: null }
  const against = (target: number, value: number, indicator = jobs) => ({ indicator, points: [at('2019-Q2', value)], targets: [dated('2019-Q2', target)] })
  table([
    { title: 'up to zero, reached', ...against(0, 0), state: 'achieved', attainment: null },
    { title: 'up to zero, not reached', ...against(0, -3), state: 'off_track', attainment: null },
    // (−40 + 100) ÷ (0 + 100) = 0.6; (−12 + 100) ÷ 100 = 0.88
    { title: 'up to zero from −100, at −40', ...against(0, -40), baseline: dated('2018-A1', -100), state: 'off_track', attainment: 0.6 },
    { title: 'up to zero from −100, at −12', ...against(0, -12), baseline: dated('2018-A1', -100), state: 'on_track', attainment: 0.88 },
    // (−100 + 200) ÷ (−50 + 200) = 100 ÷ 150
    { title: 'up to −50 from −200, at −100', ...against(-50, -100), baseline: dated('2018-A1', -200), state: 'off_track', attainment: 0.666667 },
    { title: 'a negative value under a positive target', ...against(50, -10), state: 'off_track', attainment: -0.2 },
    { title: 'down to zero, reached', ...against(0, 0, down(stock)), state: 'achieved', attainment: null },
    { title: 'down to zero, not reached', ...against(0, 1, down(stock)), state: 'off_track', attainment: null },
    // (10 − 1) ÷ (10 − 0)
    // (0.282 − 0.268) ÷ (0.282 − 0.262) = 0.014 ÷ 0.02 = 0.7, which is 2 × 15 points below: the last that is at risk
    { title: 'down by two points from 28.2 %, at 26.8 %', ...against(0.262, 0.268, down(shareAtCutOff)), baseline: dated('2018-A1', 0.282), state: 'at_risk', attainment: 0.7 },
    { title: 'down to zero from 10, at 1', ...against(0, 1, down(stock)), baseline: dated('2018-A1', 10), state: 'on_track', attainment: 0.9 },
  ])
})

describe('downwards', () => {
  const against10 = (value: number, baseline: number | null = null) => ({
    indicator: down(stock), points: [at('2019-Q2', value)], targets: [dated('2019-Q2', 10)], baseline: baseline === null ? null : dated('2018-A1', baseline),
  })
  table([
    // Without baseline: 10 ÷ value
    { title: '10 of at most 10', ...against10(10), state: 'achieved', attainment: 1 },
    { title: '11: 10 ÷ 11', ...against10(11), state: 'on_track', attainment: 0.909091 },
    { title: '13: 10 ÷ 13', ...against10(13), state: 'at_risk', attainment: 0.769231 },
    { title: '15: 10 ÷ 15', ...against10(15), state: 'off_track', attainment: 0.666667 },
    { title: 'none left', ...against10(0), state: 'achieved', attainment: null },
    // From 20: (20 − value) ÷ (20 − 10)
    { title: 'from 20 to 10', ...against10(10, 20), state: 'achieved', attainment: 1 },
    { title: 'from 20 to 11', ...against10(11, 20), state: 'on_track', attainment: 0.9 },
    { title: 'from 20 to 12', ...against10(12, 20), state: 'at_risk', attainment: 0.8 },
    { title: 'from 20 to 14', ...against10(14, 20), state: 'off_track', attainment: 0.6 },
    { title: 'from 20 up to 22', ...against10(22, 20), state: 'off_track', attainment: -0.2 },
    // Holding 10, and allowing 10 after 8: plan ÷ value
    { title: 'target equal to the baseline, held', ...against10(10, 10), state: 'achieved', attainment: 1 },
    { title: 'target equal to the baseline, worse: 10 ÷ 12', ...against10(12, 10), state: 'at_risk', attainment: 0.833333 },
    { title: 'target above the baseline, within it: 10 ÷ 9', ...against10(9, 8), state: 'achieved', attainment: 1.111111 },
    { title: 'a baseline that is not before the period does not count: 10 ÷ 12', ...against10(12), baseline: dated('2019-Q2', 20), state: 'at_risk', attainment: 0.833333 },
    { title: 'target above the baseline, beyond it: 10 ÷ 11', ...against10(11, 8), state: 'on_track', attainment: 0.909091 },
  ])

  // 20 in 2018, then at most 16, 12 and 8: (20 − 14) ÷ (20 − 16), ÷ (20 − 12), ÷ (20 − 8)
  const declining = [dated('2019-A1', 16), dated('2020-A1', 12), dated('2021-A1', 8)]
  const standing14 = (year: number) => ({
    indicator: down(stock), period: `${year}-A1`, points: [at(`${year}-A1`, 14)], targets: declining, baseline: dated('2018-A1', 20), today: '2022-02-01',
  })
  table([
    { title: '14 in 2019, at most 16: 6 ÷ 4', ...standing14(2019), state: 'achieved', attainment: 1.5 },
    { title: '14 in 2020, at most 12: 6 ÷ 8', ...standing14(2020), state: 'at_risk', attainment: 0.75 },
    { title: '14 in 2021, at most 8: 6 ÷ 12', ...standing14(2021), state: 'off_track', attainment: 0.5 },
  ])
})

describe('a flow in its year', () => {
  const quarterly = [dated('2019-Q1', 25), dated('2019-Q2', 35)]
  const annual = [dated('2019-A1', 120)]
  const halves = [at('2019-Q1', 20), at('2019-Q2', 26)]
  table([
    // 20 + 26 = 46 of 25 + 35 = 60
    { title: 'the year to date against the sum of the quarters', indicator: flow, points: halves, targets: quarterly, state: 'at_risk', attainment: 0.766667 },
    // 46 of 120 × 6/12 = 60
    { title: 'the year to date against half of the year', indicator: flow, points: halves, targets: annual, state: 'at_risk', attainment: 0.766667 },
    { title: 'the quarters before the year', indicator: flow, points: halves, targets: [...quarterly, dated('2019-A1', 500)], state: 'at_risk', attainment: 0.766667 },
    // Only the second quarter has a target: 26 of 35
    { title: 'the quarter alone', indicator: flow, points: halves, targets: quarterly.slice(1), state: 'at_risk', attainment: 0.742857 },
    // 26 + 35 = 61 ≥ 60 of the quarters: promised and reached
    { title: 'quarterly targets reached', indicator: flow, points: [at('2019-Q1', 26), at('2019-Q2', 35)], targets: quarterly, state: 'achieved', attainment: 1.016667 },
    // 61 ≥ 60, but 60 is only a share of 120
    { title: 'half of the year reached', indicator: flow, points: [at('2019-Q1', 26), at('2019-Q2', 35)], targets: annual, state: 'on_track', attainment: 1.016667 },
    { title: 'the whole year reached in June', indicator: flow, points: [at('2019-Q1', 60), at('2019-Q2', 60)], targets: annual, state: 'achieved', attainment: 1 },
    // 10 + 20 + 30 + 40 = 100 of 120
    { title: 'the whole year reached in June by what may shrink again', indicator: { ...flow, lowerBound: null }, points: [at('2019-Q1', 60), at('2019-Q2', 60)], targets: annual, state: 'on_track', attainment: 2 },
    { title: 'the whole year in December', indicator: flow, period: '2019-Q4', points: [at('2019-Q1', 10), at('2019-Q2', 20), at('2019-Q3', 30), at('2019-Q4', 40)], targets: annual, state: 'at_risk', attainment: 0.833333 },
    // Third quarter of a half-year's target: 15 of 40 × 3/6 = 20
    { title: 'half of a half-year', indicator: flow, period: '2019-Q3', points: [...halves, at('2019-Q3', 15)], targets: [...annual, dated('2019-S2', 40)], state: 'at_risk', attainment: 0.75 },
    // First half of a semiannual flow: 9 of 20 × 6/12 = 10
    { title: 'a half-year of a year', indicator: flow, period: '2019-S1', points: [at('2019-S1', 9)], targets: [dated('2019-A1', 20)], state: 'on_track', attainment: 0.9 },
    { title: 'a year of its own', indicator: flow, period: '2019-A1', points: [at('2019-A1', 18)], targets: [dated('2019-A1', 20)], state: 'on_track', attainment: 0.9 },
    // At most 40 a year: 10 ÷ … of 20 so far; the year can still exceed it
    { title: 'downwards, below the share', indicator: down(flow), points: [at('2019-Q1', 4), at('2019-Q2', 6)], targets: [dated('2019-A1', 40)], state: 'on_track', attainment: 2 },
    // 50 when 20 were allowed so far: 20 ÷ 50
    { title: 'downwards, above the whole year', indicator: down(flow), points: [at('2019-Q1', 25), at('2019-Q2', 25)], targets: [dated('2019-A1', 40)], state: 'off_track', attainment: 0.4 },
    // The baseline of a year says nothing of a half: 20 ÷ 25
    { title: 'downwards, above the share', indicator: down(flow), points: [at('2019-Q1', 12), at('2019-Q2', 13)], targets: [dated('2019-A1', 40)], baseline: dated('2018-A1', 60), state: 'at_risk', attainment: 0.8 },
  ])
})

describe('a year to date with gaps', () => {
  const annual = [dated('2019-A1', 120)]
  const quarterly = [dated('2019-Q1', 25), dated('2019-Q2', 35)]
  table([
    { title: 'the latest missing', indicator: flow, points: [at('2019-Q1', 70), gap('2019-Q2')], targets: annual, state: 'no_data', attainment: null },
    { title: 'an earlier one missing, what is known below the plan', indicator: flow, points: [gap('2019-Q1'), at('2019-Q2', 26)], targets: annual, state: 'no_data', attainment: null },
    { title: 'an earlier one never reported', indicator: flow, points: [at('2019-Q2', 26)], targets: annual, state: 'no_data', attainment: null },
    // 66 ≥ 60 already
    { title: 'what is known reaches the plan', indicator: flow, points: [gap('2019-Q1'), at('2019-Q2', 66)], targets: annual, state: 'on_track', attainment: 1.1 },
    // A flow that may be negative could still fall below
    { title: 'what is known reaches the plan, of what may shrink', indicator: { ...flow, lowerBound: null }, points: [gap('2019-Q1'), at('2019-Q2', 66)], targets: annual, state: 'no_data', attainment: null },
    // 26 of the 35 of its own quarter
    { title: 'the quarter by its own target', indicator: flow, points: [gap('2019-Q1'), at('2019-Q2', 26)], targets: quarterly, state: 'at_risk', attainment: 0.742857 },
    // 20 ÷ 30 = 0.667 with more to come
    { title: 'downwards, off track with what is known', indicator: down(flow), points: [gap('2019-Q1'), at('2019-Q2', 30)], targets: [dated('2019-A1', 40)], state: 'off_track', attainment: 0.666667 },
    { title: 'downwards, above the plan and within tolerance with what is known', indicator: down(flow), points: [gap('2019-Q1'), at('2019-Q2', 22)], targets: [dated('2019-A1', 40)], state: 'no_data', attainment: null },
    { title: 'downwards, unsure with what is known', indicator: down(flow), points: [gap('2019-Q1'), at('2019-Q2', 10)], targets: [dated('2019-A1', 40)], state: 'no_data', attainment: null },
    // A quarter that does not apply lacks nothing: 50 of 60
    { title: 'a quarter that does not apply', indicator: flow, points: [gap('2019-Q1', 'not_applicable'), at('2019-Q2', 50)], targets: annual, state: 'at_risk', attainment: 0.833333 },
  ])

  it('says which sub-periods are missing, out of how many', () => {
    const { rule } = assess({ indicator: flow, points: [at('2019-Q2', 26)], targets: annual })
    expect(rule).toMatchObject({ rule: 'incomplete', comparison: { value: 26, plan: 60, missing: ['2019-Q1'], expected: 2 } })
  })
})

describe('ratios and means in their year', () => {
  const year80 = [dated('2019-A1', 0.8)]
  table([
    // (1 + 9) ÷ (4 + 10) = 0.714, not the mean 0.575; ÷ 0.8 = 0.893
    { title: 'Σ numerators ÷ Σ denominators', indicator: share, points: [at('2019-Q1', 0.25, 1, 4), at('2019-Q2', 0.9, 9, 10)], targets: year80, state: 'on_track', attainment: 0.892857 },
    // (9 + 9) ÷ (10 + 10) = 0.9 ≥ 0.8, and the year goes on
    { title: 'the level of the year held in June', indicator: share, points: [at('2019-Q1', 0.9, 9, 10), at('2019-Q2', 0.9, 9, 10)], targets: year80, state: 'on_track', attainment: 1.125 },
    { title: 'the level of the year held in December', indicator: share, period: '2019-Q4', points: ['Q1', 'Q2', 'Q3', 'Q4'].map((quarter) => at(`2019-${quarter}`, 0.9, 9, 10)), targets: year80, state: 'achieved', attainment: 1.125 },
    // With a gap the quarter alone: 0.6 ÷ 0.8
    { title: 'a gap before', indicator: share, points: [gap('2019-Q1'), at('2019-Q2', 0.6, 6, 10)], targets: year80, state: 'at_risk', attainment: 0.75 },
    // Nothing was due in the first quarter: 6 ÷ 10
    { title: 'nothing due before', indicator: share, points: [gap('2019-Q1', 'not_applicable'), at('2019-Q2', 0.6, 6, 10)], targets: year80, state: 'at_risk', attainment: 0.75 },
    { title: 'the quarter by its own target', indicator: share, points: [at('2019-Q1', 0.25, 1, 4), at('2019-Q2', 0.9, 9, 10)], targets: [dated('2019-Q2', 0.9), ...year80], state: 'achieved', attainment: 1 },
    // (3 + 4) ÷ 2 = 3.5 of 4
    { title: 'the mean of the quarters', indicator: mean, points: [at('2019-Q1', 3), at('2019-Q2', 4)], targets: [dated('2019-A1', 4)], state: 'on_track', attainment: 0.875 },
  ])
})

it('sets no year to date aside for a ratio that answers to its own target', () => {
  const { rule } = assess({ indicator: share, points: [at('2019-Q2', 0.9)], targets: [dated('2019-Q2', 0.9)] })
  expect(rule).toMatchObject({ rule: 'judged', comparison: { value: 0.9, setAside: null } })
})

describe('a level promised for the end of the year', () => {
  const end = [dated('2019-A1', 60)]
  table([
    // From 50 at the end of 2018 to 60 at the end of 2019: 55 in June; 46 ÷ 55
    { title: 'by the straight line from the baseline', indicator: stock, points: [at('2019-Q2', 46)], targets: end, baseline: dated('2018-A1', 50), state: 'at_risk', attainment: 0.836364 },
    { title: 'on the line', indicator: stock, points: [at('2019-Q2', 55)], targets: end, baseline: dated('2018-A1', 50), state: 'on_track', attainment: 1 },
    { title: 'reached before its time', indicator: stock, points: [at('2019-Q2', 60)], targets: end, baseline: dated('2018-A1', 50), state: 'achieved', attainment: 1 },
    // From 20 at the end of 2015: 20 + 40 × 42/48 = 55
    { title: 'from an older baseline', indicator: stock, points: [at('2019-Q2', 46)], targets: end, baseline: dated('2015-A1', 20), state: 'at_risk', attainment: 0.836364 },
    // From 40 at the end of March: 40 + 20 × 3/9 = 46.667
    { title: 'from a baseline of the year', indicator: stock, points: [at('2019-Q2', 46)], targets: end, baseline: dated('2019-Q1', 40), state: 'on_track', attainment: 0.985714 },
    { title: 'from the last value of the year before', indicator: stock, points: [at('2018-Q4', 50), at('2019-Q2', 46)], targets: end, state: 'at_risk', attainment: 0.836364 },
    { title: 'not from another value of the year before', indicator: stock, points: [at('2018-Q3', 50), at('2019-Q2', 46)], targets: end, state: 'in_progress', attainment: null },
    { title: 'without an origin', indicator: stock, points: [at('2019-Q2', 46)], targets: end, state: 'in_progress', attainment: null },
    { title: 'without an origin, reached', indicator: stock, points: [at('2019-Q2', 61)], targets: end, state: 'achieved', attainment: 1.016667 },
    { title: 'at the end', indicator: stock, period: '2019-Q4', points: [at('2019-Q4', 57)], targets: end, baseline: dated('2018-A1', 50), state: 'on_track', attainment: 0.95 },
    // Downwards from 20 to 10: 15 in June; (20 − 16) ÷ (20 − 15)
    { title: 'downwards on the line', indicator: down(stock), points: [at('2019-Q2', 16)], targets: [dated('2019-A1', 10)], baseline: dated('2018-A1', 20), state: 'at_risk', attainment: 0.8 },
    { title: 'a level of a rubric is on no line', indicator: level, period: '2019-S1', points: [at('2019-S1', 1)], targets: [dated('2019-A1', 3)], baseline: dated('2018-A1', 1), state: 'in_progress', attainment: null },
  ])
})

describe('levels of a rubric', () => {
  const against3 = (value: number) => ({ indicator: level, period: '2019-A1', points: [at('2019-A1', value)], targets: [dated('2019-A1', 3)] })
  table([
    { title: '3 of 3', ...against3(3), state: 'achieved', attainment: null },
    { title: 'one below', ...against3(2), state: 'at_risk', attainment: null },
    { title: 'two below', ...against3(1), state: 'off_track', attainment: null },
    // A mean of levels is a number: 2.6 ÷ 3
    { title: 'a mean of levels', ...against3(2.6), indicator: { ...level, decimals: 1, aggregationOverTime: 'mean' }, state: 'on_track', attainment: 0.866667 },
  ])
})

describe('what is not rated', () => {
  const targets = [dated('2019-Q2', 60)]
  table([
    { title: 'neutral, with a target', indicator: { ...flow, direction: 'neutral' }, points: [at('2019-Q2', 10)], targets, state: 'neutral', attainment: null },
    { title: 'context', indicator: { ...flow, isContext: true }, points: [at('2019-Q2', 10)], targets, state: 'neutral', attainment: null },
    { title: 'a text', indicator: { ...stock, kind: 'qualitative' }, points: [at('2019-Q2', 2)], targets, state: 'neutral', attainment: null },
    { title: 'neutral without a figure', indicator: { ...flow, direction: 'neutral' }, points: [gap('2019-Q2')], targets, state: 'no_data', attainment: null },
    { title: 'missing', indicator: flow, points: [gap('2019-Q2')], targets, state: 'no_data', attainment: null },
    { title: 'not applicable', indicator: flow, points: [gap('2019-Q2', 'not_applicable')], targets, state: 'not_applicable', attainment: null },
    { title: 'nothing handed in', indicator: flow, points: [at('2019-Q1', 10)], targets, state: 'not_reported', attainment: null },
    { title: 'no target', indicator: flow, points: [at('2019-Q2', 10)], targets: [dated('2018-A1', 60), dated('2019-Q1', 60)], state: 'no_target', attainment: null },
    { title: 'on the last day of the period', indicator: flow, points: [at('2019-Q2', 60)], targets, today: '2019-06-30', state: 'in_progress', attainment: null },
    { title: 'on the day after', indicator: flow, points: [at('2019-Q2', 60)], targets: [dated('2019-Q2', 60)], today: '2019-07-01', state: 'achieved', attainment: 1 },
  ])

  it('keeps the reason and its note', () => {
    expect(assess({ indicator: flow, points: [gap('2019-Q2')] }).rule).toEqual({
      rule: 'missing', period: '2019-Q2', reason: 'no_data', note: 'Pendiente de Hacienda',
    })
  })
})

describe('the horizon', () => {
  const low = (horizon: Kind['horizon'], code: string) => ({ indicator: { ...stock, horizon }, period: code, points: [at(code, 10)], targets: [dated(code, 60)] })
  const from = { baseline: dated('2018-A1', 5) }
  table([
    { title: 'short, at once', ...low('short', '2019-Q1'), ...from, state: 'off_track', attainment: 0.166667 },
    // End of 2018 is 2018-Q4; four quarters later 2019-Q4, eight later 2020-Q4
    { title: 'medium, third quarter', ...low('medium', '2019-Q3'), ...from, state: 'maturing', attainment: 0.166667 },
    { title: 'medium, fourth quarter', ...low('medium', '2019-Q4'), ...from, state: 'off_track', attainment: 0.166667 },
    { title: 'medium, its first year', ...low('medium', '2019-A1'), ...from, state: 'off_track', attainment: 0.166667 },
    { title: 'long, sixth quarter', ...low('long', '2020-Q2'), ...from, state: 'maturing', attainment: 0.166667 },
    { title: 'long, second year', ...low('long', '2020-A1'), ...from, today: '2021-03-01', state: 'off_track', attainment: 0.166667 },
    { title: 'from the first value without a baseline', ...low('medium', '2019-Q3'), firstPeriod: period('2018-Q4'), state: 'maturing', attainment: 0.166667 },
    { title: 'the baseline before the first value', ...low('medium', '2019-Q3'), baseline: dated('2017-A1', 5), firstPeriod: period('2019-Q1'), state: 'off_track', attainment: 0.166667 },
    { title: 'neither known', ...low('medium', '2019-Q3'), state: 'off_track', attainment: 0.166667 },
    { title: 'at risk matures too: 46 ÷ 60', ...low('medium', '2019-Q3'), ...from, points: [at('2019-Q3', 46)], state: 'maturing', attainment: 0.766667 },
    { title: 'on track stands: 55 ÷ 60', ...low('medium', '2019-Q3'), ...from, points: [at('2019-Q3', 55)], state: 'on_track', attainment: 0.916667 },
    { title: 'achieved stands', ...low('medium', '2019-Q3'), ...from, points: [at('2019-Q3', 60)], state: 'achieved', attainment: 1 },
  ])

  it('says from when', () => {
    expect(assess({ ...low('medium', '2019-Q3'), ...from }).rule).toMatchObject({ maturesIn: '2019-Q4' })
  })
})
