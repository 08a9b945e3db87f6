import { readFile } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import type { FileRefusal } from '@atalaya/shared/import'
import { HucreError, type CellValue, type Sheet } from 'hucre'
import { readXlsx } from 'hucre/xlsx'
import { checkUnpacked } from './check-archive.ts'
import { mostColumns, type Grid, type GridCell, type Workbook, type WorkbookJob, type WorkbookResult } from './open-workbook.ts'
import { RefusedFile } from './refused-file.ts'

async function read({ path, sheet, mostRows, sample }: WorkbookJob): Promise<Workbook> {
  await checkUnpacked(path)
  const sheets: string[] = []
  const bytes = await readFile(path)
  const { sheets: parsed } = await readXlsx(bytes, {
    sheets: ({ name, hidden, veryHidden }) => {
      if (hidden || veryHidden) return false
      sheets.push(name)
      return sheet === undefined ? sheets.length === 1 : name === sheet
    },
  })
  const [found] = parsed
  if (sheets.length === 0) throw new RefusedFile('empty')
  return { sheets, sheet: sheet ?? sheets[0] ?? '', grid: found && gridOf(found, mostRows, sample) }
}

/** The sheet without the empty rows and columns at its end, which formatting leaves behind. */
function gridOf({ rows, cells }: Sheet, mostRows: number, sample: number | undefined): Grid {
  const formulas = new Set<string>()
  for (const [place, { formula }] of cells ?? []) if (formula !== undefined) formulas.add(place)
  const lastFormula = [...formulas].reduce((latest, place) => Math.max(latest, Number(place.split(',')[0])), -1)
  const last = Math.max(lastFormula, rows.findLastIndex((row) => widthOf(row) > 0))
  const kept = rows.slice(0, last + 1).map((row) => row.slice(0, widthOf(row)).map(cellOf))
  if (kept.length > mostRows) throw new RefusedFile('too-many-rows')
  if (kept.some((row) => row.length > mostColumns)) throw new RefusedFile('too-many-columns')
  return { rows: sample === undefined ? kept : kept.slice(0, sample), formulas }
}

function widthOf(row: readonly CellValue[]): number {
  return row.findLastIndex((value) => value !== null && value !== '') + 1
}

function cellOf(value: CellValue): GridCell {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10)
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value)
}

/** The parser's own limits, by its words for them: cells beyond what any program has, and a rectangle of too many. */
function refusalBehind({ message }: HucreError): FileRefusal {
  if (/ spans \d+ rows/.test(message)) return 'too-heavy'
  return /bounds/.test(message) ? 'too-many-columns' : 'damaged'
}

async function answer(): Promise<WorkbookResult> {
  try {
    return { workbook: await read(workerData as WorkbookJob) }
  } catch (error) {
    if (error instanceof RefusedFile) return { refusal: error.refusal }
    if (error instanceof HucreError) return { refusal: refusalBehind(error) }
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

parentPort?.postMessage(await answer())
