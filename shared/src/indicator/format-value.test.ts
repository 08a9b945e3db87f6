import { describe, expect, it } from 'vitest'
import { formatEntered, formatFraction, formatValue, type FormatContext, type MeasuredIn } from './format-value.ts'

const colombia: FormatContext = { language: 'es', locale: 'es-CO', currency: 'COP' }
const brazil: FormatContext = { language: 'pt', locale: 'pt-BR', currency: 'BRL' }
const english: FormatContext = { language: 'en', locale: 'en', currency: 'COP' }

const agreements: MeasuredIn = { kind: 'quantity', unit: { es: 'acuerdos', pt: 'acordos', en: 'agreements', one: { es: 'acuerdo', pt: 'acordo', en: 'agreement' } }, decimals: 0 }
const staff: MeasuredIn = { kind: 'quantity', unit: { es: 'ETC', pt: 'ETI', en: 'FTE' }, decimals: 1 }
const percent: MeasuredIn = { kind: 'ratio', unit: { es: '%', pt: '%', en: '%' }, decimals: 1 }
const times: MeasuredIn = { kind: 'ratio', unit: { es: 'veces', pt: 'vezes', en: 'times' }, decimals: 1 }
const amount: MeasuredIn = { kind: 'currency', unit: { es: '', pt: '', en: '' }, decimals: 0 }
const level: MeasuredIn = { kind: 'score', unit: { es: 'nivel 0-4', pt: 'nível 0-4', en: 'level 0-4' }, decimals: 0 }

describe('a value as people read it', () => {
  it.each([
    { value: 46, of: agreements, by: colombia, number: '46', unit: 'acuerdos', text: '46 acuerdos' },
    { value: 0, of: agreements, by: english, number: '0', unit: 'agreements', text: '0 agreements' },
    { value: 1, of: agreements, by: colombia, number: '1', unit: 'acuerdo', text: '1 acuerdo' },
    { value: -1, of: agreements, by: colombia, number: '−1', unit: 'acuerdo', text: '−1 acuerdo' },
    { value: 1, of: agreements, by: english, number: '1', unit: 'agreement', text: '1 agreement' },
    { value: 1, of: staff, by: colombia, number: '1', unit: 'ETC', text: '1 ETC' },
    { value: 1.5, of: staff, by: brazil, number: '1,5', unit: 'ETI', text: '1,5 ETI' },
    { value: 0.7751, of: percent, by: colombia, number: '77,5\u00a0%', unit: '', text: '77,5\u00a0%' },
    { value: 0.7751, of: percent, by: brazil, number: '77,5%', unit: '', text: '77,5%' },
    { value: 2.5, of: times, by: colombia, number: '2,5', unit: 'veces', text: '2,5 veces' },
    { value: 1256755000, of: amount, by: colombia, number: '1.256.755.000', unit: 'COP', text: '1.256.755.000\u00a0COP' },
    { value: 1256755000.5, of: amount, by: colombia, number: '1.256.755.000,50', unit: 'COP', text: '1.256.755.000,50\u00a0COP' },
    { value: 1256755000.05, of: amount, by: brazil, number: '1.256.755.000,05', unit: 'BRL', text: '1.256.755.000,05\u00a0BRL' },
    // 12.34 × 3,456.789 = 42,656.77626: what a rate leaves behind the cents is rounded.
    { value: 42656.77626, of: amount, by: english, number: '42,656.78', unit: 'COP', text: '42,656.78\u00a0COP' },
    { value: -1200, of: amount, by: english, number: '−1,200', unit: 'COP', text: '−1,200\u00a0COP' },
    { value: 2, of: level, by: colombia, number: '2', unit: 'de 4', text: 'nivel 2 de 4' },
    { value: 1, of: level, by: brazil, number: '1', unit: 'de 4', text: 'nível 1 de 4' },
    { value: 2.6, of: { ...level, decimals: 1 }, by: english, number: '2.6', unit: 'of 4', text: 'level 2.6 of 4' },
    // A row carries its unit in one language
    { value: 1, of: { ...agreements, unit: 'misiones', singularUnit: 'misión' }, by: colombia, number: '1', unit: 'misión', text: '1 misión' },
    { value: 0.5, of: { ...percent, unit: '%' }, by: colombia, number: '50\u00a0%', unit: '', text: '50\u00a0%' },
  ])('$text', ({ value, of, by, ...expected }) => {
    expect(formatValue(value, of, by)).toEqual(expected)
  })
})

describe('a value as it was entered', () => {
  it.each([
    [1.2345, agreements, '1,2345 acuerdos'],
    [1234.5, agreements, '1.234,5 acuerdos'],
    [1, agreements, '1 acuerdo'],
    [0.7665, percent, '76,65\u00a0%'],
    [0.1, percent, '10\u00a0%'],
    [1256755000.5, amount, '1.256.755.000,50\u00a0COP'],
  ])('%d is told with every digit', (value, measured, text) => {
    expect(formatEntered(value, measured, colombia).text).toBe(text)
  })
})

describe('the fraction beside a percentage', () => {
  it.each([
    { numerator: 3, denominator: 4, es: '3 de 4', en: '3 of 4' },
    { numerator: 0, denominator: 9, es: '0 de 9', en: '0 of 9' },
    { numerator: 7, denominator: 10, es: null, en: null },
    { numerator: 0, denominator: 0, es: null, en: null },
    { numerator: 2.5, denominator: 4, es: null, en: null },
    { numerator: null, denominator: 4, es: null, en: null },
  ])('of $numerator and $denominator', ({ numerator, denominator, es, en }) => {
    expect(formatFraction(numerator, denominator, colombia)).toBe(es)
    expect(formatFraction(numerator, denominator, english)).toBe(en)
  })
})
