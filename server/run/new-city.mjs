/* `npm run new-city -- --slug cali --name Cali …`: makes a city and its administrator. */
import { environmentFor, nodeToRunWith, runCommand, setUpDependencies, start, withEnvironmentFile } from './set-up.mjs'

await runCommand(async () => {
  await setUpDependencies()
  const node = nodeToRunWith()
  return start(node, withEnvironmentFile(['server/src/new-city.ts', ...process.argv.slice(2)]), { env: environmentFor(node) }).ended
})
