import { expect, test } from '@playwright/test'
import { inSpanish, rowOf, signIn } from '../support/office.ts'

test.use(inSpanish)

const indicator = 'Compromisos vencidos sin cumplir'

test('the publisher goes from a figure to its rows of the trail, widens and narrows them, and verifies the chain', async ({ page }) => {
  await signIn(page, 'publisher', '/office/buenos-aires/quarters/2025-Q3?figure=ORI-CG-02')
  await page.getByRole('link', { name: 'Ver esta cifra en el registro de auditoría' }).click()
  await expect(page).toHaveURL(/\/office\/buenos-aires\/trail\?indicator=ORI-CG-02&period=2025-Q3$/)
  const rows = page.getByRole('row')
  await expect(rows.filter({ hasText: 'guardó una cifra' }).getByRole('link', { name: indicator }).first()).toBeVisible()
  await expect(rows.filter({ hasText: 'aprobó el trimestre' }).getByText('en validación → aprobado')).toBeVisible()

  await page.getByLabel('Periodo').selectOption('')
  await expect(page).not.toHaveURL(/period=/)
  await page.getByLabel('Acto').selectOption('guardó una cifra')
  await expect(page).toHaveURL(/action=figure\.save/)
  await expect(rows.filter({ hasText: 'aprobó el trimestre' })).toHaveCount(0)
  await page.reload()
  await expect(page.getByLabel('Acto')).toHaveValue('figure.save')
  await expect(page.getByLabel('Indicador')).toHaveValue('ORI-CG-02')

  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Descargar CSV' }).click()
  expect((await downloading).suggestedFilename()).toBe('buenos-aires-trail.csv')

  await page.getByLabel('Hasta').fill('2000-01-01')
  await expect(page.getByText('Ninguna fila pasa estos filtros')).toBeVisible()
  await page.getByRole('button', { name: 'Quitar los filtros' }).click()
  await expect(page).toHaveURL(/\/trail$/)
  const newest = await rows.nth(1).getAttribute('id')
  await page.getByRole('link', { name: 'Filas más antiguas' }).click()
  await expect(rows.nth(1)).not.toHaveAttribute('id', String(newest))
  await page.getByRole('link', { name: 'Volver a las más recientes' }).click()
  await expect(rows.nth(1)).toHaveAttribute('id', String(newest))

  await page.getByRole('button', { name: 'Verificar la cadena' }).click()
  await expect(page.getByText(/^La cadena está completa: [\d.]+ filas/)).toBeVisible()
})

test('who enters figures has the way to the trail nowhere, and is told why at its address', async ({ page }) => {
  await signIn(page, 'provider', '/office/buenos-aires/quarters/2025-Q3')
  await expect(rowOf(page, indicator)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Registro', exact: true })).toHaveCount(0)
  await page.goto('/office/buenos-aires/trail')
  await expect(page.getByText('Su cuenta no tiene permiso para esto en este territorio.', { exact: false })).toBeVisible()
})
