import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const wide = { width: 1280, height: 800 }
const phone = { width: 360, height: 740 }

/** What axe finds in the page as it stands, a line each: the rule, and where. */
async function violationsIn(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`))
}

/** Whatever reaches beyond the right edge of the window without a frame of its own to scroll in. */
async function overflowIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const edge = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= edge && document.body.scrollWidth <= edge) return []
    const beyond = [...document.body.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > edge + 1)
    return [`${document.documentElement.scrollWidth} px wide`, ...beyond.map((element) => element.outerHTML.slice(0, 120))]
  })
}

/**
 * A page as it stands has no violation that axe finds, wide and on a phone, and its colours have none in the light and in the dark
 * theme; on the phone nothing of it scrolls sideways. Ends on the phone.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await page.setViewportSize(wide)
  expect.soft(await violationsIn(new AxeBuilder({ page }).withRules('color-contrast')), 'in the dark theme').toEqual([])
  await page.emulateMedia({ colorScheme: 'light' })
  expect.soft(await violationsIn(new AxeBuilder({ page })), `at ${wide.width} px`).toEqual([])
  await page.setViewportSize(phone)
  // The colours are those of the wide page, and comparing them is most of the work.
  expect.soft(await violationsIn(new AxeBuilder({ page }).disableRules('color-contrast')), `at ${phone.width} px`).toEqual([])
  expect.soft(await overflowIn(page), `sideways at ${phone.width} px`).toEqual([])
}
