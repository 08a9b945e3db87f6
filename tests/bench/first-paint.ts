import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import lighthouse from 'lighthouse'
import { findBrowser } from '../support/browser.ts'
import { median } from './measure.ts'

interface Painted {
  /** Milliseconds to the largest content of the first view, which on the city page holds its charts. */
  readonly contentful: number
  readonly blocking: number
}

/**
 * One visit as Lighthouse's phone: slow 4G, CPU four times slower, both applied while the page loads. Lighthouse's simulation
 * counts the fonts into the first paint as often as they happen to be there before it, although no text waits for them.
 */
async function visit(url: string, port: number): Promise<Painted> {
  const result = await lighthouse(url, { port, onlyAudits: ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time'], formFactor: 'mobile', throttlingMethod: 'devtools', logLevel: 'error' })
  const value = (audit: string) => result?.lhr.audits[audit]?.numericValue
  const [contentful, blocking] = [value('largest-contentful-paint'), value('total-blocking-time')]
  if (contentful === undefined || blocking === undefined) throw new Error(`Lighthouse measured nothing at ${url}`)
  return { contentful, blocking }
}

/** The page and a page without scripts in turn, three times each, in the same browser. */
export async function firstPaint({ page, bare }: { page: string; bare: string }): Promise<{ page: number; bare: number; blocking: number }> {
  const port = 9300 + (process.pid % 500)
  const profile = mkdtempSync(join(tmpdir(), 'atalaya-browser-'))
  const { executablePath, args, env } = await findBrowser()
  const context = await chromium.launchPersistentContext(profile, { executablePath, env: { ...process.env, ...env }, args: [...args, `--remote-debugging-port=${port}`] })
  try {
    const [pages, bares]: [Painted[], Painted[]] = [[], []]
    for (let round = 0; round < 3; round += 1) {
      pages.push(await visit(page, port))
      bares.push(await visit(bare, port))
    }
    const contentful = (painted: readonly Painted[]) => median(painted.map(({ contentful: ms }) => ms))
    return { page: contentful(pages), bare: contentful(bares), blocking: median(pages.map(({ blocking }) => blocking)) }
  } finally {
    await context.close()
    rmSync(profile, { recursive: true, force: true })
  }
}
