import { difference, exact, formatSigned, formatSignedPercent } from '../decimal/index.ts'
import { formatValue, isPercentage, isRoundedAway, leastShown, pointsWord, shownDecimals, stepsWord, type FormatContext, type MeasuredIn } from '../indicator/index.ts'
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
  const moved = difference(to.value, from.value)
  return {
    from: from.period,
    difference: moved,
    relative: isPercentage(indicator) || movesBySteps(indicator) || from.value <= 0 ? null : exact(moved / from.value),
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
  const { difference: moved, relative } = change
  const texts = observationMessages[language]
  const since = periodInWords(change.from, language)
  const caveat = change.isSameVintage ? '' : texts.otherVintage
  if (moved === 0) return `${texts.noChange(since)}${caveat}`
  if (isTooSmall(moved, indicator)) return `${texts.slightChange(leastText(indicator, context), since)}${caveat}`
  const percent = relative === null || isRoundedAway(relative * 100, relativeDecimals) ? '' : ` (${formatSignedPercent(relative, locale, relativeDecimals)})`
  return `${texts.change(`${differenceText(moved, indicator, context)}${percent}`, since)}${caveat}`
}

/**
 * A change where room is short and its period is known from elsewhere: `+25 %`, `−3 puntos`, `sin cambio`. What is rounded to
 * zero is never told as one.
 */
export function changeBriefly({ difference: moved, relative }: Change, indicator: MeasuredIn, context: FormatContext): string {
  const texts = observationMessages[context.language]
  if (moved === 0) return texts.noChangeBriefly
  // Before the percentage: beside two values that look the same it would be of nothing.
  if (isTooSmall(moved, indicator)) return texts.slightChangeBriefly
  if (relative !== null && !isRoundedAway(relative * 100, relativeDecimals)) return formatSignedPercent(relative, context.locale, relativeDecimals)
  return differenceText(moved, indicator, context)
}

const relativeDecimals = 1

/** Percentages differ in points. */
function inItsUnit(moved: number, indicator: MeasuredIn): number {
  return isPercentage(indicator) ? exact(moved * 100) : moved
}

function isTooSmall(moved: number, indicator: MeasuredIn): boolean {
  return isRoundedAway(inItsUnit(moved, indicator), shownDecimals(moved, indicator))
}

/** «0,1 puntos»: the least that the indicator's decimals show. */
function leastText(indicator: MeasuredIn, context: FormatContext): string {
  const least = leastShown(indicator.decimals)
  return differenceText(isPercentage(indicator) ? exact(least / 100) : least, indicator, context).replace('+', '')
}

function differenceText(moved: number, indicator: MeasuredIn, context: FormatContext): string {
  const { language, locale } = context
  const { decimals } = indicator
  const number = formatSigned(inItsUnit(moved, indicator), locale, { decimals })
  if (isPercentage(indicator)) return `${number} ${pointsWord(inItsUnit(moved, indicator), decimals, language)}`
  if (movesBySteps(indicator)) return `${number} ${stepsWord(moved, indicator, language)}`
  return `${moved < 0 ? '−' : '+'}${formatValue(Math.abs(moved), indicator, context).text}`
}
