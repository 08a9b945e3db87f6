import { Worker } from 'node:worker_threads'
import type { FileRefusal } from '@atalaya/shared/import'
import { RefusedFile } from './refused-file.ts'

/** Text as written, a number as the workbook keeps it (0.125 for a cell that shows 12.5 %), a date as `2019-03-31`; null where there is nothing. */
export type GridCell = string | number | null

export interface Grid {
  readonly rows: readonly (readonly GridCell[])[]
  /** Cells that a program would compute, as `row,column` counted from 0. What stands in them is what it computed last: it is not to be read. */
  readonly formulas: ReadonlySet<string>
}

export interface Workbook {
  /** In their order; hidden ones are left out. */
  readonly sheets: readonly string[]
  /** The sheet that was asked for: the first where none was. Undefined where no sheet has that name. */
  readonly grid: Grid | undefined
  readonly sheet: string
}

export interface WorkbookJob {
  readonly path: string
  readonly sheet: string | undefined
  readonly mostRows: number
  /** Rows handed over; the rest is parsed, and left behind. */
  readonly sample: number | undefined
}

export type WorkbookResult = { readonly workbook: Workbook } | { readonly refusal: FileRefusal } | { readonly error: string }

/** Columns of one sheet: periods of a century fit. */
export const mostColumns = 1_000

/** Milliseconds for a workbook to be read. */
const longestReading = 30_000

/** Megabytes of the thread that reads: above it that thread ends, and no other. */
const resourceLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 32 }

/**
 * One sheet of an XLSX file as a grid, read by a thread of its own that is ended when it takes too much time or room: what a
 * stranger's file does to a parser is nobody else's trouble. Raises `RefusedFile`. The file has passed `fileKind`.
 */
export async function openWorkbook(path: string, { sheet, mostRows, sample }: { readonly sheet?: string | undefined; readonly mostRows: number; readonly sample?: number }): Promise<Workbook> {
  const worker = new Worker(new URL('workbook-worker.ts', import.meta.url), { workerData: { path, sheet, mostRows, sample } satisfies WorkbookJob, resourceLimits })
  let patience: NodeJS.Timeout | undefined
  try {
    const result = await new Promise<WorkbookResult>((resolve, reject) => {
      patience = setTimeout(() => resolve({ refusal: 'takes-too-long' }), longestReading)
      worker.once('message', resolve)
      worker.once('error', (error: NodeJS.ErrnoException) => (error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve({ refusal: 'too-heavy' }) : reject(error)))
      worker.once('exit', () => reject(new Error('The thread that reads a workbook ended without an answer')))
    })
    if ('refusal' in result) throw new RefusedFile(result.refusal)
    if ('error' in result) throw new Error(`A workbook could not be read: ${result.error}`)
    return result.workbook
  } finally {
    clearTimeout(patience)
    await worker.terminate()
  }
}
