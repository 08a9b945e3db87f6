import { exact, formatSigned, formatSignedPercent } from '../decimal/index.ts'
import { formatValue, isPercentage, type FormatContext, type MeasuredIn } from '../indicator/index.ts'
import { periodInWords } from '../period/index.ts'
import type { Change } from './dashboard-contract.ts'
import { observationMessages } from './observation-messages.ts'
import type { Point } from './observation.ts'

type Compared = Pick<Point, 'period' | 'value' | 'vintage'>

/**
 * How a value moved from one period to another; null when either is missing. Percentages and levels move by their
 * difference alone; other values also by (b − a) ÷ a, which is null where a is zero or negative, because there it says
 * nothing. Values of different vintages are compared all the same and marked, since a preliminary figure beside a final
 * one is what the reader has: to hide the change would not make it go away, to show it bare would claim too much.
 */
export function changeBetween(from: Compared, to: Compared, indicator: Pick<MeasuredIn, 'kind' | 'unit'>): Change | null {
  if (from.value === null || to.value === null) return null
  const difference = exact(to.value - from.value)
  return {
    from: from.period,
    difference,
    relative: isPercentage(indicator) || movesBySteps(indicator) || from.value <= 0 ? null : exact(difference / from.value),
    isSameVintage: from.vintage === to.vintage,
  }
}

/** Levels, whole or averaged: what counts is how many of them lie between. */
function movesBySteps({ kind }: Pick<MeasuredIn, 'kind'>): boolean {
  return kind === 'score' || kind === 'milestone' || kind === 'qualitative'
}

/** «+12 acuerdos (+25 %) frente a enero–marzo de 2019», «−3 puntos frente a …», «Sin cambio frente a …». */
export function changeInWords(change: Change, indicator: MeasuredIn, context: FormatContext): string {
  const { language, locale } = context
  const texts = observationMessages[language]
  const since = periodInWords(change.from, language)
  const caveat = change.isSameVintage ? '' : texts.otherVintage
  if (change.difference === 0) return `${texts.noChange(since)}${caveat}`
  const relative = change.relative === null ? '' : ` (${formatSignedPercent(change.relative, locale, 1)})`
  return `${texts.change(`${differenceText(change.difference, indicator, context)}${relative}`, since)}${caveat}`
}

/** A change where room is short and its period is known from elsewhere: `+25 %`, `−3 puntos`, `sin cambio`. */
export function changeBriefly({ difference, relative }: Change, indicator: MeasuredIn, context: FormatContext): string {
  if (difference === 0) return observationMessages[context.language].noChangeBriefly
  return relative === null ? differenceText(difference, indicator, context) : formatSignedPercent(relative, context.locale, 1)
}

function differenceText(difference: number, indicator: MeasuredIn, context: FormatContext): string {
  const { language, locale } = context
  const texts = observationMessages[language]
  const { decimals } = indicator
  if (isPercentage(indicator)) {
    const points = exact(difference * 100)
    return `${formatSigned(points, locale, { decimals })} ${texts.points(Number(Math.abs(points).toFixed(decimals)))}`
  }
  if (movesBySteps(indicator)) return `${formatSigned(difference, locale, { decimals })} ${texts.steps(Math.abs(difference))}`
  const { text } = formatValue(Math.abs(difference), indicator, context)
  return `${difference < 0 ? '−' : '+'}${text}`
}
