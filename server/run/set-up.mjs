/*
 * What a fresh clone lacks, made step by step. Plain JavaScript without dependencies, because it runs on the machine's own
 * Node, before anything is installed.
 */
import { spawn, spawnSync } from 'node:child_process'
import crypto from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))
export const workspaces = ['shared', 'db', 'server', 'web', 'seeds', 'tests']

const packageManager = 'pnpm@12.21.0'
const installStamp = join(root, 'node_modules', '.atalaya-installed')
const webStamp = join(root, 'web', 'dist', '.atalaya-built')
const serverStamp = join(root, 'server', 'dist', '.atalaya-built')

/** Ends the program with a sentence for the person at the terminal, and no stack. */
export class SetUpError extends Error {}

/** Runs the steps of a command; a `SetUpError` is printed as its sentence alone. */
export async function runCommand(steps) {
  try {
    process.exitCode = await steps()
  } catch (error) {
    console.error(error instanceof SetUpError ? `\n${error.message}` : error)
    process.exitCode = 1
  }
}

/** Runs a program to its end and keeps what it printed. `code` is null when it could not be started or was killed. */
export function capture(command, commandArguments, { env = process.env, cwd = root } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, commandArguments, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => resolve({ code: null, output: `${output}${error.message}` }))
    child.on('close', (code, signal) => resolve({ code, output: signal === null ? output : `${output}\nended by ${signal}` }))
  })
}

async function step(sentence, work) {
  const start = Date.now()
  console.log(`${sentence} …`)
  await work()
  console.log(`  done in ${((Date.now() - start) / 1000).toFixed(1)} s`)
}

function digest(files) {
  const hash = crypto.createHash('sha256').update(`${process.platform} ${process.arch}`)
  for (const file of files) hash.update(`\0${relative(root, file)}\0`).update(readFileSync(file))
  return hash.digest('hex')
}

function isStamped(stamp, value) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === value
}

/** Files of a folder and below, without what is installed, built, or only tests. */
function sourcesIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return ['node_modules', 'dist'].includes(entry.name) ? [] : sourcesIn(path)
      return entry.name.includes('.test.') ? [] : [path]
    })
}

const lockFiles = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', ...workspaces.map((name) => `${name}/package.json`)]

/** Installs by the lockfile when it, or a package.json, is not what was installed last. */
export async function setUpDependencies() {
  const wanted = digest(lockFiles.map((file) => join(root, file)))
  if (isStamped(installStamp, wanted)) return
  await step('Installing the dependencies', async () => {
    // With NODE_ENV=production the tools that build the web would be left out.
    const { NODE_ENV: _, ...env } = process.env
    const { code, output } = await capture('npx', ['--yes', packageManager, 'install', '--frozen-lockfile'], { env })
    if (code !== 0) throw new SetUpError(`${output.trim()}\n\n${installAdvice(output)}`)
    writeFileSync(installStamp, wanted)
  })
}

function installAdvice(output) {
  if (/spawn npx ENOENT/.test(output)) return 'npx is not on the PATH. It comes with npm: install Node with npm, then try again.'
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT/.test(output)) {
    return 'The package registry cannot be reached. The dependencies are fetched once: connect this machine (behind a proxy, set HTTPS_PROXY; for a mirror, `npm config set registry`), then try again.'
  }
  if (/OUTDATED_LOCKFILE/.test(output)) return `A package.json was changed without its lockfile: run \`npx --yes ${packageManager} install\`, then try again.`
  return `The dependencies could not be installed; the reason stands above. To begin afresh, delete node_modules and try again.`
}

