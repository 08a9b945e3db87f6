import { describe, expect, it } from 'vitest'
import { useApp } from '../../support/app.ts'
import { buildOffice, buildSubmission, figure, missing, pesos, ratio, value, type Office } from '../../support/builders.ts'
import { expectProblem } from '../../support/expect.ts'
import { readXlsx, type Sheet } from '../../support/xlsx.ts'

const app = useApp()

async function workbookOf({ path }: Office, period: string, query = ''): Promise<readonly Sheet[]> {
  const response = await app.caller().get(`${path}/reports/${period}.xlsx${query}`)
  expect([response.statusCode, response.headers['content-type']]).toEqual([200, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'])
  return readXlsx(response.rawPayload)
}

/** The rows of a sheet by its headers; an empty cell is null. */
function records(sheets: readonly Sheet[], name: string) {
  const [headers = [], ...rows] = sheets.find((sheet) => sheet.name === name)?.rows ?? []
  return rows.map((row) => Object.fromEntries(headers.map((header, index) => [String(header), row[index] ?? null])))
}

describe('the report of a quarter as XLSX', () => {
  it('has the observations as numbers, percentages as per cents, and a gap as an empty cell', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, {
      period: '2018-Q4', state: 'published',
      figures: {
        'ORI-CG-01': figure(ratio(46, 60)), 'ORI-CG-02': figure(missing('no_data', 'No se lleva el registro')), 'ORI-FR-02': figure(ratio(3, 4)), 'GOB-PR-02': figure(pesos(1_256_755_000.5)), 'TER-IC-01': figure(value(0)),
      },
    })
    const data = records(await workbookOf(office, '2018-Q4', '?lang=es'), 'Datos')
    // 46 ÷ 60 as a percentage to fifteen digits; a zero stays a zero.
    expect(data.map((row) => [row['Código'], row['Valor'], row['Numerador'], row['Denominador'], row['Unidad']])).toEqual([
      ['ORI-CG-01', 76.6666666666667, 46, 60, '%'], ['ORI-CG-02', null, null, null, 'compromisos'], ['ORI-FR-02', 75, 3, 4, '%'], ['GOB-PR-02', 1_256_755_000.5, null, null, 'COP'], ['TER-IC-01', 0, null, null, 'acuerdos'],
    ])
    expect(Object.values(data[1] ?? {})).toEqual(expect.arrayContaining(['sin dato', 'No se lleva el registro']))
  })

  it('has the sheets of the indicators in it, in the language asked for', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'published', figures: { 'TER-IC-01': figure(value(12)) } })
    const sheets = await workbookOf(office, '2019-Q1', '?lang=en')
    const described = sheets.filter(({ rows }) => rows.some((row) => row[0] === 'TER-IC-01'))
    expect(described).toHaveLength(1)
    expect(described[0]?.rows[1]).toEqual(expect.arrayContaining(['TER-IC-01', 'agreements']))
  })

  it('has nothing of what is approved and not public', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { period: '2018-Q4', state: 'published', figures: { 'TER-IC-01': figure(value(9)) } })
    await buildSubmission(app, office, { state: 'approved', figures: { 'TER-IC-01': figure(value(4717), { source: 'Registro 4717', explanation: 'Se sumaron los de 2017' }) } })
    expect(JSON.stringify(await workbookOf(office, '2018-Q4'))).not.toContain('4717')
    expectProblem(await app.caller().get(`${office.path}/reports/2019-Q1.xlsx`), 'not-found')
  })

  it('has nothing that came after its quarter', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { period: '2018-Q4', state: 'published', figures: { 'TER-IC-01': figure(value(9)) } })
    await buildSubmission(app, office, { state: 'published', figures: { 'TER-IC-01': figure(value(12)) } })
    expect(records(await workbookOf(office, '2018-Q4', '?lang=es'), 'Datos').map((row) => row['Valor'])).toEqual([9])
    expect(records(await workbookOf(office, '2019-Q1', '?lang=es'), 'Datos').map((row) => row['Valor'])).toEqual([9, 12])
  })

  it('runs nothing that was typed, and keeps negative amounts as numbers', async () => {
    const office = await buildOffice(app, { adopts: ['TER-IE-05'] })
    const source = '=HYPERLINK("http://e.example")'
    await buildSubmission(app, office, { period: '2018-Q4', state: 'published', figures: { 'TER-IE-05': figure(pesos(-250_000.5), { source }) } })
    const sheets = await workbookOf(office, '2018-Q4', '?lang=es')
    // A cell of text is never computed, so the text stands as it was typed.
    expect(records(sheets, 'Datos')).toMatchObject([{ Valor: -250_000.5, Fuente: source }])
    expect(sheets.map(({ formulas }) => formulas)).toEqual(sheets.map(() => 0))
  })

  it('says of an illustrative territory that its data are invented', async () => {
    const office = await buildOffice(app, { isIllustrative: true })
    await buildSubmission(app, office, { state: 'published' })
    const data = records(await workbookOf(office, '2019-Q1', '?lang=es'), 'Datos')
    expect(data.map((row) => /ilustrativ/i.test(JSON.stringify(row)))).toEqual([true, true, true, true])
  })
})
