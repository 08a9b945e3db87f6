import { usualRules } from '@atalaya/shared/calendar'
import { starterSet } from '@atalaya/shared/indicator'
import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from '../support/accessibility.ts'
import { startEmpty } from '../support/empty-server.ts'
import { freePort } from '../support/free-port.ts'
import { startIdentityProvider } from '../support/identity-provider.ts'

const email = 'ana@palmira.example'
const ana = { name: 'Ana Núñez', email, password: 'tres peces en el río' }

/** Palmira, set up by Ana alone, on a server that trusts a provider of identities. */
async function startPalmira() {
  const site = `http://127.0.0.1:${await freePort()}`
  const provider = await startIdentityProvider({ returnAddress: `${site}/office/open-id` })
  const { link, stop } = await startEmpty({
    PORT: new URL(site).port, OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: provider.clientId, OIDC_CLIENT_SECRET: provider.clientSecret, OIDC_LABEL: 'la cuenta de la Alcaldía',
  })
  const city = {
    slug: 'palmira', name: 'Palmira', type: 'municipality', country: 'CO', nationalCode: '76520', locale: 'es-CO', timeZone: 'America/Bogota', currency: 'COP',
    office: 'Oficina de Cooperación', addressee: 'Honorable Concejo Municipal',
  }
  const body = { token: link.split('#')[1], city, indicators: starterSet, calendar: usualRules, share: 'alone', administrator: ana, colleague: null }
  const response = await fetch(`${site}/api/v1/setup`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  expect(response.status).toBe(200)
  return { site, provider, stop: async () => Promise.all([stop(), provider.close()]) }
}

async function enterWith(page: Page, user: string): Promise<void> {
  await page.getByRole('button', { name: 'Ingresar con la cuenta de la Alcaldía' }).click()
  await expect(page).toHaveTitle('Proveedor de identidad')
  await page.getByRole('button', { name: user }).click()
}

test('who has an account enters by the city’s own sign-in, to the page that was asked for, and nobody else does', async ({ browser }) => {
  const { site, provider, stop } = await startPalmira()
  try {
    provider.add({ email, isVerified: true })
    provider.add({ email: 'luz@palmira.example', isVerified: true })
    const context = await browser.newContext({ locale: 'es-CO', timezoneId: 'America/Bogota', viewport: { width: 360, height: 800 } })
    const page = await context.newPage()
    await page.goto(`${site}/office/palmira/settings`)
    await expect(page.getByRole('button', { name: 'Ingresar con la cuenta de la Alcaldía' })).toBeVisible()
    await expectAccessible(page)
    await enterWith(page, email)
    await expect(page).toHaveURL(`${site}/office/palmira/settings`)
    await expect(page.getByRole('heading', { level: 1, name: 'Ajustes' })).toBeVisible()

    await page.goto(`${site}/office/account`)
    await page.getByRole('button', { name: 'Desvincular' }).click()
    await expectAccessible(page)
    await page.getByRole('dialog').getByRole('button', { name: 'Desvincular' }).click()
    await expect(page.getByText('No está vinculado')).toBeVisible()

    const stranger = await (await browser.newContext({ locale: 'es-CO' })).newPage()
    await stranger.goto(`${site}/office/`)
    await enterWith(stranger, 'luz@palmira.example')
    await expect(stranger.getByText('Nadie trabaja aquí con el correo luz@palmira.example.')).toBeVisible()
    // What the provider answered is not left in the address.
    await expect(stranger).toHaveURL(`${site}/office/open-id`)
    await stranger.getByRole('link', { name: 'Volver a la página de ingreso' }).click()
    await expect(stranger.getByRole('heading', { name: 'Ingrese a la oficina' })).toBeVisible()
    await stranger.context().close()
    await context.close()
  } finally {
    await stop()
  }
})
