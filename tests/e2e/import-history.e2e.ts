import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { inSpanish, rowOf, signIn } from '../support/office.ts'

test.use(inSpanish)

const overdue = 'Compromisos vencidos sin cumplir'
const hours = 'Horas-persona de formación del equipo internacional'

/** As a chamber of commerce keeps it: lines above the headings, the code under a word of its own, and one indicator that there is not. */
const wide = Buffer.from(
  ['Cámara de Comercio;;;', 'Corte: diciembre;;;', 'Clave;T4 2018;T1 2025;Fuente', 'ORI-CG-02;11;;Acta de la mesa', 'ORI-FR-01;1.234,5;997;Registro', 'ABC-YY-99;1;2;', ''].join('\r\n'),
  'latin1',
)

test('a table of the years before is read, compared, applied, seen in its quarter and undone', async ({ page }) => {
  await signIn(page, 'provider', '/office/quito/quarters')
  await page.getByRole('link', { name: 'Importar cifras de un archivo' }).click()
  await page.getByLabel('Elegir un archivo').setInputFiles({ name: 'cámara.csv', mimeType: 'text/csv', buffer: wide })

  await expect(page.getByRole('heading', { level: 1, name: 'cámara.csv' })).toBeVisible()
  await expect(page.getByLabel('Codificación')).toHaveValue('windows-1252')
  await expect(page.getByLabel('Separador')).toHaveValue(';')
  await expect(page.getByLabel('Signo decimal')).toHaveValue(',')
  await expect(page.getByText('Así están escritos los números del archivo.')).toBeVisible()
  await expect(page.getByLabel('Fila de los encabezados')).toHaveValue('2')
  await expect(page.getByText('2 columnas de cifras, de T4 2018 a T1 2025')).toBeVisible()

  const compare = page.getByRole('button', { name: 'Comparar con lo que hay' })
  await expect(page.getByText('Diga qué columna es el indicador.')).toBeVisible()
  await expect(compare).toBeDisabled()
  await page.getByLabel('Clave').selectOption({ label: 'Indicador' })
  await expect(page.getByText('Diga qué columna es el indicador.')).toBeHidden()
  await page.getByText('Guardar esta lectura para la próxima vez').click()
  await page.getByLabel('Nombre').fill('Cámara')
  await page.getByRole('button', { name: 'Guardar', exact: true }).click()
  await expect(page.getByText('Guardada.')).toBeVisible()
  await page.getByLabel('Fecha del dato de las cifras que no la dicen').fill('2025-05-15')
  await compare.click()

  await expect(page.getByText('La comparación terminó. Nada se ha escrito todavía.')).toBeVisible()
  await expect(page.getByRole('row', { name: new RegExp(`${overdue} · T4 2018`) })).toContainText('11')
  await page.getByText('No se toman 2').click()
  await expect(page.getByRole('row', { name: /ABC-YY-99 · T4 2018/ })).toContainText('No hay ningún indicador con ese código o nombre.')
  const arriving = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Descargar las filas que no se toman (CSV)' }).click()
  expect(await readFile(await (await arriving).path(), 'utf8')).toContain('6;2;No hay ningún indicador con ese código o nombre.;;ABC-YY-99;T4 2018;1')
  await page.getByText('Corregirían lo aprobado 1').click()
  await expect(page.getByRole('row', { name: new RegExp(`${hours} · T1 2025`) })).toContainText('997')

  const apply = page.getByRole('button', { name: /^Aplicar/ })
  await page.getByText('Proponer también 1 corrección de cifras publicadas').click()
  await expect(apply).toBeDisabled()
  await page.getByLabel('Por qué se corrigen').fill('La cámara revisó el primer trimestre.')
  await apply.click()
  await expect(page.getByText('2 cifras quedaron en los borradores.')).toBeVisible()
  await expect(page.getByText('1 corrección quedó propuesta.')).toBeVisible()
  const file = page.url()

  await page.getByRole('link', { name: 'Ver las correcciones' }).click()
  const card = page.getByRole('article', { name: new RegExp(hours) })
  await expect(card.getByText('La cámara revisó el primer trimestre.')).toBeVisible()
  await page.goto('/office/quito/quarters/2018-Q4')
  await expect(rowOf(page, overdue).getByRole('textbox', { name: overdue, exact: true })).toHaveValue('11')
  await expect(rowOf(page, hours).getByRole('textbox', { name: hours, exact: true })).toHaveValue('1.234,5')

  await page.goto(file)
  await page.getByRole('button', { name: 'Deshacer esta importación' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Deshacer esta importación' }).click()
  await expect(page.getByText('La importación se deshizo: volvió lo que había antes.')).toBeVisible()
  await page.goto('/office/quito/quarters/2018-Q4')
  await expect(rowOf(page, overdue).getByRole('textbox', { name: overdue, exact: true })).toHaveValue('')
  await page.goto('/office/quito/corrections')
  await expect(card.getByText(/^La retiró/)).toBeVisible()

  // The next file of the kind is read as this one was, wherever its columns stand.
  await page.goto('/office/quito/import')
  await page.getByLabel('Leer como').selectOption('Cámara')
  await page.getByLabel('Elegir un archivo').setInputFiles({ name: 'otra.csv', mimeType: 'text/csv', buffer: Buffer.from('T4 2025;Clave\n12;ORI-CG-02\n') })
  await expect(page.getByLabel('Clave')).toHaveValue('indicator')
})

test('a file that is no table is refused where it was chosen, in a sentence', async ({ page }) => {
  await signIn(page, 'provider', '/office/quito/import')
  await page.getByLabel('Elegir un archivo').setInputFiles({ name: 'cifras.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('PK\u0003\u0004 and no more') })
  await expect(page.getByRole('alert')).toContainText('El archivo está dañado o incompleto y no se puede abrir.')
})
