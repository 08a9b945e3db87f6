/*
 * `npm test`: sets up what is missing, runs every check, and ends with one line, counted from the runners' own results.
 * `npm test -- unit api` runs only those. The API tests run on SQLite and then on PGlite, or on `TEST_ENGINE` alone.
 */
import { environmentFor, nodeToRunWith, runCommand, setUpDependencies, SetUpError } from '../../server/run/set-up.mjs'
import { buildAll, runLint, runPlaywright, runTypes, runVitest } from './runners.mjs'

const unitProjects = ['shared', 'db', 'server', 'web', 'seeds']
const engines = process.env.TEST_ENGINE ? [process.env.TEST_ENGINE] : ['sqlite', 'pglite']

/** In the order in which they run, the quickest first. */
const stages = {
  types: [runTypes],
  lint: [runLint],
  unit: [(run) => runVitest(run, 'unit', { projects: unitProjects })],
  architecture: [(run) => runVitest(run, 'architecture', { projects: ['architecture'] })],
  api: engines.map((engine) => (run) => runVitest(run, `api on ${engine}`, { projects: ['tests'], folder: 'api', environment: { TEST_ENGINE: engine } })),
  seeds: [(run) => runVitest(run, 'seeds', { projects: ['tests'], folder: 'seeds' })],
  browser: [runPlaywright],
}

await runCommand(async () => {
  const asked = process.argv.slice(2)
  const unknown = asked.filter((name) => !(name in stages))
  if (unknown.length > 0) throw new SetUpError(`There is no stage ${unknown.join(', ')}; there are ${Object.keys(stages).join(', ')}.`)
  const wanted = asked.length > 0 ? Object.keys(stages).filter((name) => asked.includes(name)) : Object.keys(stages)

  const results = []
  try {
    await setUpDependencies()
    const node = nodeToRunWith()
    const run = { node, env: environmentFor(node) }
    let isBuilt = false
    for (const name of wanted) {
      if (!isBuilt && ['api', 'browser'].includes(name)) {
        results.push(await buildAll(run))
        isBuilt = true
      }
      for (const runner of stages[name]) results.push(...(await runner(run)))
    }
  } catch (error) {
    console.error(error instanceof SetUpError ? error.message : error)
    results.push({ name: 'set-up', passed: 0, failed: 1, seconds: 0 })
  }

  console.log('')
  for (const { name, passed, failed, seconds } of results) console.log(`${name}: ${passed} passed, ${failed} failed (${seconds.toFixed(1)} s)`)
  const sum = (count) => results.reduce((total, result) => total + result[count], 0)
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
  return sum('failed') === 0 && sum('passed') > 0 ? 0 : 1
})
