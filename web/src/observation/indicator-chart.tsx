import { chartNotes, describeChart, paintChart, type ChartModel } from '@atalaya/shared/chart'
import { targetsInForce } from '@atalaya/shared/indicator'
import { observationChart, type ChartView, type IndicatorPage } from '@atalaya/shared/observation'
import type { Period } from '@atalaya/shared/period'
import { indicatorAddress } from '../site/public-address.ts'
import { SvgFigure } from '../ui/svg-figure.tsx'
import { indicatorPageMessages } from './indicator-page-messages.ts'

const wide = { width: 704, height: 380 }
const narrow = { width: 328, height: 300 }

/** The chart of an indicator's page up to the period that it shows. */
export function chartOfPage({ territory, indicator, language, series, replaced, targets, baseline, row }: IndicatorPage, view: ChartView): ChartModel | undefined {
  return observationChart({ territory, indicator, language, series, replaced, targets: targetsInForce(targets), baseline, until: row.period, view })
}

/**
 * The chart as drawn on the server, for narrow and for wide screens, with its text alternative. Where scripts run, its points
 * are walked by keyboard and its explorer is loaded when asked for.
 */
export function IndicatorChart({ page, quarter, view }: { page: IndicatorPage; quarter: Period; view: ChartView }) {
  const { territory, indicator, language, asOf } = page
  const texts = indicatorPageMessages[language]
  const isPart = [view.from, view.to, view.target, view.baseline].some((choice) => choice !== undefined)
  const model = chartOfPage(page, view)
  const wholeAddress = indicatorAddress({ language, territory: territory.slug, code: indicator.code, period: quarter, asOf })
  if (model === undefined) {
    return (
      <p className="empty">
        {isPart ? texts.viewEmpty : texts.chartEmpty} {isPart && <a href={wholeAddress}>{texts.wholeChart}</a>}
      </p>
    )
  }
  return (
    <figure className="chart" data-chart data-territory={territory.slug} data-code={indicator.code} data-quarter={quarter} data-as-of={asOf ?? undefined}>
      <p className="chart-title">
        <strong>{model.title}</strong> <span className="unit" data-span>{spanOf(model)}</span>
      </p>
      <div data-drawing data-hint={texts.walkHint}>
        <SvgFigure className="narrow" drawing={paintChart(model, { ...narrow, colours: 'tokens', isWalkable: true })} />
        <SvgFigure className="wide" drawing={paintChart(model, { ...wide, colours: 'tokens', isWalkable: true })} />
      </div>
      <p className="readout" data-readout aria-live="polite" />
      <figcaption>
        <ChartWords model={model} />
        <button type="button" className="quiet" data-explore data-failed={texts.exploreFailed} hidden>
          {texts.explore}
        </button>
        {isPart && (
          <p data-whole>
            <a href={wholeAddress}>{texts.wholeChart}</a>
          </p>
        )}
      </figcaption>
    </figure>
  )
}

/** What stands under a chart: its notes, and all that it shows in words. */
export function ChartWords({ model }: { model: ChartModel }) {
  return (
    <div className="chart-words" data-words>
      {chartNotes(model).map((note) => (
        <p key={note}>{note}</p>
      ))}
      <details>
        <summary>{indicatorPageMessages[model.language].description}</summary>
        <p>{describeChart(model)}</p>
      </details>
    </div>
  )
}

/** «T2 2023 – T1 2026» */
export function spanOf({ points }: ChartModel): string {
  return [...new Set([points[0]?.label, points.at(-1)?.label])].join(' – ')
}
