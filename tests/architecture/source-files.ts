import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, relative } from 'node:path'

export const root = join(import.meta.dirname, '..', '..')
export const workspaces = ['shared', 'db', 'server', 'web', 'seeds', 'tests'] as const
export type Workspace = (typeof workspaces)[number]

export interface SourceFile {
  /** From the root, with slashes: `shared/src/period/period.ts`. */
  readonly path: string
  readonly text: string
}

const notOurs = new Set(['node_modules', 'dist', 'results', '.git'])

function walk(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name)
    if (!entry.isDirectory()) return [path]
    return notOurs.has(entry.name) ? [] : walk(path)
  })
}

/** Every file below `folder` whose path matches, without what is installed, built or written by a run. */
export function filesIn(folder: string, pattern: RegExp): SourceFile[] {
  return walk(folder)
    .filter((path) => pattern.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

export const isCode = /\.(ts|tsx|mjs)$/

/** Everything that is code: the six workspaces, tests and commands included. */
export const codeFiles: readonly SourceFile[] = workspaces.flatMap((workspace) => filesIn(workspace, isCode))

/** What ships: code under `src` that is not a test. */
export const shippedFiles: readonly SourceFile[] = codeFiles.filter(({ path }) => /^[a-z]+\/src\//.test(path) && !/\.test\.tsx?$/.test(path))

/** Where a pattern occurs, as `path:line: what`. */
export function occurrences(files: readonly SourceFile[], pattern: RegExp): string[] {
  return files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => {
      const found = pattern.exec(line)
      return found ? [`${path}:${index + 1}: ${found[0].trim()}`] : []
    }),
  )
}

/** What a file imports, as written: `@atalaya/shared/period`, `../store/index.ts`. */
export function importsOf({ text }: SourceFile): string[] {
  const statements = text.matchAll(/^\s*(?:import|export)\b[^'"`;]*?\bfrom\s+['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm)
  return [...statements].flatMap(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? [])
}

/** Where a relative import leads, from the root; undefined for a package. */
export function targetOf({ path }: SourceFile, specifier: string): string | undefined {
  return specifier.startsWith('.') ? posix.normalize(posix.join(posix.dirname(path), specifier)) : undefined
}

export function fromRoot(path: string): string {
  return relative(root, path)
}
