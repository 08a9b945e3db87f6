import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from '../support/accessibility.ts'
import { chooseOwnPassword, inSpanish, signIn } from '../support/office.ts'

test.use(inSpanish)

const email = 'rosa.diaz@example.org'
const people = '/office/asuncion/people'

/** Types into the form of the door, in Spanish. */
async function knock(page: Page, typed: string, address: string): Promise<void> {
  await page.goto(address)
  await page.getByLabel('Correo electrónico').fill(email)
  await page.getByLabel('Contraseña').fill(typed)
  await page.getByRole('button', { name: 'Ingresar' }).click()
}

test('somebody who is added chooses a password first, and again after an administrator had to give another', async ({ browser, page: administrator }) => {
  await signIn(administrator, 'administrator', people)
  await administrator.getByText('Agregar sin correo, con una primera contraseña').click()
  const form = administrator.getByRole('group').filter({ hasText: 'Agregar sin correo' }).locator('form')
  await form.getByLabel('Nombre').fill('Rosa Díaz')
  await form.getByLabel('Correo electrónico').fill(email)
  await form.getByLabel('Primera contraseña').fill('doce caracteres')
  await administrator.getByRole('button', { name: 'Agregar', exact: true }).click()
  await expect(administrator.getByText('Rosa Díaz ya puede ingresar.')).toBeVisible()

  const rosa = await (await browser.newContext({ locale: 'es-CO' })).newPage()
  await knock(rosa, 'doce caracteres', '/office/asuncion/goals?year=2025')
  await expect(rosa.getByRole('heading', { level: 1, name: 'Elija su contraseña' })).toBeVisible()
  await rosa.goto('/office/asuncion/goals?year=2025')
  await expect(rosa.getByRole('heading', { level: 1, name: 'Elija su contraseña' })).toBeVisible()
  await chooseOwnPassword(rosa, 'doce caracteres', 'doce caracteres')
  await expect(rosa.getByText('Es la misma que ya tiene')).toBeVisible()
  await expectAccessible(rosa)
  await chooseOwnPassword(rosa, 'doce caracteres', 'una frase bastante larga')
  await expect(rosa).toHaveURL(/\/office\/asuncion\/goals\?year=2025$/)
  await expect(rosa.getByRole('heading', { level: 1, name: 'Metas y líneas base' })).toBeVisible()

  await administrator.getByRole('row').filter({ hasText: email }).getByRole('button', { name: 'Contraseña nueva' }).click()
  await administrator.getByRole('button', { name: 'Generar la contraseña' }).click()
  const told = administrator.getByRole('dialog', { name: 'Primera contraseña de Rosa Díaz' })
  const first = await told.getByText(/^\w{4}(-\w{4}){3}$/).innerText()
  // What is shown once is not lost by a slip.
  await administrator.keyboard.press('Escape')
  await expect(told).toBeVisible()
  await expectAccessible(administrator)
  await told.getByRole('button', { name: 'Ya la anoté' }).click()
  await expect(administrator.getByText(first)).toHaveCount(0)

  await rosa.reload()
  await expect(rosa.getByRole('heading', { name: 'Ingrese a la oficina' })).toBeVisible()
  await knock(rosa, 'una frase bastante larga', '/office/')
  await expect(rosa.getByText('El correo o la contraseña no son correctos.')).toBeVisible()
  await knock(rosa, first, '/office/')
  await chooseOwnPassword(rosa, first, 'otra frase bastante larga')
  await expect(rosa.getByRole('heading', { level: 1, name: 'Lo que espera por usted' })).toBeVisible()
  await rosa.context().close()
})

test('one’s own password is reached from the menu of the account, and asks for the current one', async ({ page }) => {
  await signIn(page, 'administrator', people)
  await page.getByRole('row').filter({ hasText: '(usted)' }).getByText('Su propia contraseña se cambia en el menú de su nombre.').waitFor()
  await page.getByRole('button', { name: /^Cuenta de / }).click()
  await page.getByRole('menuitem', { name: 'Mi cuenta' }).click()
  await page.getByLabel('Contraseña actual').fill('no es esta, seguro')
  await page.getByLabel('Contraseña nueva').fill('una frase bastante larga')
  await page.getByLabel('La nueva, otra vez').fill('una frase bastante larga')
  await page.getByRole('button', { name: 'Cambiar la contraseña' }).click()
  await expect(page.getByText('La contraseña actual no es correcta.')).toBeVisible()
})

test('two administrators who change the settings at once see what the other one saved, and choose', async ({ page }) => {
  await signIn(page, 'administrator', '/office/asuncion/settings')
  await page.getByLabel('Nombre de la oficina').fill('Dirección de Cooperación')
  const settings = '/api/v1/territories/asuncion/settings'
  const seen = (await (await page.request.get(settings)).json()) as object
  expect((await page.request.put(settings, { data: { ...seen, addressee: 'Junta Municipal de Asunción, en sesión' } })).ok()).toBe(true)
  await page.getByRole('button', { name: 'Guardar', exact: true }).click()
  const conflict = page.getByRole('alert')
  await expect(conflict).toContainText('Otra persona cambió estos ajustes entretanto')
  await expect(conflict).toContainText('Junta Municipal de Asunción, en sesión')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Guardar lo mío' }).click()
  await expect(page.getByText('Guardado', { exact: true })).toBeVisible()
  expect(await (await page.request.get(settings)).json()).toMatchObject({ office: 'Dirección de Cooperación' })
})

test('somebody who is invited chooses a name and a password by the link, and enters their own figures alone', async ({ browser, page: administrator }) => {
  const invited = 'camara@example.org'
  await signIn(administrator, 'administrator', people)
  await administrator.getByLabel('Correo electrónico').first().fill(invited)
  await administrator.getByText('Solo algunos indicadores').click()
  await administrator.getByRole('checkbox', { name: /ORI-CG-01/ }).check({ force: true })
  await expectAccessible(administrator)
  await administrator.getByRole('button', { name: 'Invitar', exact: true }).click()
  const link = await administrator.getByText(/\/office\/invitation\//).innerText()
  await expect(administrator.getByRole('listitem').filter({ hasText: invited })).toContainText('Solo 1 indicador')

  const guest = await (await browser.newContext({ locale: 'es-CO' })).newPage()
  await guest.goto(new URL(link).pathname)
  await expect(guest.getByRole('heading', { level: 1, name: 'Asunción le invita' })).toBeVisible()
  await expectAccessible(guest)
  await guest.getByLabel('Su nombre').fill('Cámara de Comercio')
  await guest.getByLabel('Elija una contraseña').fill('una frase bastante larga')
  await guest.getByRole('button', { name: 'Aceptar la invitación' }).click()
  await expect(guest.getByRole('heading', { level: 1, name: 'Lo que espera por usted' })).toBeVisible()
  await guest.goto(new URL(link).pathname)
  await expect(guest.getByRole('heading', { level: 1, name: 'Este enlace ya no sirve' })).toBeVisible()
  await guest.context().close()
})
