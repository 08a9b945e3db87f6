import { period, quarterOf, type Frequency, type Period } from '../period/index.ts'
import { folded } from './cell-words.ts'

/**
 * What a heading or a cell says of the calendar. `lettered` is a T or a Q with a number: T is the quarter in Spanish and Portuguese
 * and four months in our own codes, Q the quarter in English and four months in Portuguese. Which, the indicator's own frequency
 * says: a figure that is asked for every quarter cannot be of four months.
 */
export type PeriodReading =
  | { readonly is: 'period'; readonly period: Period }
  | { readonly is: 'lettered'; readonly year: number; readonly ordinal: number }
  /** A month stands for the period that ends with it. */
  | { readonly is: 'month'; readonly year: number; readonly month: number }
  /** A quarter without its year: `I`, `T1`, `1.º trimestre`. */
  | { readonly is: 'ordinal'; readonly ordinal: number; readonly frequency: Frequency | 'lettered' }

const months: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'ene enero jan janeiro january', 'feb febrero fev fevereiro february', 'mar marzo marco march', 'abr abril apr april', 'may mayo mai maio', 'jun junio junho june',
    'jul julio julho july', 'ago agosto aug august', 'sep sept set septiembre setiembre setembro september', 'oct octubre out outubro october',
    'nov noviembre novembro november', 'dic diciembre dez dezembro dec december',
  ].flatMap((names, at) => names.split(' ').map((name) => [name, at + 1])),
)

const romans: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 }

const words: readonly (readonly [RegExp, Frequency | 'lettered'])[] = [
  [/^(?:t|q)$/, 'lettered'],
  [/^(?:trim|trimestre|trimestres|quarter|qtr|tri)$/, 'quarterly'],
  [/^(?:c|cuat|cuatrim|cuatrimestre|quadrimestre|quad|quadrim|four months)$/, 'four_monthly'],
  [/^(?:s|h|sem|semestre|half|semester)$/, 'semiannual'],
]

const perYear = { quarterly: 4, four_monthly: 3, semiannual: 2, annual: 1, lettered: 4 } as const
const letters = { quarterly: 'Q', four_monthly: 'T', semiannual: 'S', annual: 'A' } as const

const year = String.raw`(?<year>(?:19|20|21)\d\d|'?\d\d)`
const fullYear = String.raw`(?<year>(?:19|20|21)\d\d)`
const number = String.raw`(?<number>[1-4]|iv|i{1,3})`
const word = String.raw`(?<word>[a-z]+(?: months)?)`
const between = String.raw`[-\s/_.]*(?:de |do |del |of )?`
const ordinalMark = String.raw`(?:\.?[ºªo°]|er|st|nd|rd|th|ro|do|to)?`

const patterns = {
  /** 2019-Q1, 2019T1, 2019 trim. I */
  yearFirst: new RegExp(`^${fullYear}${between}${word}[.\\s]*${number}$`),
  /** 2019 1.º trimestre, 2019-I */
  yearNumber: new RegExp(`^${fullYear}${between}${number}${ordinalMark}[.\\s]*(?<word>[a-z]*)$`),
  /** T1 2019, Q1-19, trimestre 1 de 2019 */
  wordFirst: new RegExp(`^${word}[.\\s]*${number}${between}${year}$`),
  /** 1T19, 1º trimestre de 2019, I trim. 2019, I-2019 */
  numberFirst: new RegExp(`^${number}${ordinalMark}[-.\\s]*(?<word>[a-z]*)${between}${year}$`),
  monthYear: new RegExp(`^(?<word>[a-z]{3,10})${between}${year}$`),
  yearMonth: new RegExp(`^${fullYear}${between}(?<word>[a-z]{3,10})$`),
  day: /^(?<year>(?:19|20|21)\d\d)-(?<month>0[1-9]|1[0-2])(?:-\d\d)?$/,
  yearAlone: new RegExp(`^(?:ano |year )?${fullYear}(?:[-\\s]?a1)?$`),
  /** T1, I, 1.º trimestre */
  wordAlone: new RegExp(`^${word}[.\\s]*${number}$`),
  numberAlone: new RegExp(`^(?<number>[1-4]|iv|i{1,3})${ordinalMark}[.\\s]*(?<word>[a-z]*)$`),
} as const

/** Undefined for what is no period. A bare digit is none: it is a figure. */
export function readPeriod(text: string): PeriodReading | undefined {
  const written = folded(text).replace(/\s+/g, ' ').replace(/\.$/, '').trim()
  if (written.length < 1 || written.length > 40) return undefined
  return dated(written) ?? numbered(written) ?? alone(written)
}

