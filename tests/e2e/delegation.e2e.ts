import { expect, test } from '@playwright/test'
import { expectAccessible } from '../support/accessibility.ts'
import { enter, inSpanish, rowOf, signIn } from '../support/office.ts'

test.use(inSpanish)

const quarter = '/office/rio-de-janeiro/quarters/2026-Q3'
const wide = { width: 1280, height: 900 }

test('a department answers by a link on a phone, the office takes it, and two people talk of the figure', async ({ browser, page: provider }) => {
  await signIn(provider, 'provider', quarter)
  const first = provider.locator('li[id]').first()
  const code = (await first.getAttribute('id')) ?? ''
  const name = (await first.getByRole('heading', { level: 4 }).innerText()).trim()

  await provider.getByRole('button', { name: 'Pedir cifras a otra área' }).click()
  const asking = provider.getByRole('dialog', { name: 'Pedir cifras a otra área' })
  await asking.getByRole('button', { name: 'Hacer el enlace' }).click()
  await expect(asking.getByText('Elija al menos una cifra.')).toBeVisible()
  await expectAccessible(provider)
  await asking.getByText(code, { exact: true }).click()
  await asking.getByLabel('Área', { exact: true }).fill('Hacienda')
  await asking.getByLabel('Persona', { exact: true }).fill('Marta Ruiz')
  await asking.getByRole('button', { name: 'Hacer el enlace' }).click()
  const shown = provider.getByRole('dialog', { name: 'Enlace para Hacienda' })
  const address = await shown.getByLabel('Enlace', { exact: true }).inputValue()
  expect(address).toMatch(/\/answer\/[\w-]{43}$/)
  await provider.keyboard.press('Escape')
  await expect(shown).toBeVisible()
  await shown.getByRole('button', { name: 'Ya lo copié' }).click()
  await expect(rowOf(provider, name).getByText(/Pedida a Hacienda/)).toBeVisible()

  const phone = await browser.newContext({ locale: 'es-CO', viewport: { width: 360, height: 740 } })
  const marta = await phone.newPage()
  await marta.goto(`${address}?lang=es`)
  await expect(marta.getByRole('heading', { level: 1 })).toContainText('Cifras de')
  const card = marta.locator('section').filter({ has: marta.getByRole('heading', { level: 2 }) })
  await card.getByLabel('Responder con').selectOption('Sin dato')
  await card.getByLabel(/^Por qué/).fill('El libro está en revisión')
  await card.getByRole('button', { name: 'Guardar' }).click()
  await expect(marta.getByText('Escriba su nombre: queda con cada respuesta.')).toBeVisible()
  await expect(card.getByLabel(/^Por qué/)).toHaveValue('El libro está en revisión')
  await marta.getByLabel('Su nombre').fill('Marta Ruiz')
  await marta.getByLabel('Su cargo').fill('Tesorera')
  await card.getByRole('button', { name: 'Guardar' }).click()
  await expect(card.getByText(/^Guardado \d.*por Marta Ruiz/)).toBeVisible()
  expect(await marta.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await expectAccessible(marta)
  await phone.close()

  // What is looked at for accessibility ends on a phone's width; the panel beside the sheet is for a wide one.
  await provider.setViewportSize(wide)
  await provider.reload()
  const row = rowOf(provider, name)
  await expect(row.getByText(/Respuesta de Hacienda/)).toContainText('El libro está en revisión')
  await row.getByRole('button', { name: 'Tomar', exact: true }).click()
  await expect(row.getByText(/Respondió Marta Ruiz, Tesorera, por enlace/)).toBeVisible()

  await expect(row.getByLabel(/^Por qué/)).toHaveValue('El libro está en revisión')
  await expect(row.getByText(/^Guardado/)).toBeVisible()
  await row.getByLabel(/^Por qué/).press('F2')
  const panel = provider.getByRole('complementary', { name })
  await expect(panel).toBeFocused()
  await expect(provider).toHaveURL(new RegExp(`[?&]figure=${code}`))
  await expect(panel.getByText(/Respondió Marta Ruiz, Tesorera, por enlace \(Hacienda\)/)).toBeVisible()
  // The sheet can be filled in while it is open.
  await enter(row.getByLabel(/^Por qué/), 'El libro sigue en revisión')
  await expect(panel.getByText(/El libro sigue en revisión/)).toBeVisible()
  await expectAccessible(provider)
  await provider.setViewportSize(wide)

  const field = panel.getByLabel('Escribir un comentario')
  await field.pressSequentially('¿Lo ve, @')
  const offered = panel.getByRole('listbox', { name: 'Personas que se pueden mencionar' })
  const colleague = (await offered.getByRole('option').last().innerText()).trim()
  await field.press('ArrowUp')
  await field.press('Enter')
  await expect(field).toHaveValue(`¿Lo ve, @${colleague} `)
  await panel.getByRole('button', { name: 'Comentar', exact: true }).click()
  await expect(panel.getByRole('listitem').filter({ hasText: `@${colleague}` })).toBeVisible()
  await expect(row.getByRole('button', { name: 'Detalles · 1 comentario' })).toBeVisible()
  await panel.getByRole('button', { name: 'Dar por resuelto' }).click()
  await expect(panel.getByText(/^Resuelto por /)).toBeVisible()
  await expect(row.getByRole('button', { name: 'Detalles', exact: true })).toBeVisible()

  await row.getByLabel(/^Por qué/).press('F2')
  await expect(panel).toBeFocused()
  await provider.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  await expect(row.getByLabel(/^Por qué/)).toBeFocused()
})
