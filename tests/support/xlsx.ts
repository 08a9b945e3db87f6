import { readXlsx as readWorkbook } from 'hucre/xlsx'

type Cell = string | number | boolean | Date | null

export interface Sheet {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
  /** How many cells a spreadsheet program would compute. */
  readonly formulas: number
}

/** The workbook that the bytes are, read by the server's own library as a spreadsheet program would. */
export async function readXlsx(bytes: Buffer): Promise<readonly Sheet[]> {
  const { sheets } = await readWorkbook(bytes)
  return sheets.map(({ name, rows, cells }) => ({ name, rows, formulas: [...(cells?.values() ?? [])].filter(({ formula }) => formula !== undefined).length }))
}