function dated(written: string): PeriodReading | undefined {
  const day = patterns.day.exec(written)?.groups
  if (day) return { is: 'month', year: Number(day['year']), month: Number(day['month']) }
  const whole = patterns.yearAlone.exec(written)?.groups
  if (whole) return { is: 'period', period: period(`${whole['year']}-A1`) }
  const named = (patterns.monthYear.exec(written) ?? patterns.yearMonth.exec(written))?.groups
  const month = named && months[named['word'] ?? '']
  return named && month !== undefined ? { is: 'month', year: yearOf(named['year'] ?? ''), month } : undefined
}

function numbered(written: string): PeriodReading | undefined {
  for (const pattern of [patterns.yearFirst, patterns.yearNumber, patterns.wordFirst, patterns.numberFirst]) {
    const { year: stated, number: ordinal, word: kind } = pattern.exec(written)?.groups ?? {}
    if (stated === undefined || ordinal === undefined) continue
    const reading = ofYear(yearOf(stated), ordinalOf(ordinal), frequencyNamed(kind, ordinal))
    if (reading) return reading
  }
  return undefined
}

function alone(written: string): PeriodReading | undefined {
  for (const pattern of [patterns.numberAlone, patterns.wordAlone]) {
    const { number: ordinal, word: kind } = pattern.exec(written)?.groups ?? {}
    const frequency = frequencyNamed(kind, ordinal)
    if (ordinal !== undefined && frequency !== undefined && ordinalOf(ordinal) <= perYear[frequency]) return { is: 'ordinal', ordinal: ordinalOf(ordinal), frequency }
  }
  return undefined
}

/** Roman numbers alone count quarters; a bare digit counts nothing. */
function frequencyNamed(kind: string | undefined, ordinal: string | undefined): Frequency | 'lettered' | undefined {
  if (kind === undefined || kind === '') return ordinal !== undefined && /^[iv]+$/.test(ordinal) ? 'quarterly' : undefined
  return words.find(([pattern]) => pattern.test(kind))?.[1]
}

function ofYear(of: number, ordinal: number, frequency: Frequency | 'lettered' | undefined): PeriodReading | undefined {
  if (frequency === undefined || ordinal > perYear[frequency]) return undefined
  return frequency === 'lettered' ? { is: 'lettered', year: of, ordinal } : { is: 'period', period: period(`${of}-${letters[frequency]}${ordinal}`) }
}

function ordinalOf(text: string): number {
  return romans[text] ?? Number(text)
}

/** Two digits are of this century but for the nineties, in which the first of these tables were kept. */
function yearOf(text: string): number {
  const digits = text.replace("'", '')
  if (digits.length === 4) return Number(digits)
  return Number(digits) >= 90 ? 1900 + Number(digits) : 2000 + Number(digits)
}

/** The period of an indicator's frequency that a reading names; undefined where it names none. An ordinal takes the year that is given with it. */
export function periodNamed(reading: PeriodReading, frequency: Frequency, year?: number): Period | undefined {
  switch (reading.is) {
    case 'period':
      return reading.period[5] === letters[frequency] ? reading.period : undefined
    case 'lettered':
      return lettered(reading.year, reading.ordinal, frequency)
    case 'month': {
      const length = 12 / perYear[frequency]
      return reading.month % length === 0 ? period(`${reading.year}-${letters[frequency]}${reading.month / length}`) : undefined
    }
    case 'ordinal': {
      if (year === undefined) return undefined
      if (reading.frequency === 'lettered') return lettered(year, reading.ordinal, frequency)
      return reading.frequency === frequency ? period(`${year}-${letters[frequency]}${reading.ordinal}`) : undefined
    }
    default:
      return reading satisfies never
  }
}

function lettered(year: number, ordinal: number, frequency: Frequency): Period | undefined {
  if (frequency !== 'quarterly' && frequency !== 'four_monthly') return undefined
  return ordinal <= perYear[frequency] ? period(`${year}-${letters[frequency]}${ordinal}`) : undefined
}

/** What a table of quarters names when it names the quarter with whose submission a half-year's or a year's figure is handed in. */
export function periodDueIn(reading: PeriodReading, frequency: Frequency, year?: number): Period | undefined {
  const named = periodNamed(reading, frequency, year)
  if (named !== undefined || frequency === 'quarterly') return named
  const quarter = periodNamed(reading, 'quarterly', year)
  if (quarter === undefined) return undefined
  const year4 = quarter.slice(0, 4)
  const candidates = Array.from({ length: perYear[frequency] }, (_, at) => period(`${year4}-${letters[frequency]}${at + 1}`))
  return candidates.find((candidate) => quarterOf(candidate) === quarter)
}
