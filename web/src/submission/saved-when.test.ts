import { expect, it } from 'vitest'
import { savedWhen } from './saved-when.ts'

/** Instants from the parts of this device's own clock, so that the expectations hold in any time zone. */
const at = (year: number, month: number, day: number, hour: number, minute: number) => new Date(year, month - 1, day, hour, minute)
const now = at(2026, 11, 21, 17, 5)

it.each([
  ['today by the time', at(2026, 11, 21, 9, 42), 'es', '09:42'],
  ['yesterday by the day', at(2026, 11, 20, 23, 59), 'es', '20 nov'],
  ['a year before with the year', at(2025, 11, 21, 9, 42), 'es', '21 nov 2025'],
  ['in English with day before month', at(2026, 4, 5, 9, 42), 'en', '5 Apr'],
] as const)('%s', (_, instant, language, text) => {
  expect(savedWhen(instant.toISOString(), language, now)).toBe(text)
})
