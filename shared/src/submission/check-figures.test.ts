import { describe, expect, it } from 'vitest'
import { period } from '../period/index.ts'
import { blocks, checkFigure, unexplainedWarnings } from './check-figures.ts'
import type { FigureEntry, Finding } from './figure.ts'
import type { CheckedFigure, CheckedIndicator, PreviousPoint } from './remark.ts'

const count: CheckedIndicator = {
  code: 'TER-IC-01', kind: 'quantity', unit: { es: 'acuerdos', pt: 'acordos', en: 'agreements' }, decimals: 0, accumulation: 'flow', aggregationOverTime: 'sum',
  lowerBound: 0, upperBound: null, numeratorWithinDenominator: null,
}
const hours: CheckedIndicator = { ...count, decimals: 1 }
const jobs: CheckedIndicator = { ...count, lowerBound: null }
const percent: CheckedIndicator = { ...count, kind: 'ratio', unit: { es: '%', pt: '%', en: '%' }, decimals: 1, upperBound: 1, numeratorWithinDenominator: true }
const progress: CheckedIndicator = { ...percent, upperBound: null, numeratorWithinDenominator: false, accumulation: 'cumulative', aggregationOverTime: 'last' }
const staffShare: CheckedIndicator = { ...percent, accumulation: 'stock', aggregationOverTime: 'last' }
const amount: CheckedIndicator = { ...count, kind: 'currency', unit: { es: '', pt: '', en: '' } }
const level: CheckedIndicator = { ...count, kind: 'score', accumulation: 'capacity', aggregationOverTime: 'last', upperBound: 4 }
const meanLevel: CheckedIndicator = { ...level, decimals: 1, aggregationOverTime: 'mean' }

const of = (value: number): FigureEntry => ({ form: 'value', value })
const ratio = (numerator: number, denominator: number): FigureEntry => ({ form: 'ratio', numerator, denominator })
const pesos = (value: number, rate = 1, rateSource = ''): FigureEntry => ({ form: 'amount', value, currency: rate === 1 ? 'COP' : 'USD', date: '2019-06-30', rate, rateSource })

/** Values of the quarters before 2019-Q2, newest first. */
function history(...values: (number | null | { value: number; denominator: number })[]): PreviousPoint[] {
  const periods = ['2019-Q1', '2018-Q4', '2018-Q3', '2018-Q2', '2018-Q1', '2017-Q4', '2017-Q3', '2017-Q2', '2017-Q1']
  return values.map((each, index) => ({
    period: period(periods[index] ?? '2016-Q4'),
    ...(typeof each === 'object' && each !== null ? each : { value: each, denominator: null }),
  }))
}

function check(entry: FigureEntry, indicator: CheckedIndicator, previous: PreviousPoint[] = [], attributes: Partial<CheckedFigure> = {}): Finding[] {
  return checkFigure({ entry, period: period('2019-Q2'), source: 'Registro de acuerdos', dataDate: '2019-06-30', ...attributes }, indicator, { previous, today: '2019-07-10' })
}
const slugs = (findings: Finding[]) => findings.map(({ severity, slug, pointer }) => `${severity} ${slug} ${pointer}`)

interface Case {
  title: string
  entry: FigureEntry
  indicator: CheckedIndicator
  previous?: PreviousPoint[]
  says: string[]
}
function table(cases: Case[]) {
  it.each(cases)('$title', ({ entry, indicator, previous, says }) => {
    expect(slugs(check(entry, indicator, previous))).toEqual(says)
  })
}

