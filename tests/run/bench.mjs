/* `npm run bench`, `npm run bench -- --size W100`: sets up what is missing and measures the product as it ships. */
import { environmentFor, nodeToRunWith, runCommand, serverFlags, setUpDependencies, setUpServer, setUpWeb, start } from '../../server/run/set-up.mjs'

await runCommand(async () => {
  await setUpDependencies()
  const node = nodeToRunWith()
  await setUpWeb(node)
  await setUpServer(node)
  return start(node, ['tests/bench/main.ts', ...serverFlags.map((flag) => `--server-flag=${flag}`), ...process.argv.slice(2)], { env: environmentFor(node) }).ended
})
