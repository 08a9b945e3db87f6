import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const wide = { width: 1280, height: 800 }
const phone = { width: 360, height: 740 }

/** What axe finds in the page as it stands, a line each: the rule, and where. */
async function violationsIn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
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
 * A page as it stands has no violation that axe finds, in the light and in the dark theme and on a phone, where nothing of it
 * scrolls sideways.
 */
export async function expectAccessible(page: Page): Promise<void> {
  for (const [theme, viewport] of [['light', wide], ['dark', wide], ['light', phone], ['dark', phone]] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await page.setViewportSize(viewport)
    expect.soft(await violationsIn(page), `${theme}, ${viewport.width} px`).toEqual([])
  }
  expect.soft(await overflowIn(page), `at ${phone.width} px`).toEqual([])
  await page.setViewportSize(wide)
}
