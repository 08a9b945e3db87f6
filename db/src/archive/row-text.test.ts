import { describe, expect, it } from 'vitest'
import { readRow, rowText, UnreadableRow } from './row-text.ts'
import type { TablePlan } from './table-plan.ts'

const table: Pick<TablePlan, 'name' | 'columns'> = {
  name: 'thing',
  columns: [
    { name: 'id', kind: 'integer', isNullable: false },
    { name: 'value', kind: 'decimal', isNullable: true },
    { name: 'is_final', kind: 'boolean', isNullable: false },
    { name: 'note', kind: 'text', isNullable: true },
    { name: 'before', kind: 'json', isNullable: true },
  ],
}
const row = { id: 7, value: 0.1, is_final: true, note: 'Año «2019»\n', before: '{"a": 1}' }

describe('a row in one line', () => {
  it('has its columns in the order of the table, and JSON as the text that it is kept as', () => {
    expect(rowText(table, row)).toBe('{"id":7,"value":0.1,"is_final":true,"note":"Año «2019»\\n","before":"{\\"a\\": 1}"}')
  })

  it.each([
    ['0 of SQLite', 0, 'false'],
    ['1 of SQLite', 1, 'true'],
    ['false of PostgreSQL', false, 'false'],
  ])('tells %s as a boolean', (_name, value, told) => {
    expect(rowText(table, { ...row, is_final: value })).toContain(`"is_final":${told}`)
  })

  it.each([
    ['the least double', 5e-324], ['the greatest', Number.MAX_VALUE], ['one that no short decimal is', 0.1 + 0.2], ['a zero', 0], ['a zero below zero', -0], ['a whole number', 1_256_755_000], ['the greatest that is exact', Number.MAX_SAFE_INTEGER],
  ])('keeps %s bit for bit', (_name, value) => {
    expect(Object.is(readRow(table, rowText(table, { ...row, value }))['value'], value)).toBe(true)
  })

  it('tells nothing apart from zero, from an empty text and from a JSON null', () => {
    const nothing = { id: 7, value: null, is_final: false, note: null, before: null }
    expect(readRow(table, rowText(table, nothing))).toEqual(nothing)
    const empty = { id: 7, value: 0, is_final: false, note: '', before: 'null' }
    expect(readRow(table, rowText(table, empty))).toEqual(empty)
  })

  it.each([
    ['no number', { value: Number.NaN }], ['an endless one', { value: Infinity }], ['a whole number that a double does not hold', { id: 2 ** 53 }], ['a text for a number', { value: '0.1' }], ['bytes', { note: Buffer.from('a') }],
    ['a text that is no JSON', { before: '{' }], ['a column that was not read', { note: undefined }],
  ])('refuses %s rather than to change it', (_name, change) => {
    expect(() => rowText(table, { ...row, ...change })).toThrow('holds what cannot be archived')
  })
})

describe('a line', () => {
  const line = rowText(table, row)
  it.each([
    ['is no JSON', '{'],
    ['is a list', '[]'],
    ['is nothing', 'null'],
    ['lacks a column', line.replace('"value":0.1,', '')],
    ['has a column too many', line.replace('{', '{"other":1,')],
    ['has nothing where something must be', line.replace('"id":7', '"id":null')],
    ['has half a number for a whole one', line.replace('"id":7', '"id":7.5')],
    ['has a text for a boolean', line.replace('"is_final":true', '"is_final":"true"')],
    ['has a number that no double is', line.replace('"value":0.1', '"value":1e999')],
    ['has something within that is no JSON', line.replace('"{\\"a\\": 1}"', '"{"')],
    ['has a name that objects have anyway', line.replace('"note":"Año «2019»\\n"', '"__proto__":"x"')],
  ])('that %s is no row', (_name, text) => {
    expect(text).not.toBe(line)
    expect(() => readRow(table, text)).toThrow(UnreadableRow)
  })
})
