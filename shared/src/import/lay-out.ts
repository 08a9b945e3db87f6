import { indicatorCodeSchema, type Indicator } from '../indicator/index.ts'
import type { LocalizedText } from '../language/index.ts'
import type { Period } from '../period/index.ts'
import { folded } from './cell-words.ts'
import { roleTitled, type ColumnRole } from './column-titles.ts'
import { figureFields, type FigureCells, type FigureField } from './figure-cells.ts'
import { widthOf, type Block } from './read-block.ts'
import { readCell } from './read-cell.ts'

/** An indicator of the quarter that a line may be about. */
export interface LaidRow {
  readonly code: string
  readonly name: LocalizedText
  readonly kind: Indicator['kind']
}

/** Where a block was pasted: from which row and field on, in the order in which the rows stand. */
export interface PastedAt {
  readonly code: string
  readonly field: FigureField
}

/** What is taken for what. A person may change it. */
export interface Layout {
  readonly hasTitles: boolean
  /** One a column. */
  readonly columns: readonly ColumnRole[]
}

export interface BlockSetting {
  /** As they stand on the page. */
  readonly rows: readonly LaidRow[]
  readonly period: Period
  readonly locale: string
  readonly currency: string
  /** Undefined where lines are found by code or name alone. */
  readonly at: PastedAt | undefined
}

/** What the columns of a block hold: by their titles, otherwise by what is in them and where it was pasted. */
export function layOut(block: Block, setting: BlockSetting): Layout {
  const [first = []] = block
  const width = widthOf(block)
  const titles = first.map((title) => roleTitled(title, setting.period))
  const hasTitles = titles.some((role) => role !== undefined) && !first.some((cell) => isNumber(cell, setting))
  const columns = Array.from({ length: width }, (_, column) => block.slice(hasTitles ? 1 : 0).map((line) => line[column] ?? ''))
  if (hasTitles) return { hasTitles, columns: withoutTwins(columns.map((cells, index) => titles[index] ?? keyRole(cells, setting) ?? 'ignored')) }
  return { hasTitles, columns: withoutTwins(byContent(columns, setting)) }
}

function isNumber(cell: string, setting: BlockSetting): boolean {
  const { is } = readCell(cell, setting)
  return is === 'number' || is === 'fraction'
}

/** A column that names the indicators: most of what is in it does. */
function keyRole(cells: readonly string[], { rows }: BlockSetting): 'code' | 'name' | undefined {
  const filled = cells.filter((cell) => cell.trim() !== '')
  const most = (holds: (cell: string) => boolean) => filled.length > 0 && filled.filter(holds).length * 2 > filled.length
  if (most((cell) => codeIn(cell) !== undefined)) return 'code'
  // Hands that fill a table write the code here and the name there.
  return most((cell) => codeIn(cell) !== undefined || namedIn(cell, rows) !== undefined) ? 'name' : undefined
}

/** Numbers in the order in which the fields of a row stand, then words: first where it is from, then what is to be noted. */
function byContent(columns: readonly (readonly string[])[], setting: BlockSetting): ColumnRole[] {
  const keys = columns.map((cells) => keyRole(cells, setting))
  const numeric = columns.map((cells, index) => keys[index] === undefined && cells.some((cell) => isNumber(cell, setting) || readCell(cell, setting).is === 'missing'))
  const fields = numberRoles(numeric.filter(Boolean).length, setting, keys.some((key) => key !== undefined))
  const texts: ColumnRole[] = ['source', 'note']
  return columns.map((cells, index) => {
    const key = keys[index]
    if (key !== undefined) return key
    if (numeric[index] === true) return fields.shift() ?? 'ignored'
    return cells.some((cell) => cell.trim() !== '') ? (texts.shift() ?? 'ignored') : 'ignored'
  })
}

function numberRoles(count: number, { at, rows }: BlockSetting, isKeyed: boolean): ColumnRole[] {
  const hasRatios = rows.some(({ kind }) => kind === 'ratio')
  if (!isKeyed && (at?.field === 'numerator' || at?.field === 'denominator')) return at.field === 'numerator' && count > 1 ? ['numerator', 'denominator'] : [count === 1 && at.field === 'numerator' ? 'value' : at.field]
  if (count === 2 && hasRatios) return ['value', 'denominator']
  if (count === 3 && hasRatios) return ['numerator', 'denominator', 'value']
  return ['value']
}

