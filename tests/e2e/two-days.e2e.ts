import { readFile } from 'node:fs/promises'
import { calendarDate, periodBounds, periodContaining, periodLabel, previousPeriod } from '@atalaya/shared/period'
import { expect, test, type Browser, type Locator, type Page } from '@playwright/test'
import { readCsv, recordsOf } from '../support/csv.ts'
import { fillTemplate } from '../support/fill-template.ts'
import { savedByLibreOffice } from '../support/libre-office.ts'
import { inSpanish, rowOf, signInAs } from '../support/office.ts'
import { makePlace, startServer, type OwnServer, type Place } from '../support/own-server.ts'
import { readPdf } from '../support/pdf.ts'
import { typedCommand } from '../support/typed-command.ts'

test.describe.configure({ mode: 'serial', timeout: 180_000 })

const agreements = 'Acuerdos internacionales suscritos'
const kept = 'Compromisos de gestión cumplidos en plazo'
const team = 'Equipo de la oficina en jornadas equivalentes'
const people = 'Personas beneficiarias directas de proyectos internacionales'
const spent = 'Gasto propio ejecutado en acción internacional'

/** The quarter that ended last: an office enters it in the weeks after. */
const quarter = previousPeriod(periodContaining(calendarDate(new Date(), 'America/Bogota'), 'quarterly'))
const lastDay = periodBounds(quarter).to
const sheet = `/office/palmira/quarters/${quarter}`
const cityPage = `/es/palmira?period=${quarter}`

const ana = { name: 'Ana Núñez', email: 'ana@palmira.example', password: 'tres peces en el río' }
const luis = { name: 'Luis Ríos', email: 'luis@palmira.example', password: 'dos barcas y un remo' }

let place: Place
let server: OwnServer
/** Ana provides, Luis validates and publishes; each in a browser of their own. */
let provider: Page
let publisher: Page

async function open(browser: Browser, { origin } = server): Promise<Page> {
  const { locale, timezoneId, actionTimeout } = inSpanish
  const context = await browser.newContext({ locale, timezoneId, baseURL: origin, permissions: ['clipboard-read', 'clipboard-write'] })
  context.setDefaultTimeout(actionTimeout)
  return context.newPage()
}

const valueOf = (page: Page, indicator: string): Locator => rowOf(page, indicator).getByRole('textbox', { name: indicator, exact: true })
const lineOf = (panel: Locator, indicator: string): Locator => panel.getByRole('listitem').filter({ has: panel.page().getByRole('checkbox', { name: indicator }) })

async function confirm(page: Page, action: string): Promise<void> {
  await page.getByRole('button', { name: action, exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: action, exact: true }).click()
}

