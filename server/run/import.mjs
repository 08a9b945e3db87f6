/* `npm run import -- figures.csv --city cali …`: reads a file of figures that others made. */
import { environmentFor, nodeToRunWith, runCommand, setUpDependencies, start, withEnvironmentFile } from './set-up.mjs'

await runCommand(async () => {
  await setUpDependencies()
  const node = nodeToRunWith()
  return start(node, withEnvironmentFile(['server/src/import-figures.ts', ...process.argv.slice(2)]), { env: environmentFor(node) }).ended
})
