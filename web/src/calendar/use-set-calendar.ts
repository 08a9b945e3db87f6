import type { CalendarView } from '@atalaya/shared/calendar'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { calendarQuery } from './calendar-queries.ts'

/** Sets something of a calendar: its answer is the calendar as it is then, and whatever was shown by the dates before is asked for again. */
export function useSetCalendar<Wanted>(territory: string, set: (wanted: Wanted) => Promise<CalendarView>, onDone: () => void) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: set,
    onSuccess: async (next) => {
      queryClient.setQueryData(calendarQuery(territory).queryKey, next)
      onDone()
      await queryClient.invalidateQueries({ queryKey: ['submission', territory] })
      await queryClient.invalidateQueries({ queryKey: ['submissions', territory] })
    },
    // Who was refused because another was quicker decides again, on what stands.
    onError: () => queryClient.invalidateQueries({ queryKey: calendarQuery(territory).queryKey }),
  })
}
