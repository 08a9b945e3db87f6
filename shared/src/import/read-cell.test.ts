import { describe, expect, it } from 'vitest'
import { readCell, type CellDoubt, type CellRefusal } from './read-cell.ts'

const places = {
  'es-CO': { locale: 'es-CO', currency: 'COP', units: ['acuerdos', 'acuerdo'] },
  'es-MX': { locale: 'es-MX', currency: 'MXN', units: [] },
  'es-PE': { locale: 'es-PE', currency: 'PEN', units: [] },
  'es-PY': { locale: 'es-PY', currency: 'PYG', units: [] },
  'pt-BR': { locale: 'pt-BR', currency: 'BRL', units: [] },
  en: { locale: 'en', currency: 'USD', units: [] },
} as const
type Place = keyof typeof places

/** Text, place, value, doubts. */
const plainNumbers: [string, Place, number, CellDoubt[]][] = [
  ['46', 'es-CO', 46, []],
  ['0', 'es-CO', 0, []],
  ['1.234,5', 'es-CO', 1234.5, []],
  ['1,234.5', 'es-MX', 1234.5, []],
  ['1,234.5', 'en', 1234.5, []],
  ['1.234,5', 'en', 1234.5, ['marks']],
  ['1,234.5', 'es-CO', 1234.5, ['marks']],
  ['1.234', 'es-CO', 1234, ['marks']],
  ['1.234', 'es-MX', 1.234, ['marks']],
  ['1\u00a0256\u00a0755,5', 'es-CO', 1_256_755.5, []],
  ['\u22123,2', 'es-CO', -3.2, []],
  ['(1.234.567)', 'es-CO', -1_234_567, ['accounting-negative']],
  ['(1.234)', 'es-CO', -1234, ['marks', 'accounting-negative']],
  ['1.234,5-', 'es-CO', -1234.5, ['accounting-negative']],
  ['46 acuerdos', 'es-CO', 46, []],
  ['46 Acuerdos', 'es-CO', 46, []],
  ['536 mil', 'es-CO', 536_000, []],
  ['3 millones', 'es-CO', 3_000_000, []],
  ['3,25 millones', 'es-CO', 3_250_000, []],
  ['1.256 mil millones', 'es-CO', 1_256_000_000_000, ['marks']],
  ['2 miles de millones', 'es-CO', 2_000_000_000, []],
  ['2 billones', 'es-CO', 2e12, []],
  ['2 billones', 'en', 2e12, []],
  ['2 billion', 'en', 2e9, []],
  ['2 bn', 'en', 2e9, []],
  ['1,5 bi', 'pt-BR', 1_500_000_000, []],
  ['3 mi', 'pt-BR', 3_000_000, []],
  ['3 milhões', 'pt-BR', 3_000_000, []],
  ['2 bilhões', 'pt-BR', 2_000_000_000, []],
  ['3 M', 'es-CO', 3_000_000, ['scale']],
  ['3M', 'es-CO', 3_000_000, ['scale']],
  ['3 MM', 'es-CO', 3_000_000, ['scale']],
  ['12k', 'en', 12_000, []],
  ['0,7 M', 'es-CO', 700_000, ['scale']],
  ['-0', 'es-CO', 0, []],
]

it.each(plainNumbers)('«%s» in %s is %d', (text, place, value, doubts) => {
  expect(readCell(text, places[place])).toMatchObject({ is: 'number', value, doubts, currency: null, isPercent: false })
})

/** Text, place, value in full, currency. */
const amounts: [string, Place, number, string][] = [
  ['$ 1.256.755.000,50', 'es-CO', 1_256_755_000.5, 'COP'],
  ['$1,256,755.50', 'es-MX', 1_256_755.5, 'MXN'],
  ['USD 3 M', 'es-CO', 3_000_000, 'USD'],
  ['US$ 3,5 millones', 'es-CO', 3_500_000, 'USD'],
  ['US$300', 'es-CO', 300, 'USD'],
  ['U$S 300', 'es-CO', 300, 'USD'],
  ['300 USD', 'es-CO', 300, 'USD'],
  ['3 millones de dólares', 'es-CO', 3_000_000, 'USD'],
  ['3 millones de USD', 'es-CO', 3_000_000, 'USD'],
  ['3 M€', 'es-CO', 3_000_000, 'EUR'],
  ['€ 12.500,00', 'es-CO', 12_500, 'EUR'],
  ['-$ 300', 'es-CO', -300, 'COP'],
  ['$ (300)', 'es-CO', -300, 'COP'],
  ['($ 300)', 'es-CO', -300, 'COP'],
  ['300 pesos', 'es-CO', 300, 'COP'],
  ['$ 300 COP', 'es-CO', 300, 'COP'],
  ['12 mdp', 'es-MX', 12_000_000, 'MXN'],
  ['12.5 mdd', 'es-MX', 12_500_000, 'USD'],
  ['S/ 300.50', 'es-PE', 300.5, 'PEN'],
  ['S/.300', 'es-PE', 300, 'PEN'],
  ['Gs. 3.000.000', 'es-PY', 3_000_000, 'PYG'],
  ['R$ 1,5 bi', 'pt-BR', 1_500_000_000, 'BRL'],
  ['R$ 3 milhões', 'pt-BR', 3_000_000, 'BRL'],
  ['3 milhões de reais', 'pt-BR', 3_000_000, 'BRL'],
  ['$2.5bn', 'en', 2_500_000_000, 'USD'],
]

