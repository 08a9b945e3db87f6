import { z } from 'zod'
import { decimalSchema } from '../decimal/index.ts'
import { calendarDateSchema, periodSchema } from '../period/index.ts'
import { indicatorCodeSchema } from './indicator.ts'

/** The value from which change is judged (IATI baseline): measured, dated and sourced. */
export const baselineSchema = z.object({
  indicator: indicatorCodeSchema,
  period: periodSchema,
  /** In stored form. */
  value: decimalSchema,
  source: z.string().trim().min(1).max(500),
  decidedOn: calendarDateSchema,
  version: z.number().int(),
})
export type Baseline = z.infer<typeof baselineSchema>

/**
 * The value promised for a period (IATI target): a quarter's, a half-year's or a year's. For a flow the target of a year
 * is the sum over the year. An older version stays with its reason when the target changes.
 */
export const targetSchema = z.object({
  indicator: indicatorCodeSchema,
  period: periodSchema,
  value: decimalSchema,
  /** The act or plan that promised it. */
  source: z.string().trim().min(1).max(500),
  decidedOn: calendarDateSchema,
  /** Why it differs from the version before; empty for the first. */
  reason: z.string().trim().max(1000),
  version: z.number().int(),
})
export type Target = z.infer<typeof targetSchema>

/** A target as it is kept: when it was entered, which is not when it was decided. */
export const keptTargetSchema = targetSchema.extend({ setAt: z.iso.datetime() })
export type KeptTarget = z.infer<typeof keptTargetSchema>

/** Of all versions of one goal the one in force, which is the last; undefined where nothing was set. In any order. */
export function versionInForce<Goal extends { readonly version: number }>(versions: readonly Goal[]): Goal | undefined {
  return versions.reduce<Goal | undefined>((last, goal) => (last === undefined || goal.version > last.version ? goal : last), undefined)
}

/** A target that was changed: what was promised at first, and by which act and why it is another now. */
export interface ChangedTarget extends Pick<Target, 'period' | 'source' | 'decidedOn' | 'reason'> {
  readonly first: number
}

/** Of all versions of one indicator's targets those that were changed, in the order in which the periods first come. */
export function changedTargets(versions: readonly Omit<Target, 'indicator'>[]): ChangedTarget[] {
  return [...Map.groupBy(versions, ({ period }) => period).values()].flatMap((ofPeriod): ChangedTarget[] => {
    const first = ofPeriod.find(({ version }) => version === 1)
    const last = versionInForce(ofPeriod)
    if (first === undefined || last === undefined || last.value === first.value) return []
    const { period, source, decidedOn, reason } = last
    return [{ period, first: first.value, source, decidedOn, reason }]
  })
}

/** Of all versions of one indicator's targets those in force: one a period, in the order in which the periods first come. */
export function targetsInForce<Goal extends Pick<Target, 'period' | 'version'>>(targets: readonly Goal[]): Goal[] {
  return [...Map.groupBy(targets, ({ period }) => period).values()].flatMap((versions) => versionInForce(versions) ?? [])
}
