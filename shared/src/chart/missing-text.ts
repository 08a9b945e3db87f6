import type { Language } from '../language/index.ts'
import { chartMessages } from './chart-messages.ts'

/** What stands where a number would: «sin dato», «no aplica», «sin reportar». Never a zero or a dash. */
export function missingText(reason: 'no_data' | 'not_applicable' | 'not_reported', language: Language): string {
  return chartMessages[language].absent[reason]
}
