import { exact } from '../decimal/index.ts'
import type { Indicator } from '../indicator/index.ts'
import { languageOfPlace, type LocalizedText } from '../language/index.ts'
import { calendarDateSchema, periodBounds, type Period } from '../period/index.ts'
import { answerForm, type FigureEntry } from '../submission/index.ts'
import type { BatchRole } from './batch-reading.ts'
import type { RowRefusal } from './batch-row.ts'
import { readCell, type CellReading } from './read-cell.ts'
import type { ImportCell, ImportColumn, ImportRow } from './read-layout.ts'
import { readPeriod, type PeriodReading } from './read-period.ts'
import { decimalMark } from '../decimal/index.ts'
import type { Mark } from './sniff-text.ts'

/** A figure as a file has it, before anybody knows what its words name. */
export interface RawFigure {
  /** Column of the cell, from 0, in a table that has one for each period. */
  readonly column: number | null
  readonly territory: string
  readonly indicator: string
  readonly period: string
  readonly periodReading: PeriodReading | undefined
  readonly year: number | undefined
  readonly value: ImportCell
  readonly numerator: ImportCell
  readonly denominator: ImportCell
  readonly source: string
  readonly dataDate: string
  readonly note: string
}

/** Where each role stands; -1 where no column has it. */
export class RowReader {
  readonly #at: Record<Exclude<BatchRole, 'ignored' | 'figure'>, number>
  readonly #figures: readonly { readonly at: number; readonly column: ImportColumn }[]
  readonly #periods = new Map<string, PeriodReading | undefined>()

