import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root, workspaces, type Workspace } from './source-files.ts'

interface Manifest {
  readonly name: string
  readonly scripts?: Record<string, string>
  readonly exports?: Record<string, string>
  readonly dependencies?: Record<string, string>
  readonly devDependencies?: Record<string, string>
  readonly optionalDependencies?: Record<string, string>
}

function manifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Manifest
}

/** Who may use whom; pnpm then makes every other import fail. */
const mayUse: Readonly<Record<Workspace, readonly Workspace[]>> = {
  shared: [],
  db: ['shared'],
  seeds: ['db', 'shared'],
  server: ['db', 'seeds', 'shared'],
  web: ['shared'],
  tests: ['db', 'seeds', 'server', 'shared', 'web'],
}

/** What ships with the inner workspaces, whole: each of these is a decision. */
const outside: Readonly<Partial<Record<Workspace, readonly string[]>>> = {
  shared: ['zod'],
  db: ['@electric-sql/pglite', 'better-sqlite3', 'drizzle-orm', 'pg'],
}

const topLevel = new Set([
  ...workspaces,
  'package.json', 'tsconfig.base.json', 'pnpm-workspace.yaml', 'README.md',
  // What tools insist on finding here.
  'pnpm-lock.yaml', '.gitignore', '.ci', '.env.example', 'LICENSE', '.oxlintrc.json', '.git',
])

/** What .gitignore names lies here on a machine and not in the repository. */
function isIgnored(name: string): boolean {
  const patterns = readFileSync(join(root, '.gitignore'), 'utf8').split('\n').map((line) => line.trim().replace(/\/$/, ''))
  return patterns.some((pattern) => pattern !== '' && new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`).test(name))
}

function all({ dependencies, devDependencies, optionalDependencies }: Manifest): [string, string][] {
  return Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
}

const ours = (names: readonly string[]) => names.flatMap((name) => (name.startsWith('@atalaya/') ? [name.slice('@atalaya/'.length)] : [])).toSorted()

describe('workspaces', () => {
  test('the top level is fixed', () => {
    const others = readdirSync(root).filter((name) => !topLevel.has(name) && !isIgnored(name))
    expect(others, 'Put it with its owner, into one of the workspaces').toEqual([])
  })

  test.each(workspaces)('%s lists only the workspaces it may use', (workspace) => {
    expect(ours(all(manifest(workspace)).map(([name]) => name))).toEqual([...mayUse[workspace]].toSorted())
  })

  test.each(Object.entries(outside))('%s ships with these packages only', (workspace, packages) => {
    const shipped = Object.keys(manifest(workspace).dependencies ?? {}).filter((name) => !name.startsWith('@atalaya/'))
    expect(shipped.toSorted(), 'A further package here is a decision: write it into this table').toEqual(packages)
  })

  test.each(['.', ...workspaces])('%s names every version exactly', (folder) => {
    const loose = all(manifest(folder)).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version) && version !== 'workspace:*')
    expect(loose, 'Write the exact version').toEqual([])
  })

  test.each(['shared', 'db', 'seeds'])('%s is entered by the index of a folder', (workspace) => {
    expect(manifest(workspace).exports).toEqual({ './*': './src/*/index.ts' })
    const folders = readdirSync(join(root, workspace, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
    // Tables are made by the store and read through its handle.
    const closed = folders.filter(({ name }) => !existsSync(join(root, workspace, 'src', name, 'index.ts')) && `${workspace}/${name}` !== 'db/schema')
    expect(closed.map(({ name }) => name), 'Give the folder an index.ts').toEqual([])
  })

  test.each(workspaces)('%s says in its README what lives in it', (workspace) => {
    expect(existsSync(join(root, workspace, 'README.md')), `Write ${workspace}/README.md: what lives here, what does not, its decisions`).toBe(true)
  })

  test('scripts of the root are node alone: nothing else is on the PATH of a fresh machine', () => {
    const scripts = Object.entries(manifest('.').scripts ?? {})
    // With `exec` a signal that ends npm reaches the program; without it, the shell between them takes it.
    const file = (command: string) => /^exec node (\S+\.mjs)$/.exec(command)?.[1]
    expect(scripts.filter(([, command]) => !existsSync(join(root, file(command) ?? 'no such file')))).toEqual([])
  })
})
