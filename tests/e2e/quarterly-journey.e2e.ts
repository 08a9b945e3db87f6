import { readFile } from 'node:fs/promises'
import { expect, test, type Locator, type Page } from '@playwright/test'
import { readCsv, recordsOf } from '../support/csv.ts'
import { enter, expectSaved, giveSource, inSpanish, rowOf, signIn } from '../support/office.ts'
import { readPdf } from '../support/pdf.ts'
import { refuseSubmit } from '../support/refuse-submit.ts'
import { readXlsx } from '../support/xlsx.ts'
import { readings } from './quarter-readings.ts'

test.describe.configure({ mode: 'serial' })
test.use(inSpanish)

const commitments = 'Compromisos de gestión cumplidos en plazo'
const missions = 'Misiones y visitas internacionales realizadas'
const team = 'Equipo de la oficina en jornadas equivalentes'
const people = 'Personas beneficiarias directas de proyectos internacionales'
const unemployment = 'Tasa de desempleo del territorio (contexto)'
const committed = 'Cooperación internacional comprometida'
const disbursed = 'Cooperación internacional desembolsada'
const planSource = 'Plan de acción de la oficina 2019, tablero de compromisos'

async function openSecondQuarter(page: Page) {
  const city = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Bucaramanga' }) })
  await city.getByRole('link', { name: /^T2 2019/ }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: /T2 2019/ })).toBeVisible()
}

/** What a dialog says is about to be handed on, by how it is answered. */
async function expectCounts(dialog: Locator, counts: Readonly<Record<string, number>>) {
  const stated = await dialog.getByRole('definition').allInnerTexts()
  const terms = await dialog.getByRole('term').allInnerTexts()
  expect(Object.fromEntries(terms.map((term, position) => [term, Number(stated[position])]))).toEqual(counts)
}

async function download(page: Page, link: string): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: link }).click()])
  return readFile(await file.path())
}