  constructor(columns: readonly ImportColumn[], roles: readonly BatchRole[]) {
    const at = (role: BatchRole) => roles.indexOf(role)
    this.#at = {
      territory: at('territory'), indicator: at('indicator'), period: at('period'), value: at('value'), numerator: at('numerator'), denominator: at('denominator'),
      source: at('source'), dataDate: at('dataDate'), note: at('note'),
    }
    this.#figures = columns.flatMap((column, index) => (roles[index] === 'figure' ? [{ at: index, column }] : []))
  }

  /** The figures of a row: one, or one for each column of a period. A row in which nothing stands but its headings has none. */
  figures(row: ImportRow): RawFigure[] {
    const text = (at: number): string => {
      const cell = at < 0 ? undefined : row[at]
      return cell === null || cell === undefined ? '' : typeof cell === 'string' ? cell.trim() : String(cell)
    }
    const cell = (at: number): ImportCell => (at < 0 ? null : (row[at] ?? null))
    const place = this.#at
    const shared = {
      territory: text(place.territory), indicator: text(place.indicator), source: text(place.source), dataDate: text(place.dataDate), note: text(place.note),
    }
    if (this.#figures.length === 0) {
      const period = text(place.period)
      const value = cell(place.value)
      return [{ ...shared, column: null, period, periodReading: this.#periodOf(period), year: undefined, value, numerator: cell(place.numerator), denominator: cell(place.denominator) }]
    }
    return this.#figures.map(({ at, column }) => ({
      ...shared, column: at, period: column.heading, periodReading: column.period, year: column.year, value: cell(at), numerator: null, denominator: null,
    }))
  }

  /** Columns whose cells say what a figure is: a formula in any of them leaves the row unread. */
  get readColumns(): number[] {
    return [...Object.values(this.#at).filter((at) => at >= 0), ...this.#figures.map(({ at }) => at)]
  }

  #periodOf(text: string): PeriodReading | undefined {
    if (this.#periods.has(text)) return this.#periods.get(text)
    const reading = readPeriod(text)
    this.#periods.set(text, reading)
    return reading
  }
}

/** How numbers are read in a file: marks as the file has them, currency and words as the place does. */
export interface NumberSetting {
  readonly locale: string
  readonly currency: string
  readonly mark: Mark
}

const localesOf: Record<Mark, Record<'es' | 'pt' | 'en', string>> = {
  ',': { es: 'es-CO', pt: 'pt-BR', en: 'es-CO' },
  '.': { es: 'es-MX', pt: 'en', en: 'en' },
}

/** The place's own locale where it writes that mark, else one that does. */
function localeWith({ locale, mark }: NumberSetting): string {
  return decimalMark(locale) === mark ? locale : localesOf[mark][languageOfPlace(locale)]
}

/** Reads numbers of one file; the same text is read once. */
export class NumberReader {
  readonly setting: NumberSetting
  readonly #locale: string
  readonly #known = new Map<string, CellReading>()

  constructor(setting: NumberSetting) {
    this.setting = setting
    this.#locale = localeWith(setting)
  }

  read(cell: ImportCell): CellReading {
    if (cell === null) return { is: 'empty' }
    if (typeof cell === 'number') return Number.isFinite(cell) ? { is: 'number', value: exact(cell), scale: 1, currency: null, isPercent: false, doubts: [] } : { is: 'unreadable', reason: 'not-a-number' }
    const known = this.#known.get(cell)
    if (known) return known
    // Tables name few different numbers; one that does not is not kept whole.
    if (this.#known.size > 20_000) this.#known.clear()
    const reading = readCell(cell, { locale: this.#locale, currency: this.setting.currency })
    this.#known.set(cell, reading)
    return reading
  }
}

export type EntryReading =
  | { readonly is: 'entry'; readonly entry: FigureEntry; readonly isDoubtful: boolean }
  | { readonly is: 'empty' }
  | { readonly is: 'refused'; readonly refusal: RowRefusal }

const missingNote: LocalizedText = { es: 'Así consta en el archivo importado.', pt: 'Assim consta no arquivo importado.', en: 'So it stands in the imported file.' }

/**
 * What a row's cells answer for an indicator. A ratio keeps its parts, from two columns or one cell (`46 de 60`), and is never taken
 * from a quotient alone. An amount is in the city's own currency, dated by the end of its period.
 */
export function readEntry(raw: Pick<RawFigure, 'value' | 'numerator' | 'denominator' | 'note'>, indicator: Pick<Indicator, 'kind'>, period: Period, reader: NumberReader): EntryReading {
  const [numerator, denominator] = [reader.read(raw.numerator), reader.read(raw.denominator)]
  const value = reader.read(raw.value)
  if (answerForm(indicator) === 'ratio' && (numerator.is !== 'empty' || denominator.is !== 'empty')) return fromParts(numerator, denominator, raw.note, reader)
  switch (value.is) {
    case 'empty':
      return { is: 'empty' }
    case 'unreadable':
      return { is: 'refused', refusal: value.reason }
    case 'missing':
      return missing(value, raw.note, reader)
    case 'fraction':
      if (answerForm(indicator) !== 'ratio') return { is: 'refused', refusal: 'no-fraction' }
      return { is: 'entry', entry: { form: 'ratio', numerator: value.numerator, denominator: value.denominator }, isDoubtful: value.doubts.length > 0 }
    case 'number':
      return fromNumber(value, indicator, period, reader)
    default:
      return value satisfies never
  }
}

function fromNumber(reading: Extract<CellReading, { is: 'number' }>, indicator: Pick<Indicator, 'kind'>, period: Period, { setting }: NumberReader): EntryReading {
  const { value, currency, isPercent, doubts } = reading
  const isDoubtful = doubts.length > 0
  const form = answerForm(indicator)
  if (form === 'ratio') return { is: 'refused', refusal: 'parts-missing' }
  if (isPercent) return { is: 'refused', refusal: 'percent' }
  if (form === 'value') return currency === null ? { is: 'entry', entry: { form, value }, isDoubtful } : { is: 'refused', refusal: 'words-beside' }
  if (currency !== null && currency !== setting.currency) return { is: 'refused', refusal: 'foreign-currency' }
  return { is: 'entry', entry: { form, value, currency: setting.currency, date: periodBounds(period).to, rate: 1, rateSource: '' }, isDoubtful }
}

function fromParts(numerator: CellReading, denominator: CellReading, note: string, reader: NumberReader): EntryReading {
  for (const part of [numerator, denominator]) {
    if (part.is === 'unreadable') return { is: 'refused', refusal: part.reason }
    if (part.is === 'missing') return missing(part, note, reader)
  }
  if (numerator.is !== 'number' || denominator.is !== 'number') return { is: 'refused', refusal: 'parts-missing' }
  if (numerator.isPercent || denominator.isPercent) return { is: 'refused', refusal: 'percent' }
  return { is: 'entry', entry: { form: 'ratio', numerator: numerator.value, denominator: denominator.value }, isDoubtful: numerator.doubts.length + denominator.doubts.length > 0 }
}

function missing({ reason, doubts }: Extract<CellReading, { is: 'missing' }>, note: string, { setting }: NumberReader): EntryReading {
  const said = note === '' ? missingNote[languageOfPlace(setting.locale)] : note
  return { is: 'entry', entry: { form: 'missing', reason, note: said }, isDoubtful: doubts.length > 0 }
}

/** A day as ISO 8601 or as `31/03/2019`, the day first as all our places write it; null for nothing, undefined for what is no day. */
export function readDataDate(text: string): string | null | undefined {
  if (text === '') return null
  const written = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text)
  const day = written ? `${written[3]}-${String(written[2]).padStart(2, '0')}-${String(written[1]).padStart(2, '0')}` : text.slice(0, 10)
  const parsed = calendarDateSchema.safeParse(day)
  return parsed.success ? parsed.data : undefined
}
