import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { frameworkFolder } from '@atalaya/seeds/framework'

/** A folder with the framework's files, to be broken. */
export function copyFramework(): string {
  const folder = mkdtempSync(join(tmpdir(), 'atalaya-framework-'))
  cpSync(frameworkFolder, folder, { recursive: true })
  return folder
}

/** Rewrites a file of the copy. */
export function rewrite(folder: string, file: string, change: (text: string) => string): void {
  const path = join(folder, file)
  writeFileSync(path, change(readFileSync(path, 'utf8')))
}

/** Rewrites one line, counted from 1 as in an editor. */
export function rewriteLine(folder: string, file: string, line: number, change: (text: string) => string): void {
  rewrite(folder, file, (text) => text.split('\n').map((content, index) => (index === line - 1 ? change(content) : content)).join('\n'))
}

/** Replaces the cell of a column, by the header's name. */
export function setCell(folder: string, file: string, line: number, column: string, value: string): void {
  const header = readFileSync(join(folder, file), 'utf8').split('\n')[0] ?? ''
  const position = header.split(',').indexOf(column)
  if (position < 0) throw new Error(`${file} has no column ${column}`)
  rewriteLine(folder, file, line, (content) => {
    const cells = content.match(/("(?:[^"]|"")*"|[^,]*)(,|$)/g) ?? []
    return cells.map((cell, index) => (index === position ? `${value}${cell.endsWith(',') ? ',' : ''}` : cell)).join('')
  })
}
