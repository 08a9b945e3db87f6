import { columnTitles, figureFields, type FigureField } from '@atalaya/shared/import'
import { unitOf, type Indicator } from '@atalaya/shared/indicator'
import { languageSchema, type Language } from '@atalaya/shared/language'
import { quarterSchema, type Period } from '@atalaya/shared/period'
import { answerForm } from '@atalaya/shared/submission'
import { z } from 'zod'
import { templateMessages } from './template-messages.ts'

/** Rises when the columns or their meaning change: a sheet of another form is not read as one of this. */
const form = 1

/** The columns, in their order: what is told, what is filled in, and over which version. */
export const templateColumns = ['code', 'name', 'definition', 'unit', 'previous', 'target', ...figureFields, 'version'] as const
export type TemplateColumn = (typeof templateColumns)[number]

export const columnAt = (column: TemplateColumn): number => templateColumns.indexOf(column)

export function titlesOf(language: Language): string[] {
  const { own } = templateMessages[language]
  const shared = columnTitles[language]
  return templateColumns.map((column) => (column in own ? own[column as keyof typeof own] : shared[column as FigureField | 'code' | 'name']))
}

/** Above the titles: of what quarter of which place the sheet is. */
export interface TemplateMark {
  readonly territory: string
  readonly period: Period
  readonly language: Language
}

const word = 'atalaya-template'

export function writeMark({ territory, period, language }: TemplateMark): string {
  return [word, form, territory, period, language].join(' ')
}

const markSchema = z.object({ territory: z.string(), period: quarterSchema, language: languageSchema })

/** What a cell says of the sheet that it stands in; undefined for any other cell. */
export function readMark(cell: unknown): TemplateMark | 'other-form' | undefined {
  if (typeof cell !== 'string' || !cell.startsWith(`${word} `)) return undefined
  const [, written, territory, period, language] = cell.trim().split(/\s+/)
  const mark = markSchema.safeParse({ territory, period, language })
  return Number(written) === form && mark.success ? mark.data : 'other-form'
}

/** What of the indicator's sheet a line tells, and nobody is to change. */
export function toldCells({ name, definition, numerator, denominator, ...indicator }: Indicator, currency: string, language: Language): Record<'name' | 'definition' | 'unit', string> {
  const parts = indicator.kind === 'ratio' ? [templateMessages[language].parts(numerator[language], denominator[language])] : []
  return { name: name[language], definition: [definition[language], ...parts].join(' '), unit: unitOf(indicator, currency, language) }
}

/** Cells in which an indicator is answered; the others of its line stay locked. */
export function isFilledIn(field: FigureField, indicator: Pick<Indicator, 'kind'>): boolean {
  const answer = answerForm(indicator)
  if (field === 'value') return answer !== 'ratio'
  if (field === 'numerator' || field === 'denominator') return answer === 'ratio'
  if (field === 'currency' || field === 'rate' || field === 'rateDate' || field === 'rateSource') return answer === 'amount'
  return true
}
