import { describe, expect, it } from 'vitest'
import {
  calendarDate,
  calendarDateSchema,
  frequencies,
  frequencyOf,
  hasBegun,
  hasEnded,
  latestEnded,
  ordinalOf,
  period,
  periodBounds,
  periodContaining,
  periodDueWith,
  periodRange,
  periodSchema,
  previousPeriod,
  quarterOf,
  shiftPeriod,
  yearBefore,
  yearOf,
  yearToDate,
  type Frequency,
} from './period.ts'

describe('a period code', () => {
  it.each(['1900-Q1', '2019-Q1', '2019-Q4', '2019-T1', '2019-T3', '2019-S1', '2019-S2', '2019-A1', '2199-A1'])('%s is one', (code) => {
    expect(period(code)).toBe(code)
  })

  it.each(['2019-Q0', '2019-Q5', '2019-T4', '2019-S3', '2019-A2', '2019-A', '2019', '2019Q1', '2019-q1', '1899-Q4', '2200-Q1', ' 2019-Q1', '2019-Q1\n', '2019-Q11', '', 2019])(
    '%j is none',
    (code) => {
      expect(periodSchema.safeParse(code).success).toBe(false)
    },
  )

  it('that is wrong in the code itself throws', () => {
    expect(() => period('2019-Q5')).toThrow('A period is written 2019-Q1')
  })

  it.each([
    ['2019-Q3', 2019, 3, 'quarterly'],
    ['2020-T2', 2020, 2, 'four_monthly'],
    ['2021-S1', 2021, 1, 'semiannual'],
    ['2022-A1', 2022, 1, 'annual'],
  ])('%s has its year, its place in the year and its frequency', (code, year, ordinal, frequency) => {
    expect([yearOf(period(code)), ordinalOf(period(code)), frequencyOf(period(code))]).toEqual([year, ordinal, frequency])
  })
})

describe('a day of the calendar', () => {
  it.each(['2019-03-31', '2020-02-29', '2000-02-29'])('%s is one', (day) => expect(calendarDateSchema.safeParse(day).success).toBe(true))
  it.each(['2019-02-29', '1900-02-29', '2019-04-31', '2019-13-01', '31/03/2019', '2019-3-31', '2019-03-31T00:00:00Z'])('%s is none', (day) =>
    expect(calendarDateSchema.safeParse(day).success).toBe(false),
  )
})

describe('steps from a period', () => {
  it.each([
    ['2019-Q1', 0, '2019-Q1'],
    ['2019-Q1', 3, '2019-Q4'],
    ['2019-Q4', 1, '2020-Q1'],
    ['2019-Q1', -1, '2018-Q4'],
    ['2019-Q2', 12, '2022-Q2'],
    ['2019-Q2', -9, '2017-Q1'],
    ['2019-T3', 1, '2020-T1'],
    ['2019-T1', -1, '2018-T3'],
    ['2019-T2', 4, '2020-T3'],
    ['2019-S2', 1, '2020-S1'],
    ['2019-S1', -3, '2017-S2'],
    ['2019-A1', 1, '2020-A1'],
    ['1999-Q4', 1, '2000-Q1'],
    // Beyond the codes that are accepted, so that the page of the first period has a previous one without a value.
    ['1900-Q1', -1, '1899-Q4'],
  ])('%s and %i more is %s', (from, count, to) => {
    expect(shiftPeriod(period(from), count)).toBe(to)
  })

  it.each([
    ['2019-Q1', '2018-Q4', '2018-Q1'],
    ['2019-Q3', '2019-Q2', '2018-Q3'],
    ['2019-T1', '2018-T3', '2018-T1'],
    ['2019-S2', '2019-S1', '2018-S2'],
    ['2019-A1', '2018-A1', '2018-A1'],
  ])('before %s comes %s, and a year before %s', (of, previous, aYearBefore) => {
    expect([previousPeriod(period(of)), yearBefore(period(of))]).toEqual([previous, aYearBefore])
  })
})

