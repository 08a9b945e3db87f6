import { z } from 'zod'
import { decimalSchema } from '../decimal/index.ts'
import { indicatorCodeSchema, type Indicator } from '../indicator/index.ts'
import { missingReasonSchema, vintageSchema } from '../observation/index.ts'
import { calendarDateSchema, periodSchema } from '../period/index.ts'

/**
 * What a provider types for one indicator, as the API takes it. Numbers are canonical decimals (text with a dot, or a JSON
 * number of at most 15 significant digits). Exactly one of the four forms; `blank` takes a figure back to nothing entered.
 */
export const figureEntrySchema = z.discriminatedUnion('form', [
  z.object({ form: z.literal('value'), value: decimalSchema }),
  z.object({ form: z.literal('ratio'), numerator: decimalSchema, denominator: decimalSchema }),
  z.object({
    form: z.literal('amount'),
    value: decimalSchema,
    currency: z.string().regex(/^[A-Z]{3}$/),
    date: calendarDateSchema,
    rate: decimalSchema,
    rateSource: z.string().trim().max(300),
  }),
  z.object({ form: z.literal('missing'), reason: missingReasonSchema, note: z.string().trim().min(1).max(2000) }),
  z.object({ form: z.literal('blank') }),
])
export type FigureEntry = z.infer<typeof figureEntrySchema>

/** `PUT /territories/{territory}/submissions/{period}/figures/{code}` */
export const saveFigureSchema = z.object({
  entry: figureEntrySchema,
  source: z.string().trim().max(500),
  dataDate: calendarDateSchema.nullable(),
  vintage: vintageSchema,
  note: z.string().trim().max(2000),
  /** Why a warning may stand; empty when there is nothing to explain. */
  explanation: z.string().trim().max(2000),
  /** What the provider answers in words to the validator's question; left as it is when it is not sent. */
  answer: z.string().trim().max(2000).optional(),
  /** The version of the figure that the person saw; 0 when there was none. */
  version: z.number().int().min(0),
})
export type SaveFigure = z.infer<typeof saveFigureSchema>

/** A figure as stored: `period` is that of the indicator's frequency (a year's figure in the fourth quarter's submission). */
export const figureSchema = saveFigureSchema.extend({
  indicator: indicatorCodeSchema,
  period: periodSchema,
  /** In stored form; null when missing or blank. */
  value: z.number().nullable(),
  /** The validator's question when it was last sent back; it stands, with its answer, until it is sent back again. */
  returnNote: z.string(),
  answer: z.string(),
  /** Who wrote the answer as it is; null while there is none. */
  answeredBy: z.string().nullable(),
  answeredAt: z.iso.datetime().nullable(),
  savedBy: z.string(),
  savedAt: z.iso.datetime(),
})
export type Figure = z.infer<typeof figureSchema>

export const findingSlugs = [
  'numerator-above-denominator',
  'out-of-range',
  'negative-count',
  'not-whole',
  'too-many-digits',
  'denominator-missing',
  'not-a-level',
  'magnitude-jump',
  'large-change',
  'outside-usual-range',
  'cumulative-lower',
  'source-missing',
  'data-date-missing',
  'date-too-early',
  'date-in-future',
  'data-date-far',
  'denominator-changed',
  'value-expected-missing',
] as const

/** What a check says of a figure. A blocking finding prevents submission, never typing; a warning may stand explained. */
export const findingSchema = z.object({
  slug: z.enum(findingSlugs),
  severity: z.enum(['block', 'warn']),
  indicator: indicatorCodeSchema,
  /** JSON Pointer into the figure's entry or attributes. */
  pointer: z.string(),
  /** Numbers the sentence names, in stored form. */
  params: z.record(z.string(), z.union([z.number(), z.string()])),
})
export type Finding = z.infer<typeof findingSchema>
export type FindingSlug = (typeof findingSlugs)[number]

/** The form in which an indicator is answered when there is a figure. */
export function answerForm({ kind }: Pick<Indicator, 'kind'>): 'value' | 'ratio' | 'amount' {
  return kind === 'ratio' ? 'ratio' : kind === 'currency' ? 'amount' : 'value'
}

/** The forms in which a figure may be answered. */
export const figureForms = ['value', 'ratio', 'amount', 'missing', 'blank'] as const
