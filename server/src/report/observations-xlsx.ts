import { isPercentage, type Framework, type Indicator } from '@atalaya/shared/indicator'
import type { Language } from '@atalaya/shared/language'
import { observationTableMessages, readerTable, type ObservationTableInput } from '@atalaya/shared/observation'
import { writeXlsx } from 'hucre/xlsx'
import { disarm } from '../observation/observations-csv.ts'

/** Two sheets: the observations as numbers, and the sheets of their indicators. Cells never hold formulas. */
export async function observationsXlsx(input: ObservationTableInput & { readonly framework: Framework }): Promise<Uint8Array> {
  const { language, indicators, observations } = input
  const texts = observationTableMessages[language]
  const { headers, rows } = readerTable(input)
  const used = [...new Set(observations.map(({ indicator }) => indicator))].flatMap((code) => {
    const indicator = indicators.get(code)
    return indicator ? [indicator] : []
  })
  return writeXlsx({
    sheets: [
      {
        name: texts.dataSheet,
        rows: [[...headers], ...rows.map((row) => row.map((cell) => (typeof cell === 'string' ? disarm(cell) : cell)))],
        freezePane: { rows: 1 },
      },
      {
        name: texts.indicatorSheet,
        rows: [[...texts.sheetHeaders], ...used.map((indicator) => sheetRow(indicator, language, input.framework).map(disarm))],
        freezePane: { rows: 1, columns: 2 },
      },
    ],
  })
}

function sheetRow(indicator: Indicator, language: Language, { scopes, aspects }: Framework): string[] {
  const scope = scopes.find((candidate) => candidate.scope === indicator.scope)
  const aspect = aspects.find((candidate) => candidate.key === indicator.aspect)
  if (!scope || !aspect) throw new Error(`Indicator ${indicator.code} has no scope or aspect in the framework`)
  return [
    indicator.code, indicator.name[language], indicator.definition[language], scope.name[language], aspect.name[language],
    isPercentage(indicator) ? '%' : indicator.unit[language], indicator.numerator[language], indicator.denominator[language], indicator.direction,
    indicator.frequency, indicator.horizon, indicator.method[language], indicator.partners[language], indicator.evidence[language],
    indicator.sdgTargets.join(', '), indicator.source[language],
  ]
}
