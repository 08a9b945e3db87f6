/*
 * One function a runner. Each answers with what it counted, `{ name, passed, failed, seconds }`, and prints what failed.
 * A runner that crashes, or finds nothing to run, is a failure.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { capture, root, SetUpError, setUpServer, setUpWeb, start, workspaces } from '../../server/run/set-up.mjs'

const results = join(root, 'tests', 'results')

function title(name) {
  console.log(`\n— ${name}`)
}

async function timed(name, count) {
  const begin = Date.now()
  const { passed, failed } = await count()
  return { name, passed, failed, seconds: (Date.now() - begin) / 1000 }
}

/** A check that passes or fails as a whole; what it printed is shown when it fails. */
function check({ node, env }, name, file, programArguments, cwd = root) {
  return timed(name, async () => {
    const { code, output } = await capture(node, [join(root, file), ...programArguments], { cwd, env })
    if (code === 0) return { passed: 1, failed: 0 }
    console.log(`${name} failed:\n${output.trim()}`)
    return { passed: 0, failed: 1 }
  })
}

/** The pages and the server that the API and browser tests read; a build that fails is a failure among others. */
export function buildAll({ node }) {
  title('build')
  return timed('build', async () => {
    try {
      await setUpWeb(node)
      await setUpServer(node)
      return { passed: 1, failed: 0 }
    } catch (error) {
      console.log(error instanceof SetUpError ? error.message : error)
      return { passed: 0, failed: 1 }
    }
  })
}

export async function runTypes(run) {
  title('types')
  const checks = []
  for (const name of workspaces) checks.push(await check(run, `types of ${name}`, 'node_modules/typescript/bin/tsc', ['-p', name]))
  return checks
}

export async function runLint(run) {
  title('lint')
  return [await check(run, 'lint', 'node_modules/oxlint/bin/oxlint', ['--type-aware', '--deny-warnings'])]
}

/** Starts a runner that writes its results into a file, and reads them. A result of an earlier run is never read. */
async function report({ node, env }, name, programArguments, file, environment) {
  mkdirSync(results, { recursive: true })
  rmSync(file, { force: true })
  const { ended } = start(node, programArguments, { cwd: join(root, 'tests'), env: { ...env, ...environment } })
  const code = await ended
  const written = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
  if (!written) console.log(`${name} ended with code ${code} and wrote no results`)
  return { code, written }
}

/** One failure at least, when the runner itself says that something went wrong or that there was nothing to run. */
function settle(name, code, { passed, failed }) {
  if (passed + failed === 0) console.log(`${name} found no tests`)
  const isWrong = code !== 0 || passed + failed === 0
  return { passed, failed: isWrong ? Math.max(failed, 1) : failed }
}

export async function runVitest(run, name, { projects, folder, environment = {} }) {
  title(name)
  const file = join(results, `${name.replaceAll(' ', '-')}.json`)
  const chosen = projects.flatMap((project) => ['--project', project])
  const counted = await timed(name, async () => {
    const vitest = ['node_modules/vitest/vitest.mjs', 'run', ...(folder ? [`${folder}/`] : []), ...chosen, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    const { code, written } = await report(run, name, vitest, file, environment)
    if (!written) return settle(name, 1, { passed: 0, failed: 0 })
    const { numPassedTests: passed, numFailedTests, testResults } = written
    // A file that cannot be loaded has no test that failed.
    const unloaded = testResults.filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'))
    return settle(name, code, { passed, failed: numFailedTests + unloaded.length })
  })
  return [counted]
}

export async function runPlaywright(run) {
  const name = 'browser'
  title(name)
  const file = join(results, `${name}.json`)
  const counted = await timed(name, async () => {
    // Finds or unpacks it first, so that a machine without a browser is told so in a sentence.
    const { code: noBrowser, output } = await capture(run.node, [join(root, 'tests/support/browser.ts')], { env: run.env })
    console.log(output.trim())
    if (noBrowser !== 0) return { passed: 0, failed: 1 }
    const playwright = ['node_modules/@playwright/test/cli.js', 'test', '-c', 'playwright.config.ts']
    const { code, written } = await report(run, name, playwright, file, { PLAYWRIGHT_JSON_OUTPUT_FILE: file })
    if (!written) return settle(name, 1, { passed: 0, failed: 0 })
    const { expected, unexpected, flaky } = written.stats
    return settle(name, code, { passed: expected, failed: unexpected + flaky })
  })
  return [counted]
}
