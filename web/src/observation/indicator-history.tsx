import { formatContextOf, formatValue, targetsInForce, type KeptTarget } from '@atalaya/shared/indicator'
import { correctionsOf, isCorrection, observationTableMessages, pointText, type IndicatorPage, type Observation } from '@atalaya/shared/observation'
import { dateInWords, dayOfInstant, periodInWords, periodLabel, yearOf } from '@atalaya/shared/period'
import { DataTable } from '../ui/data-table.tsx'
import { indicatorPageMessages } from './indicator-page-messages.ts'
import { ownTargetNote, type TargetsShown } from './target-note.ts'

/** The value of a version; with how settled it is where the other one differs in that. */
function toldText(told: Observation, other: Observation, page: IndicatorPage): string {
  const value = pointText(told, page.indicator, formatContextOf(page.territory, page.language))
  return told.value === null || told.vintage === other.vintage ? value : `${value} (${observationTableMessages[page.language].vintages[told.vintage]})`
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
                <strong>{periodLabel(before.period, language)}</strong> <del>{toldText(before, after, page)}</del> <ins className="successor">{toldText(after, before, page)}</ins>
              </p>
              <p>
                {(isCorrection(before, after) ? texts.corrected : texts.revised)(dayOfInstant(after.approvedOn, territory.timeZone, language), after.approvedBy)} {texts.reason(after.reason)}
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

/** Baseline and targets, every version, with who decided them, why they changed, and whether they came after the figure. */
export function IndicatorGoals({ page, shown }: { page: IndicatorPage; shown: TargetsShown }) {
  const { territory, indicator, language, baseline, targets } = page
  const texts = indicatorPageMessages[language]
  const context = formatContextOf(territory, language)
  const inForce = new Set(targetsInForce(targets))
  const newestFirst = targets.toSorted((a, b) => b.period.localeCompare(a.period) || b.version - a.version)
  const isEarlier = (target: KeptTarget) => yearOf(target.period) < yearOf(page.row.period)
  const earlier = newestFirst.filter(isEarlier)
  const current = newestFirst.filter((target) => !isEarlier(target))
  const valueOf = (target: KeptTarget) => {
    const { text } = formatValue(target.value, indicator, context)
    if (inForce.has(target)) return text
    return (
      <>
        <del>{text}</del> <span className="mark">{texts.replacedTarget}</span>
      </>
    )
  }
  const tableOf = (versions: readonly KeptTarget[]) => (
    <DataTable
      caption={texts.goalsCaption}
      columns={[
        { key: 'period', name: texts.columns.period },
        { key: 'target', name: texts.columns.target, holds: 'number' },
        { key: 'source', name: texts.columns.source, holds: 'prose' },
        { key: 'decidedOn', name: texts.columns.decidedOn },
        { key: 'reason', name: texts.columns.reason, holds: 'prose' },
      ]}
      rows={versions.map((target) => ({
        key: `${target.period} ${target.version}`,
        cells: [periodLabel(target.period, language), valueOf(target), target.source, <DecidedOn key="decidedOn" target={target} shown={shown} />, target.reason],
      }))}
    />
  )
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
        <>
          {current.length > 0 && tableOf(current)}
          {earlier.length > 0 && (
            <details>
              <summary>{texts.earlierGoals(earlier.length)}</summary>
              {tableOf(earlier)}
            </details>
          )}
        </>
      )}
    </section>
  )
}

/** The day that the act names, and beside it when the target was entered, where that came after the figure. */
function DecidedOn({ target, shown }: { target: KeptTarget; shown: TargetsShown }) {
  const note = ownTargetNote(target, shown)
  return (
    <>
      {dateInWords(target.decidedOn, shown.page.language)}
      {note !== '' && <span className="late">{note}</span>}
    </>
  )
}
