import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

type Cell = string | number | boolean | Date | null

export interface Sheet {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
  /** How many cells a spreadsheet program would compute. */
  readonly formulas: number
}

interface ReadSheet extends Omit<Sheet, 'formulas'> {
  readonly cells?: ReadonlyMap<string, { readonly formula?: string }>
}

/** The workbook that the bytes are, read by the server's own library as a spreadsheet program would. */
export async function readXlsx(bytes: Buffer): Promise<readonly Sheet[]> {
  const path = createRequire(new URL('../../server/package.json', import.meta.url)).resolve('hucre/xlsx')
  const library = (await import(pathToFileURL(path).href)) as { readXlsx(bytes: Uint8Array): Promise<{ sheets: ReadSheet[] }> }
  const { sheets } = await library.readXlsx(bytes)
  return sheets.map(({ name, rows, cells }) => ({ name, rows, formulas: [...(cells?.values() ?? [])].filter(({ formula }) => formula !== undefined).length }))
}
