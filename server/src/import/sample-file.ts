import { columnsOf, proposeLayout, proposeRoles, sniffMark, withMapping, type ImportFound, type ImportMapping, type ImportReading, type ImportRow } from '@atalaya/shared/import'
import { decimalMark } from '@atalaya/shared/decimal'
import type { Territory } from '@atalaya/shared/territory'
import type { FileKind } from './file-kind.ts'
import { openFile, type Opening } from './file-rows.ts'

/** Rows looked at, and shown. */
const sampled = 80
const shown = 12
const longestShown = 120

const unopened: Opening = { encoding: null, separator: null, sheet: null }

/** What a file is found to be, with the reading that is proposed for it. Raises `RefusedFile`. */
export async function sampleFile(path: string, kind: FileKind, { locale }: Pick<Territory, 'locale'>, { fileName, mapping }: { readonly fileName: string; readonly mapping: ImportMapping | undefined }): Promise<ImportFound> {
  const opening = mapping ? { ...unopened, sheet: null, separator: mapping.reading.separator } : unopened
  const { sheets, rows, hasByteOrderMark, ...opened } = await openFile(path, kind, opening, sampled)
  const cells = rows.map((row) => row.cells)
  const layout = proposeLayout(cells, mapping?.roles)
  const { mark, isSaid } = sniffMark(textCells(cells), decimalMark(locale))
  const proposed: ImportReading = { ...opened, ...layout, decimalMark: mark, source: fileName, dataDate: null, vintage: 'final' }
  const reading = mapping ? { ...proposed, ...kept(mapping, isSaid), columns: withMapping(mapping, columnsOf(cells, layout)) } : proposed
  return { kind, sheets: [...sheets], isMarkSaid: isSaid, hasByteOrderMark, proposed: reading, sample: sampleOf(cells) }
}

/** What a mapping says of a file itself; where its headings are, the file does. */
function kept({ reading: { decimalMark, source, vintage, firstYear } }: ImportMapping, isMarkSaid: boolean): Partial<ImportReading> {
  return { ...(isMarkSaid ? {} : { decimalMark }), vintage, firstYear, ...(source !== '' && { source }) }
}

/**
 * A file looked at again as somebody says that it is read. What each column is, is proposed anew where the columns became others:
 * all of it after another separator, encoding or sheet; the roles where the headings stand elsewhere. Raises `RefusedFile`.
 */
export async function lookAgain(path: string, kind: FileKind, before: ImportReading, wanted: ImportReading): Promise<{ reading: ImportReading; sample: string[][] }> {
  const { rows } = await openFile(path, kind, wanted, sampled)
  const cells = rows.map((row) => row.cells)
  const isOther = wanted.encoding !== before.encoding || wanted.separator !== before.separator || wanted.sheet !== before.sheet
  const isElsewhere = wanted.headingRow !== before.headingRow || wanted.headingRows !== before.headingRows
  const reading = isOther ? { ...wanted, ...proposeLayout(cells) } : isElsewhere ? { ...wanted, columns: proposeRoles(columnsOf(cells, wanted)) } : wanted
  return { reading, sample: sampleOf(cells) }
}

function* textCells(rows: readonly ImportRow[]): Generator<string> {
  for (const row of rows) for (const cell of row) if (typeof cell === 'string') yield cell
}

function sampleOf(rows: readonly ImportRow[]): string[][] {
  return rows.slice(0, Math.max(shown, 1) * 5).map((row) => row.slice(0, 200).map((cell) => (cell === null ? '' : String(cell).slice(0, longestShown))))
}
