import { canonicalDecimal, decimalMark, exact } from '../decimal/index.ts'
import { isPercentage, missingText, unitOf, type Indicator } from '../indicator/index.ts'
import { formattingLocale, type Language } from '../language/index.ts'
import { calendarDate, periodBounds, periodLabel, type CalendarDate, type Period } from '../period/index.ts'
import type { Territory } from '../territory/index.ts'
import type { CsvFlavour } from './observation-endpoints.ts'
import { observationTableMessages, type ReaderColumn } from './observation-table-messages.ts'
import type { Observation } from './observation.ts'

export interface ObservationTableInput {
  readonly territory: Territory
  readonly language: Language
  readonly indicators: ReadonlyMap<string, Indicator>
  /** Published ones alone leave the house. */
  readonly observations: readonly Observation[]
  /** Published versions that later ones replaced, of these observations or others. */
  readonly replaced: readonly Observation[]
  /** The past day whose knowledge it is; null for what is known now. */
  readonly asOf: CalendarDate | null
  /** Whether one has its source named and evidence that stands; null where it has no number. */
  readonly isVerified: (observation: Observation) => boolean | null
}

export type TableCell = string | number | null

export interface ObservationTable {
  readonly columns: readonly { readonly key: string; readonly header: string; readonly holds: 'text' | 'number' | 'date' }[]
  /** In the order of the observations; dates as ISO text, null where there is nothing. */
  readonly rows: readonly (readonly TableCell[])[]
}

const machineColumns = [
  ['territory', 'text'], ['scope', 'text'], ['aspect', 'text'], ['indicator', 'text'], ['indicator_name', 'text'], ['period', 'text'], ['period_start', 'date'], ['period_end', 'date'],
  ['value', 'number'], ['numerator', 'number'], ['denominator', 'number'], ['unit', 'text'], ['amount', 'number'], ['amount_currency', 'text'], ['amount_date', 'date'],
  ['amount_rate', 'number'], ['amount_rate_source', 'text'], ['missing_reason', 'text'], ['missing_note', 'text'], ['source', 'text'], ['data_date', 'date'], ['vintage', 'text'],
  ['note', 'text'], ['version', 'number'], ['correction_reason', 'text'], ['former_value', 'number'], ['former_missing_reason', 'text'], ['former_approved_on', 'text'], ['corrected_on', 'text'],
  ['seen_by_second_person', 'text'], ['approved_on', 'text'], ['illustrative', 'text'], ['as_of', 'date'], ['verified', 'text'],
] as const

const readerColumns = [
  ['territory', 'text'], ['code', 'text'], ['indicator', 'text'], ['period', 'text'], ['from', 'date'], ['to', 'date'], ['value', 'number'], ['unit', 'text'], ['numerator', 'number'],
  ['denominator', 'number'], ['missing', 'text'], ['missingNote', 'text'], ['source', 'text'], ['dataDate', 'date'], ['vintage', 'text'], ['note', 'text'], ['version', 'number'],
  ['correction', 'text'], ['formerValue', 'number'], ['correctedOn', 'date'], ['secondPerson', 'text'], ['approvedOn', 'date'], ['amount', 'number'], ['amountCurrency', 'text'], ['amountDate', 'date'], ['amountRate', 'number'],
  ['amountRateSource', 'text'], ['verified', 'text'], ['caveat', 'text'], ['asOf', 'date'],
] as const satisfies readonly (readonly [ReaderColumn, string])[]

/** Finds the version that an observation replaced; undefined where it is the first. */
function predecessors(replaced: readonly Observation[]): (after: Observation) => Observation | undefined {
  const keyOf = ({ indicator, period, cell }: Observation, version: number) => [indicator, period, cell, version].join(' ')
  const known = new Map(replaced.map((observation) => [keyOf(observation, observation.version), observation]))
  return (after) => known.get(keyOf(after, after.version - 1))
}

function indicatorOf(indicators: ObservationTableInput['indicators'], code: string): Indicator {
  const indicator = indicators.get(code)
  if (!indicator) throw new Error(`An observation of ${code}, which is not in the framework`)
  return indicator
}

