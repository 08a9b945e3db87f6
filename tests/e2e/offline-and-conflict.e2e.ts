import { expect, test, type Browser, type Page } from '@playwright/test'
import { chooseOwnPassword, enter, expectSaved, inSpanish, rowOf, signIn } from '../support/office.ts'

test.use({ ...inSpanish, locale: 'es-ES', timezoneId: 'Europe/Madrid' })

const quarter = '/office/madrid/quarters/2025-Q4'

async function openQuarter(page: Page): Promise<void> {
  await signIn(page, 'provider', quarter)
  await expect(page.getByRole('heading', { level: 1, name: /T4 2025/ })).toBeVisible()
}

/** What the server holds of a row, seen from a browser that never typed anything. */
async function expectStored(browser: Browser, indicator: string, value: string): Promise<void> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await openQuarter(page)
  await expect(rowOf(page, indicator).getByRole('textbox', { name: indicator })).toHaveValue(value)
  await context.close()
}

test.describe('when the server cannot be reached', () => {
  test('what is typed stays, is marked, and is sent when the connection is back', async ({ page, context, browser }) => {
    const indicator = 'Compromisos vencidos sin cumplir'
    await openQuarter(page)
    const row = rowOf(page, indicator)
    const field = row.getByRole('textbox', { name: indicator })
    await context.setOffline(true)
    await enter(field, '7')
    await expect(row.getByText('Sin enviar')).toBeVisible()
    await expect(page.getByText('1 dato espera en este equipo.')).toBeVisible()
    await expect(field).toHaveValue('7')
    await context.setOffline(false)
    await expectSaved(row)
    await expect(page.getByText('1 dato espera en este equipo.')).toBeHidden()
    await expectStored(browser, indicator, '7')
  })

  test('what is typed survives closing the page', async ({ page, context, browser }) => {
    const indicator = 'Cifras corregidas después de publicadas'
    await openQuarter(page)
    await context.route('**/figures/*', (route) => route.abort())
    await enter(rowOf(page, indicator).getByRole('textbox', { name: indicator }), '1.250')
    await expect(rowOf(page, indicator).getByText('Sin enviar')).toBeVisible()
    await page.close()

    const later = await context.newPage()
    await later.goto(quarter)
    const row = rowOf(later, indicator)
    await expect(row.getByRole('textbox', { name: indicator })).toHaveValue('1.250')
    await expect(row.getByText('Sin enviar')).toBeVisible()
    await context.unroute('**/figures/*')
    await later.getByRole('button', { name: 'Enviar ahora' }).click()
    await expectSaved(row)
    await expectStored(browser, indicator, '1.250')
  })

  test('a session that ended keeps what is typed and sends it after signing in again', async ({ page, context, browser }) => {
    const indicator = 'Intercambios técnicos internacionales realizados'
    await openQuarter(page)
    await context.clearCookies()
    await enter(rowOf(page, indicator).getByRole('textbox', { name: indicator }), '4')
    await expect(page.getByText('Su sesión terminó. Lo que escribió está en este equipo')).toBeVisible()
    await page.getByRole('button', { name: 'Ingresar de nuevo' }).click()
    await signIn(page, 'provider', page.url())
    await expect(page.getByRole('heading', { level: 1, name: /T4 2025/ })).toBeVisible()
    await expectSaved(rowOf(page, indicator))
    await expectStored(browser, indicator, '4')
  })
})

