import { calendarDate, type CalendarDate } from '@atalaya/shared/period'
import type { Territory } from '@atalaya/shared/territory'

/** The day it is there now. */
export function todayIn({ timeZone }: Pick<Territory, 'timeZone'>): CalendarDate {
  return calendarDate(new Date(), timeZone)
}
