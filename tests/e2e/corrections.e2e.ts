import { expect, test } from '@playwright/test'
import { inSpanish, rowOf, signIn } from '../support/office.ts'

test.use(inSpanish)

const indicator = 'Compromisos vencidos sin cumplir'
const about = 'ORI-CG-02'
const correct = 'Proponer una corrección'

test('the provider proposes a correction from its row, by keyboard, and the publisher approves it', async ({ page }) => {
  await signIn(page, 'provider', '/office/quito/quarters/2025-Q3')
  const row = rowOf(page, indicator)
  const button = row.getByRole('button', { name: `${correct} (${indicator})` })
  const dialog = page.getByRole('dialog')

  await button.press('Enter')
  const value = dialog.getByRole('textbox', { name: indicator })
  await expect(value).not.toHaveValue('')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(button).toBeFocused()

  await button.press('Enter')
  await expect(dialog.getByText(/^Publicado ahora: \d+ compromisos$/)).toBeVisible()
  await expect(dialog.getByText('La aprueba otra persona')).toBeVisible()
  await dialog.getByLabel('Por qué se corrige').fill('Se contaron también los de la mesa de turismo.')
  await dialog.getByRole('button', { name: 'Proponer la corrección' }).click()
  const refusal = dialog.getByText(/^Nada cambia/)
  await expect(refusal).toBeVisible()
  await value.fill('41')
  await expect(refusal).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Proponer la corrección' }).click()
  await expect(dialog).toBeHidden()
  await expect(row.getByText('espera decisión')).toBeVisible()
  await row.getByRole('link', { name: 'Ver la propuesta' }).click()
  const card = page.getByRole('article', { name: new RegExp(indicator) })
  await expect(card.getByText('41 compromisos', { exact: true })).toBeVisible()
  await expect(card.getByRole('button', { name: 'Aprobar' })).toBeDisabled()

  await page.context().clearCookies()
  await signIn(page, 'publisher', '/office')
  await page.getByRole('link', { name: /Quito: Una corrección espera su decisión/ }).click()
  await card.getByRole('button', { name: 'Aprobar' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Aprobar' }).click()
  await expect(card.getByText(/^La aprobó/)).toBeVisible()
  await page.goto('/office/quito/quarters/2025-Q3')
  await expect(row.getByText('Cambió después de publicarse: ahora se publica 41 compromisos')).toBeVisible()
  // Whoever cites it cites what replaced the first.
  await page.goto(`/es/quito/indicators/${about}?period=2025-Q3`)
  await expect(page.locator('.citation')).toContainText(/julio–septiembre de 2025\. Versión 2, publicada el \d+ de \w+ de \d{4}\. Atalaya\./)
})

for (const { name, role, address, reason } of [
  { name: 'the reader is told whose task it is', role: 'reader', address: '/office/quito/quarters/2025-Q2', reason: 'Solo pueden proponerla quienes entregan, validan o publican las cifras de este territorio.' },
  { name: 'the publisher is told that it has to be published first', role: 'publisher', address: '/office/rio-de-janeiro/quarters/2025-Q3', reason: /^Este trimestre está aprobado: .+ falta publicarlo\.$/ },
] as const) {
  test(`where it may not be corrected, ${name}, at the top of its sheet`, async ({ page }) => {
    await signIn(page, role, `${address}?about=${about}`)
    const sheet = page.getByRole('dialog', { name: indicator })
    await expect(sheet.getByRole('button', { name: correct })).toBeDisabled()
    await expect(sheet.getByText(reason)).toBeVisible()
    await expect(rowOf(page, indicator).getByRole('button', { name: correct, includeHidden: true })).toHaveCount(0)
  })
}
