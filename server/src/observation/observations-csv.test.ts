import { canonicalDecimal } from '@atalaya/shared/decimal'
import type { ObservationTable, TableCell } from '@atalaya/shared/observation'
import { describe, expect, it } from 'vitest'
import { toCsv } from './observations-csv.ts'

const table = (...rows: TableCell[][]): ObservationTable => ({
  columns: [{ key: 'name', header: 'Indicador', holds: 'text' }, { key: 'value', header: 'Valor', holds: 'number' }],
  rows,
})
const machine = { delimiter: ',', number: canonicalDecimal, bom: false }
const spreadsheet = { delimiter: ';', number: (value: number) => canonicalDecimal(value).replace('.', ','), bom: true }

describe('observations as CSV', () => {
  it('parts by commas and writes dots for programs', () => {
    expect(toCsv(table(['Acuerdos, en vigor', 1256755000.5], ['Redes', null]), machine)).toBe('Indicador,Valor\r\n"Acuerdos, en vigor",1256755000.5\r\nRedes,\r\n')
  })

  it('parts by semicolons, writes commas and says that it is UTF-8 for the spreadsheet of a place that does', () => {
    expect(toCsv(table(['Sesión', -0.5]), spreadsheet)).toBe('\ufeffIndicador;Valor\r\nSesión;-0,5\r\n')
  })

  it('quotes quotation marks and ends of lines', () => {
    expect(toCsv(table(['«A» y "B"\nC', 1]), machine)).toBe('Indicador,Valor\r\n"«A» y ""B""\nC",1\r\n')
  })

  it.each(['línea\n=1+1', 'línea\r=1+1', 'a;=1+1'])('quotes what one reader or another takes for the end of a field: %j', (text) => {
    expect([machine, { ...spreadsheet, bom: false }].map((marks) => toCsv(table([text, 1]), marks))).toEqual([
      `Indicador,Valor\r\n"${text}",1\r\n`,
      `Indicador;Valor\r\n"${text}";1\r\n`,
    ])
  })

  it.each(['=1+1', '+34 600', '-5 menos', '@SUM(A1)', '\t=1', '＝1', '＋1'])('disarms text that a spreadsheet would run: %j', (text) => {
    const [, line = ''] = toCsv(table([text, 0]), machine).split('\r\n')
    expect(line).toBe(`'${text},0`)
  })

  it('leaves negative numbers numbers, and text with a sign in its middle as it is', () => {
    expect(toCsv(table(['A = B', -3]), machine)).toBe('Indicador,Valor\r\nA = B,-3\r\n')
  })
})
