import { z } from 'zod'
import { periodSchema } from '../period/index.ts'

/** What of an indicator's chart is looked at, as the address of its page says it. Without any of it, and for what cannot be read: all there is. */
export const chartViewSchema = z.object({
  from: periodSchema.optional().catch(undefined),
  to: periodSchema.optional().catch(undefined),
  target: z.literal('hidden').optional().catch(undefined),
  baseline: z.literal('hidden').optional().catch(undefined),
  /** Where scripts run, the chart to explore stands in place of the drawing. */
  explore: z.literal('open').optional().catch(undefined),
})
export type ChartView = z.infer<typeof chartViewSchema>