describe('what cannot be', () => {
  table([
    { title: 'a count', entry: of(12), indicator: count, says: [] },
    { title: 'a count of zero', entry: of(0), indicator: count, says: [] },
    { title: 'a negative count', entry: of(-1), indicator: count, says: ['block negative-count /entry/value'] },
    { title: 'a net count may be negative', entry: of(-1), indicator: jobs, says: [] },
    { title: 'half an agreement', entry: of(3.5), indicator: count, says: ['block not-whole /entry/value'] },
    { title: 'half an hour', entry: of(3.5), indicator: hours, says: [] },
    { title: 'a negative amount', entry: pesos(-5), indicator: amount, says: ['block negative-count /entry/value'] },
    // 999,999,999,999 × 3,000 = 2.999… × 10^15
    { title: 'an amount whose conversion has too many digits', entry: pesos(999_999_999_999, 3000, 'TRM'), indicator: amount, says: ['block too-many-digits /entry/value'] },
    { title: 'sixteen digits', entry: of(0.1234567890123456), indicator: hours, says: ['block too-many-digits /entry/value'] },
    { title: 'part of a whole', entry: ratio(3, 4), indicator: percent, says: [] },
    { title: 'all of it', entry: ratio(4, 4), indicator: percent, says: [] },
    { title: 'more than the whole, said once', entry: ratio(5, 4), indicator: percent, says: ['block numerator-above-denominator /entry/numerator'] },
    { title: 'more than planned, where that may be', entry: ratio(5, 4), indicator: progress, says: [] },
    { title: 'a ratio above its bound', entry: ratio(5, 4), indicator: { ...progress, upperBound: 1 }, says: ['block out-of-range /entry/numerator'] },
    { title: 'a ratio below its bound', entry: ratio(1, 10), indicator: { ...progress, lowerBound: 0.5 }, says: ['block out-of-range /entry/numerator'] },
    { title: 'a negative numerator', entry: ratio(-1, 4), indicator: percent, says: ['block negative-count /entry/numerator'] },
    { title: 'a negative denominator', entry: ratio(1, -4), indicator: progress, says: ['block negative-count /entry/denominator'] },
    { title: 'nothing was due', entry: ratio(0, 0), indicator: percent, says: [] },
    { title: 'something out of nothing', entry: ratio(3, 0), indicator: percent, says: ['block numerator-above-denominator /entry/numerator'] },
    { title: 'something over a denominator of nothing', entry: ratio(3, 0), indicator: progress, says: ['warn denominator-missing /entry/denominator'] },
    { title: 'a percentage without parts', entry: of(0.8), indicator: percent, says: ['block denominator-missing /entry/denominator'] },
    { title: 'the highest level', entry: of(4), indicator: level, says: [] },
    { title: 'beyond the highest level', entry: of(5), indicator: level, says: ['block not-a-level /entry/value'] },
    { title: 'below the lowest level', entry: of(-1), indicator: level, says: ['block not-a-level /entry/value'] },
    { title: 'between two levels', entry: of(2.5), indicator: level, says: ['block not-a-level /entry/value'] },
    { title: 'a mean of levels between two', entry: of(2.5), indicator: meanLevel, says: [] },
    { title: 'a mean of levels out of range', entry: of(4.1), indicator: meanLevel, says: ['block out-of-range /entry/value'] },
    { title: 'a negative mean of levels', entry: of(-0.5), indicator: meanLevel, says: ['block out-of-range /entry/value'] },
    { title: 'a blank says nothing', entry: { form: 'blank' }, indicator: count, says: [] },
  ])

  it('does not compare what cannot be with what was', () => {
    expect(slugs(check(of(-5000), count, history(5)))).toEqual(['block negative-count /entry/value'])
  })
})

