import { demoEmails, demoPassword } from '@atalaya/seeds/demo'
import { roles, type Role } from '@atalaya/shared/access'
import { expect, type Locator, type Page } from '@playwright/test'

/** How a browser of the office in Bucaramanga is set; the office speaks Spanish to it. */
export const inSpanish = { locale: 'es-CO', timezoneId: 'America/Bogota', actionTimeout: 15_000 } as const

/** Who is that in the demo. */
export function emailOf(role: Role): string {
  const email = demoEmails[roles.indexOf(role)]
  if (email === undefined) throw new Error(`The demo has no ${role}`)
  return email
}

/** Signs a person of the demo in through the form, in Spanish; ends at `address`, by default where the office starts. */
export function signIn(page: Page, role: Role, address = '/office/'): Promise<void> {
  return signInAs(page, { email: emailOf(role), password: demoPassword }, address)
}

/** The same of whoever has an account. */
export async function signInAs(page: Page, { email, password }: { readonly email: string; readonly password: string }, address: string): Promise<void> {
  await page.goto(address)
  await page.getByLabel('Correo electrónico').fill(email)
  await page.getByLabel('Contraseña').fill(password)
  await page.getByRole('button', { name: 'Ingresar' }).click()
  await expect(page.getByRole('button', { name: /^Cuenta de / })).toBeVisible()
}

/** Fills in the page that asks for a password of one's own. */
export async function chooseOwnPassword(page: Page, received: string, own: string): Promise<void> {
  await page.getByLabel('Contraseña que recibió').fill(received)
  await page.getByLabel('Contraseña nueva').fill(own)
  await page.getByLabel('La nueva, otra vez').fill(own)
  await page.getByRole('button', { name: 'Guardar mi contraseña' }).click()
}

/** A row of the quarter's sheet, by the name of its indicator. */
export function rowOf(page: Page, indicator: string): Locator {
  return page.getByRole('listitem', { name: indicator, exact: true })
}

/** Types into a field as a person does, over what is there, and leaves it. */
export async function enter(field: Locator, text: string): Promise<void> {
  await field.click()
  await field.fill(text)
  await field.press('Tab')
}

/** Writes where a figure comes from, in the details of its row, and waits until that is saved. */
export async function giveSource(row: Locator, source: string, dataDate: string): Promise<void> {
  const details = row.getByRole('button', { name: /^Fuente y detalles/ })
  if ((await details.getAttribute('aria-expanded')) === 'false') await details.click()
  await enter(row.getByLabel('Fuente', { exact: true }), source)
  await row.getByLabel('Fecha del dato').fill(dataDate)
  await row.getByLabel('Fecha del dato').blur()
  await expectSaved(row)
  await details.click()
}

export async function expectSaved(row: Locator): Promise<void> {
  await expect(row.getByText(/^Guardado \d/)).toBeVisible()
}
