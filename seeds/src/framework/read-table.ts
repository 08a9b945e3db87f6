import { CsvError, parse } from 'csv-parse/sync'
import type { LocalizedText } from '@atalaya/shared/language'
import type { Refuse } from './file-problem.ts'

/** A record of a file, with its place. */
export interface Row {
  readonly file: string
  readonly line: number
  cell(column: string): string
}

interface Parsed {
  readonly record: string[]
  readonly info: { readonly lines: number }
}

function parseLines(file: string, text: string, refuse: Refuse): Parsed[] {
  try {
    // The typings know nothing of what `info` does to the result.
    return parse(text, { info: true, relax_column_count: true }) as unknown as Parsed[]
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    refuse({ file, line: Number(error.lines) }, error.message)
    return []
  }
}

/** The records under the header. A line that cannot be read as one is refused and left out. */
export function readTable(file: string, text: string, columns: readonly string[], refuse: Refuse): Row[] {
  const [header, ...lines] = parseLines(file, text, refuse)
  if (header === undefined) return []
  if (header.record.join() !== columns.join()) {
    refuse({ file, line: header.info.lines }, `the header must be ${columns.join()}`)
    return []
  }
  const rows: Row[] = []
  for (const { record, info } of lines) {
    const at = { file, line: info.lines }
    if (record.length !== columns.length) refuse(at, `has ${record.length} fields instead of ${columns.length}`)
    else if (record.some((cell) => cell.includes('\n'))) refuse(at, 'has a line break inside a field')
    else rows.push({ ...at, cell: (column) => cellOf(record, columns, column) })
  }
  return rows
}

function cellOf(record: readonly string[], columns: readonly string[], column: string): string {
  const cell = record[columns.indexOf(column)]
  if (cell === undefined) throw new Error(`There is no column ${column}`)
  return cell
}

/** `name` → the columns `name_es`, `name_pt`, `name_en`. */
export function localizedColumns(...names: string[]): string[] {
  return names.flatMap((name) => [`${name}_es`, `${name}_pt`, `${name}_en`])
}

export function localizedCell(row: Row, name: string): LocalizedText {
  return { es: row.cell(`${name}_es`), pt: row.cell(`${name}_pt`), en: row.cell(`${name}_en`) }
}

/** A text in three languages; each that is empty is refused. */
export function requiredText(row: Row, name: string, refuse: Refuse): LocalizedText {
  for (const column of localizedColumns(name)) {
    if (row.cell(column).trim() === '') refuse(row, `${column} is empty`)
  }
  return localizedCell(row, name)
}

/** The items of a cell separated by semicolons; none for an empty cell. */
export function listOf(cell: string): string[] {
  return cell === '' ? [] : cell.split(';').map((item) => item.trim())
}

/** A number, or the text itself when it is none, for a schema to refuse. */
export function numberOrText(cell: string): number | string {
  return /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell
}
