import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

const here = import.meta.dirname
const support = (file: string) => join(here, 'support', file)

/** What every project shares. Modules are loaded once a worker, which on two cores is most of the time there is to save. */
const shared = {
  isolate: false,
  setupFiles: [support('no-stray-errors.ts')],
  testTimeout: 30_000,
  hookTimeout: 60_000,
}

/** The tests that lie beside the code of one workspace. */
const unit = (name: string) => ({
  test: { ...shared, name, root: join(here, '..', name), include: ['src/**/*.test.{ts,tsx}'] },
})

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: availableParallelism(),
    allowOnly: false,
    projects: [
      ...['shared', 'db', 'server', 'web', 'seeds'].map(unit),
      { test: { ...shared, name: 'architecture', root: here, include: ['architecture/**/*.test.ts'] } },
      {
        test: {
          ...shared,
          name: 'tests',
          root: here,
          include: ['{api,seeds}/**/*.test.ts'],
          globalSetup: [support('template-databases.ts')],
        },
      },
    ],
  },
})
