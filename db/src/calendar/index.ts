export {
  addPeriodDates, addRules, listCalendars, readCalendar, type Setting, type StoredCalendar, type StoredPeriodDates, type StoredRules,
} from './calendar-repository.ts'
export { readReminderRows, type ReminderRows } from './reminder-queries.ts'