test.beforeAll(async () => {
  place = await makePlace()
  server = await startServer(place, /office\/setup#\S+/)
})

test.afterAll(async () => {
  await server.stop()
  await place.remove()
})

test('the wizard sets up a city', async ({ browser }) => {
  const [link = ''] = /http:\S+\/office\/setup#\S+/.exec(server.said) ?? []
  provider = await open(browser)
  await provider.goto(link)
  await provider.getByLabel('Nombre de la ciudad').fill('Palmira')
  await provider.getByLabel('País').selectOption('CO')
  await provider.getByLabel('Nombre de la oficina').fill('Oficina de Cooperación')
  await provider.getByLabel('A quién se dirige').fill('Honorable Concejo Municipal')
  await provider.getByRole('button', { name: 'Continuar' }).click()
  await provider.getByRole('button', { name: 'Continuar' }).click()
  await expect(provider.getByLabel('Vence, en días después de que termine')).toHaveValue('30')
  await provider.getByRole('button', { name: 'Continuar' }).click()
  const part = (title: string) => provider.getByRole('heading', { name: title, exact: true }).locator('..')
  await part('Usted').getByLabel('Nombre y apellido').fill(ana.name)
  await part('Usted').getByLabel('Correo electrónico').fill(ana.email)
  await part('Usted').getByLabel('Contraseña').fill(ana.password)
  await part('La otra persona').getByLabel('Correo electrónico').fill(luis.email)
  await provider.getByRole('button', { name: 'Crear la ciudad' }).click()
  await expect(provider.getByRole('heading', { name: 'Palmira está en marcha' })).toBeVisible()
  const invitation = await provider.getByText(/\/office\/invitation\/[\w-]{43}$/).innerText()
  await provider.getByRole('button', { name: /^Abrir el trimestre/ }).click()
  await expect(provider.getByText(/^0 de 10 respondidos/)).toBeVisible()

  publisher = await open(browser)
  await publisher.goto(new URL(invitation).pathname)
  await publisher.getByLabel('Su nombre').fill(luis.name)
  await publisher.getByLabel('Elija una contraseña').fill(luis.password)
  await publisher.getByRole('button', { name: 'Aceptar la invitación' }).click()
  await expect(publisher.getByRole('heading', { level: 1, name: 'Lo que espera por usted' })).toBeVisible()
})

test('the template is filled in, saved by LibreOffice, compared and taken', async () => {
  await provider.goto(sheet)
  const [download] = await Promise.all([provider.waitForEvent('download'), provider.getByRole('link', { name: 'Descargar la plantilla' }).click()])
  expect(download.suggestedFilename()).toBe(`palmira-${quarter}-es.xlsx`)
  const filled = await fillTemplate(await readFile(await download.path()), {
    'TER-IC-01': { Valor: 12, Fuente: 'Registro de acuerdos', 'Fecha del dato': lastDay },
    'ORI-EQ-01': { Valor: 4.5, Fuente: 'Nómina', 'Fecha del dato': lastDay },
  })
  await provider.getByLabel('Leer la plantilla llena').setInputFiles({ name: 'cifras.xlsx', mimeType: 'application/octet-stream', buffer: await savedByLibreOffice(filled) })
  const panel = provider.getByRole('dialog', { name: 'Así se leyó la plantilla' })
  await expect(lineOf(panel, agreements)).toContainText('Después12')
  await panel.getByRole('button', { name: 'Aplicar 2 cifras' }).click()
  await expect(valueOf(provider, agreements)).toHaveValue('12')
  await expect(valueOf(provider, team)).toHaveValue('4,5')
})

test('a block in Spanish formats is pasted', async () => {
  const block = ['Indicador\tValor\tNumerador\tDenominador\tFuente\tFecha del dato', `${kept}\t\t31\t40\tActa de cierre\t${lastDay}`, `GOB-PR-02\tCOP 1.256.755.000,50\t\t\tTesorería\t${lastDay}`].join('\n')
  await valueOf(provider, spent).click()
  await provider.evaluate(async (text) => navigator.clipboard.write([new ClipboardItem({ 'text/plain': new Blob([text], { type: 'text/plain' }) })]), block)
  await provider.keyboard.press('Control+V')
  const panel = provider.getByRole('dialog', { name: 'Así se leyó lo que pegó' })
  // 31 ÷ 40 = 0,775
  await expect(lineOf(panel, kept)).toContainText('31 de 40 = 77,5 %')
  await panel.getByRole('button', { name: 'Aplicar 2 cifras' }).click()
  await expect(valueOf(provider, spent)).toHaveValue('1.256.755.000,50')
})

test('another department answers by a link', async ({ browser }) => {
  await provider.getByRole('button', { name: 'Pedir cifras a otra área' }).click()
  const asking = provider.getByRole('dialog', { name: 'Pedir cifras a otra área' })
  await asking.getByText('TER-CV-01', { exact: true }).click()
  await asking.getByLabel('Área', { exact: true }).fill('Desarrollo Social')
  await asking.getByLabel('Persona', { exact: true }).fill('Marta Ruiz')
  await asking.getByRole('button', { name: 'Hacer el enlace' }).click()
  const shown = provider.getByRole('dialog', { name: 'Enlace para Desarrollo Social' })
  const address = await shown.getByLabel('Enlace', { exact: true }).inputValue()
  await shown.getByRole('button', { name: 'Ya lo copié' }).click()

  const marta = await open(browser)
  await marta.goto(`${address}?lang=es`)
  await marta.getByLabel('Su nombre').fill('Marta Ruiz')
  await marta.getByLabel('Su cargo').fill('Secretaria')
  const card = marta.locator('section').filter({ has: marta.getByRole('heading', { level: 2 }) })
  await card.getByRole('textbox', { name: people }).fill('1.234')
  await card.getByLabel('Fuente', { exact: true }).fill('Registro de beneficiarios')
  await card.getByLabel('Fecha del dato').fill(lastDay)
  await card.getByRole('button', { name: 'Guardar' }).click()
  await expect(card.getByText(/^Guardado \d.*por Marta Ruiz/)).toBeVisible()
  await marta.context().close()

  await provider.reload()
  const row = rowOf(provider, people)
  await row.getByRole('button', { name: 'Tomar', exact: true }).click()
  await expect(valueOf(provider, people)).toHaveValue('1.234')
})

test('evidence is attached, and the figure is verified', async () => {
  await valueOf(provider, agreements).press('F2')
  const panel = provider.getByRole('complementary', { name: agreements })
  const act = Buffer.from('%PDF-1.4\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n')
  await panel.getByLabel('Elegir archivo').setInputFiles({ name: 'acta_12.pdf', mimeType: 'application/pdf', buffer: act })
  await panel.getByText(/^Público: cualquiera podrá verlo/).click()
  await panel.getByRole('button', { name: 'Adjuntar', exact: true }).click()
  await expect(panel.getByText(/Adjuntado por Ana Núñez/)).toBeVisible()
  await provider.keyboard.press('Escape')
})

test('the quarter is submitted, approved and published', async () => {
  await provider.getByRole('button', { name: 'Enviar a validación' }).click()
  const dialog = provider.getByRole('dialog')
  await dialog.getByRole('radio', { name: /^Marcarlos todos «sin dato»/ }).check({ force: true })
  await dialog.getByLabel('Por qué no hay dato').fill('La oficina empieza este registro en el próximo trimestre.')
  await dialog.getByRole('button', { name: 'Enviar a validación' }).click()
  await expect(provider.getByText('En validación', { exact: true })).toBeVisible()

  await publisher.goto(sheet)
  await confirm(publisher, 'Aprobar')
  await expect(publisher.getByText('Aprobado', { exact: true })).toBeVisible()
  await confirm(publisher, 'Publicar')
  await expect(publisher.getByText('Publicado', { exact: true })).toBeVisible()
})

test('a published figure is corrected, and city page, chart, CSV and report tell it', async ({ browser }) => {
  await provider.goto(sheet)
  await rowOf(provider, agreements).getByRole('button', { name: `Proponer una corrección (${agreements})` }).click()
  const dialog = provider.getByRole('dialog')
  await dialog.getByRole('textbox', { name: agreements }).fill('14')
  await dialog.getByLabel('Por qué se corrige').fill('Faltaban dos actas de Bogotá.')
  await dialog.getByRole('button', { name: 'Proponer la corrección' }).click()
  await expect(rowOf(provider, agreements).getByText('espera decisión')).toBeVisible()
  await publisher.goto('/office/palmira/corrections')
  await confirm(publisher, 'Aprobar')
  await expect(publisher.getByText(/^La aprobó/)).toBeVisible()

  const reader = await open(browser)
  await reader.goto(cityPage)
  const row = reader.getByRole('row').filter({ has: reader.getByRole('link', { name: agreements, exact: true }) })
  await expect(row).toContainText('14 acuerdos')
  await row.getByText('corregida', { exact: true }).click()
  await expect(row).toContainText('12 acuerdos')
  await expect(row).toContainText('Faltaban dos actas de Bogotá.')

  const taken = async (name: string) => {
    const [download] = await Promise.all([reader.waitForEvent('download'), reader.getByRole('link', { name }).click()])
    return readFile(await download.path())
  }
  const records = recordsOf(readCsv((await taken('Datos (CSV, para programas)')).toString('utf8').replace('\uFEFF', ''), ','))
  expect(records.find(({ indicator }) => indicator === 'TER-IC-01')).toMatchObject({ value: '14', version: '2', former_value: '12', correction_reason: 'Faltaban dos actas de Bogotá.', verified: 'true' })
  const { text } = readPdf(await taken('Informe (PDF)'))
  expect(text).toContain('12 acuerdos 14 acuerdos Faltaban dos actas de Bogotá.')

  await row.getByRole('link', { name: agreements, exact: true }).click()
  await expect(reader.getByRole('img', { name: new RegExp(`${agreements}.*Cifras corregidas después de publicarse: ${periodLabel(quarter, 'es')}`) })).toBeVisible()
  await expect(reader.getByRole('link', { name: 'acta 12' })).toBeVisible()
  await reader.context().close()
})

/** What an installation answers at addresses, its own address left out: JSON as it means, other text as it is, of files no more than their kind. */
async function answersOf({ origin }: Pick<OwnServer, 'origin'>, addresses: readonly string[]): Promise<unknown[]> {
  return Promise.all(
    addresses.map(async (address) => {
      const answer = await fetch(new URL(address, origin))
      const type = answer.headers.get('content-type') ?? ''
      const text = (await answer.text()).replaceAll(origin, 'https://palmira.example')
      return [address, answer.status, type, type.includes('json') ? JSON.parse(text) : /html|csv/.test(type) ? text : '']
    }),
  )
}

test('a backup is restored elsewhere and answers the same', async ({ browser, page }, testInfo) => {
  const file = testInfo.outputPath('palmira.zip')
  await page.goto(server.origin + cityPage)
  const links = await page.locator('a[href^="/"]').evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''))
  const api = ['territories', `territories/palmira/dashboard?period=${quarter}`, `territories/palmira/indicators/TER-IC-01?period=${quarter}`, 'territories/palmira/indicators/TER-IC-01/series'].map((path) => `/api/v1/${path}`)
  const addresses = [...new Set([cityPage, ...links, ...api])]
  expect(await typedCommand('backup.ts', [file], place.env)).toMatchObject({ code: 0, wrong: '' })

  const elsewhere = await makePlace()
  try {
    expect(await typedCommand('restore.ts', [file], elsewhere.env)).toMatchObject({ code: 0, wrong: '' })
    const restored = await startServer(elsewhere, /Atalaya is at/)
    try {
      expect(await answersOf(restored, addresses)).toEqual(await answersOf(server, addresses))
      const back = await open(browser, restored)
      await signInAs(back, luis, '/office/palmira/corrections')
      await expect(back.getByText('Faltaban dos actas de Bogotá.')).toBeVisible()
    } finally {
      await restored.stop()
    }
  } finally {
    await elsewhere.remove()
  }
})
