import { describe, expect, it } from 'vitest'
import { dayBegins } from './day-begins.ts'

describe('the first instant of a day', () => {
  it.each([
    // Five hours behind, fourteen ahead, five and three quarters ahead.
    ['2019-07-10', 'America/Bogota', '2019-07-10T05:00:00.000Z'],
    ['2019-07-10', 'Pacific/Kiritimati', '2019-07-09T10:00:00.000Z'],
    ['2019-07-10', 'Asia/Kathmandu', '2019-07-09T18:15:00.000Z'],
    ['2019-07-10', 'UTC', '2019-07-10T00:00:00.000Z'],
    // Madrid is two hours ahead in summer and one in winter; the clocks change at one UTC of these Sundays.
    ['2019-03-31', 'Europe/Madrid', '2019-03-30T23:00:00.000Z'],
    ['2019-04-01', 'Europe/Madrid', '2019-03-31T22:00:00.000Z'],
    ['2019-10-28', 'Europe/Madrid', '2019-10-27T23:00:00.000Z'],
    // In Asunción 6 October 2019 began at one in the morning, three hours behind: summer time took its first hour.
    ['2019-10-06', 'America/Asuncion', '2019-10-06T04:00:00.000Z'],
  ])('%s in %s is %s', (day, zone, instant) => {
    expect(dayBegins(day, zone)).toBe(instant)
  })
})