/** The Node that runs the product: the installed one, or the machine's own where none is made for it. */
export function nodeToRunWith() {
  const installed = join(root, 'node_modules', '.bin', 'node')
  // A folder copied from another kind of machine brings that machine's binary along.
  if (existsSync(installed) && spawnSync(installed, ['--version']).status === 0) return installed
  // 24.7 is the first with argon2; older ones do not run .ts files, and better-sqlite3 crashes below Node-API 10.
  if (crypto.argon2 !== undefined && Number(process.versions.napi) >= 10) return process.execPath
  throw new SetUpError(
    `Node 24.7 or later is needed on this machine (${process.platform}, ${process.arch}); this is ${process.version}, and no newer one could be installed beside the project. Install Node 24 from https://nodejs.org, then try again.`,
  )
}

/** An environment in which a bare `node`, of any script that is started, is that one. */
export function environmentFor(node, environment = process.env) {
  return { ...environment, PATH: [dirname(node), environment.PATH].join(delimiter) }
}

/** Where vite is started from, for the pages in the browser and for the same pages made on the server. */
export const viteBuilds = [['build'], ['build', '--ssr']]
export const vite = join(root, 'web', 'node_modules', 'vite', 'bin', 'vite.js')

/** The server in one file, as it is started; `npm run dev` runs its sources. */
export const serverProgram = 'server/dist/main.js'

/**
 * Megabytes of each half of the space for young objects, and of the space for old ones, which is cleared the sooner the
 * less it may take: with the defaults the memory after a busy hour is twice as much, for no speed. Young objects are cleared
 * by the thread that made them: of the few that survive a request, waking others costs more than moving them.
 */
export const serverFlags = ['--max-semi-space-size=8', '--max-old-space-size=512', '--no-parallel-scavenge']

/** Makes the next `setUpWeb` build, whatever the sources: after a build that was not its own. */
export function forgetWebBuild() {
  rmSync(webStamp, { force: true })
}

/** Runs vite when what it builds from is not what it last built from. */
async function build(name, { node, stamp, from, cwd, builds }) {
  const outside = ['shared/package.json', 'pnpm-lock.yaml', 'tsconfig.base.json'].map((file) => join(root, file))
  const wanted = digest([...from.flatMap((folder) => sourcesIn(join(root, folder))), ...outside])
  if (isStamped(stamp, wanted)) return
  await step(`Building the ${name}`, async () => {
    rmSync(stamp, { force: true })
    for (const viteArguments of builds) {
      const env = environmentFor(node, { ...process.env, NODE_ENV: 'production' })
      const { code, output } = await capture(node, [vite, ...viteArguments], { cwd, env })
      if (code !== 0) throw new SetUpError(`${output.trim()}\n\nThe ${name} could not be built; the reason stands above.`)
    }
    mkdirSync(dirname(stamp), { recursive: true })
    writeFileSync(stamp, wanted)
  })
}

export async function setUpWeb(node) {
  await build('web', { node, stamp: webStamp, from: ['web', 'shared/src'], cwd: join(root, 'web'), builds: viteBuilds })
}

export async function setUpServer(node) {
  const from = ['shared/src', 'db/src', 'seeds/src', 'server/src', 'server/run']
  await build('server', { node, stamp: serverStamp, from, cwd: join(root, 'server'), builds: [['build', '--config', 'run/vite.config.mjs']] })
}

/** What comes before a program of the server: Node reads the variables of `.env`, where there is one. */
export function withEnvironmentFile(program) {
  return existsSync(join(root, '.env')) ? ['--env-file=.env', ...program] : program
}

/** Starts a program with this terminal as its own, and hands on the signals that would end this one. */
export function start(node, programArguments, { env = process.env, cwd = root } = {}) {
  const child = spawn(node, programArguments, { cwd, env, stdio: 'inherit' })
  const forward = (signal) => {
    // A terminal's Ctrl-C has reached the whole group already; a second one would cut the orderly end short.
    if (signal === 'SIGINT' && process.stdin.isTTY) return
    child.kill(signal)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, forward)
  const ended = new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => resolve(code ?? 128 + (signals[signal] ?? 0)))
  })
  return { child, ended }
}

const signals = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGSEGV: 11, SIGTERM: 15 }
