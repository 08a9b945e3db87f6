import { placeTemplate, readLine, templateReadingSchema, type TemplateReading } from '@atalaya/shared/import'
import { submissionViewSchema, type SaveFigure } from '@atalaya/shared/submission'
import { openXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { useApp, type Caller } from '../../support/app.ts'
import { buildOffice, buildSubmission, figure, missing, pesos, ratio, usualFigures, value, type Office } from '../../support/builders.ts'
import { expectOk, expectProblem } from '../../support/expect.ts'
import { fillTemplate } from '../../support/fill-template.ts'
import { savedByLibreOffice } from '../../support/libre-office.ts'
import { refusesOthers } from '../../support/refusals.ts'
import { rowsOf, trailOf } from '../../support/stored.ts'

const app = useApp()
const to = (path: string, period = '2019-Q1') => `${path}/submissions/${period}`
const asFile = { 'content-type': 'application/octet-stream' }

async function template(office: Office, { lang = 'es', period = '2019-Q1' } = {}): Promise<Buffer> {
  const answer = await office.provider.get(`${to(office.path, period)}/template.xlsx?lang=${lang}`)
  expectOk({ ...answer, json: () => null } as unknown as typeof answer)
  return answer.rawPayload
}

const send = (caller: Caller, path: string, bytes: Uint8Array, headers = {}) => caller.post(`${to(path)}/template-readings`, Buffer.from(bytes), { ...asFile, ...headers })

async function read(office: Office, bytes: Uint8Array): Promise<TemplateReading> {
  return expectOk(await send(office.provider, office.path, bytes), templateReadingSchema)
}

async function linesOf(office: Office, bytes: Uint8Array) {
  const reading = await read(office, bytes)
  if (reading.is !== 'template') throw new Error(`It was read as ${reading.is}`)
  return new Map(reading.lines.map((line) => [line.code, line]))
}

/** What the lines of a file would change of the quarter as it stands. */
async function changesOf(office: Office, bytes: Uint8Array) {
  const reading = await read(office, bytes)
  if (reading.is !== 'template') throw new Error(`It was read as ${reading.is}`)
  const { rows } = expectOk(await office.provider.get(to(office.path)), submissionViewSchema)
  return placeTemplate(reading.lines, rows.map(({ indicator }) => indicator)).map(({ match, cells, isTampered }) => {
    const row = rows.find(({ indicator }) => match.is === 'row' && indicator.code === match.code)
    if (!row) throw new Error(`A line is about none of the quarter: ${JSON.stringify(match)}`)
    const { locale, currency } = office.territory
    const { outcome } = readLine(cells, { indicator: row.indicator, period: row.period, locale, currency, before: row.figure, supplements: { missingNote: '', rates: {} } })
    return { code: row.indicator.code, outcome: outcome.is, isTampered, ...(outcome.is === 'change' && { entry: outcome.figure.entry, source: outcome.figure.source }) }
  })
}

/** One of each form, with what a spreadsheet might take for something else. */
const everyForm: Record<string, SaveFigure> = {
  'ORI-CG-01': figure(ratio(1234.5, 4567.25), { source: '=HYPERLINK("http://x.example")', note: '  @SUM(A1)\n-2' }),
  'ORI-CG-02': figure(missing('not_applicable', 'No hubo «compromisos» & <nada>'), { source: '', dataDate: null, vintage: 'preliminary' }),
  'GOB-PR-02': figure({ form: 'amount', value: 1_256_755.5, currency: 'USD', date: '2019-03-29', rate: 3174.79, rateSource: 'TRM' }),
  'TER-IC-01': figure(value(0), { note: '007' }),
}

describe('the template of a quarter', () => {
  it('is refused to who is not signed in, to who enters no figures, and while the quarter is closed', async () => {
    const office = await buildOffice(app)
    expectProblem(await app.caller().get(`${to(office.path)}/template.xlsx`), 'not-signed-in')
    expectProblem(await office.validator.get(`${to(office.path)}/template.xlsx`), 'not-allowed')
    await buildSubmission(app, office, { state: 'submitted' })
    expectProblem(await office.provider.get(`${to(office.path)}/template.xlsx`), 'wrong-state')
    expectProblem(await office.provider.get(`${to(office.path, '2030-Q1')}/template.xlsx`), 'period-not-open')
  })

  it('has what is due, locked but for the cells to fill in, with lists, and computes nothing', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { figures: everyForm })
    const { sheets: [sheet] } = await openXlsx(await template(office), { readStyles: true })
    if (!sheet) throw new Error('It has no sheet')
    const titles = sheet.rows[3]?.map(String) ?? []
    expect(titles.slice(0, 9)).toEqual(['Código', 'Indicador', 'Definición', 'Unidad', 'Antes', 'Meta', 'Valor', 'Numerador', 'Denominador'])
    expect(sheet.rows.slice(4).map(([code]) => code)).toEqual(['ORI-CG-01', 'ORI-CG-02', 'GOB-PR-02', 'TER-IC-01'])
    const isOpen = (row: number, title: string) => sheet.cells?.get(`${row},${titles.indexOf(title)}`)?.style?.protection?.locked === false
    expect(sheet.protection).toMatchObject({ sheet: true })
    expect(['Código', 'Indicador', 'Valor', 'Numerador', 'Denominador', 'Moneda', 'Fuente', 'Versión'].map((title) => isOpen(4, title))).toEqual([false, false, false, true, true, false, true, false])
    expect(['Valor', 'Numerador', 'Moneda', 'Tasa de cambio'].map((title) => isOpen(6, title))).toEqual([true, false, true, true])
    expect(sheet.dataValidations?.map(({ type, values, formula1, range }) => [type, values ?? formula1, range])).toEqual([
      ['list', ['Sin dato', 'No aplica'], 'N5:N8'], ['list', ['Provisional', 'Revisada', 'Definitiva'], 'R5:R8'],
    ])
    expect([...(sheet.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)).toEqual([])
    expect(sheet.rows[4]?.[titles.indexOf('Fuente')]).toBe('=HYPERLINK("http://x.example")')
  })

  const untouched = ['ORI-CG-01', 'ORI-CG-02', 'GOB-PR-02', 'TER-IC-01'].map((code) => ({ code, outcome: 'unchanged', isTampered: false }))

  it.each(['es', 'pt', 'en'])('in %s, unchanged, changes nothing', async (lang) => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { figures: everyForm })
    expect(await changesOf(office, await template(office, { lang }))).toEqual(untouched)
  })

  it('changes nothing either once LibreOffice has saved it', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { figures: everyForm })
    expect(await changesOf(office, await savedByLibreOffice(await template(office)))).toEqual(untouched)
  }, 120_000)

  it('is read as it was filled in and saved by LibreOffice', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { figures: { 'TER-IC-01': figure(value(12)) } })
    const filled = await fillTemplate(await template(office), {
      'ORI-CG-01': { Numerador: 46, Denominador: 60, Fuente: 'Acta 3' },
      'ORI-CG-02': { 'Si no hay cifra': 'Sin dato', 'Por qué no la hay': 'No llegó' },
      'GOB-PR-02': { Valor: '$ 1.256.755.000,50' },
      'TER-IC-01': { Nota: { formula: '2+3', last: 5 } },
    })
    expect(await changesOf(office, await savedByLibreOffice(filled))).toEqual([
      { code: 'ORI-CG-01', outcome: 'change', isTampered: false, entry: ratio(46, 60), source: 'Acta 3' },
      { code: 'ORI-CG-02', outcome: 'change', isTampered: false, entry: missing('no_data', 'No llegó'), source: '' },
      { code: 'GOB-PR-02', outcome: 'change', isTampered: false, entry: pesos(1_256_755_000.5), source: '' },
      { code: 'TER-IC-01', outcome: 'refused', isTampered: false },
    ])
  }, 120_000)
})

