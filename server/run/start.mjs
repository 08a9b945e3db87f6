/* `npm start`: sets up what is missing, then is the server. */
import { environmentFor, nodeToRunWith, runCommand, setUpDependencies, setUpWeb, start, withEnvironmentFile } from './set-up.mjs'

await runCommand(async () => {
  await setUpDependencies()
  const node = nodeToRunWith()
  await setUpWeb(node)
  return start(node, withEnvironmentFile(['server/src/main.ts']), { env: environmentFor(node) }).ended
})
