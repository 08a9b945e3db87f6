import { describe, expect, it } from 'vitest'
import type { Language } from '../language/index.ts'
import { amountInWords } from './amount-in-words.ts'

describe.each([
  {
    language: 'es',
    cases: [
      [1, 'COP', 'un peso colombiano'],
      [21, 'MXN', 'veintiún pesos mexicanos'],
      [1200, 'PEN', 'mil doscientos soles peruanos'],
      [1_256_755_000.5, 'COP', 'mil doscientos cincuenta y seis millones setecientos cincuenta y cinco mil pesos colombianos con 50/100'],
      [0.05, 'EUR', 'cero euros con 05/100'],
      [2_000_000, 'PYG', 'dos millones de guaraníes paraguayos'],
      [1_000_000.5, 'COP', 'un millón de pesos colombianos con 50/100'],
      [1_000_001, 'COP', 'un millón un pesos colombianos'],
      [0, 'COP', 'cero pesos colombianos'],
      [-1200.25, 'USD', 'menos mil doscientos dólares estadounidenses con 25/100'],
      // Hundreds and the last one agree with what they count; millions and «mil» do not.
      [1, 'GBP', 'una libra esterlina'],
      [500_000_000, 'SEK', 'quinientos millones de coronas suecas'],
      [221_741, 'SEK', 'doscientas veintiún mil setecientas cuarenta y una coronas suecas'],
      [500_200, 'HNL', 'quinientos mil doscientos lempiras hondureños'],
      // No cents: nothing is rounded.
      [1.125, 'COP', 'uno coma uno dos cinco pesos colombianos'],
    ],
  },
  {
    language: 'pt',
    cases: [
      [1, 'BRL', 'um real brasileiro'],
      [1200.5, 'BRL', 'mil e duzentos reais brasileiros e 50/100'],
      [3_000_000, 'BRL', 'três milhões de reais brasileiros'],
      [202_102, 'GBP', 'duzentas e duas mil cento e duas libras esterlinas'],
      [2_000_000, 'NOK', 'dois milhões de coroas norueguesas'],
      // An adjective in -ita says nothing of the gender.
      [2, 'SAR', 'dois riyales sauditas'],
    ],
  },
  {
    language: 'en',
    cases: [
      [1, 'COP', 'one Colombian peso'],
      [1200.5, 'USD', 'one thousand, two hundred US dollars and 50/100'],
      [2_000_000, 'EUR', 'two million euros'],
    ],
  },
] satisfies { language: Language; cases: [number, string, string][] }[])('an amount in words in $language', ({ language, cases }) => {
  it.each(cases)('%d %s', (value, currency, words) => {
    expect(amountInWords(value, currency, language)).toBe(words)
  })
})

it('has no words beyond what a figure may be', () => {
  expect(() => amountInWords(1e15, 'COP', 'es')).toThrow(RangeError)
})
