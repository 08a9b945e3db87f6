import { describe, expect, it } from 'vitest'
import { languages } from '../language/index.ts'
import { dateInWords, dayOfInstant, periodEndInWords, periodInWords, periodLabel } from './period-label.ts'
import { period } from './period.ts'

describe('a period in Spanish, Portuguese and English', () => {
  it.each([
    ['2019-Q1', 'T1 2019', 'T1 2019', 'Q1 2019'],
    ['2019-Q4', 'T4 2019', 'T4 2019', 'Q4 2019'],
    ['2019-T2', 'C2 2019', 'Q2 2019', 'T2 2019'],
    ['2019-S1', 'S1 2019', 'S1 2019', 'H1 2019'],
    ['2019-A1', '2019', '2019', '2019'],
  ])('%s on an axis', (code, ...labels) => {
    expect(languages.map((language) => periodLabel(period(code), language))).toEqual(labels)
  })

  it.each([
    ['2019-Q1', 'enero–marzo de 2019', 'janeiro–março de 2019', 'January–March 2019'],
    ['2019-Q4', 'octubre–diciembre de 2019', 'outubro–dezembro de 2019', 'October–December 2019'],
    ['2020-T2', 'mayo–agosto de 2020', 'maio–agosto de 2020', 'May–August 2020'],
    ['2019-S2', 'julio–diciembre de 2019', 'julho–dezembro de 2019', 'July–December 2019'],
    ['2019-A1', '2019', '2019', '2019'],
  ])('%s in a sentence', (code, ...wordings) => {
    expect(languages.map((language) => periodInWords(period(code), language))).toEqual(wordings)
  })
})

describe('where a period ends in Spanish, Portuguese and English', () => {
  it.each([
    ['2019-Q1', 'marzo de 2019', 'março de 2019', 'March 2019'],
    ['2020-T2', 'agosto de 2020', 'agosto de 2020', 'August 2020'],
    ['2019-A1', '2019', '2019', '2019'],
  ])('%s', (code, ...wordings) => {
    expect(languages.map((language) => periodEndInWords(period(code), language))).toEqual(wordings)
  })
})

describe('a day in Spanish, Portuguese and English', () => {
  it.each([
    ['2019-03-31', '31 de marzo de 2019', '31 de março de 2019', '31 March 2019'],
    ['2019-04-01', '1 de abril de 2019', '1º de abril de 2019', '1 April 2019'],
    ['2020-02-29', '29 de febrero de 2020', '29 de fevereiro de 2020', '29 February 2020'],
    ['2019-12-11', '11 de diciembre de 2019', '11 de dezembro de 2019', '11 December 2019'],
  ])('%s', (day, ...wordings) => {
    expect(languages.map((language) => dateInWords(day, language))).toEqual(wordings)
  })
})

describe('the day of an instant', () => {
  it('is the one where the place is, which may be the day after', () => {
    // 23:30 of 31 March in UTC is 01:30 of 1 April in Madrid, two hours ahead in summer.
    expect(dayOfInstant('2019-03-31T23:30:00Z', 'Europe/Madrid', 'pt')).toBe('1º de abril de 2019')
    expect(dayOfInstant('2019-03-31T23:30:00Z', 'UTC', 'es')).toBe('31 de marzo de 2019')
  })
})