describe('a range of periods', () => {
  it.each([
    ['2018-Q3', '2019-Q2', ['2018-Q3', '2018-Q4', '2019-Q1', '2019-Q2']],
    ['2019-Q1', '2019-Q1', ['2019-Q1']],
    ['2019-Q2', '2019-Q1', []],
    ['2019-T3', '2020-T1', ['2019-T3', '2020-T1']],
    ['2018-S2', '2019-S1', ['2018-S2', '2019-S1']],
    ['2018-A1', '2020-A1', ['2018-A1', '2019-A1', '2020-A1']],
  ])('%s to %s', (first, last, range) => {
    expect(periodRange(period(first), period(last))).toEqual(range)
  })

  it('of two frequencies is a defect', () => {
    expect(() => periodRange(period('2019-Q1'), period('2019-S2'))).toThrow(RangeError)
  })

  it.each([
    ['2026-Q3', ['2026-Q1', '2026-Q2', '2026-Q3']],
    ['2026-Q1', ['2026-Q1']],
    ['2026-T2', ['2026-T1', '2026-T2']],
    ['2026-S2', ['2026-S1', '2026-S2']],
    ['2026-A1', ['2026-A1']],
  ])('of the year to %s', (of, range) => {
    expect(yearToDate(period(of))).toEqual(range)
  })
})

describe('the first and last day of', () => {
  it.each([
    ['2019-Q1', '2019-01-01', '2019-03-31'],
    ['2019-Q2', '2019-04-01', '2019-06-30'],
    ['2019-Q3', '2019-07-01', '2019-09-30'],
    ['2019-Q4', '2019-10-01', '2019-12-31'],
    ['2019-T1', '2019-01-01', '2019-04-30'],
    ['2019-T2', '2019-05-01', '2019-08-31'],
    ['2019-T3', '2019-09-01', '2019-12-31'],
    ['2019-S1', '2019-01-01', '2019-06-30'],
    ['2019-S2', '2019-07-01', '2019-12-31'],
    ['2019-A1', '2019-01-01', '2019-12-31'],
    ['2020-Q1', '2020-01-01', '2020-03-31'],
  ])('%s', (of, from, to) => {
    expect(periodBounds(period(of))).toEqual({ from, to })
  })

  it.each(frequencies)('%s periods follow each other without a gap, over a leap year', (frequency) => {
    const day = 24 * 60 * 60 * 1000
    const periods = periodRange(periodContaining('2019-01-01', frequency), periodContaining('2021-12-31', frequency))
    const gaps = periods.slice(1).map((later, index) => {
      const earlier = periods[index] ?? later
      return (Date.parse(periodBounds(later).from) - Date.parse(periodBounds(earlier).to)) / day
    })
    expect(new Set(gaps)).toEqual(new Set([1]))
  })
})

describe('what is handed in with a quarter', () => {
  const due: [string, Record<Frequency, string | undefined>][] = [
    ['2019-Q1', { quarterly: '2019-Q1', four_monthly: undefined, semiannual: undefined, annual: undefined }],
    // The first four months end in April.
    ['2019-Q2', { quarterly: '2019-Q2', four_monthly: '2019-T1', semiannual: '2019-S1', annual: undefined }],
    ['2019-Q3', { quarterly: '2019-Q3', four_monthly: '2019-T2', semiannual: undefined, annual: undefined }],
    ['2019-Q4', { quarterly: '2019-Q4', four_monthly: '2019-T3', semiannual: '2019-S2', annual: '2019-A1' }],
  ]
  it.each(due)('%s', (quarter, expected) => {
    const periods = frequencies.map((frequency) => [frequency, periodDueWith(period(quarter), frequency)])
    expect(Object.fromEntries(periods)).toEqual(expected)
  })

  it.each([
    ['2019-Q3', '2019-Q3'],
    ['2019-T1', '2019-Q2'],
    ['2019-T2', '2019-Q3'],
    ['2019-T3', '2019-Q4'],
    ['2019-S1', '2019-Q2'],
    ['2019-S2', '2019-Q4'],
    ['2019-A1', '2019-Q4'],
  ])('%s is handed in with %s, and due with it', (of, quarter) => {
    expect(quarterOf(period(of))).toBe(quarter)
    expect(periodDueWith(period(quarter), frequencyOf(period(of)))).toBe(of)
  })
})

