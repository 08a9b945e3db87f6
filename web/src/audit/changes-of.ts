import type { TrailEntry } from '@atalaya/shared/audit'
import { formatDecimal } from '@atalaya/shared/decimal'
import { formatValue, type FormatContext } from '@atalaya/shared/indicator'
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

/** A value of a row as people read it. */
function valueText(field: string, value: unknown, written: Written): string {
  const { format, indicator } = written
  const texts = toldMessages[format.language]
  if (value === null || value === undefined || value === '') return texts.nothing
  if (typeof value === 'boolean') return value ? texts.yes : texts.no
  if (typeof value === 'number') return field === 'value' && indicator ? formatValue(value, indicator, format).text : formatDecimal(value, format.locale)
  if (typeof value === 'string') return calendarDateSchema.safeParse(value).success ? dateInWords(value, format.language) : (texts.words[value] ?? value)
  if (Array.isArray(value)) return value.length === 0 ? texts.nothing : value.map((part) => valueText('', part, written)).join(', ')
  const entry = figureEntrySchema.safeParse(value)
  if (entry.success && indicator) return entryText(entry.data, indicator, format)
  return Object.entries(value).flatMap(([name, part]) => (isToldField(name) ? [`${texts.fields[name]}: ${valueText(name, part, written)}`] : [valueText(name, part, written)])).join('; ')
}

function isToldField(name: string): name is ToldField {
  return toldFields.some((field) => field === name)
}

/**
 * What became different by an act, in the order in which fields are told. Of what is there for the first time, what says something; of
 * what was there, what says something else. Keys, versions and digests are no news for people: the file has them.
 */
export function changesOf({ before, after }: Pick<TrailEntry, 'before' | 'after'>, written: Written): Change[] {
  const texts = toldMessages[written.format.language]
  const [was, is] = [recordOf(before), recordOf(after)]
  return toldFields.flatMap((field): Change[] => {
    if (is === undefined ? was?.[field] === undefined : !(field in is)) return []
    const [old, now] = [valueText(field, was?.[field], written), valueText(field, is?.[field], written)]
    const hadIt = was !== undefined && field in was
    if (old === now || (!hadIt && now === texts.nothing)) return []
    return [{ field, label: texts.fields[field], was: was === undefined || !hadIt ? undefined : old, is: now }]
  })
}
