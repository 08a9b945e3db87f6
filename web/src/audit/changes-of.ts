import type { TrailEntry } from '@atalaya/shared/audit'
import { formatDecimal } from '@atalaya/shared/decimal'
import { formatEntered, type FormatContext } from '@atalaya/shared/indicator'
import { calendarDateSchema, dateInWords } from '@atalaya/shared/period'
import { figureEntrySchema, type SubmissionRow } from '@atalaya/shared/submission'
import { entryText } from '../submission/entry-text.ts'
import { toldFields, toldMessages, type ToldField } from './told-messages.ts'

/** How the values of a row are written: by the indicator that it is about, if it is about one. */
export interface Written {
  readonly format: FormatContext
  readonly indicator: Pick<SubmissionRow['indicator'], 'kind' | 'unit' | 'decimals'> | undefined
}

export interface Change {
  readonly field: ToldField
  readonly label: string
  /** Undefined where there was nothing to compare with. */
  readonly was: string | undefined
  readonly is: string
}

function recordOf(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
}

/** The words of the closed lists, by the field that holds one of them: what people wrote stands as they wrote it. */
function wordsByField(action: TrailEntry['action'], { format }: Written): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const { quarter, correction, ...others } = toldMessages[format.language].words
  return new Map<string, Readonly<Record<string, string>>>([...Object.entries(others), ['state', action.startsWith('correction.') ? correction : quarter]])
}

interface Telling extends Written {
  readonly words: ReturnType<typeof wordsByField>
}

function wordsOr(text: string, words: Readonly<Record<string, string>> | undefined): string {
  return words !== undefined && Object.hasOwn(words, text) ? (words[text] as string) : text
}

/** A value of a row as people read it. */
function valueText(field: string, value: unknown, telling: Telling): string {
  const { format, indicator, words } = telling
  const texts = toldMessages[format.language]
  if (value === null || value === undefined || value === '') return texts.nothing
  if (typeof value === 'boolean') return value ? texts.yes : texts.no
  if (typeof value === 'number') return field === 'value' && indicator ? formatEntered(value, indicator, format).text : formatDecimal(value, format.locale)
  if (typeof value === 'string') return calendarDateSchema.safeParse(value).success ? dateInWords(value, format.language) : wordsOr(value, words.get(field))
  if (Array.isArray(value)) return value.length === 0 ? texts.nothing : value.map((part) => valueText(field, part, telling)).join(', ')
  const entry = figureEntrySchema.safeParse(value)
  if (entry.success && indicator) return entryText(entry.data, indicator, format)
  // Why a value is missing is of a list; the reason of anything else was written by somebody.
  const isAnswer = field === 'missing' || field === 'entry'
  return Object.entries(value)
    .map(([name, part]) => {
      const text = valueText(isAnswer && name === 'reason' ? 'missing' : name, part, telling)
      const label = field === 'counts' ? wordsOr(name, texts.outcomes) : isToldField(name) ? texts.fields[name] : undefined
      return label === undefined ? text : `${label}: ${text}`
    })
    .join('; ')
}

function isToldField(name: string): name is ToldField {
  return toldFields.some((field) => field === name)
}

/**
 * What became different by an act, in the order in which fields are told. Of what is there for the first time, what says something; of
 * what was there, what says something else. Keys, versions and digests are no news for people: the file has them.
 */
export function changesOf({ action, before, after }: Pick<TrailEntry, 'action' | 'before' | 'after'>, written: Written): Change[] {
  const telling = { ...written, words: wordsByField(action, written) }
  const texts = toldMessages[written.format.language]
  const [was, is] = [recordOf(before), recordOf(after)]
  return toldFields.flatMap((field): Change[] => {
    if (is === undefined ? was?.[field] === undefined : !(field in is)) return []
    const [old, now] = [valueText(field, was?.[field], telling), valueText(field, is?.[field], telling)]
    const hadIt = was !== undefined && field in was
    if (old === now || (!hadIt && now === texts.nothing)) return []
    return [{ field, label: texts.fields[field], was: was === undefined || !hadIt ? undefined : old, is: now }]
  })
}
