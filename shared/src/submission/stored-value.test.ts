import { describe, expect, it } from 'vitest'
import type { FigureEntry } from './figure.ts'
import { isSameEntry, storedValue } from './stored-value.ts'

const dollars = { form: 'amount', currency: 'USD', date: '2019-03-15', rateSource: 'TRM' } as const

describe('what an entry is worth once stored', () => {
  const cases: { title: string; entry: FigureEntry; value: number | null; missing: string | null }[] = [
    { title: 'a value as it is', entry: { form: 'value', value: 26 }, value: 26, missing: null },
    { title: 'zero as a measurement', entry: { form: 'value', value: 0 }, value: 0, missing: null },
    { title: 'a ratio, unrounded to 15 digits: 2 ÷ 3', entry: { form: 'ratio', numerator: 2, denominator: 3 }, value: 0.666666666666667, missing: null },
    { title: 'a ratio of none: 0 ÷ 4', entry: { form: 'ratio', numerator: 0, denominator: 4 }, value: 0, missing: null },
    { title: 'not applicable where nothing was due: 0 ÷ 0', entry: { form: 'ratio', numerator: 0, denominator: 0 }, value: null, missing: 'not_applicable' },
    { title: 'not applicable over nothing: 5 ÷ 0', entry: { form: 'ratio', numerator: 5, denominator: 0 }, value: null, missing: 'not_applicable' },
    // 1,000.10 × 3,100.5 = 3,100,500 + 0.10 × 3,100.5 = 3,100,500 + 310.05
    { title: 'an amount at its rate', entry: { ...dollars, value: 1000.1, rate: 3100.5 }, value: 3_100_810.05, missing: null },
    // 1.1 × 1.1 is 1.2100000000000002 in binary
    { title: 'an amount free of the binary remainder', entry: { ...dollars, value: 1.1, rate: 1.1 }, value: 1.21, missing: null },
    { title: 'missing with its reason', entry: { form: 'missing', reason: 'no_data', note: 'Pendiente' }, value: null, missing: 'no_data' },
    { title: 'a blank, neither value nor missing', entry: { form: 'blank' }, value: null, missing: null },
  ]
  it.each(cases)('$title', ({ entry, value, missing }) => {
    expect(storedValue(entry)).toEqual({ value, missing })
  })
})

describe('whether two entries say the same', () => {
  const pesos = { form: 'amount', value: 5, currency: 'COP', date: '2019-03-31', rate: 1, rateSource: '' } as const
  const cases: { title: string; one: FigureEntry; other: FigureEntry; isSame: boolean }[] = [
    { title: 'a value and the same one', one: { form: 'value', value: 7 }, other: { value: 7, form: 'value' }, isSame: true },
    { title: 'a value and another', one: { form: 'value', value: 7 }, other: { form: 'value', value: 9 }, isSame: false },
    { title: 'zero and nothing entered', one: { form: 'value', value: 0 }, other: { form: 'blank' }, isSame: false },
    { title: 'equal quotients of other parts', one: { form: 'ratio', numerator: 1, denominator: 2 }, other: { form: 'ratio', numerator: 2, denominator: 4 }, isSame: false },
    { title: 'an amount of one’s own on another day', one: pesos, other: { ...pesos, date: '2019-01-01' }, isSame: true },
    { title: 'a foreign amount at the rate of another day', one: { ...dollars, value: 5, rate: 3100 }, other: { ...dollars, value: 5, rate: 3100, date: '2019-03-16' }, isSame: false },
    { title: 'another reason', one: { form: 'missing', reason: 'no_data', note: 'x' }, other: { form: 'missing', reason: 'not_applicable', note: 'x' }, isSame: false },
  ]
  it.each(cases)('$title: $isSame', ({ one, other, isSame }) => {
    expect(isSameEntry(one, other)).toBe(isSame)
  })
})
