import { formatValue, type FormatContext, type Indicator, type Rubric } from '@atalaya/shared/indicator'
import { dateInWords, type CalendarDate } from '@atalaya/shared/period'
import { Facts } from '../ui/facts.tsx'
import { sheetMessages } from './sheet-messages.ts'

interface SheetProps {
  readonly indicator: Indicator
  readonly rubric: Rubric | null
  /** Who answers for the figure; empty when not named. */
  readonly owner: string
  readonly edition: { readonly edition: string; readonly effectiveFrom: CalendarDate }
  readonly context: FormatContext
}

/** An indicator's sheet (ficha técnica), whole. */
export function IndicatorSheet({ indicator, rubric, owner, edition, context }: SheetProps) {
  const { language } = context
  const texts = sheetMessages[language]
  const { fields } = texts
  const isSummedRatio = indicator.kind === 'ratio' && indicator.aggregationOverTime === 'sum'
  return (
    <div className="sheet">
      <p className="definition">{indicator.definition[language]}</p>
      {language !== 'es' && <p className="unit">{texts.translated}</p>}
      {indicator.isContext && <p>{texts.context}</p>}
      <Facts
        className="facts"
        facts={[
          { term: fields.numerator, text: indicator.numerator[language] },
          { term: fields.denominator, text: indicator.denominator[language] },
          { term: fields.method, text: indicator.method[language] },
          { term: fields.partners, text: indicator.partners[language] },
          { term: fields.evidence, text: indicator.evidence[language] },
          { term: fields.uses, text: indicator.uses.map((use) => texts.uses[use]).join(' · ') },
          { term: fields.kind, text: texts.kinds[indicator.kind] },
          { term: fields.unit, text: indicator.kind === 'currency' ? context.currency : indicator.unit[language] },
          { term: fields.bounds, text: boundsText(indicator, context) },
          { term: fields.direction, text: texts.directions[indicator.direction] },
          { term: fields.frequency, text: texts.frequencies[indicator.frequency] },
          { term: fields.accumulation, text: texts.accumulations[indicator.accumulation] },
          { term: fields.overTime, text: isSummedRatio ? texts.overTimeOfRatio : texts.overTime[indicator.aggregationOverTime] },
          { term: fields.overTerritories, text: texts.overTerritories[indicator.aggregationOverTerritories] },
          { term: fields.horizon, text: texts.horizons[indicator.horizon] },
          { term: fields.disaggregations, text: indicator.disaggregations[language].join(' · ') },
          { term: fields.sdgTargets, text: indicator.sdgTargets.length === 0 ? '' : `${indicator.sdgTargets.join(' · ')}. ${texts.contributes}` },
          { term: fields.source, text: indicator.source[language] },
          { term: fields.register, text: indicator.registerRule === '' ? '' : <code>{indicator.registerRule}</code> },
          { term: fields.owner, text: owner },
          { term: fields.code, text: indicator.code },
          { term: fields.edition, text: texts.edition(edition.edition, dateInWords(edition.effectiveFrom, language)) },
        ]}
      />
      {rubric !== null && <RubricLevels rubric={rubric} context={context} />}
    </div>
  )
}

function RubricLevels({ rubric, context: { language } }: { rubric: Rubric; context: FormatContext }) {
  const texts = sheetMessages[language]
  return (
    <section className="rubric">
      <h2>
        {texts.fields.rubric}: {rubric.name[language]}
      </h2>
      <Facts className="facts" facts={rubric.levels.map((level, index) => ({ term: texts.level(index), text: level[language] }))} />
    </section>
  )
}

function boundsText(indicator: Indicator, context: FormatContext): string {
  const texts = sheetMessages[context.language]
  const written = (value: number) => formatValue(value, indicator, context).number
  const { lowerBound, upperBound } = indicator
  if (lowerBound !== null && upperBound !== null) return texts.bounds(written(lowerBound), written(upperBound))
  if (lowerBound !== null) return texts.atLeast(written(lowerBound))
  return upperBound === null ? '' : texts.atMost(written(upperBound))
}
