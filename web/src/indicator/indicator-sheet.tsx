import { sheetFieldName, sheetMessages, sheetTexts, type FormatContext, type Indicator, type Rubric, type SheetField } from '@atalaya/shared/indicator'
import { dateInWords, type CalendarDate } from '@atalaya/shared/period'
import { Facts } from '../ui/facts.tsx'

interface SheetProps {
  readonly indicator: Indicator
  readonly rubric: Rubric | null
  /** Who answers for the figure; empty when not named. */
  readonly owner: string
  readonly edition: { readonly edition: string; readonly effectiveFrom: CalendarDate }
  readonly context: FormatContext
}

const shownFields = [
  'numerator', 'denominator', 'method', 'partners', 'evidence', 'uses', 'kind', 'unit', 'bounds', 'direction', 'frequency', 'accumulation', 'overTime',
  'overTerritories', 'horizon', 'disaggregations',
] as const satisfies readonly SheetField[]

/** An indicator's sheet (ficha técnica), but for the rule by which programs count it from its register: how it is measured says that in words. */
export function IndicatorSheet({ indicator, rubric, owner, edition, context }: SheetProps) {
  const { language } = context
  const texts = sheetMessages[language]
  const { fields } = texts
  const written = sheetTexts(indicator, context)
  return (
    <div className="sheet">
      <p className="definition">{written.definition}</p>
      {language !== 'es' && <p className="unit">{texts.translated}</p>}
      {indicator.isContext && <p>{texts.context}</p>}
      <Facts
        className="facts"
        facts={[
          ...shownFields.map((field) => ({ term: sheetFieldName(field, indicator, language), text: written[field] })),
          { term: fields.sdgTargets, text: written.sdgTargets === '' ? '' : `${written.sdgTargets}. ${texts.contributes}` },
          { term: fields.source, text: written.source },
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
