import { describe, expect, test } from 'vitest'
import { importsOf, shippedFiles, targetOf, type SourceFile } from './source-files.ts'

/** Each may import those to its left, in every workspace. */
const nouns = [
  'territory', 'period', 'account', 'mail', 'calendar', 'indicator', 'register', 'assessment', 'evidence', 'observation', 'submission', 'comment', 'correction',
  'delegation', 'import', 'report', 'hearing', 'audit', 'archive', 'setup',
]

interface Zone {
  /** What any noun of the workspace may use. */
  readonly forNouns: readonly string[]
  /** The folders that are not nouns: what each may import; `nouns` stands for all of them. */
  readonly folders: Readonly<Record<string, readonly string[]>>
}

/** Arrows between the folders of a workspace. Files beside the folders assemble, and may import all. */
const zones: Readonly<Record<string, Zone>> = {
  shared: {
    forNouns: ['problem', 'access', 'chart', 'language', 'decimal'],
    // What the readers' pages are made from and asked for by; no noun of shared needs it.
    folders: { problem: [], language: [], decimal: ['language'], access: ['problem'], chart: ['language', 'decimal'], site: ['nouns', 'problem', 'language'] },
  },
  db: {
    forNouns: ['store', 'schema', 'audit'],
    // The tables are made by the store's column kit, and the store's handles carry the tables.
    folders: { store: ['schema'], schema: ['store'] },
  },
  server: {
    forNouns: ['plugins', 'config'],
    folders: { config: [], plugins: ['config'], site: ['nouns', 'plugins', 'config'] },
  },
  web: {
    forNouns: ['api', 'ui', 'charts', 'language', 'decimal', 'device', 'site'],
    folders: {
      device: [],
      site: [],
      language: ['device'],
      decimal: ['language'],
      api: ['language'],
      ui: ['language'],
      charts: ['ui', 'language'],
      public: ['nouns', 'api', 'ui', 'charts', 'language', 'decimal', 'site'],
      office: ['nouns', 'api', 'ui', 'charts', 'language', 'decimal', 'site'],
    },
  },
  seeds: { forNouns: [], folders: { framework: [], demo: ['framework'] } },
}

function folderOf(path: string): string | undefined {
  return /^[a-z]+\/src\/([^/]+)\//.exec(path)?.[1]
}

function mayImport(zone: Zone, from: string, to: string): boolean {
  if (nouns.includes(from)) return zone.forNouns.includes(to) || (nouns.includes(to) && nouns.indexOf(to) < nouns.indexOf(from))
  const allowed = zone.folders[from]
  return allowed !== undefined && (allowed.includes(to) || (nouns.includes(to) && allowed.includes('nouns')))
}

function wrongArrows(workspace: string, zone: Zone): string[] {
  const files = shippedFiles.filter(({ path }) => path.startsWith(`${workspace}/`))
  return files.flatMap((file) => {
    const from = folderOf(file.path)
    if (from === undefined) return []
    return importsOf(file).flatMap((specifier) => {
      const target = targetOf(file, specifier)
      const to = target === undefined ? undefined : folderOf(target)
      return to === undefined || to === from || mayImport(zone, from, to) ? [] : [`${file.path} imports ${specifier}: ${from} may not import ${to}`]
    })
  })
}

function importers(files: readonly SourceFile[], pattern: RegExp): string[] {
  return files.flatMap((file) => importsOf(file).flatMap((specifier) => (pattern.test(specifier) ? [`${file.path} imports ${specifier}`] : [])))
}

const below = (folder: string) => shippedFiles.filter(({ path }) => path.startsWith(`${folder}/`))

describe('imports', () => {
  test.each(Object.entries(zones))('%s: a noun imports only nouns to its left, and a folder what its zone names', (workspace, zone) => {
    expect(wrongArrows(workspace, zone), 'Move the code to the noun further right, or to a folder that both may import').toEqual([])
  })

  test('every folder is a noun or has a zone', () => {
    const unknown = shippedFiles.flatMap(({ path }) => {
      const [workspace = ''] = path.split('/')
      const folder = folderOf(path)
      const isKnown = folder === undefined || nouns.includes(folder) || folder in (zones[workspace]?.folders ?? {})
      return isKnown ? [] : [`${workspace}/src/${folder}`]
    })
    expect([...new Set(unknown)], 'Name the folder after a noun, or give it a zone in this file').toEqual([])
  })

  test('a file inside a workspace is imported by its whole name', () => {
    const bare = shippedFiles.flatMap((file) =>
      importsOf(file).flatMap((specifier) => (specifier.startsWith('.') && !/\.(tsx?|css|json|woff2|svg)$/.test(specifier.replace(/\?.*$/, '')) ? [`${file.path}: ${specifier}`] : [])),
    )
    expect(bare, 'Write the extension: Node runs these files as they are').toEqual([])
  })

  test('primitives of the interface know neither data nor routes nor nouns', () => {
    const pattern = new RegExp(`^@tanstack/|^@atalaya/shared/(${nouns.join('|')}|access|problem)$`)
    expect(importers(below('web/src/ui'), pattern), 'Pass it in as a property').toEqual([])
  })

  test('the readers’ door has no client router and no query client', () => {
    expect(importers(below('web/src/public'), /^@tanstack\//), 'A public page is a document: a link is a link').toEqual([])
  })

  test('charts are drawn from observations: nothing in web/src/charts knows a submission', () => {
    expect(importers(below('web/src/charts'), /submission/), 'Pass the chart model').toEqual([])
  })
})