describe('reading a template', () => {
  refusesOthers(app, { may: 'provider', send: (caller, path, headers) => send(caller, path, Buffer.from('PK'), headers) })

  it('writes nothing, not even into the trail', async () => {
    const office = await buildOffice(app)
    const filled = await fillTemplate(await template(office), { 'TER-IC-01': { Valor: 5 } })
    expect((await linesOf(office, filled)).get('TER-IC-01')).toMatchObject({ line: 8, version: 0, isTampered: false, cells: { value: 5 } })
    expect(await rowsOf(app, office, 'figure')).toEqual([])
    expect(await trailOf(app, office.territory.slug)).toEqual([])
  })

  it('says which version a figure had', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { figures: usualFigures })
    expect((await linesOf(office, await template(office))).get('TER-IC-01')).toMatchObject({ version: 1 })
  })

  it('does not read formulas', async () => {
    const office = await buildOffice(app)
    const filled = await fillTemplate(await template(office), { 'TER-IC-01': { Valor: { formula: '2+3', last: 5 } } })
    expect((await linesOf(office, filled)).get('TER-IC-01')).toMatchObject({ cells: { value: '=' } })
  })

  it('says when another cell was changed', async () => {
    const office = await buildOffice(app)
    const filled = await fillTemplate(await template(office), { 'TER-IC-01': { Valor: 5, Indicador: 'Otra cosa', Versión: 'x' }, 'ORI-CG-02': { Valor: 7, Código: 'ORI-ZZ-99' } })
    const lines = await linesOf(office, filled)
    expect(lines.get('TER-IC-01')).toMatchObject({ isTampered: true, version: null })
    expect(lines.get('ORI-ZZ-99')).toMatchObject({ cells: { value: 7 } })
    expect(placeTemplate([...lines.values()], [{ code: 'TER-IC-01' }]).map(({ match }) => match)).toEqual([{ is: 'unknown', key: 'ORI-ZZ-99' }, { is: 'row', code: 'TER-IC-01', by: 'code' }])
  })

  it('says of another quarter or place that it is one', async () => {
    const [office, other] = [await buildOffice(app), await buildOffice(app)]
    expect(await read(office, await template(office, { period: '2019-Q2' }))).toEqual({ is: 'other-period', period: '2019-Q2' })
    expect(await read(office, await template(other))).toEqual({ is: 'other-territory', territory: other.territory.slug })
  })

  it('says of another form, of other columns and of another sheet that it is one', async () => {
    const office = await buildOffice(app)
    const own = await template(office)
    expect(await read(office, await fillTemplate(own, {}, [[2, 0, `atalaya-template 0 ${office.territory.slug} 2019-Q1 es`]]))).toEqual({ is: 'other-form' })
    expect(await read(office, await fillTemplate(own, {}, [[3, 7, 'Denominador']]))).toEqual({ is: 'other-columns' })
    expect(await read(office, await fillTemplate(own, {}, [[2, 0, 'Cifras']]))).toEqual({ is: 'no-template' })
  })

  it('refuses what is no workbook, what is too large, and what is not sent as a file', async () => {
    const office = await buildOffice(app)
    expect(expectProblem(await send(office.provider, office.path, Buffer.from('code;value\n')), 'unreadable-file')).toMatchObject({ reason: 'not-a-table' })
    expectProblem(await send(office.provider, office.path, Buffer.alloc(2 * 2 ** 20 + 1)), 'too-large')
    expectProblem(await office.provider.post(`${to(office.path)}/template-readings`, { file: 'x' }), 'unsupported-media-type')
  })

  it('is refused while the quarter is closed', async () => {
    const office = await buildOffice(app)
    const bytes = await template(office)
    await buildSubmission(app, office, { state: 'submitted' })
    expectProblem(await send(office.provider, office.path, bytes), 'wrong-state')
  })
})
