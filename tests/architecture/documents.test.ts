import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { configSchema, readConfig } from '@atalaya/server/config'
import { describe, expect, test } from 'vitest'
import { filesIn, root } from './source-files.ts'

const documents = filesIn('.', /\.md$/)
const scripts = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }).scripts

/** What is written as code, inline or in a block. */
function codeOf(text: string): string[] {
  const blocks = [...text.matchAll(/^```[^\n]*\n([\s\S]*?)^```/gm)].flatMap(([, block]) => (block ?? '').split('\n'))
  const inline = [...text.replaceAll(/^```[\s\S]*?^```/gm, '').matchAll(/`([^`\n]+)`/g)].flatMap(([, span]) => span ?? [])
  return [...blocks, ...inline]
}

function missingScripts(text: string): string[] {
  const named = codeOf(text).flatMap((code) => [...code.matchAll(/\bnpm (?:run )?([a-z][\w:-]*)/g)].flatMap(([, name]) => name ?? []))
  return named.filter((name) => !(name in scripts) && !['ci', 'install', 'config'].includes(name))
}

/** A path is written with a slash or an ending, and without what makes it a pattern, an address or a command. */
function missingPaths(path: string, text: string): string[] {
  const words = codeOf(text).flatMap((code) => code.split(/\s+/))
  const named = words.filter((word) => /^\.?[\w@][\w@.-]*(\/[\w@.-]*)+$|^[\w.-]+\.(ts|tsx|mjs|md|json|yaml|css|csv|sql)$/.test(word) && !word.startsWith('@'))
  const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].flatMap(([, link]) => link ?? [])
  return [...named, ...links].filter((name) => !existsSync(join(root, name)) && !existsSync(join(root, dirname(path), name)))
}

describe('documents', () => {
  test('the repository says what it is', () => {
    expect(documents.map(({ path }) => path)).toContain('README.md')
  })

  test.each(documents)('$path names commands that exist', ({ text }) => {
    expect(missingScripts(text)).toEqual([])
  })

  test.each(documents)('$path names paths that exist', ({ path, text }) => {
    expect(missingPaths(path, text)).toEqual([])
  })

  test('.env.example explains every variable that is read, and no other, and gives its default', () => {
    const lines = readFileSync(join(root, '.env.example'), 'utf8').split('\n')
    const given = lines.flatMap((line, index) => {
      const [, name, value] = /^([A-Z][A-Z_]*)=(.*)$/.exec(line) ?? []
      return name === undefined || value === undefined ? [] : [{ name, value, above: lines[index - 1] ?? '' }]
    })
    expect(given.map(({ name }) => name).toSorted()).toEqual(Object.keys(configSchema.shape).toSorted())
    expect(given.filter(({ above }) => !/^# \S|^[A-Z_]+=/.test(above)).map(({ name }) => name), 'Write a sentence above it').toEqual([])
    expect(readConfig(Object.fromEntries(given.map(({ name, value }) => [name, value])))).toEqual(readConfig({}))
  })
})
