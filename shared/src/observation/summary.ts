import { formatDecimal } from '../decimal/index.ts'
import { statusStates, type StatusState } from '../indicator/index.ts'
import type { Language } from '../language/index.ts'
import { observationMessages } from './observation-messages.ts'

export type StatusCounts = Partial<Record<StatusState, number>>

/** How many indicators stand in each state; states in which none stands are absent. */
export function summarize(states: readonly StatusState[]): StatusCounts {
  const counts: StatusCounts = {}
  for (const state of states) {
    const before = counts[state]
    counts[state] = before === undefined ? 1 : before + 1
  }
  return counts
}

/**
 * The sentence that sums a board up: «De 42 indicadores, 18 en curso, 7 en riesgo, 4 fuera de curso, 13 sin dato.» States in
 * their one order, that of the bar beside it, those without indicators left out; what is missing is told like the rest.
 */
export function summarySentence(counts: StatusCounts, language: Language): string {
  const { none, one, many } = observationMessages[language].summary
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  if (total === 0) return none
  return total === 1 ? one(standingsInWords(counts, language)) : many(formatDecimal(total, language), standingsInWords(counts, language))
}

/** «13 indicadores sin dato»: of so many that all stand alike, who they are being given in words. */
export function standingInWords(state: StatusState, count: number, who: string, language: Language): string {
  return observationMessages[language].summary.standing[state](count, who)
}

/** «18 en curso, 7 en riesgo, 4 fuera de curso, 13 sin dato»: the counts, in the same order; empty without any. */
export function standingsInWords(counts: StatusCounts, language: Language): string {
  const { standing } = observationMessages[language].summary
  const told = statusStates.flatMap((state) => {
    const count = counts[state]
    return count === undefined || count === 0 ? [] : [standing[state](count, formatDecimal(count, language))]
  })
  return told.join(', ')
}
