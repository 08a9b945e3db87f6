/* `npm run backup -- backups/atalaya-2026-01-31.zip`: all of the installation into one file, while it goes on working. */
import { environmentFor, nodeToRunWith, runCommand, setUpDependencies, start, withEnvironmentFile } from './set-up.mjs'

await runCommand(async () => {
  await setUpDependencies()
  const node = nodeToRunWith()
  return start(node, withEnvironmentFile(['server/src/backup.ts', ...process.argv.slice(2)]), { env: environmentFor(node) }).ended
})
