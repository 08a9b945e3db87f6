/* `npm run dev`: the server starts again and the web is built again whenever a source is saved. */
import { join } from 'node:path'
import { environmentFor, nodeToRunWith, root, runCommand, setUpDependencies, setUpWeb, start, vite, viteBuilds } from './set-up.mjs'

await runCommand(async () => {
  await setUpDependencies()
  const node = nodeToRunWith()
  await setUpWeb(node)
  const env = environmentFor(node)
  const programs = [
    ...viteBuilds.map((build) => start(node, [vite, ...build, '--watch'], { cwd: join(root, 'web'), env })),
    start(node, ['--watch', '--env-file-if-exists=.env', 'server/src/main.ts'], { env }),
  ]
  const code = await Promise.race(programs.map(({ ended }) => ended))
  for (const { child } of programs) child.kill('SIGTERM')
  return code
})
