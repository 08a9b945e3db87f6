/* `npm run restore -- backups/atalaya-2026-01-31.zip`: makes an empty installation the one that a file is of. */
import { environmentFor, nodeToRunWith, runCommand, setUpDependencies, start, withEnvironmentFile } from './set-up.mjs'

await runCommand(async () => {
  await setUpDependencies()
  const node = nodeToRunWith()
  return start(node, withEnvironmentFile(['server/src/restore.ts', ...process.argv.slice(2)]), { env: environmentFor(node) }).ended
})
