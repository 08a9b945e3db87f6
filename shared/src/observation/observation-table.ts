import { canonicalDecimal, decimalMark } from '../decimal/index.ts'
import { isPercentage, unitOf, type Indicator } from '../indicator/index.ts'
import { formattingLocale, type Language } from '../language/index.ts'
import { periodBounds, periodLabel } from '../period/index.ts'
import type { Territory } from '../territory/index.ts'
import { observationTableMessages } from './observation-table-messages.ts'
import type { Observation } from './observation.ts'

export interface ObservationTableInput {
  readonly territory: Territory
  readonly language: Language
  readonly indicators: ReadonlyMap<string, Indicator>
  /** Published ones alone leave the house. */
  readonly observations: readonly Observation[]
}

export interface ObservationTable {
  readonly headers: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

const machineHeaders = [
  'territory', 'indicator', 'indicator_name', 'period', 'period_start', 'period_end', 'value', 'numerator', 'denominator', 'unit', 'amount', 'amount_currency',
  'amount_date', 'amount_rate', 'amount_rate_source', 'missing_reason', 'missing_note', 'source', 'data_date', 'vintage', 'version', 'correction_reason',
  'seen_by_second_person', 'approved_on', 'illustrative',
] as const

function indicatorOf(indicators: ObservationTableInput['indicators'], code: string): Indicator {
  const indicator = indicators.get(code)
  if (!indicator) throw new Error(`An observation of ${code}, which is not in the framework`)
  return indicator
}

/** Observations for a program: fixed English headers, values in stored form (0.77 for 77 %), ISO codes and dates, null where there is nothing. */
export function machineTable({ territory, language, indicators, observations }: ObservationTableInput): ObservationTable {
  return {
    headers: machineHeaders,
    rows: observations.map((observation) => {
      const indicator = indicatorOf(indicators, observation.indicator)
      const { from, to } = periodBounds(observation.period)
      const { amount, missing } = observation
      const unit = isPercentage(indicator) ? 'ratio' : unitOf(indicator, territory.currency, language)
      return [
        territory.slug, observation.indicator, indicator.name[language], observation.period, from, to, observation.value, observation.numerator,
        observation.denominator, unit, amount ? amount.value : null, amount ? amount.currency : null, amount ? amount.date : null,
        amount ? amount.rate : null, amount ? amount.rateSource : null, missing ? missing.reason : null, missing ? missing.note : null, observation.source,
        observation.dataDate, observation.vintage, observation.version, observation.reason, String(observation.isSeenBySecondPerson), observation.approvedOn,
        String(territory.isIllustrative),
      ]
    }),
  }
}

/** Observations for a person's spreadsheet: headers and words in their language, percentages as per cents, numbers as numbers. */
export function readerTable({ territory, language, indicators, observations }: ObservationTableInput): ObservationTable {
  const texts = observationTableMessages[language]
  return {
    headers: texts.headers,
    rows: observations.map((observation) => {
      const indicator = indicatorOf(indicators, observation.indicator)
      const { value, missing } = observation
      const shown = value !== null && isPercentage(indicator) ? Number((value * 100).toPrecision(15)) : value
      return [
        territory.name[language], observation.indicator, indicator.name[language], periodLabel(observation.period, language), shown, observation.numerator,
        observation.denominator, unitOf(indicator, territory.currency, language), missing ? texts.missing[missing.reason] : '', missing ? missing.note : '',
        observation.source, observation.dataDate, texts.vintages[observation.vintage], observation.version, observation.reason,
        observation.isSeenBySecondPerson ? texts.yes : texts.no, territory.isIllustrative ? texts.illustrative : '',
      ]
    }),
  }
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
