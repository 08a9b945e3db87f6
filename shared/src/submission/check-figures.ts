import { exact, maxSignificantDigits, maxWholeDigits } from '../decimal/index.ts'
import { isLadder, isOutOfBounds } from '../indicator/index.ts'
import type { CalendarDate } from '../period/index.ts'
import { checkDates } from './check-dates.ts'
import { checkAgainstHistory } from './check-history.ts'
import type { FigureEntry, Finding } from './figure.ts'
import { block, valuePointer, warn, type CheckedFigure, type CheckedIndicator, type PreviousPoint, type Remark } from './remark.ts'
import { storedValue } from './stored-value.ts'

export interface CheckContext {
  /** Values of the same indicator before the figure's period, newest first; the checks look at the last eight that are known. */
  previous: readonly PreviousPoint[]
  /** The day it is in the territory. */
  today: CalendarDate
}

/**
 * What looks wrong with a figure: blocking findings first (it cannot be so), then warnings (it may be, with an explanation).
 * Empty for a blank. A value that cannot be right is not also compared with earlier ones. Numbers in `params` are in stored form;
 * `findingSentence` tells them.
 */
export function checkFigure(figure: CheckedFigure, indicator: CheckedIndicator, context: CheckContext): Finding[] {
  return remarksOn(figure, indicator, context).map((remark) => ({ ...remark, indicator: indicator.code }))
}

/** Whether a finding among these prevents submission. */
export function blocks(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'block')
}

/** The warnings that may not stand yet, because nothing was written to explain them. */
export function unexplainedWarnings(findings: readonly Finding[], explanation: string): Finding[] {
  return explanation.trim() === '' ? findings.filter(({ severity }) => severity === 'warn') : []
}

function remarksOn(figure: CheckedFigure, indicator: CheckedIndicator, { previous, today }: CheckContext): Remark[] {
  const { entry } = figure
  if (entry.form === 'blank') return []
  const dates = checkDates(figure, today)
  const isBlocking = ({ severity }: Remark) => severity === 'block'
  if (entry.form === 'missing') return [...dates.filter(isBlocking), ...whereValuesWere(entry, previous)]
  const impossible = impossibleNumbers(entry, indicator)
  const history = impossible.length > 0 ? [] : checkAgainstHistory(figure, indicator, previous)
  return [...impossible, ...dates.filter(isBlocking), ...history, ...provenance(figure), ...dates.filter((remark) => !isBlocking(remark))]
}

/** Values until now, and suddenly none applies: often «sin dato» was meant. */
function whereValuesWere(entry: Extract<FigureEntry, { form: 'missing' }>, previous: readonly PreviousPoint[]): Remark[] {
  const last = previous[0]
  if (entry.reason !== 'not_applicable' || !last || last.value === null) return []
  return [warn('value-expected-missing', '/entry/reason', { previous: last.value, previousPeriod: last.period })]
}

function provenance({ source, dataDate, entry }: CheckedFigure): Remark[] {
  const remarks: Remark[] = []
  if (source.trim() === '') remarks.push(warn('source-missing', '/source'))
  if (entry.form === 'amount' && entry.rate !== 1 && entry.rateSource.trim() === '') remarks.push(warn('source-missing', '/entry/rateSource', { of: 'rate' }))
  if (dataDate === null) remarks.push(warn('data-date-missing', '/dataDate'))
  return remarks
}

type NumberEntry = Extract<FigureEntry, { form: 'value' | 'ratio' | 'amount' }>

function impossibleNumbers(entry: NumberEntry, indicator: CheckedIndicator): Remark[] {
  if (entry.form === 'ratio') {
    const remarks = impossibleParts(entry, indicator)
    if (remarks.length > 0) return remarks
  } else if (indicator.kind === 'ratio') {
    return [block('denominator-missing', '/entry/denominator')]
  }
  const { value } = storedValue(entry)
  return value === null ? [] : impossibleValue(value, valuePointer(entry), indicator)
}

function impossibleParts({ numerator, denominator }: Extract<FigureEntry, { form: 'ratio' }>, { numeratorWithinDenominator, lowerBound }: CheckedIndicator): Remark[] {
  const parts = [{ pointer: '/entry/numerator', value: numerator }, { pointer: '/entry/denominator', value: denominator }]
  const long = parts.filter(({ value }) => hasTooManyDigits(value)).map(({ pointer }) => block('too-many-digits', pointer, { digits: maxSignificantDigits }))
  if (long.length > 0) return long
  // A ratio that may be negative is so by its numerator alone.
  const mayBeNegative = numeratorWithinDenominator !== true && lowerBound === null
  const negative = parts.filter(({ pointer, value }) => value < 0 && !(mayBeNegative && pointer === '/entry/numerator'))
  if (negative.length > 0) return negative.map(({ pointer, value }) => block('negative-count', pointer, { value }))
  if (numeratorWithinDenominator === true && numerator > denominator) return [block('numerator-above-denominator', '/entry/numerator', { numerator, denominator })]
  // 0 ÷ 0 is a quarter in which nothing was due; something over nothing is rather a denominator that was forgotten.
  return denominator === 0 && numerator !== 0 ? [warn('denominator-missing', '/entry/denominator', { numerator })] : []
}

function impossibleValue(value: number, pointer: string, indicator: CheckedIndicator): Remark[] {
  const { kind, decimals, lowerBound, upperBound } = indicator
  if (hasTooManyDigits(value)) return [block('too-many-digits', pointer, { digits: maxSignificantDigits })]
  if (isLadder(indicator)) return notALevel(value, pointer, indicator)
  if (lowerBound === 0 && value < 0 && (kind === 'quantity' || kind === 'currency')) return [block('negative-count', pointer, { value })]
  if (kind === 'quantity' && decimals === 0 && !Number.isInteger(value)) return [block('not-whole', pointer, { value })]
  return isOutOfBounds(value, indicator) ? [block('out-of-range', pointer, outside(value, lowerBound, upperBound))] : []
}

function notALevel(value: number, pointer: string, indicator: CheckedIndicator): Remark[] {
  const isLevel = Number.isInteger(value) && !isOutOfBounds(value, indicator)
  return isLevel ? [] : [block('not-a-level', pointer, outside(value, indicator.lowerBound, indicator.upperBound))]
}

function outside(value: number, lower: number | null, upper: number | null): Finding['params'] {
  return { value, ...(lower === null ? {} : { lower }), ...(upper === null ? {} : { upper }) }
}

/** More than a double carries there and back, or a magnitude whose unit digit it no longer keeps. */
function hasTooManyDigits(value: number): boolean {
  return Math.abs(value) >= 10 ** maxWholeDigits || exact(value) !== value
}
