import { gzipSync } from 'node:zlib'
import type { Role } from '@atalaya/shared/access'
import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from '../support/accessibility.ts'
import { inSpanish, rowOf, signIn } from '../support/office.ts'

test.use(inSpanish)

const indicator = '/es/buenos-aires/indicators/ORI-CG-01?period=2025-Q3'

test.describe('a page for readers is accessible', () => {
  for (const { name, address } of [
    { name: 'the territories', address: '/es' },
    { name: 'a city', address: '/es/buenos-aires?period=2025-Q3' },
    { name: 'a city whose quarter is mostly without data', address: '/es/bucaramanga?period=2019-Q1' },
    { name: 'a city in Portuguese', address: '/pt/rio-de-janeiro?period=2025-Q2' },
    { name: 'an indicator, its chart', address: indicator },
    { name: 'an indicator, its table', address: `${indicator}&tab=table` },
    { name: 'an indicator, its definition', address: `${indicator}&tab=definition` },
    { name: 'an amount', address: '/es/buenos-aires/indicators/TER-IC-04?period=2025-Q3' },
    { name: 'a level', address: '/es/buenos-aires/indicators/GOB-CP-03?period=2025-Q3&tab=definition' },
    { name: 'the framework', address: '/es/framework' },
    { name: 'the API', address: '/api/docs' },
    { name: 'an address that leads nowhere', address: '/es/atlantida' },
    { name: 'a problem', address: '/problems/stale-version' },
  ]) {
    test(name, async ({ page }) => {
      await page.goto(address)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectAccessible(page)
    })
  }

  test('a chart that is explored', async ({ page }) => {
    await page.goto(indicator)
    await page.getByRole('button', { name: 'Explorar el gráfico' }).click()
    await expect(page.getByLabel('Desde')).toBeFocused()
    await expectAccessible(page)
  })
})

