/* `npm run new-password -- ana.torres@cali.example`: a first password for somebody who has forgotten theirs. */
import { environmentFor, nodeToRunWith, runCommand, setUpDependencies, start, withEnvironmentFile } from './set-up.mjs'

await runCommand(async () => {
  await setUpDependencies()
  const node = nodeToRunWith()
  return start(node, withEnvironmentFile(['server/src/new-password.ts', ...process.argv.slice(2)]), { env: environmentFor(node) }).ended
})
