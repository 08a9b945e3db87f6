import { formatDecimal } from '../decimal/index.ts'
import { formatValue, missingText, statusLabel } from '../indicator/index.ts'
import { correctionsOf, isCorrection, observationTableMessages, type BoardRow, type Correction, type Observation } from '../observation/index.ts'
import { dateInWords, dayOfInstant, periodBounds, periodLabel, previousPeriod } from '../period/index.ts'
import type { ReportContent, ReportCorrection, ReportMissing, ReportSource } from './report-content.ts'
import { boardRows, contextOf, cutOffOf, isMissing, shown, type ReportInput } from './report-input.ts'
import { reportMessages, type ReportSign } from './report-messages.ts'
import { explained, written } from './report-signs.ts'

/** The figures without a number, by scope, with why. */
export function composeMissing(input: ReportInput): ReportContent['missing'] {
  const scopes = input.board.scopes
    .map(({ name, aspects }) => ({ name, rows: aspects.flatMap(({ indicators }) => indicators).filter(isMissing).map((row) => missingRow(row, input)) }))
    .filter(({ rows }) => rows.length > 0)
  const count = scopes.reduce((sum, { rows }) => sum + rows.length, 0)
  const { noneMissing, missingBriefly, missingExplained } = reportMessages[input.board.language]
  return { text: count === 0 ? noneMissing : `${missingBriefly(count)} ${missingExplained}`, scopes }
}

function missingRow(row: BoardRow, input: ReportInput): ReportMissing {
  const { language } = input.board
  const note = shown(row, input)?.missing?.note
  const { target, status } = row
  return {
    code: row.code,
    name: row.name,
    state: status.state,
    stateLabel: statusLabel(status.state, language),
    reason: note === undefined ? status.sentence : note,
    target: target === null ? '' : reportMessages[language].missingTarget(formatValue(target.value, row, contextOf(input)).text, periodLabel(target.period, language)),
  }
}

interface NamedCorrection extends Correction {
  readonly name: string
}

/**
 * What was corrected in the figures that the report draws from, each version against the one that took its place, the
 * latest correction first.
 */
export function correctionsIn(input: ReportInput): NamedCorrection[] {
  const inForce = [...input.series.values()].flat()
  const keyOf = ({ indicator, period, cell }: Observation) => [indicator, period, cell].join(' ')
  const current = new Set(inForce.map(keyOf))
  const adopted = new Map(boardRows(input).map(({ code, name }) => [code, name]))
  return correctionsOf(inForce, input.replaced)
    .filter(({ before, after }) => current.has(keyOf(before)) && periodBounds(before.period).to <= cutOffOf(input) && isCorrection(before, after))
    .flatMap(({ before, after }) => {
      const name = adopted.get(before.indicator)
      return name === undefined ? [] : [{ before, after, name }]
    })
    .toSorted((one, other) => other.after.approvedOn.localeCompare(one.after.approvedOn))
}

export function composeCorrections(corrections: readonly NamedCorrection[], input: ReportInput): ReportCorrection[] {
  return corrections.map(({ before, after, name }) => ({
    code: before.indicator,
    name,
    period: periodLabel(before.period, input.board.language),
    before: said(before, input),
    after: said(after, input),
    reason: after.reason,
    on: dayOfInstant(after.approvedOn, input.board.territory.timeZone, input.board.language),
    by: after.approvedBy,
  }))
}

/** How many of the corrections readers of the report before could not know. */
export function correctionsSince(corrections: readonly NamedCorrection[], { board: { period, territory, language }, publications }: ReportInput): string {
  const before = previousPeriod(period)
  const published = publications.get(before)
  if (published === undefined || corrections.length === 0) return ''
  const since = corrections.filter(({ after }) => after.approvedOn > published)
  return reportMessages[language].correctionsSince(since.length, periodLabel(before, language), dayOfInstant(published, territory.timeZone, language))
}

/** That figures which the report shows of its quarter are not those that were published, for the cover; empty where they are. */
export function correctionsBriefly(corrections: readonly NamedCorrection[], input: ReportInput): string {
  const { language, territory } = input.board
  const shownPeriods = new Map(boardRows(input).map(({ code, period }) => [code, period]))
  const [latest, ...earlier] = corrections.filter(({ before }) => shownPeriods.get(before.indicator) === before.period)
  if (latest === undefined) return ''
  return reportMessages[language].includesCorrections(earlier.length + 1, dayOfInstant(latest.after.approvedOn, territory.timeZone, language))
}

function said({ indicator: code, value, missing }: Observation, input: ReportInput): string {
  const indicator = input.indicators.get(code)
  if (!indicator) throw new Error(`A correction of ${code}, which is not in the framework`)
  if (value !== null) return formatValue(value, indicator, contextOf(input)).text
  if (missing === null) throw new Error(`An observation of ${code} with neither a value nor a reason`)
  return missingText(missing.reason, input.board.language)
}

/** Where each number comes from. */
export function composeSources(input: ReportInput): ReportContent['sources'] {
  const observations = boardRows(input).flatMap((row) => {
    const observation = shown(row, input)
    return observation && observation.value !== null ? [{ row, observation }] : []
  })
  const signs = observations.flatMap(({ observation }) => sourceSigns(observation, input))
  return {
    rows: observations.map(({ row, observation }) => source(row, observation, input)),
    signs: explained(signs, input.board.language),
  }
}

/** What a reader must know of where a number comes from. */
function sourceSigns(observation: Observation, { isVerified }: ReportInput): ReportSign[] {
  return [...(observation.isSeenBySecondPerson ? [] : ['singlePerson' as const]), ...(isVerified(observation) === false ? ['unverified' as const] : [])]
}

function source(row: BoardRow, observation: Observation, input: ReportInput): ReportSource {
  const { language, period } = input.board
  const texts = reportMessages[language]
  return {
    code: row.code,
    name: row.name,
    period: row.period === period ? '' : periodLabel(row.period, language),
    source: observation.source === '' ? texts.noSource : observation.source,
    conversion: conversion(observation, input),
    dataDate: observation.dataDate === null ? texts.noDate : dateInWords(observation.dataDate, language),
    vintage: observationTableMessages[language].vintages[observation.vintage],
    approvedBy: observation.approvedBy,
    signs: written(sourceSigns(observation, input), language),
  }
}

function conversion({ amount }: Observation, input: ReportInput): string {
  const { currency } = input.board.territory
  if (amount === null || amount.currency === currency) return ''
  const { language, locale } = contextOf(input)
  return reportMessages[language].conversion(
    formatDecimal(amount.value, locale), amount.currency, formatDecimal(amount.rate, locale), currency, dateInWords(amount.date, language), amount.rateSource,
  )
}

/** What the indicators with a number measure. */
export function composeDefinitions(input: ReportInput): ReportContent['definitions'] {
  const { language } = input.board
  return boardRows(input).flatMap(({ code, name, latest }) => {
    const indicator = input.indicators.get(code)
    return indicator && latest !== null && latest.value !== null ? [{ code, name, definition: indicator.definition[language] }] : []
  })
}
