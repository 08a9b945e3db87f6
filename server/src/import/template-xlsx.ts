import { decimalsOf } from '@atalaya/shared/decimal'
import { choiceWords, figureFields, type FigureField } from '@atalaya/shared/import'
import { formatContextOf, formatValue, isPercentage } from '@atalaya/shared/indicator'
import type { Language } from '@atalaya/shared/language'
import { absenceText, missingReasons, vintages } from '@atalaya/shared/observation'
import { periodBounds, periodInWords, periodLabel } from '@atalaya/shared/period'
import type { Figure, SubmissionRow, SubmissionView } from '@atalaya/shared/submission'
import type { Cell, CellStyle, CellValue, DataValidation } from 'hucre'
import { writeXlsx } from 'hucre/xlsx'
import { xmlText } from '../plugins/xml-text.ts'
import { templateMessages } from './template-messages.ts'
import { columnAt, isFilledIn, templateColumns, titlesOf, toldCells, writeMark, type TemplateColumn } from './template-shape.ts'

const ink = { rgb: '1B2A33' }
const soft = { rgb: '55626B' }
const font = { name: 'Calibri', size: 11, color: ink }
const rule = { style: 'thin', color: { rgb: 'D9D6CF' } } as const
const border = { top: rule, bottom: rule, left: rule, right: rule }
const head: CellStyle = { font: { ...font, bold: true }, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E9E6DE' } }, alignment: { vertical: 'center', wrapText: true }, border }
const told: CellStyle = { font, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F5F3EE' } }, alignment: { vertical: 'top', wrapText: true }, border }
const open: CellStyle = { font, alignment: { vertical: 'top', wrapText: true }, border, protection: { locked: false } }

/** Rows above the lines: title, how to fill it in, what it is of, and the titles of the columns. */
const markRow = 2
const titleRow = 3
const firstLine = titleRow + 1

const widths: Partial<Record<TemplateColumn, number>> = { name: 34, definition: 60, missingNote: 34, source: 34, note: 34, rateSource: 24, previous: 22, target: 22, version: 9 }
const usualWidth = 15
const lineHeight = 15
const textFields: readonly FigureField[] = ['currency', 'rateSource', 'missingNote', 'source', 'note', 'missing', 'vintage']
const dayFields: readonly FigureField[] = ['rateDate', 'dataDate']

/**
 * The quarter as a sheet to fill in: what is due, what it means, what it was and should be, and cells for what it is; those
 * alone are open. What is entered already stands in them. Text is text and no cell computes. The same quarter makes the same bytes.
 */
export function templateXlsx(view: SubmissionView, language: Language): Promise<Uint8Array> {
  const { territory, period, rows } = view
  const texts = templateMessages[language]
  const lines = rows.map((row) => lineOf(row, view, language))
  const above: CellValue[][] = [[xmlText(texts.title(territory.name[language], periodInWords(period, language)))], [texts.howTo], [writeMark({ territory: territory.slug, period, language })], titlesOf(language)]
  const cells = new Map<string, Partial<Cell>>([
    ['0,0', { style: { font: { ...font, bold: true, size: 16 } } }],
    ['1,0', { style: { font, alignment: { vertical: 'top', wrapText: true } } }],
    [`${markRow},0`, { style: { font: { ...font, size: 8, color: soft } } }],
    ...templateColumns.map((_, column): [string, Partial<Cell>] => [`${titleRow},${column}`, { style: head }]),
    ...rows.flatMap((row, line) => templateColumns.map((column, at): [string, Partial<Cell>] => [`${firstLine + line},${at}`, { style: styleOf(column, row) }])),
  ])
  const dated = new Date(periodBounds(period).to)
  return writeXlsx({
    sheets: [
      {
        name: texts.sheet,
        rows: [...above, ...lines],
        cells,
        columns: templateColumns.map((column) => ({ width: widths[column] ?? usualWidth })),
        rowDefs: new Map([[0, { height: 26 }], [1, { height: 5 * lineHeight }], [titleRow, { height: 2 * lineHeight }], ...lines.map((line, at): [number, { height: number }] => [firstLine + at, { height: heightOf(line) }])]),
        merges: [{ startRow: 1, startCol: 0, endRow: 1, endCol: columnAt('definition') }],
        dataValidations: choices(rows.length, language),
        freezePane: { rows: firstLine, columns: 2 },
        protection: { sheet: true, formatColumns: true, formatRows: true },
        pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 2, fitToHeight: 0, printTitlesRow: `$${titleRow + 1}:$${titleRow + 1}` },
      },
    ],
    defaultFont: font,
    // A file dated by the clock would differ each time it is made.
    properties: { title: texts.title(territory.name[language], period), creator: xmlText(territory.office), created: dated, modified: dated },
  })
}

function lineOf({ indicator, previous, target, figure }: SubmissionRow, { territory }: SubmissionView, language: Language): CellValue[] {
  const format = formatContextOf(territory, language)
  const [last] = previous
  const fixed: Partial<Record<TemplateColumn, string | number>> = {
    code: indicator.code,
    ...toldCells(indicator, territory.currency, language),
    previous: last === undefined ? '' : `${periodLabel(last.period, language)}: ${last.value === null ? absenceText(last.missing, language) : formatValue(last.value, indicator, format).text}`,
    target: target === null ? '' : `${periodLabel(target.period, language)}: ${formatValue(target.value, indicator, format).text}`,
    version: figure === null ? 0 : figure.version,
  }
  const filled = figure === null ? {} : cellsOf(figure, language)
  return templateColumns.map((column) => {
    const cell = fixed[column] ?? filled[column as FigureField] ?? null
    if (typeof cell !== 'string') return cell
    return dayFields.includes(column as FigureField) ? new Date(`${cell}T00:00:00Z`) : xmlText(cell)
  })
}

/** A figure as its cells; what is not entered is empty. */
function cellsOf({ entry, source, dataDate, vintage, note }: Figure, language: Language): Partial<Record<FigureField, string | number>> {
  const words = choiceWords[language]
  const attributes = { ...(source !== '' && { source }), ...(dataDate !== null && { dataDate }), ...(note !== '' && { note }), vintage: words.vintage[vintage] }
  switch (entry.form) {
    case 'blank':
      return attributes
    case 'value':
      return { ...attributes, value: entry.value }
    case 'ratio':
      return { ...attributes, numerator: entry.numerator, denominator: entry.denominator }
    case 'amount':
      return { ...attributes, value: entry.value, currency: entry.currency, ...(entry.rate !== 1 && { rate: entry.rate, rateDate: entry.date, rateSource: entry.rateSource }) }
    case 'missing':
      return { ...attributes, missing: words.missing[entry.reason], missingNote: entry.note }
  }
}

/** How a cell looks and whether it is open. Numbers are written by the spreadsheet's own locale; texts are texts whatever they begin with. */
function styleOf(column: TemplateColumn, { indicator, figure }: SubmissionRow): CellStyle {
  const field = figureFields.find((candidate) => candidate === column)
  if (field === undefined || !isFilledIn(field, indicator)) return told
  if (dayFields.includes(field)) return { ...open, numFmt: 'yyyy-mm-dd' }
  if (textFields.includes(field)) return { ...open, numFmt: '@' }
  const entered = figure !== null && figure.entry.form !== 'missing' && figure.entry.form !== 'blank' ? Object.values(figure.entry).filter((part) => typeof part === 'number') : []
  const decimals = Math.max(isPercentage(indicator) ? 0 : indicator.decimals, ...entered.map(decimalsOf))
  return { ...open, numFmt: decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}` }
}

/** Lists for what is chosen and not typed. */
function choices(count: number, language: Language): DataValidation[] {
  const words = choiceWords[language]
  const listed = [['missing', missingReasons.map((reason) => words.missing[reason])], ['vintage', vintages.map((vintage) => words.vintage[vintage])]] as const
  return listed.map(([column, values]) => {
    const letter = String.fromCharCode(65 + columnAt(column))
    return {
      type: 'list', values: [...values], allowBlank: true, showErrorMessage: true, errorStyle: 'stop', errorMessage: templateMessages[language].chooseFromList,
      range: `${letter}${firstLine + 1}:${letter}${firstLine + Math.max(count, 1)}`,
    }
  })
}

/** In points for wrapped text: Excel finds it out by itself, LibreOffice does not. */
function heightOf(line: readonly CellValue[]): number {
  const needed = line.map((cell, column) => Math.ceil(String(cell ?? '').length / (widths[templateColumns[column] as TemplateColumn] ?? usualWidth)))
  return lineHeight * Math.min(Math.max(1, ...needed), 12)
}