test.describe('when two people write the same figure', () => {
  interface Colleague {
    readonly name: string
    readonly email: string
  }
  const password = 'una frase de doce'

  /** Gives somebody who enters figures an account of their own. */
  async function welcome(browser: Browser, { name, email }: Colleague): Promise<void> {
    const page = await browser.newPage()
    await signIn(page, 'administrator', '/office/madrid/people')
    await page.getByText('Agregar sin correo, con una primera contraseña').click()
    const form = page.getByRole('group').filter({ hasText: 'Agregar sin correo' }).locator('form')
    await form.getByLabel('Nombre', { exact: true }).fill(name)
    await form.getByLabel('Correo electrónico').fill(email)
    await form.getByLabel('Primera contraseña').fill(password)
    await form.getByRole('button', { name: 'Agregar' }).click()
    await expect(page.getByText(`${name} ya puede ingresar.`)).toBeVisible()
    await page.close()
  }

  /** Both have the quarter open; the colleague saves `theirs`, and then the first person leaves `mine` in the same field. */
  async function collide(page: Page, browser: Browser, { email }: Colleague, { indicator, theirs, mine }: { indicator: string; theirs: string; mine: string }): Promise<void> {
    await openQuarter(page)
    const others = await browser.newPage()
    await others.goto(quarter)
    await others.getByLabel('Correo electrónico').fill(email)
    await others.getByLabel('Contraseña').fill(password)
    await others.getByRole('button', { name: 'Ingresar' }).click()
    await chooseOwnPassword(others, password, 'otra frase de doce')
    await enter(rowOf(others, indicator).getByRole('textbox', { name: indicator }), theirs)
    await expectSaved(rowOf(others, indicator))
    await others.close()
    await enter(rowOf(page, indicator).getByRole('textbox', { name: indicator }), mine)
  }

  for (const { choice, indicator, kept, colleague } of [
    {
      choice: 'Guardar la mía', indicator: 'Acuerdos internacionales suscritos', kept: '15',
      colleague: { name: 'Marta Ibáñez Soler', email: 'marta.ibanez@madrid.example' },
    },
    {
      choice: 'Dejar la guardada', indicator: 'Eventos internacionales realizados en el territorio', kept: '12',
      colleague: { name: 'Julio Peña Ortega', email: 'julio.pena@madrid.example' },
    },
  ]) {
    test(`both values are shown and nothing is lost before the choice «${choice}»`, async ({ page, browser }) => {
      await welcome(browser, colleague)
      await collide(page, browser, colleague, { indicator, theirs: '12', mine: '15' })
      const row = rowOf(page, indicator)
      const conflict = row.getByRole('group', { name: 'Dos versiones' })
      await expect(conflict.getByText(`${colleague.name} guardó otra cosa mientras usted escribía. ¿Cuál vale?`)).toBeVisible()
      await expect(conflict.getByRole('definition').filter({ hasText: '12' })).toBeVisible()
      await expect(conflict.getByRole('definition').filter({ hasText: '15' })).toBeVisible()
      await conflict.getByRole('button', { name: choice }).click()
      await expect(conflict).toBeHidden()
      await expectSaved(row)
      await expectStored(browser, indicator, kept)
    })
  }
})

