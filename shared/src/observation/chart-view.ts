import { z } from 'zod'
import { periodSchema } from '../period/index.ts'

/** What of an indicator's chart is looked at, as the address of its page says it. Without any of it: all there is. */
export const chartViewSchema = z.object({
  from: periodSchema.optional(),
  to: periodSchema.optional(),
  target: z.literal('hidden').optional(),
  baseline: z.literal('hidden').optional(),
  /** Where scripts run, the chart to explore stands in place of the drawing. */
  explore: z.literal('open').optional(),
})
export type ChartView = z.infer<typeof chartViewSchema>