/** Two columns cannot hold the same thing: the second is not used until the person says which is which. */
function withoutTwins(columns: readonly ColumnRole[]): ColumnRole[] {
  return columns.map((role, index) => (role !== 'ignored' && columns.indexOf(role) < index ? 'ignored' : role))
}

function codeIn(cell: string): string | undefined {
  const code = /(?<![A-Z])[A-Z]{2,5}-[A-Z]{2}-\d{2}(?!\d)/.exec(cell.toUpperCase())?.[0]
  return code !== undefined && indicatorCodeSchema.safeParse(code).success ? code : undefined
}

function nameKey(text: string): string {
  return folded(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

function namedIn(cell: string, rows: readonly LaidRow[]): string | undefined {
  const wanted = nameKey(cell)
  return wanted === '' ? undefined : rows.find(({ name }) => Object.values(name).some((text) => nameKey(text) === wanted))?.code
}

/** For which indicator a line is, or why for none. */
export type LineMatch =
  | { readonly is: 'row'; readonly code: string; readonly by: 'code' | 'name' | 'position' | 'choice' }
  /** What stands in its code or name is none of the quarter's. */
  | { readonly is: 'unknown'; readonly key: string }
  /** Beneath the last row of the page. */
  | { readonly is: 'beyond' }
  /** Another line is about the same indicator. */
  | { readonly is: 'twice'; readonly code: string }

export interface PlacedLine {
  /** Its place in the block, from 0. */
  readonly line: number
  readonly match: LineMatch
  readonly cells: FigureCells
}

/**
 * The lines of a block with the indicators that they are about: by code, else by name (accents and case ignored), else, where no
 * column names them, by position from the row in which it was pasted. Lines without a figure's cell are left out.
 * `chosen` says of a line, by its place, which indicator the person took it for.
 */
export function placeLines(block: Block, { hasTitles, columns }: Layout, setting: BlockSetting, chosen: ReadonlyMap<number, string> = new Map()): PlacedLine[] {
  const isKeyed = columns.some((role) => role === 'code' || role === 'name')
  const start = setting.rows.findIndex(({ code }) => code === setting.at?.code)
  const placed = block.flatMap((cells, line): PlacedLine[] => {
    if (hasTitles && line === 0) return []
    const figureCells = Object.fromEntries(columns.flatMap((role, column) => (isFigureField(role) && (cells[column] ?? '').trim() !== '' ? [[role, cells[column] ?? '']] : [])))
    if (Object.keys(figureCells).length === 0) return []
    const choice = chosen.get(line)
    const keyOf = (role: ColumnRole) => (columns.includes(role) ? (cells[columns.indexOf(role)] ?? '').trim() : '')
    const position = start === -1 ? undefined : setting.rows[start + line - (hasTitles ? 1 : 0)]
    const match: LineMatch =
      choice !== undefined ? { is: 'row', code: choice, by: 'choice' }
      : isKeyed ? keyMatch(keyOf('code'), keyOf('name'), setting.rows)
      : position ? { is: 'row', code: position.code, by: 'position' }
      : { is: 'beyond' }
    return [{ line, match, cells: figureCells }]
  })
  const codes = placed.flatMap(({ match }) => (match.is === 'row' ? [match.code] : []))
  return placed.map((line) => (line.match.is === 'row' && codes.indexOf(line.match.code) !== codes.lastIndexOf(line.match.code) ? { ...line, match: { is: 'twice', code: line.match.code } } : line))
}

function isFigureField(role: ColumnRole): role is FigureField {
  return (figureFields as readonly ColumnRole[]).includes(role)
}

function keyMatch(code: string, name: string, rows: readonly LaidRow[]): LineMatch {
  const wanted = codeIn(code) ?? codeIn(name)
  if (wanted !== undefined) return rows.some((row) => row.code === wanted) ? { is: 'row', code: wanted, by: 'code' } : { is: 'unknown', key: wanted }
  const named = namedIn(name, rows) ?? namedIn(code, rows)
  return named === undefined ? { is: 'unknown', key: [code, name].filter((text) => text !== '').join(' · ') } : { is: 'row', code: named, by: 'name' }
}
