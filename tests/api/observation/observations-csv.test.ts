import { describe, expect, it } from 'vitest'
import { api, useApp } from '../../support/app.ts'
import { buildOffice, buildSubmission, figure, missing, pesos, ratio, usualFigures, value, type Office } from '../../support/builders.ts'
import { correct } from '../../support/corrections.ts'
import { readCsv, recordsOf } from '../../support/csv.ts'
import { expectProblem } from '../../support/expect.ts'

const app = useApp()
const bom = '\ufeff'

async function csvOf({ path }: Office, query = '') {
  const response = await app.caller().get(`${path}/observations.csv${query}`)
  expect([response.statusCode, response.headers['content-type'], response.headers['cache-control']]).toEqual([200, 'text/csv; charset=utf-8', 'no-cache'])
  return response
}

/** For programs: commas, no byte order mark. */
async function machineRecords(office: Office, query = '') {
  const { body } = await csvOf(office, query)
  expect(body.startsWith(bom)).toBe(false)
  return recordsOf(readCsv(body, ','))
}

/** For the reader's spreadsheet: a byte order mark, without which Excel takes UTF-8 for Latin-1. */
async function spreadsheetRecords(office: Office, delimiter: string, query: string) {
  const { body } = await csvOf(office, `?flavour=spreadsheet&${query}`)
  expect(body.startsWith(bom)).toBe(true)
  return recordsOf(readCsv(body.slice(1), delimiter))
}

describe('the published observations as CSV for programs', () => {
  it('have fixed headers, a dot, ISO dates, and values as they are stored', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, {
      state: 'published',
      figures: {
        'ORI-CG-01': figure(ratio(46, 60), { note: 'Sin los de 2018' }),
        'ORI-CG-02': figure(missing('no_data', 'No se lleva, todavía, el registro'), { source: '', dataDate: null, vintage: 'preliminary', explanation: '—' }),
        'GOB-PR-02': figure({ form: 'amount', value: 1200.5, currency: 'EUR', date: '2019-02-15', rate: 3540.25, rateSource: 'Banco de la República' }),
      },
    })
    const { slug } = office.territory
    expect((await csvOf(office)).headers['content-disposition']).toBe(`attachment; filename="${slug}-datos.csv"`)
    const of = { territory: slug, period: '2019-Q1', period_start: '2019-01-01', period_end: '2019-03-31', version: '1', correction_reason: '', seen_by_second_person: 'true', approved_on: '2019-07-10T15:00:00.000Z', illustrative: 'false' }
    const noAmount = { amount: '', amount_currency: '', amount_date: '', amount_rate: '', amount_rate_source: '' }
    const registered = { source: 'Registro de la oficina', data_date: '2019-04-02', vintage: 'final', missing_reason: '', missing_note: '' }
    expect(await machineRecords(office, '?lang=en')).toMatchObject([
      // 46 ÷ 60.
      { ...of, ...noAmount, ...registered, indicator: 'ORI-CG-01', value: '0.766666666666667', numerator: '46', denominator: '60', unit: 'ratio' },
      { ...of, ...noAmount, indicator: 'ORI-CG-02', value: '', numerator: '', denominator: '', missing_reason: 'no_data', missing_note: 'No se lleva, todavía, el registro', source: '', data_date: '', vintage: 'preliminary' },
      // 1,200.5 × 3,540.25 = 4,248,300 + 1,770.125.
      { ...of, ...registered, indicator: 'GOB-PR-02', value: '4250070.125', unit: 'COP', amount: '1200.5', amount_currency: 'EUR', amount_date: '2019-02-15', amount_rate: '3540.25', amount_rate_source: 'Banco de la República' },
    ])
  })

  it('have the version in force, with why it replaced the one before', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'published', figures: { 'TER-IC-01': figure(value(12)) } })
    await correct(office, value(11), { reason: 'Se contó dos veces' })
    expect(await machineRecords(office)).toMatchObject([{ value: '11', version: '2', correction_reason: 'Se contó dos veces', seen_by_second_person: 'true' }])
  })

  it('may be of one quarter, with the slower figures that were handed in with it', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { period: '2018-Q4', state: 'published', figures: { 'ORI-FR-02': figure(ratio(3, 4)), 'GOB-CP-03': figure(value(2)) } })
    await buildSubmission(app, office, { state: 'published', figures: usualFigures })
    expect((await machineRecords(office, '?period=2018-Q4')).map(({ period }) => period)).toEqual(['2018-S2', '2018-A1'])
    expect((await csvOf(office, '?period=2018-Q4')).headers['content-disposition']).toContain('-2018-Q4-datos.csv')
  })

  it('say of an illustrative territory on every line that it is invented', async () => {
    const office = await buildOffice(app, { isIllustrative: true })
    await buildSubmission(app, office, { state: 'published' })
    expect((await machineRecords(office)).map(({ illustrative }) => illustrative)).toEqual(['true', 'true', 'true', 'true'])
  })

  it('are headers alone before anything is published', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'approved' })
    expect(await machineRecords(office)).toEqual([])
  })
})

