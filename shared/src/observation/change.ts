import { difference, exact, formatSigned, formatSignedPercent } from '../decimal/index.ts'
import { formatValue, isPercentage, isRoundedAway, leastShown, pointsWord, shownDecimals, stepsWord, type FormatContext, type MeasuredIn } from '../indicator/index.ts'
import { periodInWords } from '../period/index.ts'
import type { BoardRow, Change } from './dashboard-contract.ts'
import { observationMessages } from './observation-messages.ts'
import type { Point } from './observation.ts'

type ChangedRow = MeasuredIn & Pick<BoardRow, 'change' | 'isIncomparable' | 'previous'>
type Compared = Pick<Point, 'period' | 'value' | 'vintage'>

/**
 * How a value moved from one period to another; null when either is missing. Percentages and levels move by their
 * difference alone; other values also by (b − a) ÷ a, which is null where a is zero or negative, because there it says
 * nothing. A revised value beside a final one is compared and marked: both are settled, and not by the same step.
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

/** Whether a figure is still to be settled where the other is not: what its source says first is not held against what it settled on. */
export function isOtherVintage(from: Compared, to: Compared): boolean {
  return (from.vintage === 'preliminary') !== (to.vintage === 'preliminary')
}

/**
 * What a figure is compared with: the earlier one, or where that was settled since and this one is not, what it said while it was
 * preliminary as well; undefined where it never said so. Source: pitfall 15 of the domain, same vintage with same vintage.
 */
export function comparedWith<Told extends Compared>(earlier: Told, latest: Compared, told: readonly (Compared & { readonly version: number })[]): Told | Compared | undefined {
  if (!isOtherVintage(earlier, latest)) return earlier
  return told.toSorted((a, b) => b.version - a.version).find((version) => !isOtherVintage(version, latest))
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

/** The change of a row: as `changeInWords`, or why there is none to tell; empty where a figure is missing. */
export function rowChangeInWords({ change, isIncomparable, previous, ...row }: ChangedRow, context: FormatContext): string {
  if (change !== null) return changeInWords(change, row, context)
  return isIncomparable && previous !== null ? observationMessages[context.language].notCompared(periodInWords(previous.period, context.language)) : ''
}

/** The same where room is short. */
export function rowChangeBriefly({ change, isIncomparable, ...row }: ChangedRow, context: FormatContext): string {
  if (change !== null) return changeBriefly(change, row, context)
  return isIncomparable ? observationMessages[context.language].notComparedBriefly : ''
}
