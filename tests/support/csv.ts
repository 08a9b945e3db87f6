/** Reads CSV as RFC 4180 has it: rows of cells; quoted cells may hold the delimiter, quotes and line ends. */
export function readCsv(text: string, delimiter: string): string[][] {
  const rows: string[][] = []
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${delimiter}\\r\\n]*))(${delimiter}|\\r\\n)`, 'y')
  let row: string[] = []
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex
    const found = cell.exec(text)
    if (!found) throw new Error(`Not CSV from character ${at}: ${text.slice(at, at + 60)}`)
    const [, quoted, bare = '', end] = found
    row.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'))
    if (end === delimiter) continue
    rows.push(row)
    row = []
  }
  return rows
}

/** The rows below the first, by the headers in it. Throws when a row is longer or shorter than the headers. */
export function recordsOf(rows: readonly (readonly string[])[]): Record<string, string>[] {
  const [headers, ...others] = rows
  if (!headers) throw new Error('No headers')
  return others.map((row) => {
    if (row.length !== headers.length) throw new Error(`A row has ${row.length} cells and the headers are ${headers.length}: ${row.join(' | ')}`)
    return Object.fromEntries(headers.map((header, index) => [header, row[index] ?? '']))
  })
}
