import { z } from 'zod'
import type { SaveFigure } from '../submission/index.ts'
import type { CellReading, CellRefusal } from './read-cell.ts'

/** What a column of a table may hold of a figure. */
export const figureFields = [
  'value', 'numerator', 'denominator', 'currency', 'rate', 'rateDate', 'rateSource', 'missing', 'missingNote', 'source', 'dataDate', 'vintage', 'note',
] as const
export type FigureField = (typeof figureFields)[number]

/** A cell as it came: text of a clipboard, or the number that a spreadsheet keeps, which no country reads otherwise. */
export const cellSchema = z.union([z.string(), z.number()])
export type Cell = z.infer<typeof cellSchema>

/** Stands for a cell that a spreadsheet computes: what it last came to is not taken for what somebody entered. */
export const formulaCell = '='

/** The cells of one line, by what their columns hold; what is not there, and what is empty, changes nothing. */
export const figureCellsSchema = z.partialRecord(z.enum(figureFields), cellSchema)
export type FigureCells = z.infer<typeof figureCellsSchema>

/** A figure as a save takes it, without the version that is replaced and the answer to a question, which no table changes. */
export type FigureContent = Omit<SaveFigure, 'version' | 'answer'>

/** Why a line cannot be taken though its cells could be read. */
export const lineRefusals = [
  /** `77 %` for what is counted. */
  'percent',
  /** A currency beside what is no amount. */
  'not-money',
  /** `3/4` for what is no ratio. */
  'fraction',
  /** A ratio told by its result alone: the parts are what is kept. */
  'needs-parts',
  'part-missing',
  /** The result that stands beside numerator and denominator is not theirs. */
  'parts-disagree',
  'currency-unknown',
  /** The sign beside the amount and the column of currencies say two things. */
  'two-currencies',
  /** A column for what this indicator does not have. */
  'not-asked',
  'rate-not-positive',
  /** A reason why there is no figure, and a figure. */
  'figure-and-reason',
  'reason-unknown',
  'vintage-unknown',
  'not-a-day',
  /** `03/04/2026` where both orders are usual. */
  'day-unclear',
  'too-long',
] as const
export type LineRefusal = (typeof lineRefusals)[number]

/** How one cell was read. */
export interface ReadCell {
  readonly field: FigureField
  readonly cell: Cell
  /** Of a number's column; null for the others. */
  readonly reading: CellReading | null
  /** Undefined while nothing is wrong with it. */
  readonly refusal?: CellRefusal | LineRefusal
}

/** What the line comes to. */
export type LineOutcome =
  /** All its cells are empty, or say what is kept already. */
  | { readonly is: 'unchanged' }
  | { readonly is: 'change'; readonly figure: FigureContent }
  /** It lacks what may be said of many lines at once: why there is no figure, or the rate of a currency. */
  | { readonly is: 'lacking'; readonly what: 'missingNote' }
  | { readonly is: 'lacking'; readonly what: 'rate'; readonly currency: string }
  | { readonly is: 'refused' }

export interface LineReading {
  readonly cells: readonly ReadCell[]
  readonly outcome: LineOutcome
}

/** A rate that the person gives for all amounts of a currency that come without one. */
export interface GivenRate {
  readonly rate: number
  readonly date: string
  readonly source: string
}

/** What the table does not say and the person adds. */
export interface Supplements {
  /** Why there are no figures, where the table has none of its own; empty while it is not said. */
  readonly missingNote: string
  readonly rates: Readonly<Record<string, GivenRate>>
}
