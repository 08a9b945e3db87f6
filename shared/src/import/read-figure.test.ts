import { describe, expect, it } from 'vitest'
import { period } from '../period/index.ts'
import { NumberReader, readDataDate, readEntry, RowReader } from './read-figure.ts'
import { columnsOf, type ImportCell } from './read-layout.ts'

const inColombia = new NumberReader({ locale: 'es-CO', currency: 'COP', mark: ',' })
const withDots = new NumberReader({ locale: 'es-CO', currency: 'COP', mark: '.' })
const of = (value: ImportCell, parts: { numerator?: ImportCell; denominator?: ImportCell; note?: string } = {}) => ({ value, numerator: null, denominator: null, note: '', ...parts })
const q1 = period('2019-Q1')
const entry = (answer: unknown, isDoubtful = false) => ({ is: 'entry', entry: answer, isDoubtful })
const refused = (refusal: string) => ({ is: 'refused', refusal })

describe('a cell answers for an indicator', () => {
  const pesos = { form: 'amount', currency: 'COP', date: '2019-03-31', rate: 1, rateSource: '' }
  it.each([
    ['a count', 'quantity', of('7'), entry({ form: 'value', value: 7 })],
    ['a number of a workbook', 'quantity', of(7.5), entry({ form: 'value', value: 7.5 })],
    ['one of sixteen digits, as a sum leaves it', 'quantity', of(0.1 + 0.2), entry({ form: 'value', value: 0.3 })],
    ['a thousand, or one and a bit elsewhere', 'quantity', of('1.234'), entry({ form: 'value', value: 1234 }, true)],
    ['nothing', 'quantity', of('  '), { is: 'empty' }],
    ['nothing in a workbook', 'quantity', of(null), { is: 'empty' }],
    ['a reason, with a note that a missing figure never lacks', 'quantity', of('s/d'), entry({ form: 'missing', reason: 'no_data', note: 'Así consta en el archivo importado.' })],
    ['a reason with its own note', 'quantity', of('no aplica', { note: 'Sin convocatoria' }), entry({ form: 'missing', reason: 'not_applicable', note: 'Sin convocatoria' })],
    ['a percentage of nobody knows what', 'quantity', of('77 %'), refused('percent')],
    ['money where things are counted', 'quantity', of('COP 12'), refused('words-beside')],
    ['a fraction where things are counted', 'quantity', of('3 de 4'), refused('no-fraction')],
    ['words', 'quantity', of('doce'), refused('not-a-number')],
    ['what a program could not compute', 'quantity', of('#¡REF!'), refused('spreadsheet-error')],
    ['both parts', 'ratio', of(null, { numerator: '46', denominator: '60' }), entry({ form: 'ratio', numerator: 46, denominator: 60 })],
    ['both parts in one cell', 'ratio', of('46 de 60'), entry({ form: 'ratio', numerator: 46, denominator: 60 })],
    ['a quotient alone', 'ratio', of('0,77'), refused('parts-missing')],
    ['one part alone', 'ratio', of(null, { numerator: '46' }), refused('parts-missing')],
    ['a part that is missing', 'ratio', of(null, { numerator: 's/d', denominator: '60' }), entry({ form: 'missing', reason: 'no_data', note: 'Así consta en el archivo importado.' })],
    ['an amount', 'currency', of('1.256.755.000,50'), entry({ ...pesos, value: 1_256_755_000.5 })],
    ['an amount with its currency', 'currency', of('$ 300 millones'), entry({ ...pesos, value: 300_000_000 })],
    ['an amount in another currency, whose rate nobody says', 'currency', of('US$ 300'), refused('foreign-currency')],
  ] as const)('%s', (_what, kind, raw, expected) => {
    expect(readEntry(raw, { kind }, q1, inColombia)).toEqual(expected)
  })

  it('by the mark that the file has, not the place', () => {
    expect(readEntry(of('1,234.5'), { kind: 'quantity' }, q1, withDots)).toMatchObject({ entry: { value: 1234.5 } })
    expect(readEntry(of('1.5'), { kind: 'quantity' }, q1, withDots)).toMatchObject({ entry: { value: 1.5 } })
  })
})

describe('a row', () => {
  it('has one figure where each has a row of its own', () => {
    const columns = columnsOf([['Indicador', 'Periodo', 'Valor', 'Fuente']], { headingRow: 0, headingRows: 1, firstYear: null })
    const reader = new RowReader(columns, ['indicator', 'period', 'value', 'source'])
    expect(reader.figures([' ORI-CG-02 ', 'T1 2019', '7'])).toMatchObject([
      { column: null, indicator: 'ORI-CG-02', period: 'T1 2019', periodReading: { is: 'lettered', year: 2019, ordinal: 1 }, value: '7', source: '', territory: '' },
    ])
    expect(reader.readColumns).toEqual([0, 1, 2, 3])
  })

  it('has one for each column of a period', () => {
    const columns = columnsOf([['', 2019, null], ['Código', 'I', 'II']], { headingRow: 0, headingRows: 2, firstYear: null })
    expect(new RowReader(columns, ['indicator', 'figure', 'figure']).figures(['ORI-CG-02', 7, null])).toMatchObject([
      { column: 1, period: 'I', year: 2019, value: 7 },
      { column: 2, period: 'II', year: 2019, value: null },
    ])
  })
})

it.each([['', null], ['2019-03-31', '2019-03-31'], ['31/03/2019', '2019-03-31'], ['1/4/2019', '2019-04-01'], ['31/02/2019', undefined], ['marzo', undefined]])('the day of the data «%s» is %s', (text, day) => {
  expect(readDataDate(text)).toBe(day)
})