describe('the published observations as CSV for a spreadsheet', () => {
  const headers = { es: ['Valor', 'Unidad', 'Numerador', 'Denominador'], pt: ['Valor', 'Unidade', 'Numerador', 'Denominador'], en: ['Value', 'Unit', 'Numerator', 'Denominator'] } as const

  it.each([
    ['es-CO', 'es', ';', '76,6666666666667', '1256755000,5'],
    ['es-MX', 'es', ',', '76.6666666666667', '1256755000.5'],
    ['es-CO', 'en', ',', '76.6666666666667', '1256755000.5'],
    ['es-MX', 'pt', ';', '76,6666666666667', '1256755000,5'],
  ] as const)('of %s in %s part columns with %s and are opened without asking', async (locale, language, delimiter, percentage, amount) => {
    const office = await buildOffice(app, { locale })
    await buildSubmission(app, office, { state: 'published', figures: { 'ORI-CG-01': figure(ratio(46, 60)), 'GOB-PR-02': figure(pesos(1_256_755_000.5)) } })
    const records = await spreadsheetRecords(office, delimiter, `lang=${language}`)
    // 46 ÷ 60 as a percentage to fifteen digits; numbers ungrouped, because a grouped one is text to a spreadsheet.
    expect(records.map((record) => headers[language].map((header) => record[header]))).toEqual([[percentage, '%', '46', '60'], [amount, 'COP', '', '']])
  })

  it.each([['es', 'hoja-de-calculo'], ['pt', 'planilha'], ['en', 'spreadsheet']])('are kept in %s under a name that says %s', async (language, name) => {
    const office = await buildOffice(app)
    const { headers: answered } = await csvOf(office, `?flavour=spreadsheet&lang=${language}`)
    expect(answered['content-disposition']).toBe(`attachment; filename="${office.territory.slug}-${name}.csv"`)
  })

  it('are in the words of the reader', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'published', figures: { 'ORI-CG-02': figure(missing('no_data', 'No se lleva el registro'), { source: 'Acta; anexo "B"' }) } })
    const [record] = await spreadsheetRecords(office, ';', 'lang=es')
    expect(record).toMatchObject({ Territorio: 'Ciudad Abierta', Código: 'ORI-CG-02', Indicador: 'Compromisos vencidos sin cumplir', Valor: '', Fuente: 'Acta; anexo "B"' })
    expect(Object.values(record ?? {})).toEqual(expect.arrayContaining(['sin dato', 'No se lleva el registro']))
  })
})

describe('a text that a spreadsheet would run', () => {
  const formulas = ['=HYPERLINK("http://e.example";"x")', '+1+1', '-1+1', '@SUM(A1:A9)', '=cmd|x']

  it.each([['machine', ','], ['spreadsheet', ';']])('is disarmed in the CSV for a %s, and negative numbers stay numbers', async (flavour, delimiter) => {
    const office = await buildOffice(app, { adopts: ['TER-IE-05'] })
    await buildSubmission(app, office, { period: '2018-Q4', state: 'published', figures: { 'TER-IE-05': figure(pesos(-250_000.5)) } })
    for (const [index, reason] of formulas.entries()) {
      await correct(office, pesos(-250_000.5), { code: 'TER-IE-05', period: '2018-A1', source: `${reason} `, note: reason, reason, version: index + 1 })
      const { body } = await csvOf(office, `?flavour=${flavour}`)
      const cells = readCsv(body.replace(bom, ''), delimiter)[1]
      expect(cells?.filter((cell) => cell.includes(reason))).toEqual([`'${reason}`, `'${reason}`, `'${reason}`])
      expect(cells?.filter((cell) => /^[=+@\t\r]/.test(cell))).toEqual([])
      expect(cells).toContain(flavour === 'machine' ? '-250000.5' : '-250000,5')
    }
  })
})

describe('the CSV', () => {
  it.each([
    ['an unknown territory', `${api}/territories/atlantida/observations.csv`, 'not-found'],
    ['a flavour that there is not', '?flavour=excel', 'invalid-request'],
    ['a period that is none', '?period=2019', 'invalid-request'],
    ['a language that is not spoken', '?lang=de', 'invalid-request'],
  ] as const)('is refused for %s', async (_what, asked, slug) => {
    const office = await buildOffice(app)
    expectProblem(await app.caller().get(asked.startsWith('?') ? `${office.path}/observations.csv${asked}` : asked), slug)
  })
})
