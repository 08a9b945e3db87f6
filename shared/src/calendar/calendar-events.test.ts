import { describe, expect, it } from 'vitest'
import { period } from '../period/index.ts'
import { calendarEvents } from './calendar-events.ts'
import { usualRules } from './calendar.ts'

describe('what happens around 10 July 2019', () => {
  it('is told of four quarters back, the one in course and four ahead, twice each where none closes', () => {
    const events = calendarEvents({ rules: [], own: [] }, 'Quito', '2019-07-10', 'es')
    expect([...new Set(events.map((event) => event.period))]).toEqual(['2018-Q3', '2018-Q4', '2019-Q1', '2019-Q2', '2019-Q3', '2019-Q4', '2020-Q1', '2020-Q2', '2020-Q3'])
    expect(events).toHaveLength(18)
    expect(events[4]).toEqual({ kind: 'opens', period: '2019-Q1', day: '2019-01-01', title: 'Quito: se abre T1 2019', text: 'Desde hoy se ingresan las cifras de enero–marzo de 2019.' })
  })

  it('says when a quarter closes, where it does', () => {
    const calendar = { rules: [{ ...usualRules, version: 1, fromPeriod: period('2019-Q3'), closesDays: 45 }], own: [] }
    const closings = calendarEvents(calendar, 'Quito', '2019-07-10', 'en').filter(({ kind }) => kind === 'closes')
    // 45 days after 30 September, 31 December, 31 March, 30 June and 30 September.
    expect(closings.map(({ day }) => day)).toEqual(['2019-11-14', '2020-02-14', '2020-05-15', '2020-08-14', '2020-11-14'])
    expect(closings[0]?.title).toBe('Quito: Q3 2019 closes')
  })
})