/** Observations for a program: fixed English headers, values in stored form (0.77 for 77 %), ISO codes and dates, null where there is nothing. */
export function machineTable({ territory, language, indicators, observations, replaced, asOf, isVerified }: ObservationTableInput): ObservationTable {
  const formerOf = predecessors(replaced)
  const cellsOf = (observation: Observation): Record<(typeof machineColumns)[number][0], TableCell> => {
    const indicator = indicatorOf(indicators, observation.indicator)
    const { from, to } = periodBounds(observation.period)
    const verified = isVerified(observation)
    const { amount, missing, value, numerator, denominator, source, vintage, note, version } = observation
    const former = formerOf(observation)
    return {
      territory: territory.slug, scope: indicator.scope, aspect: indicator.aspect, indicator: indicator.code, indicator_name: indicator.name[language],
      period: observation.period, period_start: from, period_end: to, value, numerator, denominator,
      unit: isPercentage(indicator) ? 'ratio' : unitOf(indicator, territory.currency, language), amount: amount && amount.value,
      amount_currency: amount && amount.currency, amount_date: amount && amount.date, amount_rate: amount && amount.rate, amount_rate_source: amount && amount.rateSource,
      missing_reason: missing && missing.reason, missing_note: missing && missing.note, source, data_date: observation.dataDate, vintage, note, version,
      correction_reason: observation.reason, former_value: former ? former.value : null, former_missing_reason: former && former.missing ? former.missing.reason : null,
      former_approved_on: former ? former.approvedOn : null, corrected_on: former ? observation.approvedOn : null, seen_by_second_person: String(observation.isSeenBySecondPerson), approved_on: observation.approvedOn,
      illustrative: String(territory.isIllustrative), as_of: asOf, verified: verified === null ? null : String(verified),
    }
  }
  return {
    columns: machineColumns.map(([key, holds]) => ({ key, header: key, holds })),
    rows: observations.map(cellsOf).map((cells) => machineColumns.map(([column]) => cells[column])),
  }
}

/** Observations for a person's spreadsheet: headers and words in their language, percentages as per cents, numbers as numbers. */
export function readerTable({ territory, language, indicators, observations, replaced, asOf, isVerified }: ObservationTableInput): ObservationTable {
  const formerOf = predecessors(replaced)
  const dayOf = (instant: string) => calendarDate(new Date(instant), territory.timeZone)
  const texts = observationTableMessages[language]
  const cellsOf = (observation: Observation): Record<ReaderColumn, TableCell> => {
    const indicator = indicatorOf(indicators, observation.indicator)
    const { from, to } = periodBounds(observation.period)
    const verified = isVerified(observation)
    const { amount, missing, value, numerator, denominator, source, vintage, note, version, isSeenBySecondPerson } = observation
    const shown = (stored: number | null) => (stored !== null && isPercentage(indicator) ? exact(stored * 100) : stored)
    const former = formerOf(observation)
    return {
      territory: territory.name[language], code: indicator.code, indicator: indicator.name[language], period: periodLabel(observation.period, language), from, to,
      value: shown(value), unit: unitOf(indicator, territory.currency, language), numerator, denominator,
      missing: missing && missingText(missing.reason, language), missingNote: missing && missing.note, source, dataDate: observation.dataDate, vintage: value === null ? null : texts.vintages[vintage], note,
      version, correction: observation.reason, formerValue: formerCell(former, shown, language), correctedOn: former ? dayOf(observation.approvedOn) : null, secondPerson: isSeenBySecondPerson ? texts.yes : texts.no,
      approvedOn: dayOf(observation.approvedOn), amount: amount && amount.value, amountCurrency: amount && amount.currency,
      amountDate: amount && amount.date, amountRate: amount && amount.rate, amountRateSource: amount && amount.rateSource,
      verified: verified === null ? null : verified ? texts.yes : texts.no,
      caveat: territory.isIllustrative ? texts.illustrative : null, asOf,
    }
  }
  // A column about a day that is past is for the files that have one.
  const columns = readerColumns.filter(([key]) => key !== 'asOf' || asOf !== null)
  return {
    columns: columns.map(([key, holds]) => ({ key, header: texts.headers[key], holds })),
    rows: observations.map(cellsOf).map((cells) => columns.map(([column]) => cells[column])),
  }
}

/** What a figure was before: its number, or the words for its absence. */
function formerCell(former: Observation | undefined, shown: (stored: number | null) => number | null, language: Language): TableCell {
  if (former === undefined) return null
  return former.missing === null ? shown(former.value) : missingText(former.missing.reason, language)
}

/** How numbers and columns are parted in a CSV that the spreadsheet of that place opens without asking. */
export function spreadsheetMarks(language: Language, territory: Territory): { delimiter: ',' | ';'; number: (value: number) => string } {
  const locale = formattingLocale(language, territory.locale)
  const mark = decimalMark(locale)
  return { delimiter: mark === ',' ? ';' : ',', number: (value) => plainNumber(value, mark) }
}

/** Without grouping: a grouped number is text to a spreadsheet. */
function plainNumber(value: number, mark: string): string {
  return canonicalDecimal(value).replace('.', mark)
}

/** `quito-2019-Q1-planilha.csv`: the name under which a reader keeps the file, in the reader's language. */
export function csvFileName({
  slug, period, flavour, language, asOf,
}: { slug: string; period: Period | undefined; flavour: CsvFlavour; language: Language; asOf: CalendarDate | undefined }): string {
  return `${[slug, ...(period === undefined ? [] : [period]), observationTableMessages[language].files[flavour], ...(asOf === undefined ? [] : [asOf])].join('-')}.csv`
}
