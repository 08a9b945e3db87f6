import { exact, formatDecimal } from '@atalaya/shared/decimal'
import { isOutOfBounds, isPercentage, type FormatContext, type Indicator } from '@atalaya/shared/indicator'
import type { Language } from '@atalaya/shared/language'
import { calendarDateSchema, periodLabel, periodSchema, type Period } from '@atalaya/shared/period'
import { readEntered, readEnteredPercentage, type EnteredNumber } from '../decimal/entered-number.ts'

/** What stands in the fields for a target or a baseline, as typed. */
export interface GoalDraft {
  readonly value: string
  readonly period: string
  readonly source: string
  readonly decidedOn: string
  readonly reason: string
}

export type GoalField = keyof GoalDraft
export type GoalTrouble =
  | { readonly is: 'empty' | 'below-or-above' }
  | { readonly is: 'unreadable'; readonly number: Extract<EnteredNumber, { is: 'unreadable' }> }

type Measured = Pick<Indicator, 'kind' | 'unit' | 'lowerBound' | 'upperBound'>

/** The value as typed, in stored form: a percentage as a ratio. */
export function readGoalValue(text: string, indicator: Measured, locale: string): EnteredNumber {
  return isPercentage(indicator) ? readEnteredPercentage(text, locale) : readEntered(text, locale)
}

/** A stored value as it stands in the field: 0.8 as 80. */
export function goalValueText(value: number, indicator: Measured, locale: string): string {
  return formatDecimal(isPercentage(indicator) ? exact(value * 100) : value, locale)
}

const partsOfYear = ['Q1', 'Q2', 'Q3', 'Q4', 'T1', 'T2', 'T3', 'S1', 'S2', 'A1']

/** A period as its label has it in the reader's language («T4 2018», «2018») or by its code (`2018-Q4`); undefined when it is neither. */
export function readGoalPeriod(text: string, language: Language): Period | undefined {
  const typed = text.trim().toUpperCase()
  const byCode = periodSchema.safeParse(typed)
  if (byCode.success) return byCode.data
  const year = /\d{4}/.exec(typed)?.[0]
  if (year === undefined) return undefined
  return partsOfYear.flatMap((part) => periodSchema.safeParse(`${year}-${part}`).data ?? []).find((candidate) => periodLabel(candidate, language) === typed)
}

/** What is wrong with a draft, by field; empty when it can be saved. A change of what is in force needs its reason. */
export function goalTroubles(draft: GoalDraft, { indicator, format, needsReason }: { indicator: Measured; format: Pick<FormatContext, 'language' | 'locale'>; needsReason: boolean }): Partial<Record<GoalField, GoalTrouble>> {
  const number = readGoalValue(draft.value, indicator, format.locale)
  const isOutside = number.is === 'number' && isOutOfBounds(number.value, indicator)
  return {
    ...(number.is === 'empty' ? { value: { is: 'empty' } as const } : {}),
    ...(number.is === 'unreadable' ? { value: { is: 'unreadable', number } as const } : {}),
    ...(isOutside ? { value: { is: 'below-or-above' } as const } : {}),
    ...(readGoalPeriod(draft.period, format.language) === undefined ? { period: { is: 'empty' } as const } : {}),
    ...(draft.source.trim() === '' ? { source: { is: 'empty' } as const } : {}),
    ...(calendarDateSchema.safeParse(draft.decidedOn).success ? {} : { decidedOn: { is: 'empty' } as const }),
    ...(needsReason && draft.reason.trim() === '' ? { reason: { is: 'empty' } as const } : {}),
  }
}
