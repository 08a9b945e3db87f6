import { readFile } from 'node:fs/promises'
import { expect, test, type Locator, type Page } from '@playwright/test'
import { fillTemplate } from '../support/fill-template.ts'
import { savedByLibreOffice } from '../support/libre-office.ts'
import { expectSaved, enter, inSpanish, rowOf, signIn } from '../support/office.ts'

test.use({ ...inSpanish, locale: 'es-MX', timezoneId: 'America/Mexico_City', permissions: ['clipboard-read', 'clipboard-write'] })

const quarter = '/office/lima/quarters/2025-Q4'
const kept = 'Compromisos de gestión cumplidos en plazo'
const overdue = 'Compromisos vencidos sin cumplir'
const corrected = 'Cifras corregidas después de publicadas'
const hours = 'Horas-persona de formación del equipo internacional'
const practices = 'Buenas prácticas locales documentadas'
const spent = 'Gasto propio ejecutado en acción internacional'

async function openQuarter(page: Page): Promise<void> {
  await signIn(page, 'provider', quarter)
  await expect(page.getByRole('heading', { level: 1, name: /T4 2025/ })).toBeVisible()
}

const valueOf = (page: Page, indicator: string): Locator => rowOf(page, indicator).getByRole('textbox', { name: indicator, exact: true })

/** Puts text, or a table as a page or a spreadsheet leaves it, on the clipboard, and pastes it where the focus is. */
async function paste(page: Page, field: Locator, content: { readonly text?: string; readonly html?: string }): Promise<void> {
  await field.click()
  await page.evaluate(async ({ text = '', html }) => {
    const parts = { 'text/plain': new Blob([text], { type: 'text/plain' }), ...(html !== undefined && { 'text/html': new Blob([html], { type: 'text/html' }) }) }
    await navigator.clipboard.write([new ClipboardItem(parts)])
  }, content)
  await page.keyboard.press('Control+V')
}

const line = (panel: Locator, indicator: string): Locator => panel.getByRole('listitem').filter({ has: panel.page().getByRole('checkbox', { name: indicator }) })

test('a block is pasted, read, taken in part and taken back', async ({ page }) => {
  await openQuarter(page)
  await enter(valueOf(page, practices), '3')
  await expectSaved(rowOf(page, practices))
  const block = [
    'Indicador\tValor\tNumerador\tDenominador\tFuente',
    `${kept.toUpperCase()}\t\t31\t40\tActa de cierre`,
    'ORI-CG-02\t1.234\t\t\t',
    'buenas practicas locales documentadas\t5\t\t\t"Actas 3\ny 4"',
    'GOB-PR-02\tPEN 3.5 M\t\t\tTesorería',
    'ORI-FR-01\ts/d\t\t\t',
    'ORI-CG-05\tunas 7\t\t\t',
    'Total\t46\t\t\t',
  ].join('\n')
  await paste(page, valueOf(page, overdue), { text: block })
  const panel = page.getByRole('dialog', { name: 'Así se leyó lo que pegó' })
  await expect(panel.getByLabel('Columna A')).toHaveValue('name')
  await expect(panel.getByText('4 filas cambian algo')).toBeVisible()
  await expect(line(panel, kept)).toContainText('31 de 40 = 77.5 %')
  await expect(line(panel, overdue)).toContainText('«1.234» se lee 1.234')
  await expect(line(panel, overdue)).toContainText('En otros países el punto y la coma se leen al revés')
  await expect(line(panel, overdue).getByRole('checkbox')).not.toBeChecked()
  await expect(line(panel, practices)).toContainText('Antes3')
  await expect(line(panel, spent)).toContainText('3,500,000 PEN (tres millones quinientos mil soles peruanos)')
  await expect(line(panel, corrected)).toContainText('Junto al número hay algo que no es su unidad, su moneda ni su magnitud.')
  await expect(panel.getByText('«Total» no es ningún indicador de este trimestre.')).toBeVisible()

  // What the table does not say is asked once for all its lines.
  await expect(line(panel, hours)).toContainText('Falta decir por qué no hay cifra.')
  await panel.getByLabel('Por qué no hay cifra').fill('Talento humano no la entregó')
  await expect(line(panel, hours)).toContainText('sin dato: Talento humano no la entregó')
  await line(panel, spent).getByRole('checkbox', { name: spent }).press('Space')
  await panel.getByRole('button', { name: 'Aplicar 3 cifras' }).click()
  await expect(panel).toBeHidden()

  await expect(page.getByText('Se aplicaron 3 cifras de la tabla.')).toBeVisible()
  await expect(rowOf(page, kept).getByRole('textbox', { name: `Numerador: ${kept}` })).toHaveValue('31')
  await expect(valueOf(page, practices)).toHaveValue('5')
  await expect(valueOf(page, spent)).toHaveValue('')
  await expect(rowOf(page, hours).getByRole('textbox', { name: `Por qué: ${hours}` })).toHaveValue('Talento humano no la entregó')
  await page.getByRole('button', { name: 'Deshacer todo' }).click()
  await expect(page.getByText('3 cifras volvieron a estar como antes.')).toBeVisible()
  await page.reload()
  await expect(valueOf(page, practices)).toHaveValue('3')
  await expect(rowOf(page, kept).getByRole('textbox', { name: `Numerador: ${kept}` })).toHaveValue('')
  await expect(valueOf(page, hours)).toHaveValue('')
})

