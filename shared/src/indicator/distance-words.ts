import { rounded } from '../decimal/index.ts'
import type { Language } from '../language/index.ts'
import type { MeasuredIn } from './format-value.ts'
import { indicatorMessages } from './indicator-messages.ts'

/** What lies between two percentages, agreeing with the number as it is shown: «punto», «puntos». */
export function pointsWord(points: number, decimals: number, language: Language): string {
  return indicatorMessages[language].points(asShown(points, decimals))
}

/** What lies between two levels, or two stages of a milestone: «nivel», «estados». */
export function stepsWord(steps: number, { kind, decimals }: Pick<MeasuredIn, 'kind' | 'decimals'>, language: Language): string {
  const { level, stage } = indicatorMessages[language].steps
  return (kind === 'milestone' ? stage : level)(asShown(steps, decimals))
}

/** Whether a distance that is not zero would be shown as one. */
export function isRoundedAway(distance: number, decimals: number): boolean {
  return distance !== 0 && asShown(distance, decimals) === 0
}

/** The least distance that so many decimals show. */
export function leastShown(decimals: number): number {
  return Number(`1e-${decimals}`)
}

function asShown(distance: number, decimals: number): number {
  return rounded(Math.abs(distance), decimals)
}
