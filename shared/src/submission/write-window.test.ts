import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { datesByRules, daysAfter, type CalendarRules } from '../calendar/index.ts'
import { calendarDate, period, type CalendarDate } from '../period/index.ts'
import { mayWrite } from './submission-policy.ts'
import type { SubmissionState } from './submission-contract.ts'

/** Behind and ahead of Greenwich as far as anybody is, and one that puts its clocks forward and back. */
const zones = ['America/Bogota', 'Europe/Madrid', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'] as const

const second = 1000
const clocks = new Map(zones.map((timeZone) => [timeZone, new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })]))

/** What a clock on a wall there shows, `2019-04-01 00:00:00`; another way than the rules' own. */
function wallClock(instant: number, zone: (typeof zones)[number]): string {
  return clocks.get(zone)?.format(instant) ?? ''
}

/** The first second of a day in a zone, found by halving, because the offset of a day is what is in question. */
function firstSecond(day: CalendarDate, zone: (typeof zones)[number]): number {
  let [before, after] = [Date.parse(day) - 30 * 3600 * second, Date.parse(day) + 30 * 3600 * second]
  while (after - before > second) {
    const middle = before + Math.floor((after - before) / second / 2) * second
    if (wallClock(middle, zone) >= `${day} 00:00:00`) after = middle
    else before = middle
  }
  return after
}

const quarters = fc.record({ year: fc.integer({ min: 2000, max: 2060 }), ordinal: fc.integer({ min: 1, max: 4 }) }).map(({ year, ordinal }) => period(`${year}-Q${ordinal}`))
const rulesOf = fc
  .record({ opens: fc.constantFrom('with_quarter', 'after_quarter'), dueDays: fc.integer({ min: 1, max: 366 }), grace: fc.integer({ min: 0, max: 366 }) })
  .map(({ opens, dueDays, grace }): Omit<CalendarRules, 'fromPeriod'> => ({ opens, dueDays, closesDays: dueDays + grace, reportFrequency: 'quarterly' }))

const provider = { personId: 1, name: 'Ana', email: 'ana@example.org', memberships: [{ territory: 'ciudad', roles: ['provider' as const] }] }
const territory = { slug: 'ciudad', allowsSelfApproval: false }

describe.each(zones)('in %s', (zone) => {
  it('a quarter is written from the first second of its opening day to the last of its closing day, and not a second beyond either', () => {
    fc.assert(
      fc.property(quarters, rulesOf, fc.constantFrom<SubmissionState>('draft', 'returned'), (quarter, rules, state) => {
        const dates = datesByRules(rules, quarter)
        const at = (instant: number) => mayWrite({ principal: provider, territory, state, period: quarter, dates, today: calendarDate(new Date(instant), zone) })
        const opening = firstSecond(dates.opensOn, zone)
        const closing = firstSecond(daysAfter(dates.closesOn as CalendarDate, 1), zone)
        expect(at(opening - second)).toEqual({ allowed: false, problem: 'period-not-open', params: { opensOn: dates.opensOn } })
        expect(at(opening)).toEqual({ allowed: true })
        expect(at(closing - second)).toEqual({ allowed: true })
        expect(at(closing)).toEqual({ allowed: false, problem: 'period-closed', params: { closedOn: dates.closesOn } })
      }),
      { numRuns: 60 },
    )
  })

  it('a reopened figure is written to the last second of its day, whatever locked its quarter', () => {
    fc.assert(
      fc.property(quarters, rulesOf, fc.constantFrom<SubmissionState>('draft', 'returned', 'submitted'), fc.integer({ min: 1, max: 400 }), (quarter, rules, state, days) => {
        const dates = datesByRules(rules, quarter)
        const until = daysAfter(dates.closesOn as CalendarDate, days)
        const at = (instant: number) => mayWrite({ principal: provider, territory, state, period: quarter, dates, today: calendarDate(new Date(instant), zone) }, { until, endedOn: null })
        const over = firstSecond(daysAfter(until, 1), zone)
        expect(at(over - second)).toEqual({ allowed: true })
        expect(at(over)).toEqual({ allowed: false, problem: 'reopening-ended', params: { endedOn: until } })
      }),
      { numRuns: 60 },
    )
  })
})
