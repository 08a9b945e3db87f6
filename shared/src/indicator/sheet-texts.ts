import type { Language } from '../language/index.ts'
import { formatValue, type FormatContext } from './format-value.ts'
import { unitOf, type Indicator } from './indicator.ts'
import { sheetMessages } from './sheet-messages.ts'

export type SheetField =
  | 'definition' | 'numerator' | 'denominator' | 'method' | 'partners' | 'evidence' | 'uses' | 'kind' | 'unit' | 'bounds' | 'direction' | 'frequency' | 'accumulation'
  | 'overTime' | 'overTerritories' | 'horizon' | 'disaggregations' | 'sdgTargets' | 'source' | 'register'

/** What an indicator's sheet (ficha técnica) says in the reader's language, field by field; empty where it has nothing to say. */
export function sheetTexts(indicator: Indicator, context: FormatContext): Record<SheetField, string> {
  const { language, currency } = context
  const texts = sheetMessages[language]
  const isSummedRatio = indicator.kind === 'ratio' && indicator.aggregationOverTime === 'sum'
  return {
    definition: indicator.definition[language],
    numerator: indicator.numerator[language],
    denominator: indicator.denominator[language],
    method: indicator.method[language],
    partners: indicator.partners[language],
    evidence: indicator.evidence[language],
    uses: indicator.uses.map((use) => texts.uses[use]).join(' · '),
    kind: texts.kinds[indicator.kind],
    unit: unitOf(indicator, currency, language),
    bounds: boundsText(indicator, context),
    direction: texts.directions[indicator.direction],
    frequency: texts.frequencies[indicator.frequency],
    accumulation: texts.accumulations[indicator.accumulation],
    overTime: isSummedRatio ? texts.overTimeOfRatio : texts.overTime[indicator.aggregationOverTime],
    overTerritories: texts.overTerritories[indicator.aggregationOverTerritories],
    horizon: texts.horizons[indicator.horizon],
    disaggregations: indicator.disaggregations[language].join(' · '),
    sdgTargets: indicator.sdgTargets.join(' · '),
    source: indicator.source[language],
    register: indicator.registerRule,
  }
}

/** What a field of an indicator's sheet is called: what is above no denominator is not a numerator. */
export function sheetFieldName(field: SheetField, { kind }: Pick<Indicator, 'kind'>, language: Language): string {
  const { fields, counted, comprised } = sheetMessages[language]
  if (field !== 'numerator' || kind === 'ratio') return fields[field]
  return kind === 'currency' ? comprised : counted
}

function boundsText(indicator: Indicator, context: FormatContext): string {
  const texts = sheetMessages[context.language]
  const written = (value: number) => formatValue(value, indicator, context).number
  const { lowerBound, upperBound } = indicator
  if (lowerBound !== null && upperBound !== null) return texts.bounds(written(lowerBound), written(upperBound))
  if (lowerBound !== null) return texts.atLeast(written(lowerBound))
  return upperBound === null ? '' : texts.atMost(written(upperBound))
}