test('a table of a page is pasted by position, and one cell stays an ordinary paste', async ({ page }) => {
  await openQuarter(page)
  const html = '<table><tr><td>12</td><td>Registro<br>de la oficina</td></tr></table>'
  await paste(page, valueOf(page, corrected), { html, text: '12 Registro\nde la oficina' })
  const panel = page.getByRole('dialog', { name: 'Así se leyó lo que pegó' })
  await expect(line(panel, corrected)).toContainText('También cambia: Fuente: Registro de la oficina.')
  await panel.getByRole('button', { name: 'Cancelar' }).click()
  await expect(valueOf(page, corrected)).toHaveValue('')
  await paste(page, valueOf(page, corrected), { text: '12' })
  await expect(valueOf(page, corrected)).toHaveValue('12')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.keyboard.press('Escape')
})

test('without a connection nothing is lost: the figures wait in their fields', async ({ page, context }) => {
  const indicators = ['Prácticas externas implementadas', 'Misiones y visitas internacionales realizadas'] as const
  await openQuarter(page)
  await context.setOffline(true)
  await paste(page, valueOf(page, indicators[0]), { text: 'ORI-GC-03\t4\nORI-GC-05\t6' })
  const panel = page.getByRole('dialog', { name: 'Así se leyó lo que pegó' })
  await panel.getByRole('button', { name: 'Aplicar 2 cifras' }).click()
  await expect(panel.getByText('El servicio no respondió y no se aplicó nada.')).toBeVisible()
  await panel.getByRole('button', { name: 'Dejarlas en los campos' }).click()
  await expect(page.getByText('2 datos esperan en este equipo.')).toBeVisible()
  await context.setOffline(false)
  for (const indicator of indicators) await expectSaved(rowOf(page, indicator))
  await page.reload()
  await expect(valueOf(page, indicators[1])).toHaveValue('6')
})

test('the template goes out, is filled in and saved by LibreOffice, and comes back', async ({ page }) => {
  test.setTimeout(150_000)
  const indicator = 'Acuerdos internacionales suscritos'
  const other = 'Redes internacionales con membresía activa'
  await openQuarter(page)
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Descargar la plantilla' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toBe('lima-2025-Q4-es.xlsx')
  const filled = await fillTemplate(await readFile(await download.path()), {
    'TER-IC-01': { Valor: 12, Fuente: 'Cancillería' },
    'TER-II-01': { Valor: { formula: '5+6', last: 11 } },
  })
  const buffer = await savedByLibreOffice(filled)
  const upload = (name: string, bytes: Buffer) => page.getByLabel('Leer la plantilla llena').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: bytes })
  await upload('cifras.xlsx', Buffer.from('no es una hoja'))
  await expect(page.getByRole('alert')).toBeVisible()
  await upload('cifras.xlsx', buffer)
  const panel = page.getByRole('dialog', { name: 'Así se leyó la plantilla' })
  await expect(line(panel, indicator)).toContainText('Después12')
  await expect(line(panel, other)).toContainText('Es una fórmula, y las fórmulas no se leen.')
  await panel.getByRole('button', { name: 'Aplicar 1 cifra' }).click()
  await expect(page.getByText('Se aplicó 1 cifra de la tabla.')).toBeVisible()
  await page.reload()
  await expect(valueOf(page, indicator)).toHaveValue('12')
})
