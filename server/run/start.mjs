/* `npm start`: sets up what is missing, then is the server. */
import {
  environmentFor, nodeToRunWith, runCommand, serverFlags, serverProgram, setUpDependencies, setUpServer, setUpWeb, start, withEnvironmentFile,
} from './set-up.mjs'

await runCommand(async () => {
  await setUpDependencies()
  const node = nodeToRunWith()
  await setUpWeb(node)
  await setUpServer(node)
  return start(node, withEnvironmentFile([...serverFlags, serverProgram]), { env: environmentFor(node) }).ended
})
