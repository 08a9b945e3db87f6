import { describe, expect, test } from 'vitest'
import { filesIn } from './source-files.ts'

const schema = filesIn('db/src/schema', /\.ts$/).filter(({ path }) => !/\/(index|sqlite|postgres)\.ts$/.test(path))

/** Tables as they are written, with the line above each. */
const tables = schema.flatMap(({ path, text }) => {
  const lines = text.split('\n')
  return lines.flatMap((line, index) => {
    const variable = /^\s*const (\w+) = kit\.table\(/.exec(line)?.[1]
    if (variable === undefined) return []
    const name = /kit\.table\(\s*'(\w+)'/.exec(lines.slice(index, index + 2).join(''))?.[1]
    return [{ path, name, above: lines[index - 1] ?? '' }]
  })
})

describe('tables', () => {
  test('every call of the kit is seen by these tests', () => {
    const calls = schema.reduce((total, { text }) => total + text.split('kit.table(').length - 1, 0)
    expect(tables.length).toBeGreaterThan(10)
    expect(tables).toHaveLength(calls)
  })

  test.each(tables)('$name says above it what a row is', ({ above }) => {
    expect(above, 'Write a docstring: the tables are the data dictionary').toMatch(/\*\/$/)
  })

  test('table names are singular, in snake case', () => {
    expect(tables.flatMap(({ name }) => (name !== undefined && /^[a-z]+(_[a-z]+)*$/.test(name) && !/(?<![sui])s$/.test(name) ? [] : [name]))).toEqual([])
  })
})
