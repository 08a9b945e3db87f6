import { decimalsOf, exact, isCurrency } from '../decimal/index.ts'
import { isPercentage, type Indicator } from '../indicator/index.ts'
import type { MissingReason, Vintage } from '../observation/index.ts'
import { periodBounds, type Period } from '../period/index.ts'
import { answerForm, isSameEntry, type FigureEntry } from '../submission/index.ts'
import { missingWord } from './cell-words.ts'
import { vintageIn } from './choice-words.ts'
import { figureFields, formulaCell, type Cell, type FigureCells, type FigureContent, type FigureField, type LineOutcome, type LineReading, type LineRefusal, type ReadCell, type Supplements } from './figure-cells.ts'
import { readCell, type CellReading, type CellRefusal } from './read-cell.ts'
import { readDay } from './read-day.ts'

/** What a line is read for. */
export interface LineSetting {
  readonly indicator: Pick<Indicator, 'kind' | 'unit'>
  readonly period: Period
  /** The territory's. */
  readonly locale: string
  readonly currency: string
  /** What is kept of the figure; null for none. */
  readonly before: FigureContent | null
  readonly supplements: Supplements
}

type Numbered = Extract<CellReading, { is: 'number' }>
const numberFields: readonly FigureField[] = ['value', 'numerator', 'denominator', 'rate']
const textLimits: Partial<Record<FigureField, number>> = { source: 500, note: 2000, missingNote: 2000, rateSource: 300 }

/**
 * What the cells of a line make of a figure. What they do not say stays as it was; an explanation stays with the entry that it
 * was written for and goes with it. Nothing of a line is taken while anything of it cannot be.
 */
export function readLine(cells: FigureCells, setting: LineSetting): LineReading {
  const line = new Line(cells, setting)
  const outcome = line.outcome()
  return { cells: line.cells(), outcome: line.isRefused ? { is: 'refused' } : outcome }
}

/** The readings of a line's cells, and what is refused of them. */
class Line {
  readonly #setting: LineSetting
  readonly #given: ReadonlyMap<FigureField, Cell>
  readonly #readings = new Map<FigureField, CellReading>()
  readonly #refusals = new Map<FigureField, CellRefusal | LineRefusal>()
  /** Whether the column of notes tells why there is no figure: then it is that, and no note besides. */
  #isNoteTheReason = false

  constructor(cells: FigureCells, setting: LineSetting) {
    this.#setting = setting
    const given = figureFields.flatMap((field): [FigureField, Cell][] => {
      const cell = cells[field]
      return cell === undefined || (typeof cell === 'string' && cell.trim() === '') ? [] : [[field, cell]]
    })
    this.#given = new Map(given)
    for (const [field, cell] of given) if (numberFields.includes(field)) this.#readNumber(field, cell)
  }

  get isRefused(): boolean {
    return this.#refusals.size > 0
  }

  cells(): ReadCell[] {
    return [...this.#given].map(([field, cell]) => {
      const refusal = this.#refusals.get(field)
      return { field, cell, reading: this.#readings.get(field) ?? null, ...(refusal !== undefined && { refusal }) }
    })
  }

  outcome(): LineOutcome {
    const { before } = this.#setting
    const attributes = this.#attributes()
    const entry = this.#entry()
    if (entry !== undefined && 'is' in entry) return entry
    const kept: FigureContent = before ?? { entry: { form: 'blank' }, source: '', dataDate: null, vintage: 'preliminary', note: '', explanation: '' }
    const isSame = entry === undefined || isSameEntry(entry, kept.entry)
    const figure = { ...kept, ...attributes, ...(this.#isNoteTheReason && { note: kept.note }), ...(!isSame && { entry, explanation: '' }) }
    const isChanged = !isSame || figure.source !== kept.source || figure.dataDate !== kept.dataDate || figure.vintage !== kept.vintage || figure.note !== kept.note
    return isChanged ? { is: 'change', figure } : { is: 'unchanged' }
  }

  #refuse(field: FigureField, reason: CellRefusal | LineRefusal): void {
    if (!this.#refusals.has(field)) this.#refusals.set(field, reason)
  }

  #readNumber(field: FigureField, cell: Cell): void {
    const { locale, currency, indicator } = this.#setting
    const units = [indicator.unit.es, indicator.unit.pt, indicator.unit.en, ...(indicator.unit.one ? Object.values(indicator.unit.one) : [])]
    const reading: CellReading =
      typeof cell === 'number' ? { is: 'number', value: exact(cell), scale: 1, currency: null, isPercent: false, doubts: [] } : readCell(cell, { locale, currency, units: units.filter((unit) => unit !== '%') })
    this.#readings.set(field, reading)
    if (reading.is === 'unreadable') this.#refuse(field, reading.reason)
  }

  #text(field: FigureField): string | undefined {
    const cell = this.#given.get(field)
    if (cell === undefined) return undefined
    const text = String(cell).trim()
    if (text === formulaCell) this.#refuse(field, 'formula')
    if (text.length > (textLimits[field] ?? Number.POSITIVE_INFINITY)) this.#refuse(field, 'too-long')
    return text
  }

