import { z } from 'zod'
import { calendarDateSchema, type CalendarDate } from '../period/index.ts'

/** Days ahead for which a figure is reopened at most: what takes longer than a quarter is entered with the next. */
export const mostDaysReopened = 92

/** Letting one locked figure of one quarter be written, with the reason, until the end of a day where the territory is. */
export const reopenSchema = z.object({ until: calendarDateSchema, reason: z.string().trim().min(1).max(1000) })
export type Reopen = z.infer<typeof reopenSchema>

export const reopeningSchema = reopenSchema.extend({
  openedBy: z.string(),
  openedAt: z.iso.datetime(),
  /** The day on which it was ended before its time, by somebody or by the approval; null when it was not. */
  endedOn: calendarDateSchema.nullable(),
  isInForce: z.boolean(),
})
export type Reopening = z.infer<typeof reopeningSchema>

/** Whether a reopened figure may be written on a day: the last one belongs to it whole. */
export function isInForce({ until, endedOn }: Pick<Reopening, 'until' | 'endedOn'>, today: CalendarDate): boolean {
  return endedOn === null && today <= until
}
