import { z } from 'zod'
import {
  adoptionSchema, baselineSchema, directions, indicatorCodeSchema, indicatorSchema, keptTargetSchema, kinds, rubricSchema, scopeSchema, statusSchema, statusStates,
} from '../indicator/index.ts'
import { chartKinds } from '../chart/index.ts'
import { publicEvidenceSchema } from '../evidence/index.ts'
import { languageSchema } from '../language/index.ts'
import { calendarDateSchema, periodSchema } from '../period/index.ts'
import { territorySchema } from '../territory/index.ts'
import { missingReasonSchema, observationSchema, pointSchema } from './observation.ts'

/** How a value moved from an earlier period; percentages and levels by their difference alone, other values relatively as well. */
export const changeSchema = z.object({
  from: periodSchema,
  /** Stored form: difference of the two values. */
  difference: z.number(),
  /** (b − a) ÷ a; null for percentages and levels, and where a ≤ 0. */
  relative: z.number().nullable(),
  /** False where one value is preliminary, revised or final and the other is not: the change is then shown with a caveat. */
  isSameVintage: z.boolean(),
})
export type Change = z.infer<typeof changeSchema>

/** A row of the board: one indicator in one period. */
export const boardRowSchema = z.object({
  code: indicatorCodeSchema,
  name: z.string(),
  kind: z.enum(kinds),
  unit: z.string(),
  /** What a single one of the unit is called; the unit itself where it does not change. */
  singularUnit: z.string(),
  decimals: z.number().int(),
  direction: z.enum(directions),
  isContext: z.boolean(),
  /** The period of this indicator's own frequency that the row shows: the latest ended by the board's quarter. */
  period: periodSchema,
  /** Null when nothing was reported for it. */
  latest: pointSchema
    .extend({
      numerator: z.number().nullable(),
      denominator: z.number().nullable(),
      /** The number that was published changed afterwards; a preliminary one that was settled is not counted. */
      isCorrected: z.boolean(),
      /** What was told of it at first and on which day there, on which day it changed last, and why; null for what was not corrected. */
      correction: z
        .object({ value: z.number().nullable(), missing: missingReasonSchema.nullable(), reportedOn: calendarDateSchema, correctedOn: calendarDateSchema, reason: z.string() })
        .nullable(),
      isSeenBySecondPerson: z.boolean(),
      /** Its source is named and evidence of it stands; null where there is no number. */
      isVerified: z.boolean().nullable(),
    })
    .nullable(),
  previous: pointSchema.nullable(),
  yearAgo: pointSchema.nullable(),
  change: changeSchema.nullable(),
  /** Whether there is no change to tell because one of the two figures is preliminary and the other was never told as such. */
  isIncomparable: z.boolean(),
  target: z.object({ period: periodSchema, value: z.number() }).nullable(),
  /** How the indicator would stand by what was promised at first, where that was changed and counts here: the first value, the act that changed it last, its day and reason. */
  firstTarget: z.object({ period: periodSchema, first: z.number(), source: z.string(), decidedOn: calendarDateSchema, reason: z.string(), status: statusSchema }).nullable(),
  baseline: z.object({ period: periodSchema, value: z.number() }).nullable(),
  status: statusSchema,
  /** What the status judges in place of `latest`: what has come together since `from`; null where it judges the period's own value, or nothing. */
  accumulated: z.object({ from: periodSchema, value: z.number() }).nullable(),
  /** How its course is drawn: what is counted within a period as bars, what stands at its end as a line. */
  chartKind: z.enum(chartKinds),
  /** Values of up to twelve periods that end with `period`, oldest first, one for each; null where there is none. */
  sparkline: z.array(z.number().nullable()),
  /** Places in `sparkline`, from 0, whose value is preliminary. */
  provisional: z.array(z.number().int()),
})
export type BoardRow = z.infer<typeof boardRowSchema>

/**
 * A day of the past, `2026-03-31`: what was public at its end in the territory is answered, instead of what is public now. Empty is as
 * not given, as a form sends it; what is no day, or is still to come, is refused with its own problem by whoever reads it.
 */
export const asOfSchema = z.string().max(40).optional()

/** `GET /territories/{territory}/dashboard?period=&lang=&include=approved&asOf=` */
export const dashboardQuerySchema = z.object({
  period: periodSchema.optional(),
  lang: languageSchema.optional(),
  include: z.enum(['published', 'approved']).optional(),
  asOf: asOfSchema,
})
export const dashboardSchema = z.object({
  territory: territorySchema,
  language: languageSchema,
  /** The past day whose knowledge is shown; null for what is known now. */
  asOf: calendarDateSchema.nullable(),
  period: periodSchema,
  /** Quarters with something published (or approved, for those who may see it), newest first. */
  periods: z.array(periodSchema),
  publishedOn: z.iso.datetime().nullable(),
  /** Rows by state; states without rows are absent. */
  summary: z.partialRecord(z.enum(statusStates), z.number().int()),
  /** The one sentence that sums the board up. */
  sentence: z.string(),
  scopes: z.array(
    z.object({
      scope: scopeSchema,
      name: z.string(),
      aspects: z.array(z.object({ aspect: z.string(), name: z.string(), indicators: z.array(boardRowSchema) })),
    }),
  ),
})
export type Dashboard = z.infer<typeof dashboardSchema>

/** `GET /territories/{territory}/indicators/{code}?period=&lang=&include=` */
export const indicatorPageSchema = z.object({
  territory: territorySchema,
  language: languageSchema,
  /** The past day whose knowledge is shown; null for what is known now. */
  asOf: calendarDateSchema.nullable(),
  indicator: indicatorSchema,
  aspectName: z.string(),
  scopeName: z.string(),
  adoption: adoptionSchema,
  rubric: rubricSchema.nullable(),
  /** The row of the board for the chosen period, with status. */
  row: boardRowSchema,
  /** Current versions, oldest first; gaps absent. */
  series: z.array(observationSchema),
  /** Published versions that were replaced, newest first: what it was before. */
  replaced: z.array(observationSchema),
  /** What readers may download or follow of the row's figure, in the order in which it was attached. */
  evidence: z.array(publicEvidenceSchema),
  baseline: baselineSchema.nullable(),
  /** Every version, oldest first. */
  targets: z.array(keptTargetSchema),
  related: z.array(boardRowSchema),
  framework: z.object({ edition: z.string(), effectiveFrom: calendarDateSchema }),
})
export type IndicatorPage = z.infer<typeof indicatorPageSchema>

/** `GET /territories/{territory}/indicators/{code}/series`: what is published of an indicator, for whoever draws or counts. */
export const seriesSchema = z.object({
  /** In force, oldest first; gaps absent. A version above 1 replaced a published one. */
  series: z.array(pointSchema.extend({ numerator: z.number().nullable(), denominator: z.number().nullable(), version: z.number().int() })),
})
export type Series = z.infer<typeof seriesSchema>

/** `GET /territories?lang=`: the territories of the installation with how the latest published quarter stands. */
export const territoryCardSchema = z.object({
  territory: territorySchema,
  latestPeriod: periodSchema.nullable(),
  summary: z.partialRecord(z.enum(statusStates), z.number().int()),
})
export const territoriesSchema = z.object({ territories: z.array(territoryCardSchema) })
export type TerritoryCard = z.infer<typeof territoryCardSchema>