test.describe('while typing', () => {
  test('a number that cannot be read is refused beside its field and stays as typed', async ({ page }) => {
    const indicator = 'Horas-persona de formación del equipo internacional'
    await openQuarter(page)
    const row = rowOf(page, indicator)
    const field = row.getByRole('textbox', { name: indicator })
    await enter(field, '12,5,0')
    await expect(row.getByText('Hay más de una marca decimal. Escríbalo como 1.234.567,5.')).toBeVisible()
    await expect(field).toHaveAccessibleDescription(/Hay más de una marca decimal/)
    await expect(field).toHaveAttribute('aria-invalid', 'true')
    await expect(field).toHaveValue('12,5,0')
    await expect(page.getByText('1 a medio escribir')).toBeVisible()
    await enter(field, '12,5')
    await expectSaved(row)
  })

  test('Escape brings back what is stored', async ({ page }) => {
    const indicator = 'Buenas prácticas locales documentadas'
    await openQuarter(page)
    const row = rowOf(page, indicator)
    const field = row.getByRole('textbox', { name: indicator })
    await enter(field, '3')
    await expectSaved(row)
    await field.fill('300')
    await expect(row.getByText('Sin guardar')).toBeVisible()
    await field.press('Escape')
    await expect(field).toHaveValue('3')
    await expectSaved(row)
  })

  test('Enter goes to the row below and Shift+Enter to the one above', async ({ page }) => {
    await openQuarter(page)
    const [above, below] = ['Misiones y visitas internacionales realizadas', 'Equipo de la oficina en jornadas equivalentes'] as const
    const field = (indicator: string) => rowOf(page, indicator).getByRole('textbox', { name: indicator })
    await field(above).fill('9')
    await field(above).press('Enter')
    await expect(field(below)).toBeFocused()
    await expectSaved(rowOf(page, above))
    await field(below).press('Shift+Enter')
    await expect(field(above)).toBeFocused()
  })

  test('«s/d» in a field for a number is an answer that asks for its note', async ({ page }) => {
    const indicator = 'Redes internacionales con membresía activa'
    await openQuarter(page)
    const row = rowOf(page, indicator)
    await enter(row.getByRole('textbox', { name: indicator }), 's/d')
    const why = row.getByRole('textbox', { name: `Por qué: ${indicator}` })
    await expect(why).toBeFocused()
    await enter(why, 'El registro de redes se cierra en febrero.')
    await expectSaved(row)
  })

  test('a level is chosen by its number and told in the words of its rubric', async ({ page }) => {
    await openQuarter(page)
    const row = rowOf(page, 'Nivel de coherencia de políticas')
    await expect(row.getByText('Sin nivel elegido')).toBeVisible()
    await row.getByRole('radio', { name: /^2\. / }).press('Space')
    await expectSaved(row)
    await expect(row.getByRole('radio', { name: /^2\. / })).toBeChecked()
    await expect(row.getByText('El plan contiene al menos una meta internacional con indicador')).toBeVisible()
  })

  test('what is typed last in the details is saved as they are closed', async ({ page, browser }) => {
    const indicator = 'Misiones y visitas internacionales realizadas'
    await openQuarter(page)
    const row = rowOf(page, indicator)
    await enter(row.getByRole('textbox', { name: indicator }), '4')
    await expectSaved(row)
    const details = row.getByRole('button', { name: /^Fuente y detalles/ })
    await details.click()
    await row.getByLabel('Fecha del dato').fill('2025-12-30')
    await details.click()
    await expect(row.getByLabel('Fecha del dato')).toHaveCount(0)
    await expectSaved(row)

    const other = await browser.newPage()
    await openQuarter(other)
    await expect(rowOf(other, indicator).getByText('30 de diciembre de 2025')).toBeVisible()
    await other.close()
  })

  test('a figure that cannot be right is kept, told, and holds the quarter back', async ({ page }) => {
    const indicator = 'Misiones con informe de retorno en 30 días'
    await openQuarter(page)
    const row = rowOf(page, indicator)
    await enter(row.getByRole('textbox', { name: `Numerador: ${indicator}` }), '9')
    await enter(row.getByRole('textbox', { name: `Denominador: ${indicator}` }), '4')
    await expect(row.getByText(/^Guardado \d.+, pero impide enviar$/)).toBeVisible()
    await expect(row.getByRole('textbox', { name: `Numerador: ${indicator}` })).toHaveAttribute('aria-invalid', 'true')
    await expect(row.getByText('El numerador, 9, es mayor que el denominador, 4, del que forma parte.')).toBeVisible()
    await page.getByRole('button', { name: 'Enviar a validación' }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByText('1 cifra impide enviar')).toBeVisible()
    await expect(dialog.getByRole('button', { name: 'Enviar a validación' })).toBeDisabled()
  })
})

test.describe('when the quarter is not open for writing', () => {
  for (const { state, address, reason } of [
    { state: 'not begun', address: '/office/madrid/quarters/2099-Q1', reason: 'Este trimestre se abre el 1 de enero de 2099.' },
    { state: 'submitted', address: '/office/brasilia/quarters/2025-Q3', reason: /^Este trimestre está en validación desde el .+: las cifras no se pueden cambiar/ },
    { state: 'approved', address: '/office/rio-de-janeiro/quarters/2025-Q3', reason: /^Este trimestre está aprobado desde el .+: sus cifras ya no se pueden cambiar y falta publicarlo\./ },
    { state: 'published', address: '/office/madrid/quarters/2025-Q3', reason: /^Este trimestre está publicado desde el .+: una cifra solo cambia con una corrección/ },
  ]) {
    test(`the page says that it is ${state}, and has no field`, async ({ page }) => {
      await signIn(page, 'provider', address)
      await expect(page.getByRole('paragraph').filter({ hasText: reason })).toBeVisible()
      await expect(page.getByRole('textbox')).toHaveCount(0)
    })
  }
})
