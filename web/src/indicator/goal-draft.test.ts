import { describe, expect, it } from 'vitest'
import { goalTroubles, goalValueText, readGoalPeriod, readGoalValue, type GoalDraft } from './goal-draft.ts'

const percentage = { kind: 'ratio', unit: { es: '%', pt: '%', en: '%' }, lowerBound: 0, upperBound: 1 } as const
const count = { kind: 'quantity', unit: { es: 'acuerdos', pt: 'acordos', en: 'agreements' }, lowerBound: 0, upperBound: null } as const
const whole: GoalDraft = { value: '80', period: '2019-Q1', source: 'Acta 3', decidedOn: '2018-12-15', reason: '' }

describe('a goal’s value', () => {
  it.each([
    ['80', percentage, 'es-CO', 0.8],
    ['80 %', percentage, 'es-CO', 0.8],
    ['77,5', percentage, 'es-CO', 0.775],
    ['77.5', percentage, 'es-MX', 0.775],
    ['1.250', count, 'es-CO', 1250],
    ['1.250', count, 'es-MX', 1.25],
  ] as const)('%s is read in the territory’s writing and kept in stored form', (text, indicator, locale, value) => {
    expect(readGoalValue(text, indicator, locale)).toMatchObject({ is: 'number', value })
  })

  it('stands in its field as it is typed', () => {
    expect(goalValueText(0.775, percentage, 'es-CO')).toBe('77,5')
    expect(goalValueText(1250, count, 'es-CO')).toBe('1.250')
  })
})

describe('a goal’s period', () => {
  it.each([
    ['T4 2018', 'es', '2018-Q4'],
    [' t4 2018 ', 'pt', '2018-Q4'],
    ['Q4 2018', 'en', '2018-Q4'],
    // A quarter in Spanish; four months in English.
    ['T1 2018', 'es', '2018-Q1'],
    ['T1 2018', 'en', '2018-T1'],
    ['S2 2018', 'es', '2018-S2'],
    ['H2 2018', 'en', '2018-S2'],
    ['2018', 'es', '2018-A1'],
    ['2018-T1', 'es', '2018-T1'],
    ['H2 2018', 'es', undefined],
    ['2018 T4', 'es', undefined],
    ['', 'es', undefined],
  ] as const)('%s in %s is %s', (text, language, period) => {
    expect(readGoalPeriod(text, language)).toBe(period)
  })
})

describe('what is wrong with a goal', () => {
  const of = (change: Partial<GoalDraft>, needsReason = false) =>
    Object.keys(goalTroubles({ ...whole, ...change }, { indicator: percentage, format: { language: 'es', locale: 'es-CO' }, needsReason }))

  it.each([
    ['nothing, when all is there', {}, false, []],
    ['a value that is missing', { value: '' }, false, ['value']],
    ['a value that cannot be read', { value: 'ochenta' }, false, ['value']],
    // 101 % is 1.01, above the upper bound of 1.
    ['a value beyond the indicator’s bounds', { value: '101' }, false, ['value']],
    ['a source of blanks', { source: '  ' }, false, ['source']],
    ['a day that does not exist', { decidedOn: '2019-02-30' }, false, ['decidedOn']],
    ['a change without its reason', {}, true, ['reason']],
    ['a period that is none', { period: 'T5 2019' }, false, ['period']],
  ] as const)('%s', (_, change, needsReason, fields) => {
    expect(of(change, needsReason)).toEqual(fields)
  })
})
