import { describe, expect, it } from 'vitest'
import { period } from '../period/index.ts'
import { datesByRules, datesOf, daysAfter, daysBetween, disordersOf, rulesFor, usualRules, type Calendar } from './calendar.ts'

const rules = (version: number, fromPeriod: string, dueDays: number, closesDays: number | null = null) =>
  ({ ...usualRules, version, fromPeriod: period(fromPeriod), dueDays, closesDays })

describe('days', () => {
  it.each([
    ['2019-03-31', 30, '2019-04-30'],
    ['2019-12-31', 1, '2020-01-01'],
    ['2020-02-28', 1, '2020-02-29'],
    ['2019-03-30', 1, '2019-03-31'],
    ['2019-04-30', -30, '2019-03-31'],
  ])('%s and %i more', (day, count, later) => {
    expect(daysAfter(day, count)).toBe(later)
    expect(daysBetween(day, later)).toBe(count)
  })
})

describe('the dates that rules give', () => {
  it.each([
    ['2019-Q1', usualRules, { opensOn: '2019-01-01', dueOn: '2019-04-30', closesOn: null }],
    ['2019-Q4', usualRules, { opensOn: '2019-10-01', dueOn: '2020-01-30', closesOn: null }],
    ['2019-Q1', { ...usualRules, opens: 'after_quarter', dueDays: 15, closesDays: 45 }, { opensOn: '2019-04-01', dueOn: '2019-04-15', closesOn: '2019-05-15' }],
    // A leap year: 60 days after 31 December are 29 February.
    ['2019-Q4', { ...usualRules, dueDays: 60, closesDays: 61 }, { opensOn: '2019-10-01', dueOn: '2020-02-29', closesOn: '2020-03-01' }],
  ] as const)('%s', (quarter, given, dates) => {
    expect(datesByRules(given, period(quarter))).toEqual(dates)
  })
})

describe('the rules of a quarter', () => {
  const calendar = { rules: [rules(3, '2019-Q2', 20), rules(1, '2018-Q1', 10), rules(2, '2020-Q1', 15)] }
  it.each([
    ['2017-Q4', 30],
    ['2018-Q1', 10],
    ['2019-Q1', 10],
    ['2019-Q2', 20],
    // Set before those from 2019-Q2 on, which therefore hold for it too.
    ['2020-Q1', 20],
  ])('%s: the last ones set that begin by then', (quarter, dueDays) => {
    expect(rulesFor(calendar, period(quarter)).dueDays).toBe(dueDays)
  })
})

describe('dates of one’s own', () => {
  const quarter = period('2019-Q1')
  const own = (version: number, dates: Calendar['own'][number]['dates']) => ({ period: quarter, version, dates })
  const longer = { opensOn: '2019-01-01', dueOn: '2019-05-10', closesOn: '2019-06-01' }
  const byRules = { opensOn: '2019-01-01', dueOn: '2019-04-10', closesOn: '2019-04-20' }

  it('hold before the rules, the last of them alone', () => {
    const first = { ...longer, dueOn: '2019-05-02' }
    expect(datesOf({ rules: [rules(1, '2018-Q1', 10, 20)], own: [own(2, longer), own(1, first)] }, quarter)).toEqual(longer)
  })

  it('give way to the rules where the last word is that', () => {
    expect(datesOf({ rules: [rules(1, '2018-Q1', 10, 20)], own: [own(1, longer), own(2, null)] }, quarter)).toEqual(byRules)
  })

  it('are of their quarter alone', () => {
    expect(datesOf({ rules: [], own: [own(1, longer)] }, period('2019-Q2'))).toEqual({ opensOn: '2019-04-01', dueOn: '2019-07-30', closesOn: null })
  })
})

describe('what is wrong with the dates of 2019-Q1', () => {
  it.each([
    [{ opensOn: '2019-01-01', dueOn: '2019-04-01', closesOn: '2019-04-01' }, []],
    [{ opensOn: '2019-01-01', dueOn: '2019-04-01', closesOn: null }, []],
    [{ opensOn: '2018-12-31', dueOn: '2019-04-01', closesOn: null }, ['opensOn opens-too-early']],
    [{ opensOn: '2019-04-02', dueOn: '2019-04-01', closesOn: null }, ['opensOn opens-after-due']],
    [{ opensOn: '2019-01-01', dueOn: '2019-03-31', closesOn: null }, ['dueOn due-too-early']],
    [{ opensOn: '2019-01-01', dueOn: '2019-04-02', closesOn: '2019-04-01' }, ['closesOn closes-before-due']],
    [{ opensOn: '2018-12-31', dueOn: '2018-12-30', closesOn: '2018-12-29' }, ['opensOn opens-too-early', 'opensOn opens-after-due', 'dueOn due-too-early', 'closesOn closes-before-due']],
  ])('%j', (dates, expected) => {
    expect(disordersOf(dates, period('2019-Q1')).map(({ field, slug }) => `${field} ${slug}`)).toEqual(expected)
  })
})