describe('magnitude and change', () => {
  table([
    { title: 'a thousand times', entry: of(12_000), indicator: count, previous: history(12), says: ['warn magnitude-jump /entry/value'] },
    { title: 'about a thousand times: 20,000 ÷ 12 = 1,667', entry: of(20_000), indicator: count, previous: history(12), says: ['warn magnitude-jump /entry/value'] },
    { title: 'a million times', entry: pesos(536_000_000), indicator: amount, previous: history(536), says: ['warn magnitude-jump /entry/value'] },
    { title: 'a thousandth', entry: pesos(536_000), indicator: amount, previous: history(536_000_000), says: ['warn magnitude-jump /entry/value'] },
    { title: 'a ten-thousandth, between the two: 536,000,000 ÷ 53,600', entry: pesos(53_600), indicator: amount, previous: history(536_000_000), says: ['warn magnitude-jump /entry/value'] },
    { title: 'a dot read as a decimal mark: 1,300,000,000 ÷ 1.25', entry: pesos(1.25), indicator: amount, previous: history(1_300_000_000), says: ['warn magnitude-jump /entry/value'] },
    { title: 'a hundredth, which a fall may be', entry: pesos(5_360_000), indicator: amount, previous: history(536_000_000), says: [] },
    // 1,200 ÷ 12 = 100
    { title: 'a hundred times is a large change', entry: of(1200), indicator: count, previous: history(12), says: ['warn large-change /entry/value'] },
    // (25 − 12) ÷ 12 = 1.083
    { title: 'more than twice', entry: of(25), indicator: count, previous: history(12), says: ['warn large-change /entry/value'] },
    { title: 'twice is +100 %, not more', entry: of(24), indicator: count, previous: history(12), says: [] },
    { title: 'down to nothing is −100 %, not more', entry: of(0), indicator: count, previous: history(12), says: [] },
    // (−10 − 4) ÷ 4 = −3.5
    { title: 'through zero', entry: of(-10), indicator: jobs, previous: history(4), says: ['warn large-change /entry/value'] },
    { title: 'from zero nothing is said', entry: of(500), indicator: count, previous: history(0), says: [] },
    { title: 'from the last one known', entry: of(25), indicator: count, previous: history(null, 12), says: ['warn large-change /entry/value'] },
    { title: 'a percentage moves in points', entry: ratio(9, 10), indicator: percent, previous: history(0.2), says: [] },
    { title: 'a level moves in levels', entry: of(4), indicator: level, previous: history(1), says: [] },
  ])

  it('names the numbers', () => {
    expect(check(of(12_000), count, history(12))[0]).toEqual({
      slug: 'magnitude-jump', severity: 'warn', indicator: 'TER-IC-01', pointer: '/entry/value',
      params: { value: 12_000, previous: 12, previousPeriod: '2019-Q1', magnitude: 1000, direction: 'up' },
    })
    // 1,300,000,000 ÷ 1.25 = 1.04 × 10⁹, told by its order.
    expect(check(pesos(1.25), amount, history(1_300_000_000))[0]?.params).toMatchObject({ magnitude: 1_000_000_000, direction: 'down' })
    expect(check(of(25), count, history(10))[0]?.params).toEqual({ value: 25, previous: 10, previousPeriod: '2019-Q1', change: 1.5 })
  })
})

describe('the usual range', () => {
  // Median 10; distances 0 2 1 1 2, their median 1; 10 ± 3.5 × 1.4826 = 4.81 to 15.19
  const steady = history(10, 12, 9, 11, 8)
  // Median 10; distances 0 0 0 0 4, their median 0 and mean 0.8; 10 ± 3.5 × 1.2533 × 0.8 = 6.49 to 13.51
  const nearlyFlat = history(10, 10, 10, 10, 14)
  const usual = 'warn outside-usual-range /entry/value'
  table([
    { title: 'within', entry: of(15), indicator: count, previous: steady, says: [] },
    { title: 'above', entry: of(16), indicator: count, previous: steady, says: [usual] },
    { title: 'below', entry: of(4), indicator: count, previous: steady, says: [usual] },
    { title: 'four values are too few', entry: of(16), indicator: count, previous: steady.slice(0, 4), says: [] },
    { title: 'gaps do not count as values', entry: of(16), indicator: count, previous: history(10, null, 9, 11, 8), says: [] },
    { title: 'most of them equal, within', entry: of(13), indicator: count, previous: nearlyFlat, says: [] },
    { title: 'most of them equal, outside', entry: of(14), indicator: count, previous: nearlyFlat, says: [usual] },
    { title: 'all equal, nothing is known of how they vary', entry: of(14), indicator: count, previous: history(10, 10, 10, 10, 10), says: [] },
    { title: 'a large change says enough', entry: of(100), indicator: count, previous: steady, says: ['warn large-change /entry/value'] },
    // Median 0.5; distances 0 0.02 0.02 0.01 0.01, median 0.01; 0.5 ± 0.052
    { title: 'percentages', entry: ratio(9, 10), indicator: percent, previous: history(0.5, 0.52, 0.48, 0.51, 0.49), says: ['warn outside-usual-range /entry/numerator'] },
  ])

  it('is that of the last eight', () => {
    // Median 10; distances 0 2 1 1 2 0 1 1, their median 1. The ninth value back is left out
    expect(check(of(16), count, history(10, 12, 9, 11, 8, 10, 11, 9, 1000))[0]?.params).toEqual({ value: 16, low: 5, high: 15, count: 8 })
  })

  it('tells the range rounded inwards and within what is possible', () => {
    expect(check(of(16), count, steady)[0]?.params).toEqual({ value: 16, low: 5, high: 15, count: 5 })
    // Median 2; distances 1 0 1 0 2, their median 1; 2 ± 5.19 = −3.19 to 7.19. Zero is the least; 1 + 1 ≥ 8 is no large change from 5
    expect(check(of(8), count, history(5, 1, 2, 3, 2, 0, 2))[0]?.params).toEqual({ value: 8, low: 0, high: 7, count: 7 })
  })
})

