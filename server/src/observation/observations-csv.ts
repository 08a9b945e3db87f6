import type { ObservationTable } from '@atalaya/shared/observation'
import { stringify } from 'csv-stringify/sync'

/** A table as CSV (RFC 4180). Text that a spreadsheet would take for a formula is disarmed; numbers are written by `number`. */
export function toCsv({ headers, rows }: ObservationTable, { delimiter, number, bom }: { delimiter: string; number: (value: number) => string; bom: boolean }): string {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? number(cell) : disarm(cell))))
  return stringify([[...headers], ...cells], { delimiter, bom, record_delimiter: 'windows' })
}

/** An apostrophe before what Excel and LibreOffice would run: CWE-1236. */
export function disarm(text: string | null): string {
  if (text === null) return ''
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}
