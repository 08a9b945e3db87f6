import { folded } from './cell-words.ts'
import { gapsOf, longestPreamble, type BatchRole, type ImportMapping, type ImportReading } from './batch-reading.ts'
import { readPeriod, type PeriodReading } from './read-period.ts'

/** A cell as a file has it; a number is one that a workbook keeps as such. */
export type ImportCell = string | number | null
export type ImportRow = readonly ImportCell[]

/** A column as its heading names it. */
export interface ImportColumn {
  readonly heading: string
  /** What the heading says of the calendar, with the year that stands over it or is counted from the first. */
  readonly period: PeriodReading | undefined
  /** The year of a period that names none; undefined where nothing says it. */
  readonly year: number | undefined
}

const names: Readonly<Record<Exclude<BatchRole, 'ignored' | 'figure'>, RegExp>> = {
  territory: /^(?:territorio|territory|ciudad|cidade|city|municipio|municipality|ref_area|local|lugar|entidad)$/,
  indicator: /^(?:indicador|indicator|codigo|codigo (?:del|do) indicador|code|indicator code|cod|indicador \(codigo\)|indicator_code)$/,
  period: /^(?:periodo|period|trimestre|quarter|fecha|data|date|time_period|ano|year)$/,
  value: /^(?:valor|value|cifra|cifras|dato|figure|figures|resultado|result|obs_value|monto|montante|amount)$/,
  numerator: /^(?:numerador|numerator)$/,
  denominator: /^(?:denominador|denominator)$/,
  source: /^(?:fuente|fonte|source)$/,
  dataDate: /^(?:fecha (?:del|de) dato|fecha de corte|data do dado|data de corte|data date|date of the data|data_date)$/,
  note: /^(?:nota|notas|note|notes|observacion|observaciones|observacao|observacoes|comentario|comentarios|remarks|comment|comments)$/,
}

function textOf(cell: ImportCell | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell).trim()
}

/** What a heading probably names; undefined for one that says nothing known. */
function roleNamed(heading: string): Exclude<BatchRole, 'ignored' | 'figure'> | undefined {
  const word = folded(heading)
  return (Object.keys(names) as (keyof typeof names)[]).find((role) => names[role].test(word))
}

const yearPattern = /^(?:ano |year )?(?:19|20|21)\d\d$/

function isYear(cell: ImportCell | undefined): boolean {
  return yearPattern.test(folded(textOf(cell)))
}

/** The columns under the headings of a reading. */
export function columnsOf(rows: readonly ImportRow[], { headingRow, headingRows, firstYear }: Pick<ImportReading, 'headingRow' | 'headingRows' | 'firstYear'>): ImportColumn[] {
  const above = headingRows === 2 ? (rows[headingRow] ?? []) : undefined
  const headings = rows[headingRow + headingRows - 1] ?? []
  const width = Math.max(headings.length, above === undefined ? 0 : above.length)
  const columns: ImportColumn[] = []
  let stated: number | undefined
  let counted = firstYear ?? undefined
  let last = 0
  for (let at = 0; at < width; at += 1) {
    const over = textOf(above?.[at])
    // A year that stands over several quarters is written once, over the first.
    if (isYear(over)) stated = Number(/\d{4}/.exec(over)?.[0])
    else if (over !== '') stated = undefined
    const own = textOf(headings[at])
    const period = readPeriod(own)
    if (period?.is === 'ordinal') {
      if (period.ordinal <= last && counted !== undefined) counted += 1
      last = period.ordinal
    }
    // Of a heading of two lines, such as «Valor» over nothing, both are read.
    const heading = own === '' ? over : own
    columns.push({ heading, period, year: period?.is === 'ordinal' ? (stated ?? counted) : undefined })
  }
  return columns
}

/** Whether quarters are named whose year nothing says: the first year is to be asked for. */
export function needsFirstYear(columns: readonly ImportColumn[], roles: readonly BatchRole[], firstYear: number | null): boolean {
  return columns.some(({ period, year }, at) => roles[at] === 'figure' && period?.is === 'ordinal' && (year === undefined || firstYear !== null))
}

