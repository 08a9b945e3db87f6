import { z } from 'zod'
import { indicatorCodeSchema } from '../indicator/index.ts'
import { calendarDateSchema, periodSchema } from '../period/index.ts'

/** Why there is no number (SDMX OBS_STATUS); neither is ever a zero. */
export const missingReasons = ['no_data', 'not_applicable'] as const
export const missingReasonSchema = z.enum(missingReasons)
export type MissingReason = z.infer<typeof missingReasonSchema>

/** How settled a value is; only like is compared with like. */
export const vintages = ['preliminary', 'revised', 'final'] as const
export const vintageSchema = z.enum(vintages)
export type Vintage = z.infer<typeof vintageSchema>

/** An amount as its document says it, and how it was turned into the territory's currency, once, at its own date. */
export const amountSchema = z.object({
  value: z.number(),
  currency: z.string().length(3),
  date: calendarDateSchema,
  /** Units of the territory's currency for one unit of `currency`; 1 when they are the same. */
  rate: z.number().positive(),
  rateSource: z.string(),
})
export type Amount = z.infer<typeof amountSchema>

/**
 * One approved, versioned value for indicator × period × territory × disaggregation cell (SDMX observation). Exactly one
 * of `value` and `missing` is there. A ratio keeps its parts, an amount its original.
 */
export const observationSchema = z.object({
  indicator: indicatorCodeSchema,
  period: periodSchema,
  /** Disaggregation cell; empty for the total. */
  cell: z.string(),
  /** In stored form: ratios as ratios, amounts in the territory's currency. */
  value: z.number().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  amount: amountSchema.nullable(),
  missing: z.object({ reason: missingReasonSchema, note: z.string() }).nullable(),
  version: z.number().int().positive(),
  vintage: vintageSchema,
  source: z.string(),
  dataDate: calendarDateSchema.nullable(),
  note: z.string(),
  isPublished: z.boolean(),
  /** False where one person alone entered and approved it. */
  isSeenBySecondPerson: z.boolean(),
  approvedBy: z.string(),
  approvedOn: z.iso.datetime(),
  /** Why this version replaced the one before, or why a first one came after its quarter was approved; empty for one that came with its quarter. */
  reason: z.string(),
})
export type Observation = z.infer<typeof observationSchema>

/** The bare points of a series, as charts and rules need them. */
export const pointSchema = z.object({
  period: periodSchema,
  value: z.number().nullable(),
  missing: missingReasonSchema.nullable(),
  vintage: vintageSchema,
})
export type Point = z.infer<typeof pointSchema>

/** The bare point of something that says more. */
export function toPoint({ period, value, missing, vintage }: Point): Point {
  return { period, value, missing, vintage }
}
