import { open, readFile, stat } from 'node:fs/promises'
import {
  decodedSampleBytes, mostFigures, mostImportBytes, readDelimited, sniffEncoding, sniffSeparator, type Encoding, type ImportRow, type Separator,
} from '@atalaya/shared/import'
import type { FileKind } from './file-kind.ts'
import { mostColumns, openWorkbook } from './open-workbook.ts'
import { RefusedFile } from './refused-file.ts'

/** A row with the line of the file on which it begins, counted from 1. */
export interface FileRow {
  readonly line: number
  readonly cells: ImportRow
  /** Columns whose cell a program computes. */
  readonly formulas: ReadonlySet<number>
  /** Nothing says where its last cell ends. */
  readonly isOpen: boolean
}

/** How the bytes of a file become cells; null and undefined where that is to be found. */
export interface Opening {
  readonly encoding: Encoding | null
  readonly separator: Separator | null
  readonly sheet: string | null
}

export interface OpenedFile extends Opening {
  readonly sheets: readonly string[]
  /** Whether a text begins with the mark of its encoding. */
  readonly hasByteOrderMark: boolean
  readonly rows: FileRow[]
}

const none: ReadonlySet<number> = new Set()

/** The rows of a file, or its first ones. Raises `RefusedFile`. */
export async function openFile(path: string, kind: FileKind, opening: Opening, sample?: number): Promise<OpenedFile> {
  const { size } = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new RefusedFile('gone', error) : error
  })
  if (size > mostImportBytes) throw new RefusedFile('too-large')
  return kind === 'workbook' ? fromWorkbook(path, opening, sample) : fromText(path, opening, sample)
}

async function fromWorkbook(path: string, { sheet }: Opening, sample: number | undefined): Promise<OpenedFile> {
  const { sheets, sheet: read, grid } = await openWorkbook(path, { sheet: sheet ?? undefined, mostRows: mostFigures, ...(sample !== undefined && { sample }) })
  const marked = new Map<number, Set<number>>()
  for (const place of grid?.formulas ?? []) {
    const [row, column] = place.split(',').map(Number) as [number, number]
    marked.set(row, (marked.get(row) ?? new Set()).add(column))
  }
  const rows = (grid?.rows ?? []).map((cells, at) => ({ line: at + 1, cells, formulas: marked.get(at) ?? none, isOpen: false }))
  return { sheets, sheet: read, encoding: null, separator: null, hasByteOrderMark: false, rows }
}

async function fromText(path: string, opening: Opening, sample: number | undefined): Promise<OpenedFile> {
  const bytes = sample === undefined ? await readFile(path) : await beginningOf(path)
  const encoding = opening.encoding ?? sniffEncoding(bytes.subarray(0, decodedSampleBytes))
  const text = new TextDecoder(encoding).decode(bytes)
  const separator = opening.separator ?? sniffSeparator(text)
  const rows: FileRow[] = []
  for (const { line, cells, isOpen = false } of readDelimited(text, separator, mostColumns)) {
    if (rows.length === sample) break
    if (cells.length > mostColumns) throw new RefusedFile('too-many-columns')
    if (rows.length > mostFigures) throw new RefusedFile('too-many-rows')
    rows.push({ line, cells, formulas: computed(cells), isOpen })
  }
  if (rows.length === 0) throw new RefusedFile('empty')
  return { sheets: [], sheet: null, encoding, separator, hasByteOrderMark: hasMark(bytes), rows }
}

/** As much of a text as is looked at, however large it is. */
async function beginningOf(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const bytes = Buffer.alloc(decodedSampleBytes)
    const { bytesRead } = await file.read(bytes, 0, decodedSampleBytes, 0)
    return bytes.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** The first bytes of what says its encoding itself: UTF-8 as Excel saves it, UTF-16 of either order (Unicode 15, table 23-6). */
function hasMark([first, second, third]: Uint8Array): boolean {
  return (first === 0xef && second === 0xbb && third === 0xbf) || (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
}

/** In a text, what begins with the sign of a formula would be computed by whoever opens it. */
function computed(cells: readonly string[]): ReadonlySet<number> {
  let found: Set<number> | undefined
  for (let at = 0; at < cells.length; at += 1) {
    if (cells[at]?.startsWith('=')) found = (found ?? new Set()).add(at)
  }
  return found ?? none
}
