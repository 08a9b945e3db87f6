import { demoPassword } from '@atalaya/seeds/demo'
import { expect, test, type Browser } from '@playwright/test'
import { emailOf, signIn } from '../support/office.ts'

/** The address to which the bare one sends a browser that prefers these languages. */
async function startOf(browser: Browser, locale: string): Promise<string> {
  const context = await browser.newContext({ locale })
  const page = await context.newPage()
  await page.goto('/')
  const { pathname } = new URL(page.url())
  await expect(page.locator('html')).toHaveAttribute('lang', pathname.slice(1))
  await context.close()
  return pathname
}

for (const { locale, start } of [
  { locale: 'es-MX', start: '/es' },
  { locale: 'pt-BR', start: '/pt' },
  { locale: 'en-GB', start: '/en' },
  // Spanish is the first language of the product, and stands in for those that it does not speak.
  { locale: 'de-DE', start: '/es' },
]) {
  test(`a reader whose browser speaks ${locale} is sent to ${start}`, async ({ browser }) => {
    expect(await startOf(browser, locale)).toBe(start)
  })
}

test('a change of language keeps the city, the indicator, the tab and the period', async ({ page }) => {
  await page.goto('/es/montevideo/indicators/TER-IC-01?period=2024-Q4&tab=table')
  await page.getByRole('link', { name: 'Português' }).click()
  await expect(page).toHaveURL(/\/pt\/montevideo\/indicators\/TER-IC-01\?period=2024-Q4&tab=table$/)
  await expect(page.getByRole('heading', { level: 1, name: 'Acordos internacionais assinados' })).toBeVisible()
  await page.getByRole('link', { name: 'English' }).click()
  await expect(page).toHaveURL(/\/en\/montevideo\/indicators\/TER-IC-01\?period=2024-Q4&tab=table$/)
  await expect(page.getByRole('link', { name: 'Table' })).toHaveAttribute('aria-current', 'page')
})

test('a page says of itself in which language it is, and where the others are', async ({ page }) => {
  await page.goto('/pt/montevideo?period=2024-Q4')
  await expect(page.locator('html')).toHaveAttribute('lang', 'pt')
  const alternates = await page.locator('link[rel=alternate][hreflang]').evaluateAll((links) => links.map((link) => new URL((link as HTMLLinkElement).href).pathname))
  expect(alternates).toEqual(['/es/montevideo', '/pt/montevideo', '/en/montevideo'])
})

test.describe('in the office', () => {
  test.use({ locale: 'es-UY' })

  // It is kept with the account, and the other journeys speak Spanish.
  test.afterEach(async ({ page }) => {
    await page.request.put('/api/v1/me/language', { data: { language: 'es' } })
  })

  test('a change of language keeps the page and what is typed, and is remembered on every device', async ({ page, browser }) => {
    await signIn(page, 'provider', '/office/montevideo/quarters/2025-Q4')
    const field = page.getByRole('textbox', { name: 'Acuerdos internacionales suscritos' })
    await field.fill('1.234')
    await page.getByRole('button', { name: 'English' }).click()
    const inEnglish = page.getByRole('textbox', { name: 'International agreements signed' })
    await expect(inEnglish).toHaveValue('1.234')
    await expect(page).toHaveURL(/\/office\/montevideo\/quarters\/2025-Q4/)
    // The place decides how a number is read, whatever the language of the page.
    await expect(page.getByText('“1.234” is read as one thousand, two hundred and thirty-four')).toBeVisible()
    await page.reload()
    await expect(page.getByRole('heading', { level: 1, name: /Q4 2025/ })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    const elsewhere = await (await browser.newContext({ locale: 'pt-BR' })).newPage()
    await elsewhere.goto('/office/')
    await elsewhere.getByLabel('E-mail').fill(emailOf('provider'))
    await elsewhere.getByLabel('Senha').fill(demoPassword)
    await elsewhere.getByRole('button', { name: 'Entrar' }).click()
    await expect(elsewhere.getByRole('button', { name: /^Account of / })).toBeVisible()
    await expect(elsewhere.locator('html')).toHaveAttribute('lang', 'en')
    await elsewhere.context().close()
  })

  test('who chooses a language at the door goes on in it', async ({ page }) => {
    await page.goto('/office/')
    await page.getByRole('button', { name: 'Português' }).click()
    await page.getByLabel('E-mail').fill(emailOf('provider'))
    await page.getByLabel('Senha').fill(demoPassword)
    await page.getByRole('button', { name: 'Entrar' }).click()
    await expect(page.getByRole('button', { name: /^Conta de / })).toBeVisible()
    await page.reload()
    await expect(page.locator('html')).toHaveAttribute('lang', 'pt')
  })

  test('somebody whose browser speaks Portuguese finds the door in Portuguese', async ({ browser }) => {
    const context = await browser.newContext({ locale: 'pt-BR' })
    const page = await context.newPage()
    await page.goto('/office')
    await expect(page.getByRole('heading', { name: 'Entre no escritório' })).toBeVisible()
    await context.close()
  })
})
