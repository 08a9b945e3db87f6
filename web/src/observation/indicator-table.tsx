import { formatDecimal } from '@atalaya/shared/decimal'
import { formatValue, missingText } from '@atalaya/shared/indicator'
import { observationTableMessages, type IndicatorPage } from '@atalaya/shared/observation'
import { dateInWords, periodLabel } from '@atalaya/shared/period'
import { targetsInForce } from './indicator-chart.tsx'
import { indicatorPageMessages } from './indicator-page-messages.ts'
import { formatContextOf } from './reader.ts'

/** Every published figure of an indicator, newest first: the chart as a table. */
export function IndicatorTable({ page }: { page: IndicatorPage }) {
  const { territory, indicator, language, series, targets } = page
  const texts = indicatorPageMessages[language]
  if (series.length === 0) return <p className="empty">{texts.tableEmpty}</p>
  const context = formatContextOf(territory, language)
  const targetOf = new Map(targetsInForce(targets).map(({ period, value }) => [period, value]))
  const hasParts = indicator.kind === 'ratio'
  const part = (value: number | null) => (value === null ? '' : formatDecimal(value, context.locale))
  const name = indicator.name[language]
  return (
    <div className="scroller" role="region" aria-label={texts.table(name)} tabIndex={0}>
      <table className="data">
        <caption>{texts.table(name)}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.columns.period}</th>
            <th scope="col" className="numeric">{texts.columns.value}</th>
            {hasParts && <th scope="col" className="numeric">{texts.columns.numerator}</th>}
            {hasParts && <th scope="col" className="numeric">{texts.columns.denominator}</th>}
            <th scope="col" className="numeric">{texts.columns.target}</th>
            <th scope="col">{texts.columns.vintage}</th>
            <th scope="col">{texts.columns.source}</th>
            <th scope="col">{texts.columns.dataDate}</th>
          </tr>
        </thead>
        <tbody>
          {series.toReversed().map((observation) => {
            const { period, value, missing, numerator, denominator, vintage, source, dataDate } = observation
            const target = targetOf.get(period)
            return (
              <tr key={`${period}${observation.cell}`}>
                <th scope="row">{periodLabel(period, language)}</th>
                <td className="numeric">
                  {value === null ? (
                    <span className="absent">{missingText(missing === null ? 'not_reported' : missing.reason, language)}</span>
                  ) : (
                    formatValue(value, indicator, context).text
                  )}
                </td>
                {hasParts && <td className="numeric">{part(numerator)}</td>}
                {hasParts && <td className="numeric">{part(denominator)}</td>}
                <td className="numeric">{target === undefined ? '' : formatValue(target, indicator, context).number}</td>
                <td>{value === null ? '' : observationTableMessages[language].vintages[vintage]}</td>
                <td className="prose">{missing === null ? source : missing.note}</td>
                <td>{dataDate === null ? '' : dateInWords(dataDate, language)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