export interface ProposedLayout extends Pick<ImportReading, 'headingRow' | 'headingRows' | 'columns' | 'firstYear'> {}

/**
 * Where the headings probably are and what each column probably is: the row in which most cells name a role or a period, with
 * the row of years above it; headings that a mapping knows count as well. A wide table is one in which at least two headings are periods. Every part of it can be changed.
 */
export function proposeLayout(rows: readonly ImportRow[], known: ImportMapping['roles'] = {}): ProposedLayout {
  const isNamed = (cell: ImportCell) => namesSomething(cell) || folded(textOf(cell)) in known
  const scores = rows.slice(0, longestPreamble).map((row) => row.filter(isNamed).length)
  const best = Math.max(0, ...scores)
  // One alone is rather a period in the first row of figures.
  const found = best < 2 ? firstFilled(rows) : scores.indexOf(best)
  const own = rows[found] ?? []
  const above = rows[found - 1] ?? []
  const hasYearsAbove = own.some((cell, at) => readPeriod(textOf(cell))?.is === 'ordinal' && at >= 0) && above.some(isYear)
  const place = { headingRow: hasYearsAbove ? found - 1 : found, headingRows: hasYearsAbove ? 2 : 1, firstYear: null } as const
  return { ...place, columns: proposeRoles(columnsOf(rows, place)) }
}

function namesSomething(cell: ImportCell): boolean {
  const text = textOf(cell)
  return text !== '' && (roleNamed(text) !== undefined || readPeriod(text) !== undefined)
}

function firstFilled(rows: readonly ImportRow[]): number {
  const at = rows.slice(0, longestPreamble).findIndex((row) => row.filter((cell) => textOf(cell) !== '').length > 1)
  return Math.max(at, 0)
}

/** A role is given once: a second column with the same heading is for the person to say. */
export function proposeRoles(columns: readonly ImportColumn[]): BatchRole[] {
  const periods = columns.filter(({ period, heading }) => period !== undefined && roleNamed(heading) === undefined)
  const isWideTable = periods.length >= 2 || (periods.length === 1 && !columns.some(({ heading }) => roleNamed(heading) === 'value'))
  const taken = new Set<BatchRole>()
  return columns.map(({ heading, period }) => {
    const role = roleNamed(heading)
    if (role !== undefined && !taken.has(role) && !(isWideTable && (role === 'value' || role === 'period'))) {
      taken.add(role)
      return role
    }
    return isWideTable && period !== undefined && role === undefined ? 'figure' : 'ignored'
  })
}

/** A kept mapping on the columns of another file: by their headings, wherever they stand; what it does not know is proposed. */
export function withMapping(mapping: ImportMapping, columns: readonly ImportColumn[]): BatchRole[] {
  const proposed = proposeRoles(columns)
  return columns.map(({ heading, period }, at) => {
    const kept = mapping.roles[folded(heading)]
    if (kept === 'figure') return period === undefined ? 'ignored' : kept
    return kept ?? (proposed[at] as BatchRole)
  })
}

/** The roles of a reading by heading, as a mapping keeps them. Periods are not kept: next time there are others. */
export function rolesByHeading(columns: readonly { readonly heading: string; readonly period?: unknown }[], roles: readonly BatchRole[]): Record<string, BatchRole> {
  const kept: Record<string, BatchRole> = {}
  for (const [at, { heading, period }] of columns.entries()) {
    const role = roles[at]
    if (role !== undefined && role !== 'figure' && (period === undefined || period === null) && heading !== '') kept[folded(heading)] = role
  }
  return kept
}

/** What is missing of a reading on these rows before figures can be read. */
export function layoutGaps(rows: readonly ImportRow[], reading: ImportReading) {
  return gapsOf(reading, needsFirstYear(columnsOf(rows, reading), reading.columns, null) && reading.firstYear === null)
}
