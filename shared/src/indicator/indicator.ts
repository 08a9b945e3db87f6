import { z } from 'zod'
import { localizedTextSchema, type LocalizedText } from '../language/index.ts'
import { frequencySchema } from '../period/index.ts'

/** Who answers; three scopes never share a total. Their order is the framework's. */
export const scopes = ['office', 'local_government', 'territory'] as const
export const scopeSchema = z.enum(scopes)
export type Scope = z.infer<typeof scopeSchema>

export const kinds = ['quantity', 'ratio', 'score', 'currency', 'milestone', 'qualitative'] as const
export const directions = ['up', 'down', 'neutral'] as const
export const horizons = ['short', 'medium', 'long'] as const
/** What kind of quantity it is (DNP Colombia's six types of accumulation). */
export const accumulations = ['flow', 'stock', 'cumulative', 'capacity', 'reduction', 'annual_reduction'] as const
/** How sub-periods make a longer period; for a ratio `sum` is Σ numerators ÷ Σ denominators. */
export const timeAggregations = ['sum', 'last', 'mean'] as const
export const territoryAggregations = ['sum', 'weighted_mean', 'none'] as const
/** The workshop's six answers to «¿Para qué medir?». */
export const uses = ['improve', 'decide', 'learn', 'transparency', 'measure_failure', 'weigh_importance'] as const

export const indicatorCodeSchema = z.string().regex(/^[A-Z]{2,5}-[A-Z]{2}-\d{2}$/)
export const sdgTargetSchema = z.string().regex(/^\d{1,2}\.(\d{1,2}|[a-d])$/)

/** What is counted, in the plural; `one` is what a single one is called, absent where the unit does not change with the number: `%`, `ETC`, levels. */
export const unitSchema = localizedTextSchema.extend({ one: localizedTextSchema.optional() })
export type Unit = z.infer<typeof unitSchema>

/**
 * An indicator's sheet (ficha técnica): what is measured, how, why, with whom. Values are stored as ratios where the
 * kind is `ratio` (0.77 is shown as 77 %), otherwise in the unit. `originalLanguage` of the definition is Spanish; the
 * other languages are translations and are marked so.
 */
export const indicatorSchema = z.object({
  code: indicatorCodeSchema,
  scope: scopeSchema,
  aspect: z.string(),
  kind: z.enum(kinds),
  /** Empty for currency, whose unit is the territory's currency. */
  unit: unitSchema,
  decimals: z.number().int().min(0).max(6),
  direction: z.enum(directions),
  frequency: frequencySchema,
  accumulation: z.enum(accumulations),
  aggregationOverTime: z.enum(timeAggregations),
  aggregationOverTerritories: z.enum(territoryAggregations),
  horizon: z.enum(horizons),
  /** Smallest and largest possible value in stored form; null when there is no bound. */
  lowerBound: z.number().nullable(),
  upperBound: z.number().nullable(),
  /** The numerator is part of the denominator and can never exceed it; null when it is not a ratio. */
  numeratorWithinDenominator: z.boolean().nullable(),
  /** Code of the rubric that gives its levels. */
  rubric: z.string().nullable(),
  /** It describes the setting and nobody answers for it. */
  isContext: z.boolean(),
  related: z.array(indicatorCodeSchema),
  sdgTargets: z.array(sdgTargetSchema),
  uses: z.array(z.enum(uses)),
  /** From which register it is counted, as a rule; empty when it is typed in. */
  registerRule: z.string(),
  name: localizedTextSchema,
  definition: localizedTextSchema,
  /** What is counted or summed; empty when a rubric or a text gives the value. */
  numerator: localizedTextSchema,
  denominator: localizedTextSchema,
  method: localizedTextSchema,
  partners: localizedTextSchema,
  /** Lists of equal length in the three languages. */
  disaggregations: z.object({ es: z.array(z.string()), pt: z.array(z.string()), en: z.array(z.string()) }),
  evidence: localizedTextSchema,
  source: localizedTextSchema,
})
export type Indicator = z.infer<typeof indicatorSchema>

export const aspectSchema = z.object({
  key: z.string(),
  scope: scopeSchema,
  position: z.number().int(),
  /** The workshop's own wording, verbatim, in Spanish. */
  wording: z.string(),
  name: localizedTextSchema,
})
export type Aspect = z.infer<typeof aspectSchema>

export const rubricSchema = z.object({
  code: z.string(),
  name: localizedTextSchema,
  supports: z.array(indicatorCodeSchema),
  /** In ascending order; the position is the level. */
  levels: z.array(localizedTextSchema),
})
export type Rubric = z.infer<typeof rubricSchema>

/** `%`, the unit's word, or the currency's code, as it stands beside a number. */
export function unitOf(indicator: Pick<Indicator, 'kind' | 'unit'>, currency: string, language: 'es' | 'pt' | 'en'): string {
  return indicator.kind === 'currency' ? currency : indicator.unit[language]
}

/** The unit as it stands beside a lone 1: `acuerdo`. */
export function singularUnitOf(indicator: Pick<Indicator, 'kind' | 'unit'>, currency: string, language: 'es' | 'pt' | 'en'): string {
  const { one } = indicator.unit
  return one === undefined ? unitOf(indicator, currency, language) : one[language]
}

/** Whether a value, in stored form, lies outside what the indicator can be. */
export function isOutOfBounds(value: number, { lowerBound, upperBound }: Pick<Indicator, 'lowerBound' | 'upperBound'>): boolean {
  return (lowerBound !== null && value < lowerBound) || (upperBound !== null && value > upperBound)
}

/** Whether a stored 0.77 is shown as 77 %. A ratio counted in times (leverage) is not. */
export function isPercentage({ kind, unit }: { kind: Indicator['kind']; unit: string | LocalizedText }): boolean {
  return kind === 'ratio' && (typeof unit === 'string' ? unit : unit.en) === '%'
}