describe('the latest period that has ended by', () => {
  const latest: [string, Record<Frequency, string>][] = [
    ['2019-Q1', { quarterly: '2019-Q1', four_monthly: '2018-T3', semiannual: '2018-S2', annual: '2018-A1' }],
    ['2019-Q2', { quarterly: '2019-Q2', four_monthly: '2019-T1', semiannual: '2019-S1', annual: '2018-A1' }],
    ['2019-Q3', { quarterly: '2019-Q3', four_monthly: '2019-T2', semiannual: '2019-S1', annual: '2018-A1' }],
    ['2019-Q4', { quarterly: '2019-Q4', four_monthly: '2019-T3', semiannual: '2019-S2', annual: '2019-A1' }],
    ['1900-Q1', { quarterly: '1900-Q1', four_monthly: '1899-T3', semiannual: '1899-S2', annual: '1899-A1' }],
    // April has passed, June has not.
    ['2019-T1', { quarterly: '2019-Q1', four_monthly: '2019-T1', semiannual: '2018-S2', annual: '2018-A1' }],
    ['2019-S1', { quarterly: '2019-Q2', four_monthly: '2019-T1', semiannual: '2019-S1', annual: '2018-A1' }],
    ['2019-A1', { quarterly: '2019-Q4', four_monthly: '2019-T3', semiannual: '2019-S2', annual: '2019-A1' }],
  ]
  it.each(latest)('%s', (by, expected) => {
    expect(Object.fromEntries(frequencies.map((frequency) => [frequency, latestEnded(period(by), frequency)]))).toEqual(expected)
  })
})

describe('the day it is', () => {
  it.each([
    // Bogotá is five hours behind, Madrid one ahead in winter and two in summer.
    ['2019-04-01T04:59:59Z', 'America/Bogota', '2019-03-31'],
    ['2019-04-01T04:59:59Z', 'Europe/Madrid', '2019-04-01'],
    ['2019-04-01T05:00:00Z', 'America/Bogota', '2019-04-01'],
    ['2019-12-31T23:00:00Z', 'Europe/Madrid', '2020-01-01'],
    ['2019-12-31T23:00:00Z', 'UTC', '2019-12-31'],
    ['2019-06-30T21:59:59Z', 'Europe/Madrid', '2019-06-30'],
    ['2019-06-30T22:00:00Z', 'Europe/Madrid', '2019-07-01'],
    ['2020-02-29T12:00:00Z', 'America/Mexico_City', '2020-02-29'],
    // Havana put its clocks forward at midnight: the day began at one o'clock, four hours behind.
    ['2019-03-10T04:59:59Z', 'America/Havana', '2019-03-09'],
    ['2019-03-10T05:00:00Z', 'America/Havana', '2019-03-10'],
  ])('at %s in %s is %s', (instant, timeZone, day) => {
    expect(calendarDate(new Date(instant), timeZone)).toBe(day)
  })
})

describe('the period in which lies', () => {
  it.each([
    ['2019-01-01', '2019-Q1', '2019-T1', '2019-S1', '2019-A1'],
    ['2019-03-31', '2019-Q1', '2019-T1', '2019-S1', '2019-A1'],
    ['2019-04-01', '2019-Q2', '2019-T1', '2019-S1', '2019-A1'],
    ['2019-05-01', '2019-Q2', '2019-T2', '2019-S1', '2019-A1'],
    ['2019-07-01', '2019-Q3', '2019-T2', '2019-S2', '2019-A1'],
    ['2019-09-30', '2019-Q3', '2019-T3', '2019-S2', '2019-A1'],
    ['2020-02-29', '2020-Q1', '2020-T1', '2020-S1', '2020-A1'],
    ['2020-12-31', '2020-Q4', '2020-T3', '2020-S2', '2020-A1'],
  ])('%s', (day, ...periods) => {
    expect(frequencies.map((frequency) => periodContaining(day, frequency))).toEqual(periods)
  })
})

describe('a period and today', () => {
  it.each([
    ['2019-Q1', '2018-12-31', false, false],
    ['2019-Q1', '2019-01-01', true, false],
    ['2019-Q1', '2019-03-31', true, false],
    ['2019-Q1', '2019-04-01', true, true],
    ['2019-A1', '2019-12-31', true, false],
    ['2019-A1', '2020-01-01', true, true],
    ['2019-T1', '2019-05-01', true, true],
    ['2019-S2', '2019-06-30', false, false],
  ])('%s on %s: begun %s, ended %s', (of, today, begun, ended) => {
    expect([hasBegun(period(of), today), hasEnded(period(of), today)]).toEqual([begun, ended])
  })
})