it.each(amounts)('«%s» in %s is %d %s', (text, place, value, currency) => {
  expect(readCell(text, places[place])).toMatchObject({ is: 'number', value, currency })
})

it.each([
  ['77 %', 77],
  ['77%', 77],
  ['77,5 %', 77.5],
  ['77 por ciento', 77],
])('«%s» is a percentage, as written', (text, value) => {
  expect(readCell(text, places['es-CO'])).toMatchObject({ is: 'number', value, isPercent: true })
})

it.each([
  ['3/4', 3, 4, []],
  ['31 / 40', 31, 40, []],
  ['3 de 4', 3, 4, []],
  ['1.200.000/2.400.000', 1_200_000, 2_400_000, []],
  ['1.200/2.400', 1200, 2400, ['marks']],
])('«%s» is a fraction of %d and %d', (text, numerator, denominator, doubts) => {
  expect(readCell(text, places['es-CO'])).toEqual({ is: 'fraction', numerator, denominator, doubts })
})

it.each([
  ['n/d', 'no_data', []], ['N/D', 'no_data', []], ['n. d.', 'no_data', []], ['s/d', 'no_data', []], ['Sin dato', 'no_data', []], ['sin información', 'no_data', []],
  ['sem dados', 'no_data', []], ['não disponível', 'no_data', []], ['no data', 'no_data', []],
  ['N/A', 'not_applicable', []], ['no aplica', 'not_applicable', []], ['Não se aplica', 'not_applicable', []], ['not applicable', 'not_applicable', []],
  ['—', 'no_data', ['missing-mark']], ['-', 'no_data', ['missing-mark']], ['–', 'no_data', ['missing-mark']], ['...', 'no_data', ['missing-mark']], ['…', 'no_data', ['missing-mark']],
] as const)('«%s» is a missing figure: %s', (text, reason, doubts) => {
  expect(readCell(text, places['es-CO'])).toEqual({ is: 'missing', reason, doubts })
})

it.each(['', '   ', '\u00a0', '\u200b'])('«%s» is empty', (text) => {
  expect(readCell(text, places['es-CO'])).toEqual({ is: 'empty' })
})

describe('what cannot be read', () => {
  it.each([
    ['doce', 'es-CO', 'not-a-number'],
    ['1,25676E+09', 'es-CO', 'exponent'],
    ['1256.755', 'es-CO', 'grouping'],
    ['12.34.567', 'es-CO', 'grouping'],
    ['1,2,3', 'es-CO', 'several-decimal-marks'],
    ['1.234.567.890.123,4567', 'es-CO', 'too-many-digits'],
    ['3.000 billones', 'es-CO', 'too-large'],
    ['unos 300', 'es-CO', 'words-beside'],
    ['300 (p)', 'es-CO', 'words-beside'],
    ['46 convenios', 'es-CO', 'words-beside'],
    ['> 300', 'es-CO', 'words-beside'],
    ['20-30', 'es-CO', 'words-beside'],
    ['USD 300 EUR', 'es-CO', 'words-beside'],
    ['$ 77 %', 'es-CO', 'words-beside'],
    ['3 B', 'es-CO', 'scale-unclear'],
    ['3 m', 'es-CO', 'scale-unclear'],
    ['3 bi', 'es-CO', 'scale-unclear'],
    ['3 MMM', 'en', 'scale-unclear'],
    ['$ 300', 'es-PE', 'currency-unclear'],
    ['300 pesos', 'pt-BR', 'currency-unclear'],
    ['#¡REF!', 'es-CO', 'spreadsheet-error'],
    ['#DIV/0!', 'es-CO', 'spreadsheet-error'],
    ['#N/D', 'es-CO', 'spreadsheet-error'],
    ['#####', 'es-CO', 'too-narrow'],
    ['03-abr', 'es-CO', 'date'],
    ['4/mar', 'es-CO', 'date'],
    ['30/09/2026', 'es-CO', 'date'],
    ['2026-09-30', 'es-CO', 'date'],
    ['--300', 'es-CO', 'words-beside'],
    ['-(300)', 'es-CO', 'not-a-number'],
  ] as [string, Place, CellRefusal][])('«%s» in %s: %s', (text, place, reason) => {
    expect(readCell(text, places[place])).toEqual({ is: 'unreadable', reason })
  })

  it('is a whole document', () => {
    expect(readCell('1 '.repeat(100_000), places['es-CO'])).toEqual({ is: 'unreadable', reason: 'not-a-number' })
  })
})
