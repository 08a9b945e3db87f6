import { describe, expect, it } from 'vitest'
import type { Frequency } from '../period/index.ts'
import { periodDueIn, periodNamed, readPeriod } from './read-period.ts'

function named(text: string, frequency: Frequency = 'quarterly', year?: number) {
  const reading = readPeriod(text)
  return reading && periodNamed(reading, frequency, year)
}

describe('a heading names a quarter', () => {
  it.each([
    ['2019-Q1', '2019-Q1'], ['2019Q1', '2019-Q1'], ['2019T1', '2019-Q1'], ['2019-T1', '2019-Q1'], ['2019 T4', '2019-Q4'], ['T1 2019', '2019-Q1'], ['T1-2019', '2019-Q1'], ['T1/19', '2019-Q1'],
    ['1T19', '2019-Q1'], ['1T 2019', '2019-Q1'], ['4T2019', '2019-Q4'], ['I-2019', '2019-Q1'], ['IV-2019', '2019-Q4'], ['2019-II', '2019-Q2'], ['I trim. 2019', '2019-Q1'],
    ['III Trimestre de 2019', '2019-Q3'], ['1.º trimestre de 2019', '2019-Q1'], ['1º trim. 2019', '2019-Q1'], ['1er trimestre 2019', '2019-Q1'], ['Trimestre 3 de 2019', '2019-Q3'],
    ['Q1 2019', '2019-Q1'], ['Q3-19', '2019-Q3'], ['1Q19', '2019-Q1'], ['1st quarter 2019', '2019-Q1'], ['3rd quarter of 2019', '2019-Q3'], ["Q2 '19", '2019-Q2'],
    ['mar-19', '2019-Q1'], ['jun-19', '2019-Q2'], ['sept-19', '2019-Q3'], ['set/2019', '2019-Q3'], ['dic. 2019', '2019-Q4'], ['dez/19', '2019-Q4'], ['marzo de 2019', '2019-Q1'], ['March 2019', '2019-Q1'],
    ['2019-03-31', '2019-Q1'], ['2019-12', '2019-Q4'], ['T1 99', '1999-Q1'], ['T1 00', '2000-Q1'],
    // Non-breaking spaces, as Excel's own headings have them.
    ['T1\u00a02019', '2019-Q1'],
  ])('%s', (text, quarter) => {
    expect(named(text)).toBe(quarter)
  })

  it.each(['', 'Indicador', 'ORI-CG-01', 'T5 2019', '2019', '7', '1', 'enero 2019', 'ene-19', '2019-01-31', 'S1 2019', 'C1 2019', 'V-2019', 'Meta 2019', 'Total', 'X1 2019', 'I', 'T1'])('but not «%s»', (text) => {
    expect(named(text)).toBeUndefined()
  })
})

describe('of other frequencies', () => {
  const cases: [string, Frequency, string | undefined][] = [
    ['S1 2019', 'semiannual', '2019-S1'], ['1S19', 'semiannual', '2019-S1'], ['2019-S2', 'semiannual', '2019-S2'], ['H2 2019', 'semiannual', '2019-S2'], ['II semestre de 2019', 'semiannual', '2019-S2'], ['S3 2019', 'semiannual', undefined],
    ['jun-19', 'semiannual', '2019-S1'], ['mar-19', 'semiannual', undefined], ['2019', 'annual', '2019-A1'], ['2019-A1', 'annual', '2019-A1'], ['año 2019', 'annual', '2019-A1'], ['dic-19', 'annual', '2019-A1'],
    ['C2 2019', 'four_monthly', '2019-T2'], ['2.º cuatrimestre de 2019', 'four_monthly', '2019-T2'], ['1º quadrimestre 2019', 'four_monthly', '2019-T1'], ['ago-19', 'four_monthly', '2019-T2'],
    // T and Q are quarters for what is asked every quarter, and four months for what is asked every four; a fourth of four months there is not.
    ['T2 2019', 'four_monthly', '2019-T2'], ['2019-T2', 'four_monthly', '2019-T2'], ['Q2 2019', 'four_monthly', '2019-T2'], ['T4 2019', 'four_monthly', undefined], ['T2 2019', 'semiannual', undefined],
  ]
  it.each(cases)('%s for a %s figure', (text, frequency, expected) => {
    expect(named(text, frequency)).toBe(expected)
  })
})

describe('a quarter without its year', () => {
  it.each([['I', '2019-Q1'], ['iv', '2019-Q4'], ['T2', '2019-Q2'], ['Q3', '2019-Q3'], ['1T', '2019-Q1'], ['2.º trimestre', '2019-Q2'], ['Trim. 4', '2019-Q4']])('%s takes the year that is given', (text, quarter) => {
    expect(named(text, 'quarterly', 2019)).toBe(quarter)
    expect(named(text)).toBeUndefined()
  })
  it('is no bare digit', () => {
    expect(readPeriod('1')).toBeUndefined()
  })
})

describe('a table of quarters', () => {
  it.each([
    ['T4 2019', 'annual', '2019-A1'],
    ['T3 2019', 'annual', undefined],
    ['T2 2019', 'semiannual', '2019-S1'],
    ['2019', 'annual', '2019-A1'],
    ['2019', 'quarterly', undefined],
  ] as const)('names with %s the %s figure that is handed in with it', (text, frequency, expected) => {
    const reading = readPeriod(text)
    expect(reading && periodDueIn(reading, frequency)).toBe(expected)
  })
})
