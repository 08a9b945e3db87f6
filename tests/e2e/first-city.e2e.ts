import { expect, test } from '@playwright/test'
import { startEmpty } from '../support/empty-server.ts'

test('the link on the console sets up a city and ends on the quarter of today', async ({ browser }) => {
  const { link, stop } = await startEmpty()
  const context = await browser.newContext({ locale: 'es-CO', timezoneId: 'America/Bogota', viewport: { width: 360, height: 800 } })
  try {
    const page = await context.newPage()
    await page.goto(link)
    await page.getByLabel('Nombre de la ciudad').fill('Palmira')
    // Nothing goes on before it is whole; what was typed is still there when the page is opened again.
    await page.getByRole('button', { name: 'Continuar' }).click()
    await expect(page.getByText('Elija el país.')).toBeVisible()
    await page.reload()
    await expect(page.getByLabel('Nombre de la ciudad')).toHaveValue('Palmira')
    await page.getByLabel('País').selectOption('CO')
    await expect(page.getByLabel('Moneda de los montos')).toHaveValue('COP')
    await expect(page.getByText('1.234.567,5')).toBeVisible()
    await page.getByLabel('Nombre de la oficina').fill('Oficina de Cooperación')
    await page.getByLabel('A quién se dirige').fill('Honorable Concejo Municipal')
    await page.getByRole('button', { name: 'Continuar' }).click()
    await page.getByText('Elegir uno por uno').click()
    await page.getByText('Compromisos vencidos sin cumplir').click()
    await expect(page.getByText('11 de 60 elegidos')).toBeVisible()
    await page.getByRole('button', { name: 'Continuar' }).click()
    const part = (title: string) => page.getByRole('heading', { name: title, exact: true }).locator('..')
    await part('Usted').getByLabel('Nombre y apellido').fill('Ana Núñez')
    await part('Usted').getByLabel('Correo electrónico').fill('ana@palmira.example')
    await part('Usted').getByLabel('Contraseña').fill('tres peces en el río')
    await part('La otra persona').getByLabel('Nombre y apellido').fill('Luis Ríos')
    await part('La otra persona').getByLabel('Correo electrónico').fill('luis@palmira.example')
    await page.getByRole('button', { name: 'Crear la ciudad' }).click()
    await expect(page.getByRole('heading', { name: 'Palmira está en marcha' })).toBeVisible()
    const first = await page.getByText(/^\w{4}(-\w{4}){3}$/).textContent()
    await page.getByRole('button', { name: /^Abrir el trimestre/ }).click()
    await expect(page).toHaveURL(/\/office\/palmira\/quarters\/\d{4}-Q[1-4]$/)
    await expect(page.getByText(/^0 de \d+ respondidos/)).toBeVisible()

    const colleague = await (await browser.newContext({ locale: 'es-CO' })).newPage()
    await colleague.goto(link.replace(/setup#.*/, 'sign-in'))
    await colleague.getByLabel('Correo electrónico').fill('luis@palmira.example')
    await colleague.getByLabel('Contraseña').fill(first ?? '')
    await colleague.getByRole('button', { name: 'Ingresar' }).click()
    await expect(colleague.getByRole('heading', { name: 'Elija su contraseña' })).toBeVisible()

    await colleague.goto(link)
    await colleague.reload()
    await expect(colleague.getByRole('heading', { name: 'Ya hay una ciudad en marcha' })).toBeVisible()
  } finally {
    await context.close()
    await stop()
  }
})
