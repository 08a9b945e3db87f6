import type { ObservationTable, TableCell } from '@atalaya/shared/observation'
import { stringify } from 'csv-stringify/sync'

export interface CsvMarks {
  readonly delimiter: string
  readonly number: (value: number) => string
  /** Excel reads UTF-8 only where the file says so. */
  readonly bom: boolean
}

/** What the library leaves bare beside its own line end and delimiter, and other readers take for one. */
const quotedToo = /[\r\n;]/

/** A table as CSV (RFC 4180: lines end in CRLF). Text that a spreadsheet would take for a formula is disarmed; numbers are written by `number`. */
export function toCsv(table: ObservationTable, marks: CsvMarks): string {
  return `${csvHead(table, marks)}${csvLines(table, marks)}`
}

/** The line with the headers. */
export function csvHead({ columns }: { readonly columns: readonly { readonly header: string }[] }, { delimiter, bom }: CsvMarks): string {
  return stringify([columns.map(({ header }) => header)], { delimiter, bom, record_delimiter: 'windows', quoted_match: quotedToo })
}

/** The lines below it, or some of them. */
export function csvLines({ rows }: Pick<ObservationTable, 'rows'>, { delimiter, number }: CsvMarks): string {
  const written = (cell: TableCell) => (typeof cell === 'number' ? number(cell) : disarm(cell))
  return stringify(rows.map((row) => row.map(written)), { delimiter, record_delimiter: 'windows', quoted_match: quotedToo })
}

/** An apostrophe before what Excel and LibreOffice would run, full-width signs included: CWE-1236, OWASP «CSV Injection». */
function disarm(text: string | null): string {
  if (text === null) return ''
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text
}
