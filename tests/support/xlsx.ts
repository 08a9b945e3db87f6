import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

type Cell = string | number | boolean | Date | null

export interface Sheet {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
}

/** The workbook that the bytes are, read by the server's own library as a spreadsheet program would. */
export async function readXlsx(bytes: Buffer): Promise<readonly Sheet[]> {
  const path = createRequire(new URL('../../server/package.json', import.meta.url)).resolve('hucre/xlsx')
  const library = (await import(pathToFileURL(path).href)) as { readXlsx(bytes: Uint8Array): Promise<{ sheets: Sheet[] }> }
  return (await library.readXlsx(bytes)).sheets
}
