import { inflateRawSync } from 'node:zlib'
import type { Framework, Indicator } from '@atalaya/shared/indicator'
import type { Observation } from '@atalaya/shared/observation'
import { period } from '@atalaya/shared/period'
import type { Territory } from '@atalaya/shared/territory'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { observationsXlsx, type WorkbookInput } from './observations-xlsx.ts'

const same = (text: string) => ({ es: text, pt: text, en: text })

const territory: Territory = {
  slug: 'quito', name: same('Quito'), type: 'municipality', country: 'EC', nationalCode: '', locale: 'es-EC', timeZone: 'America/Guayaquil', currency: 'USD', isIllustrative: true, allowsSelfApproval: false,
  addressee: 'Concejo', office: 'Dirección de Relaciones Internacionales',
}

const share: Indicator = {
  code: 'ORI-CG-01', scope: 'office', aspect: 'management_commitments', kind: 'ratio', unit: same('%'), decimals: 1, direction: 'up', frequency: 'quarterly', accumulation: 'flow',
  aggregationOverTime: 'sum', aggregationOverTerritories: 'weighted_mean', horizon: 'short', lowerBound: 0, upperBound: 1, numeratorWithinDenominator: true, rubric: null, isContext: false,
  related: [], sdgTargets: ['16.6'], uses: ['improve'], registerRule: '', name: same('Compromisos cumplidos'), definition: same('Porcentaje de los compromisos.'), numerator: same('Cumplidos'),
  denominator: same('Todos'), method: same('Se cuentan.'), partners: same('Dependencias'), disaggregations: { es: [], pt: [], en: [] }, evidence: same('Acta'), source: same('AL-LAs'),
}

const framework: Framework = {
  edition: { code: '2017/1', effectiveFrom: '2017-09-01', title: same('Marco AL-LAs'), source: same('AL-LAs') },
  scopes: [{ scope: 'office', wording: 'Oficina', name: same('Oficina') }],
  aspects: [{ key: 'management_commitments', scope: 'office', position: 1, wording: 'Compromisos', name: same('Compromisos de gestión') }],
  indicators: [share], rubrics: [], rubricRules: [], sdgGoals: [],
}

function observation(overrides: Partial<Observation>): Observation {
  return {
    indicator: 'ORI-CG-01', period: period('2019-Q1'), cell: '', value: 0.775, numerator: 31, denominator: 40, amount: null, missing: null, version: 1, vintage: 'final', source: '=HYPERLINK("x")',
    dataDate: '2019-03-31', note: '', isPublished: true, isSeenBySecondPerson: true, approvedBy: 'Ana Ruiz', approvedOn: '2019-04-10T15:00:00.000Z', reason: '',
    ...overrides,
  }
}

const missing = observation({ period: period('2019-Q2'), value: null, numerator: null, denominator: null, missing: { reason: 'no_data', note: 'Nadie respondió' }, source: '', dataDate: null })

const input: WorkbookInput = {
  territory, language: 'es', indicators: new Map([[share.code, share]]), observations: [observation({}), missing], replaced: [], asOf: null, isVerified: ({ value }) => (value === null ? null : false), framework, period: period('2019-Q2'), publishedOn: '2019-07-16T20:00:00.000Z',
}

async function read() {
  const { sheets } = await readXlsx(await observationsXlsx(input), { readStyles: true })
  const [readMe, data, indicators] = sheets
  if (!readMe || !data || !indicators) throw new Error('A sheet is missing')
  const headers = data.rows[0] as string[]
  const at = (row: number, header: string) => [row, headers.indexOf(header)] as const
  return {
    readMe, data, indicators,
    cell: (row: number, header: string) => data.rows[at(row, header)[0]]?.[at(row, header)[1]],
    format: (row: number, header: string) => data.cells?.get(at(row, header).join(','))?.style?.numFmt,
    formulas: [...sheets].flatMap(({ cells }) => [...(cells ? cells.values() : [])]).filter(({ formula }) => formula !== undefined),
  }
}

