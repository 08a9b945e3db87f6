import type { ColumnKind, ColumnPlan, TablePlan } from './table-plan.ts'

/** A value as an archive has it. JSON is text in it as the database keeps it, so that a JSON null is not taken for no value. */
export type ArchivedValue = string | number | boolean | null
export type ArchivedRow = Readonly<Record<string, ArchivedValue>>

/** A line of an archive is no row of its table. */
export class UnreadableRow extends Error {}

/** A row in one line, its columns in the table's order. Throws for a number that JSON has no word for, or that is not the one in the database. */
export function rowText({ name, columns }: Pick<TablePlan, 'name' | 'columns'>, row: Readonly<Record<string, unknown>>): string {
  const told = columns.map((column) => `${JSON.stringify(column.name)}:${valueText(`${name}.${column.name}`, column.kind, row[column.name])}`)
  return `{${told.join(',')}}`
}

function valueText(where: string, kind: ColumnKind, value: unknown): string {
  if (value === null) return 'null'
  const isTold = kind === 'boolean' || kinds[kind](value)
  if (!isTold) throw new Error(`${where} holds what cannot be archived: ${typeof value === 'number' ? value : typeof value}`)
  // SQLite answers 0 and 1.
  if (kind === 'boolean') return value === true || value === 1 ? 'true' : 'false'
  return Object.is(value, -0) ? '-0' : JSON.stringify(value)
}

const isText = (value: unknown) => typeof value === 'string'

/** Whether a value is what a column of a kind holds. */
const kinds: Readonly<Record<ColumnKind, (value: unknown) => boolean>> = {
  integer: (value) => Number.isSafeInteger(value),
  decimal: (value) => Number.isFinite(value),
  boolean: (value) => typeof value === 'boolean',
  text: isText,
  json: (value) => typeof value === 'string' && isJson(value),
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** The row that a line is. Raises `UnreadableRow` for one that has not exactly the table's columns, each with a value of its kind. */
export function readRow({ name, columns }: Pick<TablePlan, 'name' | 'columns'>, line: string): ArchivedRow {
  const row = isJson(line) ? (JSON.parse(line) as unknown) : undefined
  if (typeof row !== 'object' || row === null || Array.isArray(row)) throw new UnreadableRow(`A line of ${name} is no row`)
  const given = row as Record<string, unknown>
  const wrong = columns.filter((column) => !isOf(column, given))
  const unknown = Object.keys(given).filter((key) => !columns.some((column) => column.name === key))
  if (wrong.length > 0 || unknown.length > 0) throw new UnreadableRow(`A row of ${name} is not as the table is: ${[...wrong.map((column) => column.name), ...unknown].join(', ')}`)
  return given as ArchivedRow
}

function isOf({ name, kind, isNullable }: ColumnPlan, row: Record<string, unknown>): boolean {
  if (!Object.hasOwn(row, name)) return false
  return row[name] === null ? isNullable : kinds[kind](row[name])
}
