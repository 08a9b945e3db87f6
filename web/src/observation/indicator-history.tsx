import { formatValue, missingText } from '@atalaya/shared/indicator'
import type { IndicatorPage, Observation } from '@atalaya/shared/observation'
import { dateInWords, periodInWords, periodLabel } from '@atalaya/shared/period'
import { correctionsOf } from './corrections.ts'
import { targetsInForce } from './indicator-chart.tsx'
import { indicatorPageMessages } from './indicator-page-messages.ts'
import { dayOf } from './provenance.tsx'
import { formatContextOf } from './reader.ts'

function valueText({ value, missing }: Observation, { territory, indicator, language }: IndicatorPage): string {
  if (value !== null) return formatValue(value, indicator, formatContextOf(territory, language)).text
  return missingText(missing === null ? 'not_reported' : missing.reason, language)
}

/** What was published before and replaced in the open: old and new value, when, by whom, why. */
export function IndicatorHistory({ page }: { page: IndicatorPage }) {
  const { territory, language, series, replaced } = page
  const texts = indicatorPageMessages[language]
  const corrections = correctionsOf(series, replaced)
  return (
    <section id="history" className="history">
      <h2>{texts.history}</h2>
      {corrections.length === 0 ? (
        <p>{texts.noHistory}</p>
      ) : (
        <ol>
          {corrections.map(({ before, after }) => (
            <li key={`${before.period} ${before.version}`}>
              <p>
                <strong>{periodLabel(before.period, language)}</strong> <del>{valueText(before, page)}</del> → <ins>{valueText(after, page)}</ins>
              </p>
              <p>
                {texts.corrected(dayOf(after.approvedOn, territory, language), after.approvedBy)} {texts.reason(after.reason)}
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

/** Baseline and targets, every version, with who decided them and why they changed. */
export function IndicatorGoals({ page }: { page: IndicatorPage }) {
  const { territory, indicator, language, baseline, targets } = page
  const texts = indicatorPageMessages[language]
  const context = formatContextOf(territory, language)
  const inForce = new Set(targetsInForce(targets))
  const newestFirst = targets.toSorted((a, b) => b.period.localeCompare(a.period) || b.version - a.version)
  return (
    <section className="goals">
      <h2>{texts.goals}</h2>
      <p>
        {baseline === null
          ? texts.noBaseline
          : texts.baseline(formatValue(baseline.value, indicator, context).text, periodInWords(baseline.period, language), baseline.source)}
      </p>
      {targets.length === 0 ? (
        <p>{texts.noGoals}</p>
      ) : (
        <div className="scroller" role="region" aria-label={texts.goalsCaption} tabIndex={0}>
          <table className="data">
            <caption>{texts.goalsCaption}</caption>
            <thead>
              <tr>
                <th scope="col">{texts.columns.period}</th>
                <th scope="col" className="numeric">{texts.columns.target}</th>
                <th scope="col">{texts.columns.source}</th>
                <th scope="col">{texts.columns.decidedOn}</th>
                <th scope="col">{texts.columns.reason}</th>
              </tr>
            </thead>
            <tbody>
              {newestFirst.map((target) => (
                <tr key={`${target.period} ${target.version}`}>
                  <th scope="row">{periodLabel(target.period, language)}</th>
                  <td className="numeric">
                    {inForce.has(target) ? (
                      formatValue(target.value, indicator, context).text
                    ) : (
                      <>
                        <del>{formatValue(target.value, indicator, context).text}</del> <span className="mark">{texts.replacedTarget}</span>
                      </>
                    )}
                  </td>
                  <td className="prose">{target.source}</td>
                  <td>{dateInWords(target.decidedOn, language)}</td>
                  <td className="prose">{target.reason}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
