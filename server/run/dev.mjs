/* `npm run dev`: the server starts again and the web is built again whenever a source is saved. */
import { join } from 'node:path'
import {
  environmentFor, forgetWebBuild, nodeToRunWith, root, runCommand, setUpDependencies, setUpWeb, start, vite, viteBuilds, withEnvironmentFile,
} from './set-up.mjs'

await runCommand(async () => {
  await setUpDependencies()
  const node = nodeToRunWith()
  await setUpWeb(node)
  // What stands there from now on is the watchers'.
  forgetWebBuild()
  const env = environmentFor(node)
  const watched = ['shared/src', 'db/src', 'seeds/src', 'server/src', 'web/dist'].map((folder) => `--watch-path=${folder}`)
  const programs = [
    // Files are replaced where they lie: a server that starts meanwhile finds those of the build before.
    ...viteBuilds.map((build) => start(node, [vite, ...build, '--watch', '--emptyOutDir=false'], { cwd: join(root, 'web'), env })),
    start(node, withEnvironmentFile([...watched, '--watch-preserve-output', 'server/src/main.ts']), { env }),
  ]
  const code = await Promise.race(programs.map(({ ended }) => ended))
  for (const { child } of programs) child.kill('SIGTERM')
  return code
})
