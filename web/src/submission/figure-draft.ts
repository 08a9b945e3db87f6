import { isLadder, type Indicator } from '@atalaya/shared/indicator'
import { missingReasonSchema, vintageSchema } from '@atalaya/shared/observation'
import { periodBounds, type Period } from '@atalaya/shared/period'
import { answerForm, type FigureEntry, type Finding, type SaveFigure } from '@atalaya/shared/submission'
import { z } from 'zod'
import { formatEntered, formatEnteredAmount, readEntered, type EnteredNumber } from '../decimal/entered-number.ts'

/** What stands in the fields of a row, as typed. `form` is which fields are shown; empty texts are a blank. */
export const figureDraftSchema = z.object({
  form: z.enum(['value', 'ratio', 'amount', 'missing']),
  value: z.string(),
  numerator: z.string(),
  denominator: z.string(),
  currency: z.string(),
  date: z.string(),
  rate: z.string(),
  rateSource: z.string(),
  reason: missingReasonSchema,
  missingNote: z.string(),
  source: z.string(),
  dataDate: z.string(),
  vintage: vintageSchema,
  note: z.string(),
  explanation: z.string(),
  /** The entry that the explanation was written for, as `explainedPart` tells it; empty while that is whatever is being typed. */
  explains: z.string().default(''),
  /** To the validator's question. What a device keeps may lack it, and is still somebody's work. */
  answer: z.string().default(''),
})
export type FigureDraft = z.infer<typeof figureDraftSchema>
export type DraftField = keyof FigureDraft
const draftFields = figureDraftSchema.keyof().options

/** The fields that findings point at. */
export function fieldsPointedAt(findings: readonly Pick<Finding, 'pointer'>[]): readonly DraftField[] {
  const named = findings.map(({ pointer }) => pointer.split('/').at(-1))
  return draftFields.filter((field) => named.includes(field))
}

/** What a row's fields depend on besides what is typed. */
export interface FigureSetting {
  readonly indicator: Pick<Indicator, 'kind' | 'unit' | 'decimals' | 'rubric'>
  readonly period: Period
  /** The territory's. */
  readonly currency: string
  readonly locale: string
}

/** Whether the figure is chosen among the levels of a rubric. */
export function isChoice(indicator: Pick<Indicator, 'kind' | 'rubric' | 'decimals'>): boolean {
  return indicator.rubric !== null && (isLadder(indicator) || indicator.kind === 'qualitative')
}

function emptyDraft({ indicator, period, currency }: FigureSetting): FigureDraft {
  return {
    form: answerForm(indicator),
    value: '', numerator: '', denominator: '',
    currency, date: periodBounds(period).to, rate: '', rateSource: '',
    reason: 'no_data', missingNote: '',
    source: '', dataDate: '', vintage: 'preliminary', note: '', explanation: '', explains: '', answer: '',
  }
}

function entryDraft(entry: FigureEntry, { currency, locale }: FigureSetting): Partial<FigureDraft> {
  const text = (value: number) => formatEntered(value, locale)
  switch (entry.form) {
    case 'value':
      return { form: 'value', value: text(entry.value) }
    case 'ratio':
      return { form: 'ratio', numerator: text(entry.numerator), denominator: text(entry.denominator) }
    case 'amount':
      return {
        form: 'amount', value: formatEnteredAmount(entry.value, locale), currency: entry.currency, date: entry.date,
        rate: entry.currency === currency ? '' : text(entry.rate), rateSource: entry.rateSource,
      }
    case 'missing':
      return { form: 'missing', reason: entry.reason, missingNote: entry.note }
    case 'blank':
      return {}
  }
}

/** The fields of a row that show a figure; empty ones for none. */
export function draftOf(figure: Omit<SaveFigure, 'version'> | null, setting: FigureSetting): FigureDraft {
  const empty = emptyDraft(setting)
  if (!figure) return empty
  const { source, dataDate, vintage, note, explanation, answer = '' } = figure
  return withExplanationBound({ ...empty, ...entryDraft(figure.entry, setting), source, dataDate: dataDate ?? '', vintage, note, explanation, answer }, setting)
}

/** What of the answer matters in each form; a rate that is not asked for says nothing. */
function answerFields({ form, currency }: FigureDraft, own: string): readonly DraftField[] {
  switch (form) {
    case 'value':
      return ['value']
    case 'ratio':
      return ['numerator', 'denominator']
    case 'amount':
      return currency === own ? ['value', 'currency'] : ['value', 'currency', 'date', 'rate', 'rateSource']
    case 'missing':
      return ['reason', 'missingNote']
  }
}

/** Whether two drafts would be stored as the same figure and look the same in the fields that are shown. */
export function isSameDraft(one: FigureDraft, other: FigureDraft, setting: FigureSetting): boolean {
  const fields: readonly DraftField[] = ['form', ...answerFields(one, setting.currency), 'source', 'dataDate', 'vintage', 'note', 'answer']
  return fields.every((field) => one[field].trim() === other[field].trim()) && standingExplanation(one, setting).trim() === standingExplanation(other, setting).trim()
}

export type DraftReading =
  | { readonly is: 'entry'; readonly entry: FigureEntry }
  /** Something is begun and the field named is still empty. */
  | { readonly is: 'incomplete'; readonly field: DraftField }
  | { readonly is: 'unreadable'; readonly field: DraftField; readonly number: Extract<EnteredNumber, { is: 'unreadable' }> }

type NumberField = 'value' | 'numerator' | 'denominator' | 'rate'

