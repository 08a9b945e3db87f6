/** Lines of cells, as they lay beside each other. */
export type Block = readonly (readonly string[])[]

/**
 * What a spreadsheet leaves on the clipboard as text: cells parted by tabs, lines by line breaks; a cell that holds either
 * stands in quotes, with its own quotes doubled. A quote inside a cell that does not begin with one is a quote. Lines have
 * as many cells as they were written with; empty ones at the end are left out.
 */
export function readTabbedText(text: string): Block {
  const lines: string[][] = [[]]
  let rest = text.replace(/\r\n?/g, '\n')
  for (;;) {
    const { cell, after } = takeCell(rest)
    lines.at(-1)?.push(cell)
    if (after === '') break
    if (after.startsWith('\n')) lines.push([])
    rest = after.slice(1)
  }
  return withoutEmptyEnd(lines)
}

function takeCell(text: string): { readonly cell: string; readonly after: string } {
  const quoted = /^"(?<cell>(?:[^"]|"")*)"(?=[\t\n]|$)/.exec(text)
  if (quoted?.groups?.['cell'] !== undefined && /[\t\n"]/.test(quoted.groups['cell'])) return { cell: quoted.groups['cell'].replaceAll('""', '"'), after: text.slice(quoted[0].length) }
  const end = text.search(/[\t\n]/)
  return end === -1 ? { cell: text, after: '' } : { cell: text.slice(0, end), after: text.slice(end) }
}

/** Lines without the empty ones beneath them. */
export function withoutEmptyEnd(lines: Block): Block {
  const last = lines.findLastIndex((line) => line.some((cell) => cell.trim() !== ''))
  return lines.slice(0, last + 1)
}

/** How many cells the widest line has. */
export function widthOf(block: Block): number {
  return Math.max(0, ...block.map((line) => line.length))
}
