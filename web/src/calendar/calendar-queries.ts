import { calendarEndpoints } from '@atalaya/shared/calendar'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../api/client.ts'

export function calendarQuery(territory: string) {
  return queryOptions({ queryKey: ['calendar', territory], queryFn: ({ signal }) => call(calendarEndpoints.getCalendar, { params: { territory } }, signal) })
}