/** What the files in a ZIP say, one after the other; its local headers lie before each (APPNOTE 4.3.7). */
function unzipped(bytes: Buffer): string {
  const files: string[] = []
  for (let at = 0; bytes.readUInt32LE(at) === 0x04034b50; ) {
    const begin = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
    const end = begin + bytes.readUInt32LE(at + 18)
    const packed = bytes.subarray(begin, end)
    files.push((bytes.readUInt16LE(at + 8) === 0 ? packed : inflateRawSync(packed)).toString())
    at = end
  }
  return files.join('\n')
}

describe('the workbook of a quarter', () => {
  it('begins with how to read it, whose data they are, and that they are invented', async () => {
    const { readMe } = await read()
    const lines = readMe.rows.map((row) => row.slice(0, 2))
    expect(readMe.name).toBe('Léame')
    expect(lines[0]?.[0]).toBe('Quito: cifras de acción internacional')
    expect(lines[2]?.[0]).toMatch(/^Datos ilustrativos: /)
    expect(lines).toContainEqual(['Periodo del informe', 'abril–junio de 2019'])
    expect(lines).toContainEqual(['Publicado el', '16 de julio de 2019'])
    expect(lines).toContainEqual(['Indicadores en «Datos»', expect.stringMatching(/^1 de los 1 del marco de medición/)])
    expect(lines).toContainEqual(['Cifras de todos los periodos', 1])
    expect(lines).toContainEqual(['Filas sin cifra, con su motivo', 1])
  })

  it('holds numbers as numbers and dates as dates, shown with the decimals of the indicator', async () => {
    const { cell, format } = await read()
    expect([cell(1, 'Valor'), cell(1, 'Unidad'), cell(1, 'Numerador')]).toEqual([77.5, '%', 31])
    expect(cell(1, 'Fecha del dato')).toEqual(new Date('2019-03-31T00:00:00Z'))
    expect([format(1, 'Valor'), format(1, 'Numerador')]).toEqual(['#,##0.0', '#,##0'])
  })

  it('leaves what is missing empty, with its reason', async () => {
    const { cell } = await read()
    expect([cell(2, 'Valor'), cell(2, 'Falta'), cell(2, 'Por qué falta')]).toEqual([null, 'sin dato', 'Nadie respondió'])
  })

  it('keeps text that looks like a formula as text', async () => {
    const { cell, formulas } = await read()
    expect(cell(1, 'Fuente')).toBe('=HYPERLINK("x")')
    expect(formulas).toEqual([])
  })

  // XML cannot hold U+000B, which is Word's line break and comes along when text is pasted.
  it('keeps control characters and what looks like one as spreadsheets write them, and a day they cannot count as text', async () => {
    const odd = observation({ note: 'Acta 1\u000bActa 2\u0001 _x0041_ \ufffe', dataDate: '0219-03-31' })
    const bytes = await observationsXlsx({ ...input, territory: { ...territory, office: 'Oficina\u0002' }, observations: [odd] })
    const written = unzipped(Buffer.from(bytes))
    expect(written).toContain('Acta 1_x000B_Acta 2_x0001_ _x005F_x0041_ _xFFFE_')
    expect(written).not.toMatch(/(?![\t\n\r])\p{Cc}/u)
    const { sheets } = await readXlsx(bytes)
    const cells = sheets.flatMap(({ rows }) => rows.flat())
    expect(cells).toContain('Acta 1\u000bActa 2\u0001 _x0041_ \ufffe')
    expect(cells).toContain('Oficina\u0002')
    expect(cells).toContain('0219-03-31')
  })

  it('has the sheet of each indicator, with scope and aspect, under a head that stays', async () => {
    const { indicators, data } = await read()
    expect(indicators.rows[1]?.slice(0, 5)).toEqual(['ORI-CG-01', 'Compromisos cumplidos', 'Oficina', 'Compromisos de gestión', 'Porcentaje de los compromisos.'])
    expect([data.freezePane?.rows, indicators.freezePane?.rows]).toEqual([1, 1])
  })

  it('is made of the same bytes each time', async () => {
    expect(Buffer.from(await observationsXlsx(input)).equals(Buffer.from(await observationsXlsx(input)))).toBe(true)
  })
})