  /** A number's cell that holds nothing but a number; what else it holds is refused. */
  #plain(field: FigureField): number | undefined {
    const reading = this.#readings.get(field)
    if (reading === undefined || reading.is === 'empty' || reading.is === 'unreadable') return undefined
    if (reading.is === 'fraction') this.#refuse(field, 'fraction')
    else if (reading.is === 'missing') this.#refuse(field, 'part-missing')
    else if (reading.currency !== null) this.#refuse(field, 'not-money')
    else if (reading.isPercent) this.#refuse(field, 'percent')
    else return reading.value
    return undefined
  }

  #attributes(): Partial<FigureContent> {
    const source = this.#text('source')
    const note = this.#text('note')
    const vintage = this.#vintage()
    const dataDate = this.#day('dataDate')
    return { ...(source !== undefined && { source }), ...(note !== undefined && { note }), ...(vintage !== undefined && { vintage }), ...(dataDate !== undefined && { dataDate }) }
  }

  #vintage(): Vintage | undefined {
    const text = this.#text('vintage')
    const vintage = text === undefined ? undefined : vintageIn(text)
    if (text !== undefined && vintage === undefined) this.#refuse('vintage', 'vintage-unknown')
    return vintage
  }

  #day(field: FigureField): string | undefined {
    const text = this.#text(field)
    if (text === undefined) return undefined
    const read = readDay(text, this.#setting.locale)
    if (read.is === 'day') return read.day
    this.#refuse(field, read.reason)
    return undefined
  }

  /** The entry that the cells make; undefined where they say nothing of it. */
  #entry(): FigureEntry | LineOutcome | undefined {
    const missing = this.#missing()
    if (missing !== undefined) return this.#missingEntry(missing)
    this.#refuseUnasked()
    switch (answerForm(this.#setting.indicator)) {
      case 'ratio':
        return this.#ratio()
      case 'amount':
        return this.#amount()
      case 'value':
        return this.#value()
    }
  }

  /** A reason told in its own column, or by a word where the number would be. */
  #missing(): MissingReason | undefined {
    const text = this.#text('missing')
    const told = text === undefined ? undefined : missingWord(text)
    if (text !== undefined && told === undefined) this.#refuse('missing', 'reason-unknown')
    const figures = (['value', 'numerator', 'denominator'] as const).flatMap((field) => this.#readings.get(field) ?? [])
    const words = figures.flatMap((reading) => (reading.is === 'missing' ? [reading.reason] : []))
    const isAnswered = figures.some(({ is }) => is === 'number' || is === 'fraction')
    if (told !== undefined && isAnswered) this.#refuse('missing', 'figure-and-reason')
    return told ?? (isAnswered ? undefined : words[0])
  }

  #missingEntry(reason: MissingReason): FigureEntry | LineOutcome {
    const { before, supplements } = this.#setting
    const standing = before?.entry.form === 'missing' && before.entry.reason === reason ? before.entry.note : ''
    const told = this.#text('missingNote')
    const beside = this.#text('note')
    // Pasted a second time, the note is the reason that stands by now.
    this.#isNoteTheReason = told === undefined && beside !== undefined && (standing === '' || standing === beside)
    const said = told ?? (this.#isNoteTheReason ? beside : standing)
    const note = said === undefined || said === '' ? supplements.missingNote.trim() : said
    return note === '' ? { is: 'lacking', what: 'missingNote' } : { form: 'missing', reason, note }
  }

  /** Cells of another kind of indicator, where they hold something. */
  #refuseUnasked(): void {
    const form = answerForm(this.#setting.indicator)
    const parts: FigureField[] = ['numerator', 'denominator']
    const money: FigureField[] = ['currency', 'rate', 'rateDate', 'rateSource']
    const unasked = form === 'ratio' ? money : form === 'amount' ? parts : [...parts, ...money]
    for (const field of unasked) if (this.#given.has(field)) this.#refuse(field, 'not-asked')
  }

  #value(): FigureEntry | undefined {
    const reading = this.#readings.get('value')
    const isInPercent = this.#setting.indicator.unit.en === '%'
    const value = reading?.is === 'number' && reading.isPercent && isInPercent ? reading.value : this.#plain('value')
    return value === undefined ? undefined : { form: 'value', value }
  }

  /** Both parts, as columns or as a fraction; of two numbers without names the first is above. */
  #ratio(): FigureEntry | undefined {
    const value = this.#readings.get('value')
    if (value?.is === 'fraction' && !this.#given.has('numerator') && !this.#given.has('denominator')) return { form: 'ratio', numerator: value.numerator, denominator: value.denominator }
    const denominator = this.#plain('denominator')
    const isValueAbove = !this.#given.has('numerator') && denominator !== undefined
    const numerator = isValueAbove ? this.#plain('value') : this.#plain('numerator')
    if (numerator === undefined && denominator === undefined) {
      if (value?.is === 'number') this.#refuse('value', 'needs-parts')
      return undefined
    }
    if (numerator === undefined || denominator === undefined) {
      if (!this.isRefused) this.#refuse(numerator === undefined ? 'denominator' : this.#given.has('numerator') ? 'numerator' : 'value', 'part-missing')
      return undefined
    }
    if (!isValueAbove && value?.is === 'number' && !this.#agrees(value, numerator / denominator)) this.#refuse('value', 'parts-disagree')
    return { form: 'ratio', numerator, denominator }
  }

  /** Whether a result is that of the parts, as a ratio or in hundredths, to as many digits as it was written with. */
  #agrees({ value, isPercent }: Numbered, quotient: number): boolean {
    const told = isPercentage(this.#setting.indicator) ? (isPercent ? [quotient * 100] : [quotient, quotient * 100]) : [quotient]
    const lastDigit = 10 ** -decimalsOf(value)
    return told.some((candidate) => Math.abs(candidate - value) < lastDigit)
  }

  #amount(): FigureEntry | LineOutcome | undefined {
    const reading = this.#readings.get('value')
    if (reading === undefined || reading.is !== 'number') {
      if (reading?.is === 'fraction') this.#refuse('value', 'fraction')
      return undefined
    }
    if (reading.isPercent) this.#refuse('value', 'percent')
    const currency = this.#currency(reading)
    if (currency === undefined) return undefined
    if (currency === this.#setting.currency) return { form: 'amount', value: reading.value, currency, date: periodBounds(this.#setting.period).to, rate: 1, rateSource: '' }
    return this.#foreign(reading.value, currency)
  }

  /** The currency of an amount: beside it, in its column, as it was, or the territory's own. */
  #currency({ currency: beside }: Numbered): string | undefined {
    const { before, currency: own } = this.#setting
    const column = this.#text('currency')?.toUpperCase()
    if (column !== undefined && !isCurrency(column)) {
      this.#refuse('currency', 'currency-unknown')
      return undefined
    }
    // «$» is the territory's own only where nothing else says which.
    const isBare = beside === own && !String(this.#given.get('value')).includes(own)
    if (beside !== null && column !== undefined && beside !== column && !isBare) this.#refuse('currency', 'two-currencies')
    return column ?? beside ?? (before?.entry.form === 'amount' ? before.entry.currency : own)
  }

  #foreign(value: number, currency: string): FigureEntry | LineOutcome | undefined {
    const { before, supplements } = this.#setting
    const was = before?.entry.form === 'amount' && before.entry.currency === currency ? before.entry : undefined
    const given = supplements.rates[currency]
    const rate = this.#plain('rate') ?? was?.rate ?? given?.rate
    const date = this.#day('rateDate') ?? was?.date ?? given?.date
    const rateSource = this.#text('rateSource') ?? was?.rateSource ?? given?.source
    if (rate !== undefined && rate <= 0) this.#refuse(this.#given.has('rate') ? 'rate' : 'value', 'rate-not-positive')
    if (rate === undefined || date === undefined || rateSource === undefined || rateSource === '') return { is: 'lacking', what: 'rate', currency }
    return { form: 'amount', value, currency, date, rate, rateSource }
  }
}