describe('what accumulates, and denominators', () => {
  const cumulative: CheckedIndicator = { ...count, accumulation: 'cumulative', aggregationOverTime: 'last' }
  table([
    { title: 'a cumulative that falls within the year', entry: of(9), indicator: cumulative, previous: history(10), says: ['warn cumulative-lower /entry/value'] },
    { title: 'one that stands', entry: of(10), indicator: cumulative, previous: history(10), says: [] },
    { title: 'one that begins again with the year', entry: of(6), indicator: cumulative, previous: history(null, 10), says: [] },
    { title: 'a flow may fall', entry: of(9), indicator: count, previous: history(10), says: [] },
    // 30 of 40 was 0.75; 32 of 50 is 0.64, with more done; what is planned until the cut-off grows with every quarter
    { title: 'a ratio that falls while its numerator grows', entry: ratio(32, 50), indicator: progress, previous: history({ value: 0.75, denominator: 40 }), says: [] },
    { title: 'a numerator that falls', entry: ratio(29, 40), indicator: progress, previous: history({ value: 0.75, denominator: 40 }), says: ['warn cumulative-lower /entry/numerator'] },
    // 2 ÷ 3 was kept as 0.666666666666667, times 3 is a little more than 2
    { title: 'a numerator that stands', entry: ratio(2, 3), indicator: progress, previous: history({ value: 0.666666666666667, denominator: 3 }), says: [] },
    // (61 − 50) ÷ 50 = 0.22; (60 − 50) ÷ 50 = 0.2; (39 − 50) ÷ 50 = −0.22
    { title: 'a stock as denominator grew by 22 %', entry: ratio(40, 61), indicator: staffShare, previous: history({ value: 0.7, denominator: 50 }), says: ['warn denominator-changed /entry/denominator'] },
    { title: 'by 20 %', entry: ratio(40, 60), indicator: staffShare, previous: history({ value: 0.7, denominator: 50 }), says: [] },
    { title: 'shrank by 22 %', entry: ratio(30, 39), indicator: staffShare, previous: history({ value: 0.7, denominator: 50 }), says: ['warn denominator-changed /entry/denominator'] },
    { title: 'the cases of a quarter vary', entry: ratio(20, 39), indicator: percent, previous: history({ value: 0.7, denominator: 20 }), says: [] },
    { title: 'but not to more than twice', entry: ratio(30, 41), indicator: percent, previous: history({ value: 0.7, denominator: 20 }), says: ['warn denominator-changed /entry/denominator'] },
    { title: 'nor to less than half', entry: ratio(6, 9), indicator: percent, previous: history({ value: 0.7, denominator: 20 }), says: ['warn denominator-changed /entry/denominator'] },
    { title: 'few cases are not compared', entry: ratio(5, 7), indicator: percent, previous: history({ value: 0.7, denominator: 3 }), says: [] },
  ])
})

