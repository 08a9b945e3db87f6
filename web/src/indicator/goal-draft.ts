import { exact, formatDecimal } from '@atalaya/shared/decimal'
import { isPercentage, type Indicator } from '@atalaya/shared/indicator'
import { calendarDateSchema, periodSchema } from '@atalaya/shared/period'
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

/** What is wrong with a draft, by field; empty when it can be saved. A change of what is in force needs its reason. */
export function goalTroubles(draft: GoalDraft, { indicator, locale, needsReason }: { indicator: Measured; locale: string; needsReason: boolean }): Partial<Record<GoalField, GoalTrouble>> {
  const number = readGoalValue(draft.value, indicator, locale)
  const { lowerBound, upperBound } = indicator
  const isOutside = number.is === 'number' && ((lowerBound !== null && number.value < lowerBound) || (upperBound !== null && number.value > upperBound))
  return {
    ...(number.is === 'empty' ? { value: { is: 'empty' } as const } : {}),
    ...(number.is === 'unreadable' ? { value: { is: 'unreadable', number } as const } : {}),
    ...(isOutside ? { value: { is: 'below-or-above' } as const } : {}),
    ...(periodSchema.safeParse(draft.period).success ? {} : { period: { is: 'empty' } as const }),
    ...(draft.source.trim() === '' ? { source: { is: 'empty' } as const } : {}),
    ...(calendarDateSchema.safeParse(draft.decidedOn).success ? {} : { decidedOn: { is: 'empty' } as const }),
    ...(needsReason && draft.reason.trim() === '' ? { reason: { is: 'empty' } as const } : {}),
  }
}
