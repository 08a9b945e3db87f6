import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { findBrowser } from './support/browser.ts'
import { freePort } from './support/free-port.ts'
import { testEngine } from './support/test-engine.ts'

/** The workers read this file as well, and are told by the environment what the first reading decided. */
async function place() {
  const { E2E_PORT: knownPort, E2E_DATA_DIR: knownFolder } = process.env
  if (knownPort && knownFolder) return { port: knownPort, dataDir: knownFolder }
  const port = String(await freePort())
  const dataDir = mkdtempSync(join(tmpdir(), 'atalaya-e2e-'))
  process.env.E2E_PORT = port
  process.env.E2E_DATA_DIR = dataDir
  process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }))
  return { port, dataDir }
}

const { port, dataDir } = await place()
const baseURL = `http://127.0.0.1:${port}`
const { executablePath, args, env } = await findBrowser()

/** The server with the demo that the pages are looked at on. */
const demo = {
  command: `"${process.execPath}" server/dist/main.js`,
  cwd: join(import.meta.dirname, '..'),
  url: `${baseURL}/healthz`,
  env: { PORT: port, HOST: '127.0.0.1', DATA_DIR: dataDir, DATABASE_URL: '', MODE: 'development', DEMO: 'yes', LOG_LEVEL: 'warn', SIGN_IN_ATTEMPTS: '1000' },
  // The demo's three years of figures are made first.
  timeout: 180_000,
  stdout: 'pipe' as const,
  stderr: 'pipe' as const,
  reuseExistingServer: false,
  gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 10_000 },
}

export default defineConfig({
  testDir: 'e2e',
  // What goes through all that the database holds is for every engine; pages are the same on each.
  testMatch: testEngine() === 'sqlite' ? '**/*.e2e.ts' : ['**/first-city.e2e.ts', '**/two-days.e2e.ts'],
  outputDir: 'results/browser',
  reporter: [['list'], ['json']],
  forbidOnly: true,
  // One city is written to by several journeys, and two browsers are more than two cores carry.
  workers: 1,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL,
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: { executablePath, args: [...args], env: { ...(process.env as Record<string, string>), ...env } },
  },
  ...(testEngine() === 'sqlite' && { webServer: demo }),
})
