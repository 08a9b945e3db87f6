/* `npm run verify-audit`: whether the trail of who did what is whole, and what is kept is what it tells. */
import { environmentFor, nodeToRunWith, runCommand, setUpDependencies, start, withEnvironmentFile } from './set-up.mjs'

await runCommand(async () => {
  await setUpDependencies()
  const node = nodeToRunWith()
  return start(node, withEnvironmentFile(['server/src/verify-audit.ts', ...process.argv.slice(2)]), { env: environmentFor(node) }).ended
})
