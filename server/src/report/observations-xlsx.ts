import { decimalsOf } from '@atalaya/shared/decimal'
import { sheetMessages, sheetTexts, shownDecimals, type Framework, type Indicator, type SheetField } from '@atalaya/shared/indicator'
import { formattingLocale, type Language } from '@atalaya/shared/language'
import { readerTable, type ObservationTable, type ObservationTableInput, type TableCell } from '@atalaya/shared/observation'
import { dateInWords, dayOfInstant, periodBounds, periodInWords, type Period } from '@atalaya/shared/period'
import type { Cell, CellStyle, CellValue, PageSetup, WriteSheet } from 'hucre'
import { writeXlsx } from 'hucre/xlsx'
import { xmlText } from '../plugins/xml-text.ts'
import { workbookMessages } from './workbook-messages.ts'

export interface WorkbookInput extends ObservationTableInput {
  readonly framework: Framework
  readonly period: Period
  readonly publishedOn: string | null
}

const ink = { rgb: '1B2A33' }
const font = { name: 'Calibri', size: 11, color: ink }
const headStyle: CellStyle = {
  font: { ...font, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E9E6DE' } },
  border: { bottom: { style: 'thin', color: ink } },
  alignment: { vertical: 'center', wrapText: true },
}
const wrapped: CellStyle = { font, alignment: { vertical: 'top', wrapText: true } }
const plain: CellStyle = { font, alignment: { vertical: 'top' } }
const pageSetup: PageSetup = { orientation: 'landscape', fitToPage: true, fitToWidth: 2, fitToHeight: 0, printTitlesRow: '$1:$1' }

type Column = ObservationTable['columns'][number]

/**
 * Three sheets: how to read it, the observations as numbers and dates, the sheets of their indicators. Text stays text, and no
 * cell holds a formula. The same input makes the same bytes.
 */
export function observationsXlsx(input: WorkbookInput): Promise<Uint8Array> {
  const { territory, language, period, publishedOn } = input
  // A file dated by the clock would differ each time it is made.
  const made = new Date(publishedOn === null ? periodBounds(period).to : publishedOn)
  return writeXlsx({
    sheets: [readMe(input), observations(input), indicators(input)],
    defaultFont: font,
    properties: { title: workbookMessages[language].title(territory.name[language]), creator: xmlText(territory.office), created: made, modified: made },
  })
}

function usedIndicators({ indicators, observations }: WorkbookInput): Indicator[] {
  return [...new Set(observations.map(({ indicator }) => indicator))].flatMap((code) => {
    const indicator = indicators.get(code)
    return indicator ? [indicator] : []
  })
}

function readMe(input: WorkbookInput): WriteSheet {
  const { territory, language, asOf, period, publishedOn, framework } = input
  const { title, sheets, facts, ofFramework, illustrative, use, reading } = workbookMessages[language]
  const city = territory.name[language]
  const periodText = periodInWords(period, language)
  const { edition } = framework
  const rows: [string, TableCell][] = [
    [title(city), ''],
    ['', ''],
    ...(territory.isIllustrative ? ([[illustrative, ''], ['', '']] as [string, TableCell][]) : []),
    [facts.city, city],
    [facts.period, periodText],
    [facts.office, territory.office],
    [facts.cutOff, dateInWords(periodBounds(period).to, language)],
    ...(publishedOn === null ? [] : [[facts.publishedOn, dayOfInstant(publishedOn, territory.timeZone, language)] as [string, TableCell]]),
    ...(asOf === null ? [] : [[facts.asOf, dateInWords(asOf, language)] as [string, TableCell]]),
    [facts.framework, `${edition.title[language]} (${edition.code})`],
    [facts.indicators, ofFramework(usedIndicators(input).length, framework.indicators.length)],
    [facts.figures, input.observations.filter(({ value }) => value !== null).length],
    [facts.missing, input.observations.filter(({ value }) => value === null).length],
    ['', ''],
    [reading.heading, ''],
    ...reading.lines.map((line): [string, TableCell] => ['', line]),
    ['', ''],
    [use.heading, ''],
    ['', use.text(territory.office, periodText)],
  ]
  const widths = [34, 90]
  return {
    name: sheets.readMe,
    rows: rows.map((row) => row.map((cell) => toCell(cell, 'text'))),
    columns: [
      { width: widths[0] as number, style: { font: { ...font, bold: true }, alignment: { vertical: 'top' } } },
      { width: widths[1] as number, style: { font, alignment: { vertical: 'top', horizontal: 'left', wrapText: true } } },
    ],
    rowDefs: new Map([[0, { height: 26 }], ...heights(rows.map(([, text]) => ['', String(text)]), widths).slice(1)]),
    cells: new Map([['0,0', { style: { font: { ...font, bold: true, size: 16 } } }]]),
    view: { showGridLines: false },
    pageSetup: { orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  }
}

const lineHeight = 15

/** Heights in points for wrapped text: Excel finds them out by itself, LibreOffice does not. */
function heights(rows: readonly (readonly string[])[], widths: readonly number[]): [number, { height: number }][] {
  const lines = (text: string, column: number) => Math.ceil(text.length / (widths[column] as number))
  return rows.map((row, index) => [index, { height: lineHeight * Math.max(1, ...row.map(lines)) }])
}

/** Widths in characters by what a column holds. */
const columnWidths = { text: 16, number: 16, date: 12, long: 40 }
const longFrom = 24

function observations(input: WorkbookInput): WriteSheet {
  const { columns, rows } = readerTable(input)
  const isLong = columns.map(({ holds }, index) => holds === 'text' && rows.some((row) => String(row[index]).length > longFrom))
  return {
    name: workbookMessages[input.language].sheets.observations,
    rows: [columns.map(({ header }) => header), ...rows.map((row) => row.map((cell, index) => toCell(cell, columns[index]?.holds)))],
    columns: columns.map(({ holds }, index) => ({
      width: isLong[index] ? columnWidths.long : columnWidths[holds],
      style: { ...plain, ...(holds === 'date' ? { numFmt: 'yyyy-mm-dd' } : {}) },
    })),
    rowDefs: new Map([[0, { height: 2 * lineHeight }]]),
    cells: new Map([...headCells(columns.length), ...numberCells({ columns, rows }, input)]),
    freezePane: { rows: 1, columns: 3 },
    autoFilter: { range: `A1:${columnLetters(columns.length)}${rows.length + 1}` },
    pageSetup,
  }
}

/** Excel counts days from 1900 and takes that year for a leap year: an earlier day is no date to it. */
const firstDay = '1900-03-01'

/** Dates become a spreadsheet's own; what is not there is an empty cell. */
function toCell(cell: TableCell, holds: Column['holds'] | undefined): CellValue {
  if (typeof cell !== 'string') return cell
  return holds === 'date' && cell >= firstDay ? new Date(`${cell}T00:00:00Z`) : xmlText(cell)
}

/** Numbers show the decimals of their indicator and keep all of theirs. */
function numberCells({ columns, rows }: ObservationTable, { observations: told, indicators: known }: WorkbookInput): [string, Partial<Cell>][] {
  return rows.flatMap((row, index) => {
    const code = told[index]?.indicator
    const indicator = code === undefined ? undefined : known.get(code)
    return row.flatMap((cell, column): [string, Partial<Cell>][] => {
      if (typeof cell !== 'number') return []
      const decimals = columns[column]?.key === 'value' && indicator ? shownDecimals(cell, indicator) : decimalsOf(cell)
      return [[`${index + 1},${column}`, { style: { ...plain, numFmt: decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}` } }]]
    })
  })
}

function indicators(input: WorkbookInput): WriteSheet {
  const { territory, language, framework } = input
  const texts = workbookMessages[language]
  const { fields } = sheetMessages[language]
  const context = { language, locale: formattingLocale(language, territory.locale), currency: territory.currency }
  const headers = [fields.code, texts.name, texts.scope, texts.aspect, ...sheetFields.map((field) => fields[field])]
  const rows = usedIndicators(input).map((indicator) => {
    const { scopeName, aspectName } = placeOf(indicator, framework, language)
    const written = sheetTexts(indicator, context)
    return [indicator.code, indicator.name[language], scopeName, aspectName, ...sheetFields.map((field) => written[field])]
  })
  const widths = headers.map((_, index) => sheetWidth(index))
  return {
    name: texts.sheets.indicators,
    rows: [headers, ...rows],
    columns: widths.map((width) => ({ width, style: wrapped })),
    rowDefs: new Map(heights([headers, ...rows], widths)),
    cells: new Map(headCells(headers.length)),
    freezePane: { rows: 1, columns: 2 },
    pageSetup,
  }
}

const sheetFields = [
  'definition', 'kind', 'unit', 'numerator', 'denominator', 'method', 'bounds', 'direction', 'frequency', 'accumulation', 'overTime', 'overTerritories', 'horizon',
  'disaggregations', 'evidence', 'partners', 'uses', 'sdgTargets', 'register', 'source',
] as const satisfies readonly SheetField[]

const wideFields: readonly SheetField[] = ['definition', 'numerator', 'denominator', 'method', 'disaggregations', 'evidence', 'partners', 'register', 'source']

function sheetWidth(index: number): number {
  if (index < 4) return [12, 36, 24, 28][index] as number
  const field = sheetFields[index - 4]
  if (field === 'definition') return 70
  return field !== undefined && wideFields.includes(field) ? 44 : 20
}

function placeOf(indicator: Indicator, { scopes, aspects }: Framework, language: Language): { scopeName: string; aspectName: string } {
  const scope = scopes.find((candidate) => candidate.scope === indicator.scope)
  const aspect = aspects.find((candidate) => candidate.key === indicator.aspect)
  if (!scope || !aspect) throw new Error(`Indicator ${indicator.code} has no scope or aspect in the framework`)
  return { scopeName: scope.name[language], aspectName: aspect.name[language] }
}

function headCells(count: number): [string, Partial<Cell>][] {
  return Array.from({ length: count }, (_, column) => [`0,${column}`, { style: headStyle }])
}

/** A for the first, AA for the twenty-seventh. */
function columnLetters(count: number): string {
  const letter = String.fromCharCode(65 + ((count - 1) % 26))
  return count > 26 ? columnLetters(Math.floor((count - 1) / 26)) + letter : letter
}
