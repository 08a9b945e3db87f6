import type { CellValue, Sheet } from 'hucre'
import { openXlsx, saveXlsx } from 'hucre/xlsx'

/** What is typed into a template: by the code of the line and the title of the column; an object is a formula with what it last came to. */
export type Filling = Readonly<Record<string, Readonly<Record<string, string | number | { readonly formula: string; readonly last: number }>>>>

/** The row of the titles, counted from 0. */
const titleRow = 3

/** The template with cells filled in, and others changed that nobody is to change, by their row and column counted from 0; everything else as it was. */
export async function fillTemplate(bytes: Uint8Array, filling: Filling, changed: readonly (readonly [row: number, column: number, value: string])[] = []): Promise<Uint8Array> {
  const workbook = await openXlsx(bytes, { readStyles: true })
  const [sheet] = workbook.sheets
  if (!sheet) throw new Error('The template has no sheet')
  const titles = (sheet.rows[titleRow] ?? []).map(String)
  for (const [code, cells] of Object.entries(filling)) {
    const row = sheet.rows.findIndex(([first]) => first === code)
    if (row === -1) throw new Error(`The template has no line ${code}`)
    for (const [title, cell] of Object.entries(cells)) {
      const column = titles.indexOf(title)
      if (column === -1) throw new Error(`The template has no column ${title}`)
      if (typeof cell === 'object') put(sheet, row, column, cell.last, cell.formula)
      else put(sheet, row, column, cell)
    }
  }
  for (const [row, column, value] of changed) put(sheet, row, column, value)
  return saveXlsx(workbook)
}

function put(sheet: Sheet, row: number, column: number, value: CellValue, formula?: string): void {
  const line = sheet.rows[row]
  if (!line) throw new Error(`The sheet has no row ${row}`)
  while (line.length <= column) line.push(null)
  line[column] = value
  const place = `${row},${column}`
  const cells = sheet.cells ?? new Map()
  sheet.cells = cells
  const type = formula === undefined ? (typeof value === 'number' ? 'number' : 'string') : 'formula'
  cells.set(place, { ...cells.get(place), value, type, ...(formula !== undefined && { formula, formulaResult: value }) })
}