test.describe('a page of the office is accessible', () => {
  const heading = (name: string | RegExp) => (page: Page) => page.getByRole('heading', { name }).first()
  const pages: readonly { name: string; role: Role; address: string; shows: ReturnType<typeof heading>; open?: (page: Page) => Promise<void> }[] = [
    { name: 'the home', role: 'provider', address: '/office/', shows: heading('Lo que espera por usted') },
    { name: 'the audit trail', role: 'publisher', address: '/office/buenos-aires/trail', shows: heading('Registro de auditoría') },
    { name: 'the quarters', role: 'provider', address: '/office/lima/quarters', shows: heading('Trimestres') },
    { name: 'a quarter being entered', role: 'provider', address: '/office/la-habana/quarters/2025-Q3', shows: heading(/T3 2025/) },
    { name: 'a returned quarter', role: 'provider', address: '/office/lima/quarters/2025-Q3', shows: heading(/T3 2025/) },
    { name: 'a quarter with every kind of field', role: 'provider', address: '/office/quito/quarters/2025-Q4', shows: heading(/T4 2025/) },
    {
      name: 'a figure with its details, and a text that cannot be read', role: 'provider', address: '/office/la-habana/quarters/2025-Q3', shows: heading(/T3 2025/),
      open: async (page) => {
        const row = rowOf(page, 'Compromisos de gestión cumplidos en plazo')
        await row.getByRole('textbox').first().fill('1,2,3')
        await row.getByRole('button', { name: /^Fuente y detalles/ }).click()
        await expect(row.getByLabel('Fecha del dato')).toBeVisible()
      },
    },
    {
      name: 'the definition and history of a figure', role: 'provider', address: '/office/la-habana/quarters/2025-Q3', shows: heading(/T3 2025/),
      open: async (page) => {
        await rowOf(page, 'Compromisos de gestión cumplidos en plazo').getByRole('button', { name: 'Compromisos de gestión cumplidos en plazo', exact: true }).click()
        await expect(page.getByRole('dialog')).toContainText('Definición')
      },
    },
    {
      name: 'the dialog that hands in', role: 'provider', address: '/office/la-habana/quarters/2025-Q3', shows: heading(/T3 2025/),
      open: async (page) => {
        await page.getByRole('button', { name: 'Enviar a validación' }).click()
        await page.getByRole('dialog').getByRole('radio', { name: /^Marcarlos todos/ }).press('Space')
        await expect(page.getByRole('dialog').getByLabel('Por qué no hay dato')).toBeVisible()
      },
    },
    { name: 'a quarter being checked', role: 'validator', address: '/office/brasilia/quarters/2025-Q3', shows: heading(/T3 2025/) },
    {
      name: 'the dialog that returns', role: 'validator', address: '/office/brasilia/quarters/2025-Q3', shows: heading(/T3 2025/),
      open: async (page) => {
        await page.getByRole('button', { name: 'Devolver con preguntas' }).click()
        await expect(page.getByRole('dialog')).toBeVisible()
      },
    },
    {
      name: 'the dialog that approves', role: 'validator', address: '/office/brasilia/quarters/2025-Q3', shows: heading(/T3 2025/),
      open: async (page) => {
        await page.getByRole('button', { name: 'Aprobar' }).click()
        await expect(page.getByRole('dialog')).toBeVisible()
      },
    },
    {
      name: 'the dialog that publishes', role: 'publisher', address: '/office/rio-de-janeiro/quarters/2025-Q3', shows: heading(/T3 2025/),
      open: async (page) => {
        await page.getByRole('button', { name: 'Publicar' }).click()
        await expect(page.getByRole('dialog')).toBeVisible()
      },
    },
    { name: 'the targets and baselines', role: 'publisher', address: '/office/buenos-aires/goals?year=2025', shows: heading('Metas y líneas base') },
    {
      name: 'the dialog that sets a target', role: 'publisher', address: '/office/buenos-aires/goals?year=2025', shows: heading('Metas y líneas base'),
      open: async (page) => {
        await page.getByRole('button', { name: /^Meta de T3 2025: Compromisos de gestión cumplidos/ }).click()
        await page.getByRole('dialog').getByRole('button', { name: 'Guardar' }).click()
        await expect(page.getByRole('dialog').getByText('Escriba la fecha.')).toBeVisible()
      },
    },
    { name: 'the choice of indicators', role: 'administrator', address: '/office/buenos-aires/indicators', shows: heading('Indicadores') },
    { name: 'the people', role: 'administrator', address: '/office/buenos-aires/people', shows: heading('Personas') },
    {
      name: 'a form that lacks its answers', role: 'administrator', address: '/office/buenos-aires/people', shows: heading('Personas'),
      open: async (page) => {
        await page.getByText('Agregar sin correo, con una primera contraseña').click()
        await page.getByRole('button', { name: 'Agregar', exact: true }).click()
        await expect(page.getByText('Escriba el nombre.')).toBeVisible()
      },
    },
    { name: 'the settings', role: 'administrator', address: '/office/buenos-aires/settings', shows: heading('Ajustes') },
    { name: 'the preview', role: 'reader', address: '/office/rio-de-janeiro/preview?period=2025-Q3', shows: heading(/./) },
    { name: 'the messages', role: 'administrator', address: '/office/buenos-aires/mail', shows: heading('Mensajes') },
    { name: 'the own account', role: 'reader', address: '/office/account', shows: heading('Mi cuenta') },
    {
      name: 'the menu of the account', role: 'reader', address: '/office/', shows: heading('Lo que espera por usted'),
      open: async (page) => {
        await page.getByRole('button', { name: /^Cuenta de/ }).click()
        await expect(page.getByRole('menuitem', { name: 'Salir' })).toBeVisible()
      },
    },
  ]

  test('the sign-in', async ({ page }) => {
    await page.goto('/office/sign-in')
    await page.getByRole('button', { name: 'Ingresar' }).click()
    await expect(page.getByText('Escriba su correo y su contraseña.')).toBeVisible()
    await expectAccessible(page)
  })

  test('an address that leads nowhere', async ({ page }) => {
    await signIn(page, 'reader')
    await page.goto('/office/atlantida/quarters')
    await expect(page.getByText('Aquí no hay nada')).toBeVisible()
    await expect(page.getByRole('button', { name: /^Cuenta de / })).toBeVisible()
    await expectAccessible(page)
  })

  for (const { name, role, address, shows, open } of pages) {
    test(name, async ({ page }) => {
      await signIn(page, role, address)
      await expect(shows(page)).toBeVisible()
      await open?.(page)
      await expectAccessible(page)
    })
  }
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a city is read with its figures and drawings, and another period is a button away', async ({ page }) => {
    await page.goto('/es/bucaramanga?period=2019-Q1')
    const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: 'Misiones y visitas internacionales realizadas' }) })
    await expect(row).toContainText('1 misión')
    await page.goto('/es/buenos-aires?period=2025-Q3')
    const drawn = page.getByRole('row').filter({ has: page.getByRole('link', { name: 'Compromisos de gestión cumplidos en plazo' }) })
    await expect(drawn).toContainText('83,3 %')
    await expect(drawn.locator('svg path, svg polyline').first()).toBeVisible()
    await page.getByLabel('Periodo').selectOption('2025-Q1')
    await page.getByRole('button', { name: 'Ver' }).click()
    await expect(page).toHaveURL(/\?period=2025-Q1$/)
    await expect(page.getByText('Enero–marzo de 2025').first()).toBeVisible()
  })

  test('what asks for attention has the number that its sentence judges, and the sums stand in one order', async ({ page }) => {
    await page.goto('/es/montevideo?period=2025-Q3')
    // The quarter's own number is 4.
    const sessions = page.locator('.attention').getByRole('listitem').filter({ hasText: 'Sesiones de coordinación interna con acta' })
    await expect(sessions.locator('.value')).toHaveText('11 sesiones acumulado')
    // Three quarters of 20 are 15, and 11 ÷ 15 = 73 %.
    await expect(sessions).toContainText('De enero a septiembre de 2025, 11 de 15 sesiones (73 % de lo previsto; se prevé el 75 % de la meta de 20 para 2025); tolerancia de 15 puntos, en riesgo hasta 30: en riesgo.')
    const counts = (text: string) => text.match(/\d+/g)
    const sentence = await page.locator('.lead').innerText()
    const legend = await page.locator('.state-summary li strong').allInnerTexts()
    expect(counts(sentence.replace('De 60 indicadores', ''))).toEqual(legend)
  })

  test('an amount says what it comprises, and how it is cited, with the day of its publication', async ({ page }) => {
    await page.goto('/es/montevideo/indicators/TER-IC-03?period=2025-Q3&tab=definition')
    const definition = page.getByRole('region', { name: 'Definición' })
    await expect(definition).toContainText('Qué comprende')
    await expect(definition).not.toContainText('Numerador')
    await expect(page.locator('.citation')).toContainText('julio–septiembre de 2025. Publicado el 27 de octubre de 2025. Atalaya.')
  })

  test('an indicator is read with its chart in words, its table and its definition', async ({ page }) => {
    await page.goto(indicator)
    await expect(page.getByRole('img').first()).toBeVisible()
    await page.getByText('El gráfico en palabras').click()
    await expect(page.getByRole('button', { name: 'Explorar el gráfico' })).toBeHidden()
    await page.getByRole('link', { name: 'Tabla' }).click()
    // Twelve quarters are told.
    await expect(page.getByRole('region', { name: 'Tabla' }).getByRole('row')).toHaveCount(13)
    await page.getByRole('link', { name: 'Definición' }).click()
    await expect(page.getByRole('region', { name: 'Definición' })).toContainText('Porcentaje de los compromisos inscritos')
  })
})

