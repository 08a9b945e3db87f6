import { exact, formatDecimal } from '../decimal/index.ts'
import { statusRule } from './assess-status.ts'
import { isLadder } from './attainment.ts'
import { stepsWord } from './distance-words.ts'
import type { FormatContext, MeasuredIn } from './format-value.ts'
import { indicatorMessages } from './indicator-messages.ts'

type Writing = Pick<FormatContext, 'language' | 'locale'>

/** «15 puntos»: how far below its plan an indicator is still on track. */
export function toleranceInPoints(tolerance: number, { language, locale }: Writing): string {
  const points = exact(tolerance * 100)
  return `${formatDecimal(points, locale)} ${indicatorMessages[language].points(points)}`
}

/**
 * Both limits of the status rule, so that a state can be checked: «15 puntos, en riesgo hasta 30». A ladder has no tolerance:
 * «en riesgo hasta 1 nivel». A tolerance of zero leaves nothing between on track and off track.
 */
export function limitsInWords(tolerance: number, indicator: Pick<MeasuredIn, 'kind' | 'decimals'>, { language, locale }: Writing): string {
  const { atRiskUpTo } = indicatorMessages[language]
  if (isLadder(indicator)) return atRiskUpTo(`${formatDecimal(statusRule.levelsAtRisk, locale)} ${stepsWord(statusRule.levelsAtRisk, indicator, language)}`)
  const first = toleranceInPoints(tolerance, { language, locale })
  return tolerance === 0 ? first : `${first}, ${atRiskUpTo(formatDecimal(exact(tolerance * 100 * statusRule.toleranceMultipleAtRisk), locale))}`
}
