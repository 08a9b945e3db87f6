import { describe, expect, it } from 'vitest'
import { period } from '../period/index.ts'
import { remindersOn, type QuarterToRemind, type TerritoryToRemind } from './reminders.ts'

const quarter: QuarterToRemind = {
  period: period('2019-Q1'), dates: { opensOn: '2019-01-01', dueOn: '2019-04-30', closesOn: '2019-05-15' }, standing: 'in_hand', due: 6, blank: 4, handedInOn: null, providerIds: [],
}
const [ana, bruno, carla] = [1, 2, 3]

function territory(quarters: readonly QuarterToRemind[], overrides: Partial<TerritoryToRemind> = {}): TerritoryToRemind {
  return {
    territory: 'ciudad', allowsSelfApproval: false, quarters,
    people: [{ personId: ana, roles: ['provider'] }, { personId: bruno, roles: ['validator'] }, { personId: carla, roles: ['provider', 'validator'] }],
    ...overrides,
  }
}

const told = (day: string, of: Partial<QuarterToRemind>, overrides: Partial<TerritoryToRemind> = {}) =>
  remindersOn(day, territory([{ ...quarter, ...of }], overrides)).map(({ kind, personId }) => `${kind} ${personId}`)

describe('those who enter figures, while some are blank', () => {
  it.each([
    ['2019-04-22', []],
    ['2019-04-23', ['due_soon 1', 'due_soon 3']],
    ['2019-04-24', []],
    ['2019-04-29', ['due_soon 1', 'due_soon 3']],
    ['2019-04-30', ['due_today 1', 'due_today 3']],
    ['2019-05-01', []],
    ['2019-05-06', []],
    ['2019-05-07', ['late 1', 'late 3']],
    ['2019-05-14', ['late 1', 'late 3']],
    // It closed on the 15th.
    ['2019-05-21', []],
  ])('on %s', (day, expected) => {
    expect(told(day, {})).toEqual(expected)
  })

  it('are reminded on the closing day itself', () => {
    expect(told('2019-05-14', { dates: { ...quarter.dates, closesOn: '2019-05-14' } })).toEqual(['late 1', 'late 3'])
    expect(told('2019-05-14', { dates: { ...quarter.dates, closesOn: '2019-05-13' } })).toEqual([])
  })

  it('for twelve weeks where it never closes', () => {
    const dates = { ...quarter.dates, closesOn: null }
    // 84 and 91 days after 30 April.
    expect(told('2019-07-23', { dates })).toEqual(['late 1', 'late 3'])
    expect(told('2019-07-30', { dates })).toEqual([])
  })

  it('not while it is not open, nor once it is in validation or past it', () => {
    expect(told('2019-04-23', { dates: { ...quarter.dates, opensOn: '2019-04-24' } })).toEqual([])
    expect(told('2019-04-23', { dates: { ...quarter.dates, opensOn: '2019-04-23' } })).toEqual(['due_soon 1', 'due_soon 3'])
    expect(told('2019-04-30', { standing: 'settled' })).toEqual([])
    expect(told('2019-04-30', { blank: 0 })).toEqual([])
  })
})

describe('those who may approve what was handed in on 3 May', () => {
  const handedIn = { standing: 'in_validation', handedInOn: '2019-05-03', providerIds: [ana, carla] } as const
  it.each([
    ['2019-05-03', []],
    ['2019-05-04', ['to_approve 2']],
    ['2019-05-05', []],
    ['2019-05-11', ['to_approve 2']],
    ['2019-05-18', ['to_approve 2']],
  ])('on %s', (day, expected) => {
    expect(told(day, handedIn)).toEqual(expected)
  })

  it('in an office of one person, whoever entered it too', () => {
    expect(told('2019-05-04', handedIn, { allowsSelfApproval: true })).toEqual(['to_approve 2', 'to_approve 3'])
  })
})

it('tells the facts, of each quarter by itself', () => {
  const second: QuarterToRemind = { ...quarter, period: period('2018-Q4'), standing: 'in_validation', handedInOn: '2019-04-22' }
  expect(remindersOn('2019-04-23', territory([quarter, second], { people: [{ personId: bruno, roles: ['provider', 'validator'] }] }))).toEqual([
    { kind: 'due_soon', personId: bruno, territory: 'ciudad', period: '2019-Q1', dates: quarter.dates, due: 6, blank: 4, daysLeft: 7, daysWaiting: null },
    { kind: 'to_approve', personId: bruno, territory: 'ciudad', period: '2018-Q4', dates: quarter.dates, due: 6, blank: 4, daysLeft: 7, daysWaiting: 1 },
  ])
})