test('the publisher promises a target with the act that fixes it', async ({ page }) => {
  await signIn(page, 'publisher', '/office/bucaramanga/goals?year=2019')
  await page.getByRole('button', { name: `Meta de T2 2019: ${commitments}` }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Valor').fill('80')
  await dialog.getByLabel('Fecha del acto').fill('2019-01-28')
  await dialog.getByLabel('Acto o plan que la fija').fill('Plan de acción de la oficina 2019')
  await dialog.getByRole('button', { name: 'Guardar' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('button', { name: `Meta de T2 2019: ${commitments}: 80 %` })).toBeVisible()
})

test('the provider enters the quarter with numbers as they are written in Colombia', async ({ page }) => {
  await signIn(page, 'provider')
  await openSecondQuarter(page)

  await test.step('an amount is read back in words, and no digit is lost', async () => {
    const row = rowOf(page, disbursed)
    const field = row.getByRole('textbox', { name: disbursed })
    await field.fill('1.256.755.000,50')
    await expect(row.getByText('mil doscientos cincuenta y seis millones setecientos cincuenta y cinco mil pesos colombianos con 50/100')).toBeVisible()
    await enter(field, '1.256.755.000,50')
    await expectSaved(row)
    await expect(field).toHaveValue('1.256.755.000,50')
    await giveSource(row, 'Tesorería municipal, extracto de convenios', '2019-06-30')
  })

  await test.step('an amount in another currency keeps its rate', async () => {
    const row = rowOf(page, committed)
    await enter(row.getByRole('textbox', { name: committed }), '350.000')
    await enter(row.getByRole('textbox', { name: 'Moneda' }), 'usd')
    await row.getByLabel('Fecha de la tasa').fill('2019-06-28')
    await enter(row.getByRole('textbox', { name: 'COP por 1 USD' }), '3.205,67')
    await enter(row.getByLabel('Fuente de la tasa'), 'Superintendencia Financiera, TRM')
    await expectSaved(row)
    // 350.000 × 3.205,67 = 1.121.984.500
    await expect(row.getByText('Se guarda como 1.121.984.500 COP')).toBeVisible()
    await giveSource(row, 'Convenio de financiación, cláusula 4', '2019-06-28')
  })

  await test.step('a text with two readings is read by the place and shown back', async () => {
    const row = rowOf(page, people)
    const field = row.getByRole('textbox', { name: people })
    await field.fill('1.234')
    await expect(row.getByText('«1.234» se lee como mil doscientos treinta y cuatro')).toBeVisible()
    await field.press('Tab')
    await expectSaved(row)
    await giveSource(row, 'Registro de beneficiarios de proyectos', '2019-06-30')
  })

  await test.step('a ratio is its two parts, beside its target', async () => {
    const row = rowOf(page, commitments)
    await expect(row.getByText('80 %')).toBeVisible()
    await enter(row.getByRole('textbox', { name: `Numerador: ${commitments}` }), '18')
    await enter(row.getByRole('textbox', { name: `Denominador: ${commitments}` }), '24')
    await expectSaved(row)
    // 18 ÷ 24 = 0,75
    await expect(row.getByText('= 75 %')).toBeVisible()
    await giveSource(row, planSource, '2019-06-30')
  })

  await test.step('a number with decimals, beside the quarter before', async () => {
    const row = rowOf(page, team)
    await expect(row.getByText('T1 2019')).toBeVisible()
    await enter(row.getByRole('textbox', { name: team }), '1,5')
    await expectSaved(row)
    // How settled it is stands in the row, and is changed there.
    const vintage = row.getByRole('combobox', { name: `Condición: ${team}` })
    await expect(vintage).toHaveValue('preliminary')
    await vintage.selectOption({ label: 'Definitiva' })
    await expectSaved(row)
    await giveSource(row, 'Nómina y contratos vigentes', '2019-06-30')
  })

  await test.step('a change of more than 100 % is asked about and stands unexplained for now', async () => {
    const row = rowOf(page, missions)
    await enter(row.getByRole('textbox', { name: missions }), '3')
    await expectSaved(row)
    // (3 − 1) ÷ 1 = +200 %
    await expect(row.getByText('+200 %')).toBeVisible()
    await giveSource(row, 'Registro de misiones de la oficina', '2019-06-30')
  })
})

test('the provider says why a figure is missing, explains the warning, tells the quarter and hands it in', async ({ page }) => {
  await signIn(page, 'provider')
  await openSecondQuarter(page)

  await test.step('«sin dato» is an answer only with its note', async () => {
    const row = rowOf(page, unemployment)
    await row.getByRole('combobox', { name: `Responder con: ${unemployment}` }).selectOption({ label: 'Sin dato' })
    const why = row.getByRole('textbox', { name: `Por qué: ${unemployment}` })
    await why.blur()
    await expect(row.getByText('Escriba por qué; sin el motivo no se guarda.')).toBeVisible()
    await enter(why, 'El DANE publica la tasa de este trimestre en agosto.')
    await expectSaved(row)
  })

  await test.step('the narrative of a scope is saved as it is left', async () => {
    const text = (label: string) => page.getByRole('textbox', { name: `${label} (Oficina)`, exact: true })
    await enter(text('Resultado'), 'La delegación de Pittsburgh visitó la ciudad en abril y acordó dos intercambios.')
    await enter(text('Obstáculo'), 'La oficina sigue sin presupuesto propio.')
    await enter(text('Qué sigue'), 'Los dos intercambios se harán antes de noviembre.')
    await expect(page.getByText('Sin guardar', { exact: true })).toHaveCount(0)
  })

  await test.step('an unexplained warning holds the quarter back and leads to its row', async () => {
    await page.getByRole('button', { name: 'Enviar a validación' }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByText('1 cifra con avisos sin explicar')).toBeVisible()
    await expect(dialog.getByRole('button', { name: 'Enviar a validación' })).toBeDisabled()
    await dialog.getByRole('button', { name: missions }).click()
    const row = rowOf(page, missions)
    await expect(row.getByRole('textbox', { name: missions })).toBeFocused()
    await row.getByRole('button', { name: /^Fuente y detalles/ }).click()
    await enter(row.getByLabel('Explicación del aviso'), 'Se sumaron la visita de Pittsburgh y la segunda visita a Corea del Sur.')
    await expectSaved(row)
  })

  await test.step('the blanks are handed in as «sin dato» with their note', async () => {
    await page.getByRole('button', { name: 'Enviar a validación' }).click()
    const dialog = page.getByRole('dialog')
    // 39 are due and 7 are answered.
    await expect(dialog.getByText('32 indicadores sin responder')).toBeVisible()
    // 6 have a number and 1 is «sin dato»; the only warning is explained.
    await expectCounts(dialog, { 'con valor': 6, 'sin dato': 1, 'no aplica': 0, 'sin responder': 32 })
    await expect(dialog.getByText('1 con avisos: 1 explicado')).toBeVisible()
    await expect(page.getByRole('radio', { name: 'Con avisos 1', includeHidden: true })).toHaveCount(1)
    await dialog.getByRole('radio', { name: /^Marcarlos todos «sin dato»/ }).check({ force: true })
    await dialog.getByRole('button', { name: 'Enviar a validación' }).click()
    await expect(dialog.getByText('Escriba la nota: sin motivo no se marca.')).toBeVisible()
    await dialog.getByLabel('Por qué no hay dato').fill('La oficina aún no lleva este registro.')
    await dialog.getByRole('button', { name: 'Enviar a validación' }).click()
    await expect(dialog).toBeHidden()
  })

  await expect(page.getByRole('paragraph').filter({ hasText: /^Este trimestre está en validación desde el .+: las cifras no se pueden cambiar/ })).toBeVisible()
  await expect(rowOf(page, commitments).getByRole('textbox')).toHaveCount(0)
})

test('the validator returns one figure with a question', async ({ page }) => {
  await signIn(page, 'validator')
  await openSecondQuarter(page)
  const row = rowOf(page, commitments)
  await row.getByRole('button', { name: 'Preguntar por esta cifra' }).click()
  await row.getByLabel('Pregunta a esta cifra').fill('El tablero lista 25 compromisos con fecha en el trimestre. ¿Son 24 o 25?')
  await page.getByRole('button', { name: 'Devolver con preguntas' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('1 pregunta sobre cifras')).toBeVisible()
  await dialog.getByRole('button', { name: 'Devolver con preguntas' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('Devuelto con preguntas', { exact: true })).toBeVisible()
})

test('the provider sees the question at its figure, answers it in words, corrects it and hands the quarter in again', async ({ page }) => {
  await signIn(page, 'provider')
  await expect(page.getByRole('link', { name: /T2 2019.+Se lo devolvieron con preguntas/ })).toBeVisible()
  await openSecondQuarter(page)
  await page.getByRole('radio', { name: 'Devueltos 1' }).check({ force: true })
  const rows = page.getByRole('listitem', { name: /./ }).filter({ has: page.getByRole('textbox') })
  await expect(rows).toHaveCount(1)
  const row = rowOf(page, commitments)
  await expect(row.getByText('¿Son 24 o 25?')).toBeVisible()
  await enter(row.getByRole('textbox', { name: `Denominador: ${commitments}` }), '25')
  await expectSaved(row)
  // 18 ÷ 25 = 0,72
  await expect(row.getByText('= 72 %')).toBeVisible()
  await enter(row.getByRole('textbox', { name: `Su respuesta (${commitments})` }), 'Son 25: faltaba el de la mesa de turismo.')
  await expect(row.getByText(/^Respuesta de Lucía Andrade Rojas/)).toBeVisible()
  await page.getByRole('button', { name: 'Enviar a validación' }).click()
  const dialog = page.getByRole('dialog')
  const allFilled = dialog.getByText('Todos los indicadores están llenos.')
  await expect(allFilled).toBeVisible()
  await expect(dialog.getByText('1 pregunta, respondida')).toBeVisible()

  await test.step('a refusal of the server names the row, and nothing beside it says that all is well', async () => {
    await refuseSubmit(page, 'ORI-CG-01')
    await dialog.getByRole('button', { name: 'Enviar a validación' }).click()
    await expect(dialog.getByText(/^Hay avisos sin explicar/)).toBeVisible()
    await expect(dialog.getByRole('button', { name: commitments })).toBeVisible()
    await expect(allFilled).toHaveCount(0)
  })
  await dialog.getByRole('button', { name: 'Enviar a validación' }).click()
  await expect(page.getByText('En validación', { exact: true })).toBeVisible()
})

test('the validator approves what somebody else entered', async ({ page }) => {
  await signIn(page, 'validator')
  await openSecondQuarter(page)
  const asked = rowOf(page, commitments)
  await expect(asked.getByText('18 de 25 = 72 %')).toBeVisible()
  await expect(asked.getByText('¿Son 24 o 25?')).toBeVisible()
  await expect(asked.getByText('Son 25: faltaba el de la mesa de turismo.')).toBeVisible()
  await page.getByRole('button', { name: 'Aprobar' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('Ingresó las cifras: Lucía Andrade Rojas.')).toBeVisible()
  await expect(dialog.getByText('1 pregunta, respondida')).toBeVisible()
  // The 32 that were marked join the one that had no data.
  await expectCounts(dialog, { 'con valor': 6, 'sin dato': 33, 'no aplica': 0, 'sin responder': 0 })
  await dialog.getByRole('button', { name: 'Aprobar' }).click()
  await expect(page.getByText('Aprobado', { exact: true })).toBeVisible()
})

test('nobody outside sees an approved quarter before it is published', async ({ page }) => {
  await page.goto('/es/bucaramanga')
  await expect(page.getByLabel('Periodo')).toHaveValue('2019-Q1')
  await expect(page.getByText('72 %')).toHaveCount(0)
})

test('the publisher publishes it', async ({ page }) => {
  await signIn(page, 'publisher')
  await openSecondQuarter(page)
  await page.getByRole('button', { name: 'Publicar' }).click()
  const dialog = page.getByRole('dialog')
  await expectCounts(dialog, { 'con valor': 6, 'sin dato': 33, 'no aplica': 0, 'sin responder': 0 })
  await expect(dialog.getByText('nada corregido ni añadido después de aprobar')).toBeVisible()
  await dialog.getByRole('button', { name: 'Publicar' }).click()
  await expect(page.getByText('Publicado', { exact: true })).toBeVisible()
})

test.describe('signed out, on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } })

  for (const { language, names, share, people: count, short, full, sentence, missing, original, report } of readings) {
    const open = (page: Page, name: string) => page.getByRole('row').getByRole('link', { name, exact: true }).click()
    const boardRow = (page: Page, name: string) => page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) })

    test(`a reader finds the quarter on the city page and on its indicators, in ${language}`, async ({ page }) => {
      await page.goto(`/${language}/bucaramanga`)
      await expect(boardRow(page, names.commitments)).toContainText(share)
      await expect(boardRow(page, names.people)).toContainText(count)
      await expect(boardRow(page, names.disbursed)).toContainText(short)

      await open(page, names.commitments)
      await expect(page.getByRole('heading', { level: 1, name: names.commitments })).toBeVisible()
      await expect(page.getByText(sentence)).toBeVisible()
      await page.goBack()
      await open(page, names.disbursed)
      await expect(page.getByText(full).first()).toBeVisible()
      await page.goBack()
      await open(page, names.committed)
      await expect(page.getByText(original)).toBeVisible()
      await page.goBack()
      // What has no figure is folded away under its scope, with why.
      await page.locator('#territory details > summary').click()
      await expect(page.getByText('El DANE publica la tasa de este trimestre en agosto.')).toBeVisible()
      await page.getByRole('link', { name: names.unemployment, exact: true }).click()
      await expect(page.getByText(missing).first()).toBeVisible()
      await expect(page.getByText('El DANE publica la tasa de este trimestre en agosto.').first()).toBeVisible()
    })

    test(`a reader downloads the report and finds the same numbers in it, in ${language}`, async ({ page }) => {
      await page.goto(`/${language}/bucaramanga`)
      const { text } = readPdf(await download(page, report))
      for (const said of [names.commitments, share, count, full, 'El DANE publica la tasa de este trimestre en agosto.', 'Los dos intercambios se harán antes de noviembre.']) expect(text).toContain(said)
    })
  }

  test('a reader downloads the spreadsheet and finds every digit in it', async ({ page }) => {
    await page.goto('/es/bucaramanga')
    const [, ...rows] = (await readXlsx(await download(page, 'Hoja de cálculo (XLSX)'))).find(({ name }) => name === 'Datos')?.rows ?? []
    const of = (name: string) => rows.find((row) => row.includes(name) && row.includes('T2 2019'))
    expect(of(commitments)).toEqual(expect.arrayContaining([72, 18, 25]))
    expect(of(disbursed)).toEqual(expect.arrayContaining([1_256_755_000.5]))
    expect(of(unemployment)).toEqual(expect.arrayContaining(['sin dato', 'El DANE publica la tasa de este trimestre en agosto.']))
  })

  test('a reader downloads the data for a spreadsheet of the place and for a program', async ({ page }) => {
    await page.goto('/es/bucaramanga')
    const forPeople = (await download(page, 'Datos (CSV, para su hoja de cálculo)')).toString('utf8')
    expect(forPeople).toContain('1256755000,5;')
    const records = recordsOf(readCsv((await download(page, 'Datos (CSV, para programas)')).toString('utf8').replace('\uFEFF', ''), ','))
    const of = (indicator: string) => records.find((record) => record.indicator === indicator && record.period === '2019-Q2')
    expect(of('ORI-CG-01')).toMatchObject({ value: '0.72', numerator: '18', denominator: '25', data_date: '2019-06-30', source: planSource })
    expect(of('TER-IC-04')).toMatchObject({ value: '1256755000.5', unit: 'COP' })
    expect(of('TER-IC-03')).toMatchObject({ value: '1121984500', amount: '350000', amount_currency: 'USD', amount_rate: '3205.67' })
    expect(of('TER-CV-02')).toMatchObject({ value: '', missing_reason: 'no_data' })
  })
})
