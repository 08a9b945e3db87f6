import type { StoredIndicator } from '@atalaya/db/indicator'
import type { StoredTerritory } from '@atalaya/db/territory'
import {
  columnsOf, folded, NumberReader, periodDueIn, readDataDate, readEntry, RowReader, type ImportReading, type ImportRowText, type RawFigure, type RowRefusal,
} from '@atalaya/shared/import'
import { languages } from '@atalaya/shared/language'
import { quarterOf, type Period } from '@atalaya/shared/period'
import type { FigureEntry } from '@atalaya/shared/submission'
import type { FileRow } from './file-rows.ts'

/** A figure of a file that says what it is about. */
export interface Candidate {
  readonly line: number
  readonly column: number | null
  readonly target: StoredTerritory
  readonly indicator: StoredIndicator
  readonly period: Period
  readonly quarter: Period
  readonly entry: FigureEntry
  readonly source: string
  readonly dataDate: string | null
  readonly note: string
  readonly told: ImportRowText | null
}

export interface RefusedRow {
  readonly line: number
  readonly column: number | null
  readonly refusal: RowRefusal
  readonly told: ImportRowText
}

export interface ReadFile {
  readonly candidates: Candidate[]
  readonly refused: RefusedRow[]
  readonly empty: number
  readonly doubtful: number
}

/** Whom the words of a file may name. */
export interface Vocabulary {
  /** Of rows that name none. */
  readonly home: StoredTerritory
  readonly territories: readonly StoredTerritory[]
  readonly indicators: readonly StoredIndicator[]
}

const longest = { source: 500, note: 2_000 }

/** Reads every figure of a file; those whose cells cannot be read come with the reason, by row. Nothing is compared yet. */
export function readCandidates(rows: readonly FileRow[], reading: ImportReading, vocabulary: Vocabulary): ReadFile {
  const head = rows.slice(0, reading.headingRow + reading.headingRows).map(({ cells }) => cells)
  const reader = new RowReader(columnsOf(head, reading), reading.columns)
  const words = new Words(vocabulary)
  const numbers = new Map<string, NumberReader>()
  const candidates: Candidate[] = []
  const refused: RefusedRow[] = []
  let [empty, doubtful] = [0, 0]
  const read = reader.readColumns
  for (const row of rows.slice(reading.headingRow + reading.headingRows)) {
    const isComputed = row.formulas.size > 0 && read.some((column) => row.formulas.has(column))
    for (const raw of reader.figures(row.cells)) {
      if (isBlank(raw)) {
        empty += 1
        continue
      }
      const place = { line: row.line, column: raw.column }
      const refuse = (refusal: RowRefusal) => refused.push({ ...place, refusal, told: toldOf(raw) })
      if (isComputed || row.isOpen) {
        refuse(isComputed ? 'formula' : 'quote-open')
        continue
      }
      const named = words.named(raw)
      if ('refusal' in named) {
        refuse(named.refusal)
        continue
      }
      const entry = readEntry(raw, named.indicator, named.period, readerFor(numbers, named.target, reading))
      const dataDate = raw.dataDate === '' ? reading.dataDate : readDataDate(raw.dataDate)
      if (entry.is === 'empty') empty += 1
      else if (entry.is === 'refused') refuse(entry.refusal)
      else if (dataDate === undefined) refuse('unreadable-date')
      else if (raw.source.length > longest.source || raw.note.length > longest.note) refuse('too-long')
      else {
        if (entry.isDoubtful) doubtful += 1
        candidates.push({
          ...place, ...named, quarter: quarterOf(named.period), entry: entry.entry, source: raw.source === '' ? reading.source : raw.source, dataDate, note: raw.note,
          told: entry.isDoubtful ? toldOf(raw) : null,
        })
      }
    }
  }
  return { candidates, refused, empty, doubtful }
}

function isBlank({ value, numerator, denominator }: RawFigure): boolean {
  return [value, numerator, denominator].every((cell) => cell === null || cell === '')
}

function toldOf({ territory, indicator, period, value, numerator, denominator }: RawFigure): ImportRowText {
  const short = (text: string) => text.slice(0, 120)
  const cells = [value, numerator, denominator].filter((cell) => cell !== null && cell !== '')
  return { territory: short(territory), indicator: short(indicator), period: short(period), value: short(cells.join(' / ')) }
}

function readerFor(readers: Map<string, NumberReader>, { locale, currency }: StoredTerritory, { decimalMark }: ImportReading): NumberReader {
  const key = `${locale} ${currency}`
  const known = readers.get(key)
  if (known) return known
  const made = new NumberReader({ locale, currency, mark: decimalMark })
  readers.set(key, made)
  return made
}

type Named = Pick<Candidate, 'target' | 'indicator' | 'period'> | { readonly refusal: RowRefusal }

/** What the words of a file name; each is looked up once. */
class Words {
  readonly #home: StoredTerritory
  readonly #territories = new Map<string, StoredTerritory>()
  readonly #indicators = new Map<string, StoredIndicator>()
  readonly #periods = new Map<string, Period | undefined>()

  constructor({ home, territories, indicators }: Vocabulary) {
    this.#home = home
    for (const territory of territories) for (const word of [territory.slug, ...languages.map((language) => territory.name[language])]) this.#territories.set(folded(word), territory)
    for (const indicator of indicators) for (const word of [...languages.map((language) => indicator.name[language]), indicator.code]) this.#indicators.set(folded(word), indicator)
  }

  named(raw: RawFigure): Named {
    const target = raw.territory === '' ? this.#home : this.#lookUp(this.#territories, raw.territory)
    if (!target) return { refusal: 'unknown-territory' }
    if (raw.indicator === '') return { refusal: 'no-indicator' }
    const indicator = this.#lookUp(this.#indicators, raw.indicator) ?? this.#byCode(raw.indicator)
    if (!indicator) return { refusal: 'unknown-indicator' }
    if (!raw.periodReading) return { refusal: 'no-period' }
    const period = this.#periodOf(raw, indicator)
    return period === undefined ? { refusal: 'other-frequency' } : { target, indicator, period }
  }

  #lookUp<Named>(words: Map<string, Named>, word: string): Named | undefined {
    const known = words.get(word)
    if (known !== undefined) return known
    const found = words.get(folded(word))
    if (found !== undefined) words.set(word, found)
    return found
  }

  /** A code with the name behind it, as people copy it from a page. */
  #byCode(word: string): StoredIndicator | undefined {
    const code = /^[A-Za-z]{2,5}-[A-Za-z]{2}-\d{2}(?=\W)/.exec(word)?.[0]
    return code === undefined ? undefined : this.#indicators.get(folded(code))
  }

  #periodOf({ period: text, periodReading, year }: RawFigure, { frequency }: StoredIndicator): Period | undefined {
    const key = `${frequency} ${year} ${text}`
    if (this.#periods.has(key)) return this.#periods.get(key)
    const period = periodReading && periodDueIn(periodReading, frequency, year)
    this.#periods.set(key, period)
    return period
  }
}
