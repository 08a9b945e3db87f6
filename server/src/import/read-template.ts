import { figureFields, formulaCell, type Cell, type FigureCells, type TemplateLine, type TemplateReading } from '@atalaya/shared/import'
import type { SubmissionView } from '@atalaya/shared/submission'
import { fileKind } from './file-kind.ts'
import { openWorkbook, type Grid, type GridCell } from './open-workbook.ts'
import { RefusedFile, readForSender } from './refused-file.ts'
import { columnAt, readMark, templateColumns, titlesOf, toldCells, type TemplateMark } from './template-shape.ts'

/** Rows that are looked at: a framework of thousands of indicators is none. */
const mostRows = 2_000

/** How far down the mark of a template is looked for: somebody may have put lines above it. */
const markWithin = 20

/** The filled template of a quarter as its lines. Nothing is written. Raises `unreadable-file`. */
export async function readTemplate(view: SubmissionView, path: string): Promise<TemplateReading> {
  return readForSender(readSheet(view, path))
}

async function readSheet(view: SubmissionView, path: string): Promise<TemplateReading> {
  if ((await fileKind(path)) !== 'workbook') throw new RefusedFile('not-a-table')
  const { grid } = await openWorkbook(path, { mostRows })
  if (!grid) return { is: 'no-template' }
  const at = grid.rows.slice(0, markWithin).findIndex(([first]) => readMark(first) !== undefined)
  const mark = readMark(grid.rows[at]?.[0])
  if (mark === undefined) return { is: 'no-template' }
  if (mark === 'other-form') return { is: 'other-form' }
  if (mark.territory !== view.territory.slug) return { is: 'other-territory', territory: mark.territory }
  if (mark.period !== view.period) return { is: 'other-period', period: mark.period }
  const titles = grid.rows[at + 1] ?? []
  if (titlesOf(mark.language).some((title, column) => sameText(titles[column]) !== title)) return { is: 'other-columns' }
  return { is: 'template', lines: linesOf(grid, at + 2, mark, view) }
}

function sameText(cell: GridCell | undefined): string {
  return String(cell ?? '').replace(/\s+/g, ' ').trim()
}

function linesOf(grid: Grid, first: number, { language }: TemplateMark, { rows, territory }: SubmissionView): TemplateLine[] {
  const known = new Map(rows.map(({ indicator }) => [indicator.code, indicator]))
  return grid.rows.slice(first).flatMap((row, index): TemplateLine[] => {
    const place = first + index
    const code = sameText(row[columnAt('code')])
    const cells = cellsOf(row, place, grid.formulas)
    if (Object.keys(cells).length === 0) return []
    const indicator = known.get(code)
    const told = indicator && toldCells(indicator, territory.currency, language)
    const isTampered = told !== undefined && (['name', 'definition', 'unit'] as const).some((column) => sameText(row[columnAt(column)]) !== sameText(told[column]))
    const version = row[columnAt('version')]
    return [{ line: place + 1, code, version: typeof version === 'number' && Number.isInteger(version) && version >= 0 ? version : null, isTampered, cells }]
  })
}

/** What is filled in. A cell that computes is said to; what it last came to is left. */
function cellsOf(row: readonly GridCell[], place: number, formulas: ReadonlySet<string>): FigureCells {
  return Object.fromEntries(
    figureFields.flatMap((field): [string, Cell][] => {
      const column = templateColumns.indexOf(field)
      if (formulas.has(`${place},${column}`)) return [[field, formulaCell]]
      const cell = row[column]
      return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '') ? [] : [[field, cell]]
    }),
  )
}