test.describe('by keyboard', () => {
  test('the points of a chart are walked and told one by one', async ({ page }) => {
    await page.goto(indicator)
    const chart = page.locator('[data-drawing]')
    for (let step = 0; step < 40 && !(await chart.evaluate((element) => element === document.activeElement)); step += 1) await page.keyboard.press('Tab')
    await expect(chart).toBeFocused()
    const told = page.locator('[data-readout]')
    await page.keyboard.press('End')
    await expect(told).toContainText('T3 2025')
    await page.keyboard.press('ArrowLeft')
    await expect(told).toContainText('T2 2025')
    await page.keyboard.press('Home')
    await expect(told).not.toContainText('2025')
    await page.keyboard.press('Escape')
    await expect(told).toBeEmpty()
  })
})

test.describe('the first load', () => {
  async function scriptsOf(page: Page, address: string): Promise<{ bytes: number; texts: string[] }> {
    const texts: Promise<Buffer>[] = []
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') texts.push(response.body())
    })
    await page.goto(address, { waitUntil: 'networkidle' })
    const bodies = await Promise.all(texts)
    return { bytes: bodies.reduce((sum, body) => sum + gzipSync(body).length, 0), texts: bodies.map((body) => body.toString('utf8')) }
  }

  test('a city page is at most 13 kB of HTML and 110 kB of scripts, compressed, and brings no recharts', async ({ page, request }) => {
    const html = await (await request.get('/es/buenos-aires?period=2025-Q3')).body()
    expect(gzipSync(html).length).toBeLessThanOrEqual(13 * 1024)
    const { bytes, texts } = await scriptsOf(page, '/es/buenos-aires?period=2025-Q3')
    expect(texts.length).toBeGreaterThan(0)
    expect(bytes).toBeLessThanOrEqual(110 * 1024)
    expect(texts.filter((text) => text.includes('recharts'))).toEqual([])
  })

  test('the explorer comes when it is asked for and not before', async ({ page }) => {
    const { texts } = await scriptsOf(page, indicator)
    expect(texts.filter((text) => text.includes('recharts'))).toEqual([])
    const arrived = page.waitForResponse(async (response) => response.request().resourceType() === 'script' && (await response.text()).includes('recharts'))
    await page.getByRole('button', { name: 'Explorar el gráfico' }).click()
    await arrived
    await expect(page.getByLabel('Desde')).toBeVisible()
    await page.getByLabel('Desde').selectOption('2025-Q1')
    await expect(page.getByRole('group', { name: /gráfico para explorar$/ })).toBeVisible()
  })

  test('the explorer keeps the words of the drawing: ticks, last value, target and baseline', async ({ page }) => {
    await page.goto(indicator)
    const drawn = await page.locator('[data-drawing] .wide text').allTextContents()
    expect(drawn.filter((text) => /^(Meta|Línea de base)/.test(text))).toHaveLength(3)
    await page.getByRole('button', { name: 'Explorar el gráfico' }).click()
    const explored = page.getByRole('group', { name: /gráfico para explorar$/ })
    await expect(explored.locator('text').first()).toBeVisible()
    expect((await explored.locator('text').allTextContents()).toSorted()).toEqual(drawn.toSorted())
  })

  test('what is explored is in the address: opened again it is seen again, and drawn so where no script runs', async ({ page, request }) => {
    await page.goto(indicator)
    await page.getByRole('button', { name: 'Explorar el gráfico' }).click()
    await page.getByLabel('Desde').selectOption('2025-Q1')
    await expect(page).toHaveURL(/explore=open&from=2025-Q1$/)
    await page.reload()
    await expect(page.getByRole('group', { name: /gráfico para explorar$/ })).toBeVisible()
    await expect(page.getByLabel('Desde')).toHaveValue('2025-Q1')
    expect(await (await request.get(page.url())).text()).toContain('Gráfico de línea de T1 2025 a T3 2025')
  })
})