describe('source, date and absence', () => {
  it.each([
    { title: 'without source', entry: of(3), attributes: { source: ' ' }, says: ['warn source-missing /source'] },
    { title: 'without data date', entry: of(3), attributes: { dataDate: null }, says: ['warn data-date-missing /dataDate'] },
    { title: 'a missing figure needs neither', entry: { form: 'missing', reason: 'no_data', note: 'Pendiente' } as const, attributes: { source: '', dataDate: null }, says: [] },
  ])('$title', ({ entry, attributes, says }) => {
    expect(slugs(check(entry, count, [], attributes))).toEqual(says)
  })

  it('asks for the source of a rate that converts', () => {
    expect(slugs(check(pesos(100, 3100.5), amount))).toEqual(['warn source-missing /entry/rateSource'])
    expect(slugs(check(pesos(100, 3100.5, 'TRM'), amount))).toEqual([])
  })

  it('asks whether «sin dato» was meant where there was a value', () => {
    const notApplicable = { form: 'missing', reason: 'not_applicable', note: 'No hubo' } as const
    expect(slugs(check(notApplicable, count, history(5)))).toEqual(['warn value-expected-missing /entry/reason'])
    expect(slugs(check(notApplicable, count, history(null, 5)))).toEqual([])
    expect(slugs(check({ ...notApplicable, reason: 'no_data' }, count, history(5)))).toEqual([])
  })
})

describe('blocking and explaining', () => {
  const blocking = check(of(-1), count, [], { source: '' })
  const warning = check(of(25), count, history(12))
  it('blocks by a blocking finding alone', () => {
    expect([blocks(blocking), blocks(warning), blocks([])]).toEqual([true, false, false])
  })
  it('lets warnings stand once explained, and never a block', () => {
    expect(unexplainedWarnings(warning, ' ').map(({ slug }) => slug)).toEqual(['large-change'])
    expect(unexplainedWarnings(warning, 'Convenio con doce ciudades')).toEqual([])
    expect(unexplainedWarnings(blocking, '').map(({ slug }) => slug)).toEqual(['source-missing'])
  })
})

describe('the days that a figure names, on 10 July 2019 for April to June', () => {
  const dated = (dataDate: string, entry = of(12)) => slugs(check(entry, count, [], { dataDate }))
  it.each([
    { title: 'the end of the period', date: '2019-06-30', says: [] },
    { title: 'today', date: '2019-07-10', says: [] },
    { title: 'tomorrow', date: '2019-07-11', says: ['block date-in-future /dataDate'] },
    { title: 'a year with a digit too many in its place', date: '2091-06-30', says: ['block date-in-future /dataDate'] },
    { title: 'the first day of 1900', date: '1900-01-01', says: ['warn data-date-far /dataDate'] },
    { title: 'the day before it', date: '1899-12-31', says: ['block date-too-early /dataDate'] },
    { title: 'a year of two digits', date: '0019-06-30', says: ['block date-too-early /dataDate'] },
    { title: 'a stock counted before the period', date: '2018-12-31', says: [] },
    { title: 'two years before the end', date: '2017-06-30', says: [] },
    { title: 'a day more', date: '2017-06-29', says: ['warn data-date-far /dataDate'] },
  ])('$title', ({ date, says }) => expect(dated(date)).toEqual(says))

  it('also of a figure that is missing cannot be what they are not', () => {
    expect(dated('2091-06-30', { form: 'missing', reason: 'no_data', note: 'Sin registro' })).toEqual(['block date-in-future /dataDate'])
    expect(dated('2016-06-30', { form: 'missing', reason: 'no_data', note: 'Sin registro' })).toEqual([])
  })

  it('long after the period ask for a second look: data that come late may stand', () => {
    const late = (dataDate: string) => slugs(checkFigure({ entry: of(12), period: period('2019-Q2'), source: 'Registro', dataDate }, count, { previous: [], today: '2026-01-01' }))
    expect(late('2021-06-30')).toEqual([])
    expect(late('2021-07-01')).toEqual(['warn data-date-far /dataDate'])
  })

  it('are those of the rate as well, where there is one', () => {
    const at = (date: string, rate: number, rateSource = 'Banco'): FigureEntry => ({ form: 'amount', value: 5, currency: rateSource === '' ? 'COP' : 'USD', date, rate, rateSource })
    expect(slugs(check(at('2019-07-11', 3500), amount))).toEqual(['block date-in-future /entry/date'])
    expect(slugs(check(at('1199-07-11', 3500), amount))).toEqual(['block date-too-early /entry/date'])
    // A currency at par has its day as any other.
    expect(slugs(check(at('9999-12-31', 1), amount))).toEqual(['block date-in-future /entry/date'])
    // An amount in the territory's own currency carries a day that nobody typed.
    expect(slugs(check(at('2019-09-30', 1, ''), amount))).toEqual([])
  })
})
