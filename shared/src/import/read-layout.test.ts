import { describe, expect, it } from 'vitest'
import { period } from '../period/index.ts'
import { gapsOf } from './batch-reading.ts'
import { columnsOf, needsFirstYear, proposeLayout, rolesByHeading, withMapping, type ImportRow } from './read-layout.ts'
import { periodNamed } from './read-period.ts'

/** The quarters that the columns of figures name. */
function quarters(rows: readonly ImportRow[], firstYear: number | null = null) {
  const layout = proposeLayout(rows)
  return columnsOf(rows, { ...layout, firstYear }).flatMap(({ period: reading, year }, at) => (layout.columns[at] === 'figure' && reading ? [periodNamed(reading, 'quarterly', year)] : []))
}

describe('the columns of a table', () => {
  it.each([
    ['es', ['Ciudad', 'Código', 'Periodo', 'Valor', 'Numerador', 'Denominador', 'Fuente', 'Fecha del dato', 'Observaciones']],
    ['pt', ['Cidade', 'Código', 'Período', 'Valor', 'Numerador', 'Denominador', 'Fonte', 'Data do dado', 'Observações']],
    ['en', ['City', 'Indicator code', 'Period', 'Value', 'Numerator', 'Denominator', 'Source', 'Data date', 'Notes']],
  ])('are known by their headings in %s, a row a figure', (_language, headings) => {
    expect(proposeLayout([headings, ['x']])).toEqual({
      headingRow: 0, headingRows: 1, firstYear: null,
      columns: ['territory', 'indicator', 'period', 'value', 'numerator', 'denominator', 'source', 'dataDate', 'note'],
    })
  })

  it('are found under a title and an empty line, and a heading that says nothing is ignored', () => {
    const rows = [['Cifras de la oficina'], [], ['N.º', 'Indicador', 'Trimestre', 'Resultado', 'Fuente'], [1, 'ORI-CG-02', 'T1 2019', 7, 'Registro']]
    expect(proposeLayout(rows)).toEqual({ headingRow: 2, headingRows: 1, firstYear: null, columns: ['ignored', 'indicator', 'period', 'value', 'source'] })
  })

  it('a second column with the same heading is for the person to say', () => {
    expect(proposeLayout([['Indicador', 'Periodo', 'Valor', 'Valor']]).columns).toEqual(['indicator', 'period', 'value', 'ignored'])
  })
})

describe('a column a period', () => {
  it('by headings with their year', () => {
    const rows = [['Indicador', '2019-Q1', 'T2 2019', '3T19', 'dic-19', 'Fuente', 'Total'], ['ORI-CG-02', 1, 2, 3, 4, 'Registro', 10]]
    expect(proposeLayout(rows).columns).toEqual(['indicator', 'figure', 'figure', 'figure', 'figure', 'source', 'ignored'])
    expect(quarters(rows)).toEqual(['2019-Q1', '2019-Q2', '2019-Q3', '2019-Q4'])
  })

  it('by quarters under the year that stands over the first of them', () => {
    const rows = [['', 2018, null, null, null, 2019, null], ['Código', 'I', 'II', 'III', 'IV', 'I', 'II'], ['ORI-CG-02', 1, 2, 3, 4, 5, 6]]
    expect(proposeLayout(rows)).toMatchObject({ headingRow: 0, headingRows: 2 })
    expect(quarters(rows)).toEqual(['2018-Q1', '2018-Q2', '2018-Q3', '2018-Q4', '2019-Q1', '2019-Q2'])
  })

  it('by quarters that begin again, from the year that is asked for', () => {
    const rows = [['Indicador', 'T3', 'T4', 'T1', 'T2'], ['ORI-CG-02', 1, 2, 3, 4]]
    const { columns } = proposeLayout(rows)
    expect(quarters(rows)).toEqual([undefined, undefined, undefined, undefined])
    expect(needsFirstYear(columnsOf(rows, { headingRow: 0, headingRows: 1, firstYear: null }), columns, null)).toBe(true)
    expect(gapsOf({ columns, firstYear: null }, true)).toEqual(['no-first-year'])
    expect(quarters(rows, 2018)).toEqual(['2018-Q3', '2018-Q4', '2019-Q1', '2019-Q2'])
  })

  it('by days that a spreadsheet made of them', () => {
    expect(quarters([['Indicador', '2019-03-31', '2019-06-30'], ['ORI-CG-02', 1, 2]])).toEqual(['2019-Q1', '2019-Q2'])
  })
})

describe('what a reading lacks', () => {
  it.each([
    [['indicator', 'period', 'value'], []],
    [['indicator', 'period', 'numerator', 'denominator'], []],
    [['indicator', 'figure'], []],
    [['period', 'value'], ['no-indicator']],
    [['indicator', 'value'], ['no-period']],
    [['indicator', 'period', 'numerator'], ['no-value']],
    [['indicator', 'figure', 'value'], ['value-twice']],
    [[], ['no-indicator', 'no-period', 'no-value']],
  ] as const)('%j', (columns, gaps) => {
    expect(gapsOf({ columns: [...columns], firstYear: null }, false)).toEqual(gaps)
  })
})

describe('a mapping that was kept', () => {
  const reading = { encoding: 'utf-8', separator: ';', sheet: null, decimalMark: ',', headingRow: 0, headingRows: 1, firstYear: null, source: '', dataDate: null, vintage: 'final' } as const
  const place = { headingRow: 0, headingRows: 1, firstYear: null } as const

  it('finds its columns by their headings where they have moved, and takes the periods of the next file', () => {
    const rows = [['Clave', 'Quién lo dice', 'T1 2019'], ['ORI-CG-02', 'Registro', 7]]
    const columns = columnsOf(rows, place)
    const roles = rolesByHeading(columns, ['indicator', 'source', 'figure'])
    expect(roles).toEqual({ clave: 'indicator', 'quien lo dice': 'source' })
    const next = columnsOf([['T2 2019', 'quién lo dice', 'CLAVE', 'Nota']], place)
    expect(withMapping({ name: 'Cámara', reading, roles }, next)).toEqual(['figure', 'source', 'indicator', 'note'])
    expect(next[0]?.period).toEqual({ is: 'lettered', year: 2019, ordinal: 2 })
    expect(periodNamed({ is: 'period', period: period('2019-Q2') }, 'quarterly')).toBe('2019-Q2')
  })
})
