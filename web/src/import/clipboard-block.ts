import { readTabbedText, withoutEmptyEnd, type Block } from '@atalaya/shared/import'

/** Characters of what is looked at as a table: a quarter has some sixty rows. */
const mostCharacters = 500_000

/** The table on the clipboard: the cells of a spreadsheet or of a page, else text parted by tabs and lines. Undefined where there is no more than one cell. */
export function blockOf(clipboard: DataTransfer): Block | undefined {
  const [html, text] = [clipboard.getData('text/html'), clipboard.getData('text/plain')]
  if (html.length > mostCharacters || text.length > mostCharacters) return undefined
  const block = tableIn(html) ?? readTabbedText(text)
  return block.length > 1 || (block[0]?.length ?? 1) > 1 ? block : undefined
}

/** The one table of a fragment of a page; of several nobody could say which is meant. */
function tableIn(html: string): Block | undefined {
  if (!/<table/i.test(html)) return undefined
  const tables = new DOMParser().parseFromString(html, 'text/html').querySelectorAll('table')
  const [table] = tables
  return table && tables.length === 1 ? withoutEmptyEnd(cellsOf(table)) : undefined
}

/** A cell that spans several stands in the first of them, and the others are empty. */
function cellsOf(table: HTMLTableElement): string[][] {
  const lines: string[][] = [...table.rows].map(() => [])
  for (const [place, row] of [...table.rows].entries()) {
    let column = 0
    for (const cell of row.cells) {
      while (lines[place]?.[column] !== undefined) column += 1
      for (let down = 0; down < Math.max(cell.rowSpan, 1); down++) {
        for (let across = 0; across < cell.colSpan; across++) {
          const line = lines[place + down]
          if (line) line[column + across] = down === 0 && across === 0 ? textOf(cell) : ''
        }
      }
    }
  }
  return lines.map((line) => Array.from(line, (cell) => cell ?? ''))
}

function textOf(cell: HTMLElement): string {
  for (const rule of cell.querySelectorAll('br')) rule.replaceWith(' ')
  return (cell.textContent ?? '').replace(/[ \t\r\n]+/g, ' ').trim()
}
