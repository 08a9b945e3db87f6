import type { ObservationTable, TableCell } from '@atalaya/shared/observation'
import { stringify } from 'csv-stringify/sync'

export interface CsvMarks {
  readonly delimiter: string
  readonly number: (value: number) => string
  /** Excel reads UTF-8 only where the file says so. */
  readonly bom: boolean
}

/** A table as CSV (RFC 4180: lines end in CRLF). Text that a spreadsheet would take for a formula is disarmed; numbers are written by `number`. */
export function toCsv({ columns, rows }: ObservationTable, { delimiter, number, bom }: CsvMarks): string {
  const written = (cell: TableCell) => (typeof cell === 'number' ? number(cell) : disarm(cell))
  return stringify([columns.map(({ header }) => header), ...rows.map((row) => row.map(written))], { delimiter, bom, record_delimiter: 'windows' })
}

/** An apostrophe before what Excel and LibreOffice would run, full-width signs included: CWE-1236, OWASP «CSV Injection». */
function disarm(text: string | null): string {
  if (text === null) return ''
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text
}