function readNumbers<Field extends NumberField>(draft: FigureDraft, fields: readonly Field[], locale: string): Record<Field, number> | 'blank' | Exclude<DraftReading, { is: 'entry' }> {
  const read = fields.map((field) => ({ field, number: readEntered(draft[field], locale) }))
  for (const { field, number } of read) if (number.is === 'unreadable') return { is: 'unreadable', field, number }
  if (read.every(({ number }) => number.is === 'empty')) return 'blank'
  const missing = read.find(({ number }) => number.is === 'empty')
  if (missing) return { is: 'incomplete', field: missing.field }
  return Object.fromEntries(read.map(({ field, number }) => [field, number.is === 'number' ? number.value : Number.NaN])) as Record<Field, number>
}

function readAmount(draft: FigureDraft, { currency, locale }: FigureSetting): DraftReading {
  const isOwn = draft.currency === currency
  const value = readNumbers(draft, ['value'], locale)
  if (value === 'blank') return { is: 'entry', entry: { form: 'blank' } }
  if ('is' in value) return value
  if (isOwn) return { is: 'entry', entry: { form: 'amount', value: value.value, currency, date: draft.date, rate: 1, rateSource: '' } }
  if (!/^[A-Z]{3}$/.test(draft.currency)) return { is: 'incomplete', field: 'currency' }
  if (draft.date === '') return { is: 'incomplete', field: 'date' }
  const rate = readNumbers(draft, ['rate'], locale)
  if (rate === 'blank') return { is: 'incomplete', field: 'rate' }
  if ('is' in rate) return rate
  return { is: 'entry', entry: { form: 'amount', value: value.value, currency: draft.currency, date: draft.date, rate: rate.rate, rateSource: draft.rateSource.trim() } }
}

/** What is typed in a row as an entry, or why it is none yet. A row with nothing typed is a blank. */
export function readDraft(draft: FigureDraft, setting: FigureSetting): DraftReading {
  switch (draft.form) {
    case 'missing':
      return draft.missingNote.trim() === ''
        ? { is: 'incomplete', field: 'missingNote' }
        : { is: 'entry', entry: { form: 'missing', reason: draft.reason, note: draft.missingNote.trim() } }
    case 'amount':
      return readAmount(draft, setting)
    case 'ratio': {
      const parts = readNumbers(draft, ['numerator', 'denominator'], setting.locale)
      if (parts === 'blank') return { is: 'entry', entry: { form: 'blank' } }
      return 'is' in parts ? parts : { is: 'entry', entry: { form: 'ratio', numerator: parts.numerator, denominator: parts.denominator } }
    }
    case 'value': {
      const number = readNumbers(draft, ['value'], setting.locale)
      if (number === 'blank') return { is: 'entry', entry: { form: 'blank' } }
      return 'is' in number ? number : { is: 'entry', entry: { form: 'value', value: number.value } }
    }
  }
}

/** What of an entry a warning is about, and so its explanation: other words for why there is no data leave it in force. */
function explainedPart(draft: FigureDraft, setting: FigureSetting): string {
  const reading = readDraft(draft, setting)
  if (reading.is !== 'entry') return ''
  const { entry } = reading
  switch (entry.form) {
    case 'value':
      return `value ${entry.value}`
    case 'ratio':
      return `ratio ${entry.numerator} ${entry.denominator}`
    case 'amount':
      return `amount ${entry.value} ${entry.currency} ${entry.rate}`
    case 'missing':
      return `missing ${entry.reason}`
    case 'blank':
      return 'blank'
  }
}

/**
 * The explanation as it holds for what is typed: none when it was written for another entry, because it would be published as
 * the reason of a warning that nobody explained. It holds again as soon as that entry is typed again.
 */
export function standingExplanation(draft: FigureDraft, setting: FigureSetting): string {
  const { explanation, explains } = draft
  return explanation.trim() === '' || explains === '' || explains === explainedPart(draft, setting) ? explanation : ''
}

/** The explanation of another entry that stands in the draft without holding for it; empty when there is none. */
export function explanationSetAside(draft: FigureDraft, setting: FigureSetting): string {
  return standingExplanation(draft, setting) === '' ? draft.explanation.trim() : ''
}

/** A draft whose explanation belongs to the entry beside it, from the moment that both are left. */
export function withExplanationBound(draft: FigureDraft, setting: FigureSetting): FigureDraft {
  return draft.explanation.trim() === '' || draft.explains !== '' ? draft : { ...draft, explains: explainedPart(draft, setting) }
}

/** A draft after a change in its fields: an explanation that is written now is of what is being typed now. */
export function withChange(draft: FigureDraft, change: Partial<FigureDraft>): FigureDraft {
  return { ...draft, ...change, ...(change.explanation !== undefined && { explains: '' }) }
}

/** The body that stores a draft over the version seen; undefined while the draft is no entry. */
export function saveFigureOf(draft: FigureDraft, setting: FigureSetting, version: number): SaveFigure | undefined {
  const reading = readDraft(draft, setting)
  if (reading.is !== 'entry') return undefined
  const { source, dataDate, vintage, note, answer } = draft
  return {
    entry: reading.entry,
    source: source.trim(),
    dataDate: dataDate === '' ? null : dataDate,
    vintage,
    note: note.trim(),
    explanation: standingExplanation(draft, setting).trim(),
    answer: answer.trim(),
    version,
  }
}

/** What is typed for a missing figure in the field itself, as people do in a spreadsheet: «sin dato», «s/d», «n/a», «no aplica». */
export function missingWord(text: string): 'no_data' | 'not_applicable' | undefined {
  const word = text.trim().toLowerCase()
  if (/^(sin dato|sin datos|s\/d|sd|sem dado|sem dados|no data)$/.test(word)) return 'no_data'
  return /^(no aplica|n\/a|na|não se aplica|nao se aplica|not applicable)$/.test(word) ? 'not_applicable' : undefined
}
